import type { Figure } from '../../claim/claim.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { MatchContext } from '../context/match-context.ts';
import type { CountedScope } from '../records/counted-scope.ts';
import type { FigureReading } from './figure-reading.ts';

/** What a rule is told of a number and of the record that it may be. */
export interface RuleInput {
  readonly read: FigureReading;
  /** A claim's figure has its period besides. */
  readonly record: CountedScope & Partial<Pick<Figure, 'period'>>;
  /** The record states a goal or pledge. */
  readonly isPlan: boolean;
  /** The number is the record's own to the last of at least four digits: chance is no explanation for that. */
  readonly isExact: boolean;
  readonly context: MatchContext;
  readonly lexicon: LexiconIndex;
}

/** The clause of the number, as written. */
export function clauseText({ reading: { text, words }, scope: { clause } }: FigureReading): string {
  return text.slice(words[clause.from]?.start, words[clause.to - 1]?.end);
}
