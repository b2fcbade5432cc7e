import type { LexiconEntry } from '../../claim/lexicon.ts';
import { ADVERBS, DETERMINERS } from '../words/function-words.ts';
import type { Term } from '../lexicon/find-terms.ts';
import { entriesOf, hasKind, type Reading, type Span } from '../reading/reading.ts';

/** What a number counts, and the words that say so. */
export interface Binding extends Span {
  /** Measures that the words may name; more than one when the words alone do not decide. */
  readonly measures: readonly LexiconEntry[];
  /** The construction that bound them, for the reasons. */
  readonly by:
    | 'verb'
    | 'passive'
    | 'noun'
    | 'holders'
    | 'of'
    | 'subject'
    | 'heading'
    | 'record'
    | 'antecedent'
    | 'evidence';
  /** The event's verb or noun, where negation and plans attach. */
  readonly eventAt: number;
  /** Words of the measure that stand elsewhere, each by its place. */
  readonly apart?: ReadonlySet<number>;
}

export function measuresOf(term: Term): LexiconEntry[] {
  return entriesOf(term, 'measure');
}

/** A measure in dollars or percent counts nothing else, and no other measure counts these; a share may be of anything. */
export function takesUnit({ counts }: LexiconEntry, unit: string): boolean {
  if ((counts?.includes('usd') ?? false) !== (unit === 'usd')) return false;
  return unit === 'percent' || !(counts?.includes('percent') ?? false);
}

/** Words that may stand between a verb and the number it takes: articles, hedges, adverbs, neutral adjectives. */
export function isLight(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (word === undefined) return false;
  if (word.kind === 'mark') return '"“”\'‘’'.includes(word.text);
  if (DETERMINERS.has(word.lower) || ADVERBS.has(word.lower)) return true;
  if (
    [
      'up',
      'out',
      'away',
      'home',
      'as',
      'some',
      'than',
      'over',
      'least',
      'most',
      'at',
      'an',
      'between',
      'under',
    ].includes(word.lower)
  )
    return true;
  return reading.nouns.some(term => term.from <= at && at < term.to && hasKind(term, 'neutral'));
}
