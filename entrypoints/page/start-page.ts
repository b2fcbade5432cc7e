import type { PageStyles } from '../../components/page-styles.ts';
import { isAlive } from '../../lib/browser/browser.ts';
import { handlePageMessages, hearPageMessages } from '../../lib/browser/page-messages.ts';
import { servePanels } from '../../lib/browser/panel-port.ts';
import { sendMessage, sendWithCanonical } from '../../lib/browser/send-message.ts';
import type { SiteState } from '../../lib/core/page-protocol.ts';
import type { Reading } from '../../lib/core/settings/settings.ts';
import type { Words } from '../../lib/core/words/words.ts';
import { followCanonicalLink } from '../../lib/dom/canonical-link.ts';
import { createCardHost } from '../../lib/dom/card-host.ts';
import { createHitTest, type HitTest } from '../../lib/dom/hit-test.ts';
import { hoverMs } from '../../lib/dom/hover-intent.ts';
import { createKeyboardWalk } from '../../lib/dom/keyboard-walk.ts';
import { createLiveRegion } from '../../lib/dom/live-region.ts';
import { type Drawing, openSession, type PageSession } from '../../lib/dom/page-session.ts';
import { createReadingPlace } from '../../lib/dom/reading-place.ts';
import { createShowWords } from '../../lib/dom/show-words.ts';
import { createCards } from './cards.tsx';
import { followSite, type SiteAnswer } from './follow-site.ts';
import { hearKeys } from './hear-keys.ts';
import { createPageNotes } from './notes.tsx';
import { createFrameHandlers, createPageHandlers } from './page-handlers.ts';
import { watchPointer } from './pointer.ts';

/** A frame smaller than this is an advertisement or a counter, not something to read. */
const smallestFrame = { width: 300, height: 200 };
/** The badge follows the marks at most this often. */
const countMs = 250;

/**
 * Run Sidelight in one document until the extension is updated or removed.
 *
 * Nothing in here may throw into the page or leave anything behind: all listeners share one signal.
 */
export function startPage(doc: Document): { isCurrent(): boolean } {
  const view = doc.defaultView ?? window;
  const isTop = view === view.top;
  const life = new AbortController();
  const { signal } = life;
  let session: PageSession | null = null;
  let sessionLife = new AbortController();
  let site: SiteState | null = null;
  let spoken: Words | null = null;
  let styles: PageStyles | null = null;
  let isOffPending = false;
  let countTimer: ReturnType<typeof setTimeout> | undefined;
  let hits: { session: PageSession | null; marks: readonly unknown[]; test: HitTest } | null = null;

  const isCurrent = () => {
    if (signal.aborted) return false;
    if (isAlive()) return true;
    // An update has replaced this script; the newer one has the page.
    life.abort();
    return false;
  };
  const canonical = followCanonicalLink(doc);
  sendWithCanonical(canonical);
  const asking = followSite({ signal, isCurrent, onAnswer: follow });
  const words = (): Words => {
    if (!spoken) throw new Error('Nothing is read before the words of the interface are here, and so nothing is said.');
    return spoken;
  };
  const host = createCardHost(doc, {
    signal,
    onLost: () => pointer.send({ type: 'close' }),
  });
  const live = createLiveRegion(host);
  const panels = servePanels(signal, () => {
    place.follow(panels.any());
    notes.refresh();
  });
  const place = createReadingPlace(doc, {
    signal,
    marks: () => session?.marks() ?? [],
    onPlace: key => panels.tell({ news: 'at', key }),
  });

  const cards = createCards(doc, {
    host,
    signal,
    session: () => session,
    site: doc.location.hostname,
    words,
    onClose: why => pointer.send({ type: why === 'escape' ? 'escape' : 'close' }),
    onPin: pinned => pointer.send({ type: 'pin', pinned }),
    onFocus: inside => pointer.send({ type: 'focus', inside }),
    focusMark: () => walk.focus(),
    onOff(what, off) {
      isOffPending = off;
      session?.hide(off);
      sendMessage('setSite', what === 'site' ? { site: !off } : { everywhere: !off }).catch(() => {
        // Without an answer the choice is not kept; the marks come back, so that nobody believes it is.
        isOffPending = false;
        session?.hide(false);
      });
    },
  });
  const walk = createKeyboardWalk(doc, {
    host,
    signal,
    marks: () => session?.marks() ?? [],
    onOpen: key => pointer.send({ type: 'key-open', key }),
    isCardOpen: () => cards.openKey() !== null,
    onCloseCard: () => pointer.send({ type: 'escape' }),
    say: live.say,
    words,
  });
  const shown = createShowWords(doc, host, signal);
  const notes = createPageNotes(doc, {
    host,
    signal,
    page: () => session?.page() ?? null,
    isWanted: () => isTop && isCurrent() && (panels.any() || site?.notesOnPages === true),
    words,
  });
  const pointer = watchPointer(doc, {
    signal,
    host: host.element,
    hitTest,
    isOpen: () => cards.openKey() !== null,
    isSheetOpen: () => cards.isSheet(),
    manners: () => site?.reading ?? { hoverMs: hoverMs.rest, clickOnly: false },
    act(action, pointerType) {
      if (!isCurrent()) return;
      if (action.do === 'prepare') cards.prepare(action.key);
      else if (action.do === 'open') openCard(action.key, action.by, pointerType);
      else closeCard();
    },
  });

  const command = hearKeys(view, {
    signal,
    isReading: () => session !== null && isCurrent(),
    cards,
    walk,
    openAt: key => pointer.send({ type: 'key-open', key }),
    close: () => pointer.send({ type: 'close' }),
    goTo: place.goTo,
  });

  function openCard(key: string, by: 'hover' | 'click' | 'key', pointerType: string): void {
    place.goTo(key);
    cards.open(key, by, pointerType);
    // The words may have left the page on the way: nothing is open then.
    if (cards.openKey() === null) pointer.send({ type: 'close' });
  }

  function closeCard(): void {
    cards.close();
    if (isOffPending && site) applySite({ ...site, site: false });
  }

  function hitTest(): HitTest {
    const marks = session?.marks() ?? [];
    if (hits?.marks !== marks) hits = { session, marks, test: createHitTest(doc, marks) };
    return hits.test;
  }

  function start(drawing: Drawing): void {
    if (session) return;
    sessionLife = new AbortController();
    session = openSession(doc, {
      signal: AbortSignal.any([signal, sessionLife.signal]),
      isCurrent,
      drawing,
      host: host.element,
      match: request => sendMessage('matchSegments', request),
      onChange() {
        cards.refresh();
        place.refresh();
        notes.refresh();
        reportSoon();
      },
      onGone: keys => cards.wordsGone(keys),
      onNavigated() {
        pointer.send({ type: 'close' });
        walk.end();
        shown.hide();
      },
      onError: () => undefined,
    });
  }

  function stop(): void {
    sessionLife.abort();
    session = null;
    notes.refresh();
    pointer.send({ type: 'close' });
    walk.end();
    shown.hide();
    reportSoon();
  }

  /** The reader has taken back the access: nothing is left, and a later instance can begin anew. */
  function end(): void {
    if (isTop) sendMessage('reportCount', { count: null }).catch(() => undefined);
    pointer.send({ type: 'close' });
    clearTimeout(countTimer);
    life.abort();
  }

  function applySite(next: SiteState): void {
    if (!styles) return;
    const drawing = drawingOf(styles, next.reading);
    if (site && session && !isSame(site.reading, next.reading)) session.redrawAs(drawing);
    site = next;
    if (next.everywhere && next.site && next.pausedUntil === null) {
      isOffPending = false;
      start(drawing);
    } else if (cards.openKey() === null || !isOffPending) {
      isOffPending = false;
      stop();
    }
    notes.refresh();
  }

  function reportSoon(): void {
    if (!isTop) return;
    clearTimeout(countTimer);
    countTimer = setTimeout(() => {
      if (!isCurrent()) return;
      panels.tell({ news: 'changed' });
      sendMessage('reportCount', { count: session ? session.count() : null }).catch(() => undefined);
    }, countMs);
  }

  if (isTop) {
    const handlers = createPageHandlers(doc, {
      canonical,
      session: () => session,
      isDecided: () => site !== null,
      showWords: shown.show,
      showMark(mark) {
        place.goTo(mark.key);
        shown.show(mark);
      },
      openAt(key) {
        walk.goTo(key);
        pointer.send({ type: 'key-open', key });
      },
      askSite: begin,
      end,
      command,
      drawNotes: notes.refresh,
    });
    handlePageMessages(handlers, signal);
  } else {
    const handlers = createFrameHandlers(doc, { session: () => session, askSite: begin, end });
    hearPageMessages(handlers, signal);
  }

  /** Say everything in another language than before: the background words titles and cards anew. */
  function speak(next: Words): void {
    spoken = next;
    if (!session) return;
    stop();
    cards.forget();
  }

  function follow({ site: next, words: saying, styles: drawing }: SiteAnswer): void {
    if (drawing !== styles) host.dress(drawing.card);
    styles = drawing;
    if (saying !== spoken) speak(saying);
    applySite(next);
  }

  async function begin(): Promise<void> {
    const isSmall = view.innerWidth < smallestFrame.width || view.innerHeight < smallestFrame.height;
    if (isTop || !isSmall) await asking.ask();
  }

  // Back from the cache of pages that were left: the browser has forgotten the badge, and the reader may have turned the site off.
  view.addEventListener(
    'pageshow',
    event => {
      if (!event.persisted || !isCurrent()) return;
      void begin();
      reportSoon();
    },
    { signal },
  );

  // A page that is only prerendered has no reader yet.
  if ((doc as { prerendering?: boolean }).prerendering) {
    doc.addEventListener('prerenderingchange', () => void begin(), { once: true, signal });
  } else void begin();
  return { isCurrent };
}

function drawingOf({ marks }: PageStyles, { look, density }: Reading): Drawing {
  return { style: { rules: marks[look], isUsual: look === 'tint' }, density };
}

function isSame(one: Reading, other: Reading): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
