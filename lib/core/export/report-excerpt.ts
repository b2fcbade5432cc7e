import type { Annotation } from '../annotation/annotation.ts';
import { findQuote } from '../annotation/find-quote.ts';
import { quoteSelectorOf } from '../annotation/read-annotation.ts';
import type { Segment } from '../text/segment.ts';

/** A run of a page's words. `notes` are the numbers of those that it is marked for; none is plain text. */
export interface ExcerptRun {
  readonly text: string;
  readonly notes: readonly number[];
  /** The numbers of the notes whose words end here. */
  readonly ends: readonly number[];
}

/** Words of a page in one piece. `isCut` tells at which ends it goes on. */
export interface Excerpt {
  readonly runs: readonly ExcerptRun[];
  readonly isCut: readonly [start: boolean, end: boolean];
}

export interface NumberedNote {
  readonly note: Annotation;
  readonly number: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}
interface Marked extends Span {
  readonly number: number;
}

/**
 * The words of a page around its notes: of a kept page the sentences with one before and one after, joined where they
 * meet; else the words that the note itself keeps around its quote. A note without a quote has none.
 */
export function excerptsOf(notes: readonly NumberedNote[], kept: readonly Segment[]): Excerpt[] {
  const { text, sentences } = joinSegments(kept);
  const marks: Marked[] = [];
  const alone: Excerpt[] = [];
  for (const { note, number } of notes) {
    const found = text === '' ? null : findQuote(text, note.target.selector ?? []);
    if (found && found.how !== 'orphan') marks.push({ start: found.start, end: found.end, number });
    else alone.push(...excerptOfNote(note, number));
  }
  const windows = joinSpans(marks.map(mark => around(mark, sentences)));
  const found = windows.map(window => ({
    runs: runsOf(
      text,
      window,
      marks.filter(({ start }) => start >= window.start && start < window.end),
    ),
    isCut: [window.start > 0, window.end < text.length] as const,
  }));
  return [...found, ...alone];
}

/** The sentences as one text. What stands between two is a space within a block and a line's end between blocks. */
function joinSegments(segments: readonly Segment[]): { text: string; sentences: Span[] } {
  let text = '';
  let last = 0;
  const sentences: Span[] = [];
  for (const segment of segments.toSorted((a, b) => a.start - b.start)) {
    if (text !== '') text += segment.start - last <= 1 ? ' ' : '\n';
    sentences.push({ start: text.length, end: text.length + segment.text.length });
    text += segment.text;
    last = segment.start + segment.text.length;
  }
  return { text, sentences };
}

function around(mark: Span, sentences: readonly Span[]): Span {
  const from = sentences.findIndex(({ end }) => end > mark.start);
  const to = sentences.findLastIndex(({ start }) => start < mark.end);
  return {
    start: sentences[Math.max(0, from - 1)]?.start ?? mark.start,
    end: (sentences[to + 1] ?? sentences[to])?.end ?? mark.end,
  };
}

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Marks may overlap: the text is cut wherever one begins or ends. */
function runsOf(text: string, window: Span, marks: readonly Marked[]): ExcerptRun[] {
  const edges = new Set([
    window.start,
    window.end,
    ...marks.flatMap(({ start, end }) => [start, Math.min(end, window.end)]),
  ]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? window.start;
    const here = marks.filter(mark => mark.start <= start && mark.end >= end);
    return {
      text: text.slice(start, end),
      notes: here.map(({ number }) => number),
      ends: here.filter(mark => Math.min(mark.end, window.end) === end).map(({ number }) => number),
    };
  });
}

function excerptOfNote({ target }: Annotation, number: number): Excerpt[] {
  const quote = quoteSelectorOf(target);
  if (!quote) return [];
  const runs = [
    { text: quote.prefix.trimStart(), notes: [], ends: [] },
    { text: quote.exact, notes: [number], ends: [number] },
    { text: quote.suffix.trimEnd(), notes: [], ends: [] },
  ];
  return [
    { runs: runs.filter(({ text }) => text !== ''), isCut: [quote.prefix.trim() !== '', quote.suffix.trim() !== ''] },
  ];
}
