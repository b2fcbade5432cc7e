import type { LexiconEntry, LexiconKind } from '../claim/lexicon.ts';
import { findQuantities } from '../quantity/find-quantities.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { findPeriods, type PeriodMention } from '../text/find-periods.ts';
import { findTerms, type Term, type Terms } from './find-terms.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { once } from '../once.ts';
import type { Span } from './span.ts';
import { type Word, wordAt } from './words.ts';

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

const SECTION = once(() => /^\(\p{L}{1,2}\)/u);

/** Read one sentence. Relative periods resolve against `published` (YYYY-MM-DD), or stay unresolved. */
export function readSentence(
  index: LexiconIndex,
  text: string,
  published: string | null,
  stated: readonly Quantity[] = findQuantities(text),
): Reading {
  const words = index.table.scanner.split(text);
  const terms = once(() => findTerms(index, words));
  const periods = once(() =>
    findPeriods(text, published)
      .map(period => ({ period, ...wordSpan(words, period.start, period.end) }))
      .filter(one => !isMeasured(one, terms().verbs)),
  );
  const quantities = once(() =>
    stated
      .filter(one => isAmount(one, text, periods))
      .map(one => ({ quantity: one, ...wordSpan(words, one.start, one.end) })),
  );
  // Most sentences are read for their words alone, as neighbours of others.
  return {
    text,
    words,
    get nouns() {
      return terms().nouns;
    },
    get predicates() {
      return terms().predicates;
    },
    get verbs() {
      return terms().verbs;
    },
    get cues() {
      return terms().cues;
    },
    get quantities() {
      return quantities();
    },
    get periods() {
      return periods();
    },
  };
}

/** "287(g)" is the name of a section; "fiscal year 2012" and "the first 100 days" are periods, whatever number they hold. */
function isAmount({ numberStart, numberEnd }: Quantity, text: string, periods: () => readonly ReadPeriod[]): boolean {
  if (SECTION().test(text.slice(numberEnd, numberEnd + 4))) return false;
  return !periods().some(({ period }) => period.start <= numberStart && numberEnd <= period.end);
}

/** "The strike *went on for* 43 days": a length that a measure's own verb takes is what it counts, and no time of it. */
function isMeasured({ from, period }: ReadPeriod, verbs: readonly Term[]): boolean {
  const isTaken = (verb: Term) => verb.from < from && verb.to === from + 1;
  return !period.resolved && period.length !== null && verbs.some(isTaken);
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
