import { render } from 'preact';
import { CardIcon } from '../../components/card-icons.tsx';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { mostKeptSegments } from '../../lib/core/text/kept-segments.ts';
import type { Words } from '../../lib/core/words/words.ts';
import type { CardHost } from '../../lib/dom/card-host.ts';
import { describeTarget, rangesOfSpan } from '../../lib/dom/describe-target.ts';
import { createNoteLayer } from '../../lib/dom/note-layer.ts';
import type { LivePage } from '../../lib/dom/page-text.ts';
import { createSelectionButton } from '../../lib/dom/selection-button.ts';

/** Changes of the page and of notes are followed this long after the last. */
const settleMs = 300;

export interface PageNotesOptions {
  readonly host: CardHost;
  readonly signal: AbortSignal;
  /** Null while nothing is read here. */
  readonly page: () => LivePage | null;
  /** Whether the reader is at work on notes: a panel is open, or they are to be drawn everywhere. */
  readonly isWanted: () => boolean;
  readonly words: () => Words;
}

export interface PageNotes {
  /** The page, its notes, or whether they are wanted may be others than before. */
  refresh(): void;
}

/** Draw where notes are, and offer to begin one on selected words. Nothing of a note but its place comes into the page. */
export function createPageNotes(doc: Document, options: PageNotesOptions): PageNotes {
  const { host, signal, page, isWanted, words } = options;
  const layer = createNoteLayer(doc, host, signal);
  const button = createSelectionButton(doc, {
    host,
    signal,
    isWanted: () => isWanted() && page() !== null,
    isNotable: range => Boolean(page()?.fromRange(range)),
    label: () => words().t('card.noteSelection'),
    drawIcon: into => render(<CardIcon name="note" />, into),
    onPress: noteSelection,
  });
  let asks = 0;
  let kept: LivePage | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  function noteSelection(): void {
    const live = page();
    const selection = doc.getSelection();
    const place = live && selection && selection.rangeCount > 0 ? live.fromRange(selection.getRangeAt(0)) : null;
    const target = live && place && describeTarget(live, doc.location.href, place.start, place.end);
    if (!target) return;
    const pageTitle = doc.title.slice(0, 1000);
    // Refused in a private window; the panel says so, where the editor is.
    sendMessage('beginNote', { target, claim: '', pageTitle }).catch(() => undefined);
  }

  async function look(): Promise<void> {
    const own = ++asks;
    const live = page();
    if (!live || !isWanted()) {
      layer.hide();
      button.hide();
      return;
    }
    const spans = await find(live);
    if (own !== asks || page() !== live || !isWanted()) return;
    layer.draw(spans.map(span => rangesOfSpan(live, span)).filter(ranges => ranges.length > 0));
  }

  async function find(live: LivePage) {
    const { any } = await sendMessage('findNotes', { text: null });
    if (!any) return [];
    if (kept !== live) {
      kept = live;
      const segments = (await live.collectSegments()).slice(0, mostKeptSegments);
      // A new claim can be tried on it when it is not open any more.
      sendMessage('keepPage', { page: live.context, segments }).catch(() => undefined);
    }
    return (await sendMessage('findNotes', { text: live.snapshot().text })).spans;
  }

  return {
    refresh() {
      clearTimeout(timer);
      // The background may be gone, or be replaced: the next change asks again.
      timer = setTimeout(() => void look().catch(() => undefined), isWanted() ? settleMs : 0);
    },
  };
}
