import { useState } from 'preact/hooks';
import type { PageReport } from '../lib/core/page-protocol.ts';
import { ClaimList } from './claim-list.tsx';
import { Icon, Logo } from './icons.tsx';
import { PageStateBlock, PageStateNotice, type PageState, type PageStateActions } from './page-states.tsx';
import { tallyOf } from './tally.ts';
import { useWords } from './words.tsx';

export interface PopupViewProps extends PageStateActions {
  /** Name of the site as the browser shows it; empty where there is none. */
  readonly host: string;
  readonly state: PageState;
  readonly report: PageReport | null;
  /** Null where a switch makes no sense: no access, or a page of the browser. */
  readonly site: boolean | null;
  readonly everywhere: boolean | null;
  readonly onSite: (on: boolean) => void;
  readonly onEverywhere: (on: boolean) => void;
  readonly onPanel: () => void;
  readonly onSettings: () => void;
  readonly onLibrary: () => void;
  readonly onPause: (pause: { minutes: number } | 'restart') => void;
  /** Scroll the page to a claim of the list, and open its card when `open`. */
  readonly onGo: (key: string, open: boolean) => void;
}

/** The toolbar's popup: how many claims and which, one main action, and two switches whose state is written beside them. */
export function PopupView(props: PopupViewProps) {
  const words = useWords();
  const { t } = words;
  const { host, state, report } = props;
  const mentions = report?.mentions.filter(item => !item.repeat) ?? [];
  const listed =
    state.kind === 'ready' ||
    state.kind === 'no-date' ||
    state.kind === 'marks-cleared' ||
    (state.kind === 'failed' && mentions.length > 0);
  return (
    <main class="popup" aria-label="Sidelight">
      <div class="pop-head">
        <Logo />
        <h1 class="pop-host">{host ? <bdi>{host}</bdi> : t('shared.browserPage')}</h1>
      </div>
      <div class="pop-main" aria-live="polite">
        {listed ? (
          <>
            {state.kind !== 'marks-cleared' && (
              <>
                <p class="state-title">{t('shared.marked', { count: mentions.length })}</p>
                {mentions.length > 0 && <p class="meta">{tallyOf(mentions, words)}</p>}
              </>
            )}
            <PageStateNotice state={state} />
            <button type="button" class="btn btn-main btn-wide" onClick={props.onPanel}>
              <Icon name="panel" />
              {t('popup.openPanel')}
            </button>
          </>
        ) : (
          <PageStateBlock state={state} host={host} actions={props} />
        )}
      </div>
      {listed && mentions.length > 0 && (
        <div class="pop-list">
          <ClaimList
            items={mentions}
            current={null}
            onGo={key => props.onGo(key, false)}
            onOpen={key => props.onGo(key, true)}
            onNoteOn={key => props.onGo(key, true)}
          />
        </div>
      )}
      <Switch label={t('popup.thisSite')} on={props.site} onChange={props.onSite} />
      <Switch label={t('popup.everywhere')} on={props.everywhere} onChange={props.onEverywhere} />
      <div class="save-bar">
        {!listed && (
          <button type="button" class="btn btn-quiet" onClick={props.onPanel}>
            <Icon name="panel" />
            {t('popup.panel')}
          </button>
        )}
        <button type="button" class="btn btn-quiet" onClick={props.onLibrary}>
          <Icon name="library" />
          {t('library.open')}
        </button>
        <button type="button" class="btn btn-quiet" onClick={props.onSettings}>
          <Icon name="settings" />
          {t('options.title')}
        </button>
        {props.everywhere && state.kind !== 'paused' && <Pause onPause={props.onPause} />}
      </div>
    </main>
  );
}

/** Off for a while: a button that opens two. */
function Pause({ onPause }: Pick<PopupViewProps, 'onPause'>) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="btn btn-quiet push" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('pause.pause')}
      </button>
      {open && (
        <div class="pause" role="group" aria-label={t('pause.pause')}>
          <button type="button" class="btn btn-wide" onClick={() => onPause({ minutes: 60 })}>
            {t('pause.hour')}
          </button>
          <button type="button" class="btn btn-wide" onClick={() => onPause('restart')}>
            {t('pause.restart')}
          </button>
        </div>
      )}
    </>
  );
}

function Switch({ label, on, onChange }: { label: string; on: boolean | null; onChange: (on: boolean) => void }) {
  const { t } = useWords();
  if (on === null) return null;
  return (
    <label class="sw-row">
      <span>{label}</span>
      <span class="meta" aria-hidden="true">
        {t(on ? 'popup.on' : 'popup.off')}
      </span>
      <input
        class="sw"
        type="checkbox"
        role="switch"
        checked={on}
        onChange={event => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
