import type { PageHandlers } from '../../lib/browser/page-messages.ts';
import type { PageReplyOf, PageReport } from '../../lib/core/page-protocol.ts';
import type { CanonicalLink } from '../../lib/core/annotation/canonical-source.ts';
import { describeTarget, rangesOfSpan } from '../../lib/dom/describe-target.ts';
import type { Mark } from '../../lib/dom/mark.ts';
import type { PageKey } from '../../lib/dom/page-keys.ts';
import type { PageSession } from '../../lib/dom/page-session.ts';
import { readSentences } from '../../lib/dom/read-sentences.ts';

/** Segments in one message. */
const mostSegments = 500;

/** What messages may do to the page's instance. */
export interface PageControl {
  readonly canonical: () => CanonicalLink | null;
  /** Null while nothing is read here. */
  readonly session: () => PageSession | null;
  /** Whether the background has said yet that this site is on or off. */
  readonly isDecided: () => boolean;
  readonly showWords: (words: Pick<Mark, 'ranges'>) => void;
  /** Go to a mark. */
  readonly showMark: (mark: Mark) => void;
  /** Go to a mark and open its card. */
  readonly openAt: (key: string) => void;
  /** Ask the background whether and how this site is read, and follow. */
  readonly askSite: () => Promise<void>;
  /** Leave the page for good. */
  readonly end: () => void;
  readonly command: (name: PageKey) => void;
  readonly drawNotes: () => void;
}

/** Answers of the page script to our own pages and the background. What a note says never comes this way. */
export function createPageHandlers(doc: Document, control: PageControl): PageHandlers {
  const { session, showWords, showMark, openAt } = control;
  const pageTitle = () => doc.title.slice(0, 1000);

  function emptyReport(): PageReport {
    // Until it is decided, nobody may be told that the site is off.
    const state = control.isDecided() ? 'off' : 'reading';
    return {
      url: doc.location.href,
      title: pageTitle(),
      state,
      sentences: 0,
      published: null,
      lang: null,
      mentions: [],
    };
  }

  function describe(key: string | null): PageReplyOf<'describe'> {
    const page = session()?.page();
    if (!page) return null;
    const place = key === null ? selectionOf(doc, page) : mentionOf(key);
    const target = place && describeTarget(page, doc.location.href, place.start, place.end);
    return target && { target, canonical: control.canonical(), claim: place.claim, pageTitle: pageTitle() };
  }

  function mentionOf(key: string) {
    const lines = session()?.markOf(key)?.lines ?? [];
    return lines.find(line => line.key === key)?.line.mention ?? null;
  }

  return {
    getReport: () => ({ ...(session()?.report() ?? emptyReport()), canonical: control.canonical() }),
    getSentences() {
      const current = session();
      const page = current?.page();
      return current && page ? readSentences(page, current.marks()) : [];
    },
    scrollToMention({ key, open }) {
      const mark = session()?.markOf(key);
      if (mark && open) openAt(mark.key);
      else if (mark) showMark(mark);
      return null;
    },
    async siteChanged() {
      await control.askSite();
      return null;
    },
    accessLost() {
      control.end();
      return null;
    },
    askAgain() {
      session()?.askAgain();
      return null;
    },
    getText: () => session()?.page()?.snapshot().text ?? null,
    async getSegments() {
      const segments = await session()?.page()?.collectSegments();
      return segments?.slice(0, mostSegments) ?? [];
    },
    describe: ({ key }) => describe(key),
    notesChanged() {
      control.drawNotes();
      return null;
    },
    showSpan(span) {
      const page = session()?.page();
      const ranges = page ? rangesOfSpan(page, span) : [];
      if (ranges.length > 0) showWords({ ranges });
      return { found: ranges.length > 0 };
    },
    command({ name }) {
      control.command(name);
      return null;
    },
  };
}

/** What a frame that is not the top one hears of messages to the whole tab. */
export function createFrameHandlers(
  doc: Document,
  { session, askSite, end }: Pick<PageControl, 'session' | 'askSite' | 'end'>,
): Partial<PageHandlers> {
  return {
    siteChanged: () => askSite().then(() => null),
    accessLost({ host }) {
      // The tab's site is not always the frame's.
      if (doc.location.hostname === host) end();
      return null;
    },
    askAgain() {
      session()?.askAgain();
      return null;
    },
  };
}

/** The selected words as addresses; a note on them is about no claim. */
function selectionOf(doc: Document, page: NonNullable<ReturnType<PageSession['page']>>) {
  const selection = doc.getSelection();
  const place = selection && selection.rangeCount > 0 ? page.fromRange(selection.getRangeAt(0)) : null;
  return place && { ...place, claim: '' };
}
