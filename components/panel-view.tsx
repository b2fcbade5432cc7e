import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { noteIdOf } from '../lib/core/annotation/draft.ts';
import type { PageReport } from '../lib/core/page-protocol.ts';
import { ClaimList, type ClaimListActions } from './claim-list.tsx';
import type { ClaimFilter } from './filter-claims.ts';
import type { HistoryViewProps } from './history-props.ts';
import { HistoryView } from './history-view.tsx';
import { Icon } from './icons.tsx';
import { LookUpView, type LookUpViewProps } from './look-up-view.tsx';
import type { NoteEditorProps } from './note-editor.tsx';
import { NoteWriting } from './notes/note-writing.tsx';
import type { NotesViewProps } from './notes/notes-props.ts';
import { NotesList } from './notes-list.tsx';
import { PageStateBlock, PageStateNotice, type PageState, type PageStateActions } from './page-states.tsx';
import { type Silence, SilenceReasons } from './silence.tsx';
import { type Aside, useWayBack } from './use-way-back.ts';
import { useWords } from './words.tsx';

export type PanelTab = 'claims' | 'notes' | 'history';

export interface PanelViewProps extends PageStateActions, ClaimListActions {
  /** Name of the site as the browser shows it; empty where there is none. */
  readonly host: string;
  readonly state: PageState;
  readonly report: PageReport | null;
  /** Key of the mark that the reader is at, if any. */
  readonly current: string | null;
  /** Which of the claims are listed. */
  readonly filter: ClaimFilter;
  readonly onFilter: (filter: ClaimFilter) => void;
  /** Raised to ask that focus goes into the list of claims. */
  readonly focusAsked: number;
  readonly notes: NotesViewProps;
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  /** Looking words up takes the place of all else. */
  readonly lookUp: LookUpViewProps | null;
  /** With the words that are selected on the page, or with none. */
  readonly onLookUp: (selected: boolean) => void;
  /** Why nothing is marked, where that is known. */
  readonly silence: Silence | null;
  /** A note being written takes the place of the tabs. */
  readonly editor: NoteEditorProps | null;
  /** So does taking the notes out. */
  readonly exporting: ComponentChildren;
  readonly onSettings: () => void;
  readonly onLibrary: () => void;
  /** The claims alone, in a tab of their own. */
  readonly onReadingView: () => void;
  readonly history: HistoryViewProps;
  /** Said once, politely: "Note saved.", "8 claims marked on this page." */
  readonly said: string;
  /** "database of 24 Nov 2026" */
  readonly database: string;
}

/** The side panel: the claims of this page in reading order, the notes made on it, and the cards that were seen. */
export function PanelView(props: PanelViewProps) {
  const panel = useRef<HTMLElement>(null);
  useWayBack(panel, asideOf(props), props.notes.notes);
  return (
    <main class="panel" aria-label="Sidelight" ref={panel}>
      <div class="vh" role="status">
        {props.said}
      </div>
      {props.lookUp ? (
        <LookUpView {...props.lookUp} />
      ) : props.editor ? (
        <NoteWriting {...props.editor} />
      ) : props.exporting ? (
        props.exporting
      ) : (
        <Tabs {...props} />
      )}
    </main>
  );
}

function asideOf({ lookUp, editor, exporting }: PanelViewProps): Aside {
  if (lookUp) return { kind: 'look-up' };
  if (editor) return { kind: 'note', id: noteIdOf(editor.note.draft) };
  return exporting ? { kind: 'export' } : null;
}

function Tabs(props: PanelViewProps) {
  const { tab, report, notes } = props;
  const { t } = useWords();
  const claims = report?.mentions.filter(item => !item.repeat) ?? [];
  return (
    <>
      <header class="bar-top">
        <h1>{props.host ? <bdi>{props.host}</bdi> : t('shared.browserPage')}</h1>
        <button
          type="button"
          class="btn btn-ico"
          data-way="look-up"
          aria-label={t('lookUp.open')}
          onClick={() => props.onLookUp(false)}
        >
          <Icon name="search" />
        </button>
        {claims.length > 0 && (
          <button type="button" class="btn btn-ico" aria-label={t('reading.open')} onClick={props.onReadingView}>
            <Icon name="list" />
          </button>
        )}
        <button type="button" class="btn btn-ico" aria-label={t('library.open')} onClick={props.onLibrary}>
          <Icon name="library" />
        </button>
        <button type="button" class="btn btn-ico" aria-label={t('options.title')} onClick={props.onSettings}>
          <Icon name="settings" />
        </button>
      </header>
      <TabList tab={tab} onTab={props.onTab} claims={claims.length} notes={notes.notes.length} />
      <div class="tab-panel" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        {tab === 'claims' && <Claims {...props} />}
        {tab === 'notes' && <NotesList {...notes} />}
        {tab === 'history' && <HistoryView {...props.history} />}
      </div>
      {tab === 'claims' && claims.length > 0 && (
        <footer class="save-bar">
          <span class="meta">
            {[t('shared.marked', { count: claims.length }), props.database].filter(Boolean).join(' · ')}
          </span>
        </footer>
      )}
    </>
  );
}

const tabs: readonly PanelTab[] = ['claims', 'notes', 'history'];

function TabList(props: { tab: PanelTab; onTab: (tab: PanelTab) => void; claims: number; notes: number }) {
  const { t, dir } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    moved.current = false;
  }, [props.tab]);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.indexOf(props.tab);
    const forward = dir === 'rtl' ? -1 : 1;
    // Past the last tab comes the first.
    const to = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!next) return;
    event.preventDefault();
    moved.current = true;
    props.onTab(next);
  };
  const names = {
    claims: t('panel.claims', { number: props.claims }),
    notes: t('panel.notes', { number: props.notes }),
    history: t('panel.history'),
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('panel.name')} ref={list} onKeyDown={onKeyDown}>
      {tabs.map(tab => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={props.tab === tab}
          aria-controls={props.tab === tab ? `panel-${tab}` : undefined}
          tabIndex={props.tab === tab ? 0 : -1}
          onClick={() => props.onTab(tab)}
        >
          {names[tab]}
        </button>
      ))}
    </div>
  );
}

function Claims(props: PanelViewProps) {
  const { t } = useWords();
  const claims = props.report?.mentions ?? [];
  if (claims.length === 0) {
    const { muted = 0, topics = 0, dismissed = 0 } = props.silence?.left ?? {};
    const isLeftOut = props.state.kind === 'nothing' && muted + topics + dismissed > 0;
    const canLookUp = props.state.kind === 'nothing' || props.state.kind === 'no-date';
    return (
      <>
        {isLeftOut ? (
          <div class="state">
            <h2 class="state-title">{t('silence.leftOut')}</h2>
          </div>
        ) : (
          <PageStateBlock state={props.state} host={props.host} actions={props} />
        )}
        {canLookUp && props.silence && <SilenceReasons silence={props.silence} lang={props.report?.lang ?? null} />}
        {canLookUp && (
          <div class="pad">
            <button type="button" class="btn" onClick={() => props.onLookUp(true)}>
              <Icon name="search" />
              {t('lookUp.selectedLong')}
            </button>
          </div>
        )}
      </>
    );
  }
  return (
    <>
      <div class="pad-tight">
        <PageStateNotice state={props.state} />
      </div>
      <ClaimList
        items={claims}
        current={props.current}
        filter={props.filter}
        onFilter={props.onFilter}
        focusAsked={props.focusAsked}
        onGo={props.onGo}
        onOpen={props.onOpen}
        onNoteOn={props.onNoteOn}
      />
    </>
  );
}
