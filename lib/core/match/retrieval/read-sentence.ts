import type { ImportedPack } from './open-pack.ts';

/** A text as terms of the pack with the place of each. `text` is what the places count in: see `TermReader.text`. */
export interface ReadText {
  readonly text: string;
  readonly terms: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Longer texts are no sentences; the rest is not compared. */
export const MAX_TERMS = 400;

export function readText({ reader }: Pick<ImportedPack, 'reader'>, raw: string): ReadText {
  const count = reader.read(raw, MAX_TERMS);
  return {
    text: reader.text,
    terms: reader.ids.slice(0, count),
    starts: reader.starts.slice(0, count),
    ends: reader.ends.slice(0, count),
  };
}

/** The stretch of a text from its first to its last word that `others` holds too; null when there is none. */
export function sharedStretch(read: ReadText, others: ReadonlySet<number>): { from: number; to: number } | null {
  const shared = [...read.terms.keys()].filter(at => others.has(read.terms[at] as number));
  const first = shared[0];
  const last = shared.at(-1);
  if (first === undefined || last === undefined) return null;
  return { from: read.starts[first] as number, to: read.ends[last] as number };
}

/** A part of a statement shorter than this is no claim of its own. */
const PART_WORDS = 4;
const SENTENCE_END = /[.!?…]["'”’)]*\s|\.\.\./;

/** The sentences of a statement: many records quote several. Those too short to stand alone are left out. */
export function partsOf({ text, terms, starts, ends }: ReadText): ReadText[] {
  const parts: ReadText[] = [];
  let from = 0;
  for (let at = 1; at <= terms.length; at += 1) {
    if (at < terms.length && !SENTENCE_END.test(text.slice(ends[at - 1], starts[at]))) continue;
    if (at - from >= PART_WORDS) {
      const slice = (list: Int32Array) => list.subarray(from, at);
      parts.push({ text, terms: slice(terms), starts: slice(starts), ends: slice(ends) });
    }
    from = at;
  }
  return parts;
}
