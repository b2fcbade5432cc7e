import { pageStyles } from '../../components/page-styles.ts';
import { MessageError } from '../../lib/browser/answer.ts';
import { showCount } from '../../lib/browser/badge.ts';
import { preparedDatabase } from '../../lib/browser/database.ts';
import { dismiss, readDismissed } from '../../lib/browser/dismissal-store.ts';
import { saveDraft } from '../../lib/browser/draft-store.ts';
import type { Handlers, Sender } from '../../lib/browser/handle-messages.ts';
import { loadPack } from '../../lib/browser/load-pack.ts';
import { inSlices } from '../../lib/browser/in-slices.ts';
import { announce } from '../../lib/browser/notices.ts';
import { fetchOwn } from '../../lib/browser/own-file.ts';
import { openEditor } from '../../lib/browser/open-editor.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { forgetWanted, wantTab } from '../../lib/browser/wanted-tab.ts';
import { loadPageWords, loadWords } from '../../lib/browser/words.ts';
import type { Mention } from '../../lib/core/match/mention.ts';
import { pageSource, pageSources } from '../../lib/core/annotation/canonical-source.ts';
import { newDraft } from '../../lib/core/annotation/new-annotation.ts';
import { countNotes } from './count-notes.ts';
import { loadEngine, loadMatcher } from './engine.ts';
import { historyHandlers } from './history-handlers.ts';
import { lookUpHandlers } from './look-up-handlers.ts';
import { noteHandlers, privateNotes } from './note-handlers.ts';
import { prepared, safetyHandlers } from './safety-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';

/** What the background answers. Address, tab and private-window flag come from the sender, never from the request. */
export const handlers: Handlers = {
  ...settingsHandlers,
  ...prepared(historyHandlers),
  ...safetyHandlers,
  ...lookUpHandlers,
  ...prepared(noteHandlers),

  async matchSegments({ page, segments }) {
    const [{ engine, topicOf }, { muted, topicsOff }] = await Promise.all([loadMatcher(), readSettings()]);
    // What a mark says is read from the records and the reader's own database: nothing that a page without claims should wait for. It is
    // asked for with the first mention, while the rest is matched.
    let showing: ReturnType<typeof loadShowing> | undefined;
    // Other pages and the popup are answered in between.
    const mentions = await inSlices(segments, some => {
      const stated = engine
        .match(some, page)
        .filter(({ claim }) => !muted.includes(claim) && !topicsOff.includes(topicOf(claim)));
      if (stated.length > 0) showing ??= loadShowing();
      return stated;
    });
    if (showing === undefined) return [];
    const [{ card }, words, isDismissed] = await showing;
    const toLine = (mention: Mention) => {
      const view = isDismissed(mention.claim, mention.quote) ? null : card(mention, page, words);
      if (!view) return [];
      const { statement, title, glyph, summary, topic } = view;
      return [{ mention, statement, title, glyph, summary, topic }];
    };
    return inSlices(mentions, some => some.flatMap(toLine));
  },

  async getCard({ mention, page }, sender) {
    const [{ card }, words] = await Promise.all([loadEngine(), loadWords()]);
    const view = card(mention, page, words);
    if (!view) throw new MessageError('failed', 'The claim database no longer has this record.');
    const notes = await preparedDatabase()
      .then(database => countNotes(database, pageSources(sender), mention.claim))
      .catch(() => 0);
    return { card: view, notes };
  },

  async reportCount({ count }, sender) {
    if (sender.tabId !== null && sender.frameId === 0) await showCount(sender.tabId, count, await loadWords());
    return null;
  },

  async dismiss({ claim, quote, dismissed }, sender) {
    if (sender.incognito) return null;
    await dismiss(await preparedDatabase(), claim, quote, dismissed);
    return null;
  },

  async beginNote({ target, claim, pageTitle }, sender) {
    if (sender.incognito) throw new MessageError('private', privateNotes);
    // First, before anything is awaited: the browser opens its panel only while the reader's click is being answered.
    const opening = openFor(sender);
    // A page is believed about its words, never about where they are.
    const source = sender.kind === 'page' ? pageSource(sender) : target.source;
    const id = `urn:uuid:${crypto.randomUUID()}`;
    const now = new Date().toISOString();
    await forgetWanted();
    await saveDraft(await preparedDatabase(), newDraft({ id, now, target: { ...target, source }, claim, pageTitle }));
    announce('draft');
    return { opened: await opening };
  },

  async openPanel(request, sender) {
    // First, as for a note.
    const opening = openFor(sender);
    await Promise.all([opening, request && wantTab(request, sender.windowId)]);
    return null;
  },

  getWords: loadPageWords,

  async getStyles() {
    const [card, marks] = await Promise.all(['page-card.css', 'page-marks.css'].map(fetchText));
    return pageStyles(card ?? '', marks ?? '');
  },

  async getPack() {
    const { manifest } = await loadPack();
    return { modified: manifest.modified, version: manifest.version };
  },
};

/** What the list lines of mentions are made with. */
function loadShowing() {
  const loading = Promise.all([
    loadEngine(),
    loadWords(),
    preparedDatabase()
      .then(readDismissed)
      .catch(() => () => false),
  ] as const);
  // Awaited once the sentences are through; until then a failure is nobody's.
  loading.catch(() => undefined);
  return loading;
}

const fetchText = async (name: string) => (await fetchOwn(`assets/${name}`)).text();

function openFor({ tabId, windowId }: Sender) {
  if (tabId === null || windowId === null) {
    return Promise.reject(new MessageError('refused', 'The panel opens beside a tab only.'));
  }
  return openEditor({ id: tabId, windowId });
}
