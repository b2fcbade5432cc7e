import { useCallback, useMemo, useState } from 'preact/hooks';
import { type PanelTab, PanelView } from '../../components/panel-view.tsx';
import { useWords } from '../../components/words.tsx';
import { browser } from '../../lib/browser/browser.ts';
import { openLibrary } from '../../lib/browser/open-library.ts';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { hostOf, isWebPage } from '../../lib/browser/sites.ts';
import type { Wanted } from '../../lib/browser/wanted-tab.ts';
import { pageSource } from '../../lib/core/annotation/canonical-source.ts';
import { newDraft } from '../../lib/core/annotation/new-annotation.ts';
import { inject } from '../../lib/browser/registration.ts';
import { askedSite } from '../shared/active-tab.ts';
import { requestSites } from '../shared/grant.ts';
import { pageStateOf, sourcesOf } from '../shared/page-state.ts';
import { useDatabaseDay } from '../shared/use-database-day.ts';
import { useEditor } from '../shared/use-editor.ts';
import { ExportPart } from './export-part.tsx';
import { useFilter } from './use-filter.ts';
import { useHistory } from './use-history.ts';
import { useLookUp } from './use-look-up.ts';
import { useNotes } from './use-notes.ts';
import { notesOf, useNotesView } from './use-notes-view.ts';
import { useSilence } from './use-silence.ts';
import { useTab } from './use-tab.ts';
import { useWantedTab } from './use-wanted-tab.ts';

/** The panel: claims, notes and history of the tab that the reader looks at, or the note that is being written. */
export function Panel() {
  const { t, day } = useWords();
  const [chosen, setChosen] = useState<PanelTab>('claims');
  const [said, setSaid] = useState('');
  const [focusAsked, setFocusAsked] = useState(0);
  const [isExporting, setExporting] = useState(false);
  const [refused, setRefused] = useState<'note' | 'claim'>('note');
  const { tab, known, at, refresh } = useTab();
  const [filter, setFilter] = useFilter(`${tab?.id} ${known.url}`);
  const notes = useNotes(tab, known);
  const history = useHistory(tab, known);
  const databaseDay = useDatabaseDay();
  const lookUp = useLookUp(tab, known);
  const { open: openLookUp, close: closeLookUp } = lookUp;
  /** A note that is begun elsewhere takes the place of what stood before it. */
  const makeRoom = useCallback(() => {
    setChosen(now => (now === 'history' ? 'notes' : now));
    setExporting(false);
    closeLookUp();
  }, [closeLookUp]);
  const showWanted = useCallback(
    (wanted: Wanted) => {
      if (wanted.tab === 'history') setChosen('history');
      else if (wanted.tab === 'look-up') openLookUp(wanted.words);
      else if (wanted.tab === 'refused') {
        setRefused(wanted.what);
        setSaid(`${t('notes.private')} ${t(wanted.what === 'claim' ? 'notes.privateClaim' : 'notes.privateText')}`);
        makeRoom();
        setChosen('notes');
      } else {
        setChosen('claims');
        setFocusAsked(count => count + 1);
      }
    },
    [openLookUp, makeRoom, t],
  );
  useWantedTab(showWanted);
  const say = (message: string) => {
    setSaid(message);
    setChosen('notes');
  };
  const editor = useEditor({
    isPrivate: tab?.incognito === true,
    sources: sourcesOf(known),
    claimWords(claim) {
      const line = known.report?.mentions.find(({ mention }) => mention.claim === claim);
      return { statement: line?.statement ?? '', summary: line?.summary ?? '' };
    },
    say,
    onArrive: makeRoom,
  });
  const host = hostOf(known.url);
  const tabId = tab?.id;
  const notesView = useNotesView(tabId, notes, editor, setSaid, () => setExporting(true));
  const exported = useMemo(() => notesOf(notes.items), [notes.items]);
  const openSettings = () => void browser.runtime.openOptionsPage();
  const silence = useSilence(tabId, known.report);

  const setSite = (change: { site?: boolean; everywhere?: boolean }) =>
    void sendMessage('setSite', { ...change, ...askedSite(tab, host) }).then(refresh);
  const read = async () => {
    if (tabId !== undefined) await inject(tabId);
    refresh();
  };
  const go = (key: string, open: boolean) => {
    if (tabId !== undefined) void sendToPage(tabId, 'scrollToMention', { key, open }).catch(refresh);
  };

  async function noteOn(key: string): Promise<void> {
    if (tabId === undefined) return;
    const place = await sendToPage(tabId, 'describe', { key });
    if (!place) return setSaid(t('panel.wordsGone'));
    const { canonical, claim, pageTitle } = place;
    const target = { ...place.target, source: pageSource({ url: place.target.source, canonical }) };
    const id = `urn:uuid:${crypto.randomUUID()}`;
    editor.begin(newDraft({ id, now: new Date().toISOString(), target, claim, pageTitle }));
  }

  return (
    <PanelView
      host={isWebPage(known.url) ? host : ''}
      state={pageStateOf(known)}
      report={known.report}
      current={at}
      filter={filter}
      onFilter={setFilter}
      focusAsked={focusAsked}
      notes={{ ...notesView, refused: tab?.incognito ? refused : null }}
      tab={chosen}
      onTab={setChosen}
      // The history can be read while a note is being written; the editor comes back with the other tabs.
      lookUp={lookUp.shown}
      onLookUp={selected => lookUp.open(selected ? null : '')}
      silence={silence}
      editor={chosen === 'history' ? null : editor.shown}
      exporting={
        isExporting && <ExportPart notes={exported} onSettings={openSettings} onBack={() => setExporting(false)} />
      }
      onSettings={openSettings}
      onLibrary={() => void openLibrary()}
      onReadingView={() => {
        if (tabId !== undefined) void openReadingView(tabId);
      }}
      history={history}
      said={said}
      database={databaseDay && t('reading.database', { day: day(databaseDay) })}
      onGo={key => go(key, false)}
      onOpen={key => go(key, true)}
      onNoteOn={key => void noteOn(key).catch(refresh)}
      onTurnOn={() => setSite({ site: true })}
      onTurnOnEverywhere={() => setSite({ everywhere: true })}
      onGoOn={() => void sendMessage('pause', { pause: null }).then(refresh)}
      onReadOnce={() => void read()}
      onReadAlways={() => void requestSites([host]).then(granted => (granted ? read() : undefined))}
    />
  );
}

/** The claims of a tab's page alone, in a tab beside it. */
async function openReadingView(tabId: number): Promise<void> {
  const { index, windowId } = await browser.tabs.get(tabId);
  const url = browser.runtime.getURL(`/reading.html?tab=${tabId}`);
  // Not the panel's own window, which may be a small one.
  await browser.tabs.create({ url, index: index + 1, ...(windowId === undefined ? {} : { windowId }) });
}
