import type { LexiconEntry, LexiconKind } from '../../claim/lexicon.ts';
import { findQuantities } from '../../quantity/find-quantities.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { findPeriods, type PeriodMention } from '../../text/find-periods.ts';
import { findTerms, type Term, type Terms } from '../lexicon/find-terms.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import { once } from '../../once.ts';
import type { Span } from '../words/span.ts';
import { type Word, wordAt } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';

export type { Span } from '../words/span.ts';

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
  return new LazyReading(index, text, published, stated);
}

/**
 * Most sentences are read for their words alone, as neighbours of others. A class, so that all readings are of one shape to
 * the browser's compiler: getters of a literal make each object one of its own kind.
 */
class LazyReading implements Reading {
  readonly text: string;
  readonly words: readonly Word[];
  private readonly index: LexiconIndex;
  private readonly published: string | null;
  private readonly stated: readonly Quantity[];
  private terms: Terms | null = null;
  private amounts: readonly ReadQuantity[] | null = null;
  private times: readonly ReadPeriod[] | null = null;

  constructor(index: LexiconIndex, text: string, published: string | null, stated: readonly Quantity[]) {
    this.text = text;
    this.words = index.table.scanner.split(text);
    this.index = index;
    this.published = published;
    this.stated = stated;
  }

  get nouns(): readonly Term[] {
    return this.allTerms().nouns;
  }

  get predicates(): readonly Term[] {
    return this.allTerms().predicates;
  }

  get verbs(): readonly Term[] {
    return this.allTerms().verbs;
  }

  get cues(): readonly Term[] {
    return this.allTerms().cues;
  }

  get quantities(): readonly ReadQuantity[] {
    return (this.amounts ??= this.stated
      .filter(one => isAmount(one, this.text, this))
      .map(one => ({ quantity: one, ...wordSpan(this.words, one.start, one.end) })));
  }

  get periods(): readonly ReadPeriod[] {
    return (this.times ??= findPeriods(this.text, this.published)
      .map(period => ({ period, ...wordSpan(this.words, period.start, period.end) }))
      .filter(one => !isMeasured(one, this)));
  }

  private allTerms(): Terms {
    if (this.terms === null) {
      const found = findTerms(this.index, this.words);
      this.terms = { ...found, verbs: found.verbs.filter(verb => !isWorkedOut(verb, this.words)) };
    }
    return this.terms;
  }
}

/** "Pew *arrived at 53.3 million*": whoever counts comes to a number, and nobody to a place. */
function isWorkedOut({ from, to }: Term, words: readonly Word[]): boolean {
  return words[to]?.lower === 'at' && ARRIVED.has(words[from]?.lower ?? '') && /^[\d$]/.test(words[to + 1]?.text ?? '');
}

const ARRIVED = wordsIn('arrive arrives arrived arriving');

/** The same sentence with other cues. */
export function withCues(reading: Reading, cues: readonly Term[]): Reading {
  const { text, words, nouns, predicates, verbs, quantities, periods } = reading;
  return { text, words, nouns, predicates, verbs, cues, quantities, periods };
}

/** "287(g)" is the name of a section; "fiscal year 2012" and "the first 100 days" are periods, whatever number they hold. */
function isAmount({ numberStart, numberEnd }: Quantity, text: string, reading: Pick<Reading, 'periods'>): boolean {
  if (text[numberEnd] === '(' && SECTION().test(text.slice(numberEnd, numberEnd + 4))) return false;
  return !reading.periods.some(({ period }) => period.start <= numberStart && numberEnd <= period.end);
}

const LASTING = wordsIn('on lasted ran stretched continued endured persisted closed shut');

/**
 * "The strike *went on for* 43 days": a length that a measure's own verb takes is what it counts, and no time of it; so is
 * how long that lasts which is counted in days.
 */
function isMeasured({ from, period }: ReadPeriod, reading: Pick<Reading, 'words' | 'verbs' | 'nouns'>): boolean {
  if (period.resolved || period.length === null) return false;
  const isTaken = (verb: Term) => verb.from < from && verb.to === from + 1;
  if (reading.verbs.some(isTaken)) return true;
  const isOfDays = ({ to, entries }: Term) => to <= from && entries.some(({ counts }) => counts?.includes('days'));
  return LASTING.has(reading.words[from - 1]?.lower ?? '') && reading.nouns.some(isOfDays);
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
