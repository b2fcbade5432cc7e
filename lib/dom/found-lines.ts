import type { Segment } from '../core/text/segment.ts';
import type { MatchLine } from './ask-in-batches.ts';

/** A match with a key of its own that it keeps for as long as its words state it, and its place as addresses. */
export type FoundLine = MatchLine & {
  readonly key: string;
  readonly claim: string;
  readonly start: number;
  readonly end: number;
};

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Text with its address. */
interface Readable extends Span {
  readonly text: string;
}

export interface FoundLines {
  all(): readonly FoundLine[];
  /** Segments that have not been asked about, or not with these neighbours. */
  unasked(segments: readonly Segment[]): Segment[];
  /** Replace what these segments stated before. False when they stated nothing, then as now. */
  takeIn(segments: readonly Segment[], answer: readonly MatchLine[]): boolean;
  /**
   * Drop what stood in text that is gone. Where added text holds the same words it moves there instead, and stays drawn with
   * its key until it has been asked about: a paragraph that changed at its other end must not flicker.
   */
  move(gone: readonly Span[], added: readonly Readable[]): void;
  /** Leave some out; with null, take back what was left out last. */
  forget(isForgotten: ((line: MatchLine) => boolean) | null): void;
  clear(): void;
}

/** What the sentences of a page were found to state. */
export function createFoundLines(): FoundLines {
  let lines: FoundLine[] = [];
  let forgotten: FoundLine[] = [];
  /** By address, the segment that was asked about. */
  const asked = new Map<number, Segment>();
  let nextKey = 1;

  return {
    all: () => lines,
    unasked: segments => segments.filter(segment => !isSame(asked.get(segment.start), segment)),
    takeIn(segments, answer) {
      const before =
        lines.length === 0
          ? []
          : lines.filter(isIn(segments.map(({ start, text }) => ({ start, end: start + text.length }))));
      for (const segment of segments) asked.set(segment.start, segment);
      if (before.length === 0 && answer.length === 0) return false;
      const now = answer.map(line => {
        const { claim, start, end } = line.mention;
        // What is still stated keeps its key, so that an open card stays open.
        const known = before.find(old => old.claim === claim && old.start === start && old.end === end);
        return { ...line, key: known?.key ?? `c${nextKey++}`, claim, start, end };
      });
      lines = [...lines.filter(line => !before.includes(line)), ...now];
      return true;
    },
    move(gone, added) {
      if (gone.length === 0) return;
      const isGone = isIn(gone);
      const taken = new Set<string>();
      lines = lines.flatMap(line => {
        if (!isGone(line)) return [line];
        const start = placesOf(line.mention.quote, added).find(at => !taken.has(`${line.claim} ${at}`));
        if (start === undefined) return [];
        taken.add(`${line.claim} ${start}`);
        const end = start + line.mention.quote.length;
        return [{ ...line, start, end, mention: { ...line.mention, start, end } }];
      });
    },
    forget(isForgotten) {
      if (isForgotten) {
        forgotten = lines.filter(isForgotten);
        lines = lines.filter(line => !isForgotten(line));
      } else {
        lines = [...lines, ...forgotten];
        forgotten = [];
      }
    },
    clear() {
      lines = [];
      forgotten = [];
      asked.clear();
    },
  };
}

/** Spans never overlap: the last that begins before a line is the only one that can hold it. */
function isIn(spans: readonly Span[]): (line: FoundLine) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  return line => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Span).start <= line.start) low = middle + 1;
      else high = middle;
    }
    return line.start < (sorted[low - 1]?.end ?? 0);
  };
}

/** Addresses at which texts hold these words, in order. */
function placesOf(words: string, texts: readonly Readable[]): number[] {
  return texts.flatMap(({ text, start }) => {
    const places: number[] = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(start + at);
    return places;
  });
}

/** Whether two segments agree in all that a match may depend on. */
function isSame(known: Segment | undefined, { text, heading, lead, before, after }: Segment): boolean {
  const areSame = (some: readonly string[], others: readonly string[]) =>
    some.length === others.length && some.every((one, at) => one === others[at]);
  return (
    known?.text === text &&
    known.heading === heading &&
    known.lead === lead &&
    areSame(known.before, before) &&
    areSame(known.after, after)
  );
}
