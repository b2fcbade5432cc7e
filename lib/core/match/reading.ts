import type { LexiconEntry, LexiconKind } from '../claim/lexicon.ts';
import { findQuantities } from '../quantity/find-quantities.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { findPeriods, type PeriodMention } from '../text/find-periods.ts';
import { findTerms, type Term, type Terms } from './find-terms.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { Span } from './span.ts';
import { splitWords, type Word, wordAt } from './words.ts';

export type { Span } from './span.ts';

export interface ReadQuantity extends Span {
  readonly quantity: Quantity;
}

export interface ReadPeriod extends Span {
  readonly period: PeriodMention;
}

/** A sentence as the reader sees it: words, the lexicon's terms, quantities and periods, all by word position. */
export interface Reading extends Terms {
  readonly text: string;
  readonly words: readonly Word[];
  readonly quantities: readonly ReadQuantity[];
  readonly periods: readonly ReadPeriod[];
}

const SECTION = /^\(\p{L}{1,2}\)/u;

/** Read one sentence. Relative periods resolve against `published` (YYYY-MM-DD), or stay unresolved. */
export function readSentence(
  index: LexiconIndex,
  text: string,
  published: string | null,
  stated: readonly Quantity[] = findQuantities(text),
): Reading {
  const words = splitWords(text);
  const terms = findTerms(index, words);
  const periods = findPeriods(text, published).map(period => ({
    period,
    ...wordSpan(words, period.start, period.end),
  }));
  const quantities = stated
    .map(quantity => ({ quantity, ...wordSpan(words, quantity.start, quantity.end) }))
    // "287(g)" is the name of a section.
    .filter(({ quantity }) => !SECTION.test(text.slice(quantity.numberEnd, quantity.numberEnd + 4)))
    // "fiscal year 2012" and "the first 100 days" are periods, whatever number they hold.
    .filter(
      ({ quantity }) =>
        !periods.some(({ period }) => period.start <= quantity.numberStart && quantity.numberEnd <= period.end),
    );
  return { text, words, ...terms, quantities, periods };
}

function wordSpan(words: readonly Word[], start: number, end: number): Span {
  const from = wordAt(words, start);
  return { from, to: Math.max(from + 1, wordAt(words, end - 1) + 1) };
}

/** The noun term that starts at a word, if one does. */
export function nounFrom(reading: Reading, at: number): Term | undefined {
  return reading.nouns.find(term => term.from === at);
}

export function entriesOf(term: Term, kind: LexiconKind): LexiconEntry[] {
  return term.entries.filter(entry => entry.kind === kind);
}

export function hasKind(term: Term, kind: LexiconKind): boolean {
  return term.entries.some(entry => entry.kind === kind);
}

/** All noun terms of one kind between two word positions, in reading order. */
export function nounsOfKind(
  reading: Reading,
  kind: LexiconKind,
  within: Span = { from: 0, to: reading.words.length },
): Term[] {
  return reading.nouns.filter(term => term.from >= within.from && term.to <= within.to && hasKind(term, kind));
}
