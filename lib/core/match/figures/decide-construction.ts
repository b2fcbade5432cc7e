import { decideFigure, type FigureOutcome } from './decide-figure.ts';
import type { EngineIndex } from '../engine-index.ts';
import { type FigureReading, type NumberReading, readFigureAs } from './figure-reading.ts';
import type { MatchContext } from '../context/match-context.ts';
import { wordsIn } from '../words/words-in.ts';

export interface ConstructionOutcome extends FigureOutcome {
  /** The reading that decided; null when no construction ties the number to a measure. */
  readonly read: FigureReading | null;
}

/** Rules that say the measure itself cannot be meant: then the next construction may be. */
const WRONG_MEASURE: ReadonlySet<string> = wordsIn('other-unit other-rate other-subject other-counted other-actor');

/** Decide a number by the constructions of its sentence: by the surest one, unless its measure cannot be what is counted. */
export function decideConstruction(
  number: NumberReading,
  index: EngineIndex,
  context: MatchContext,
): ConstructionOutcome {
  const { reading, quantity, phrase, bound, otherwise } = number;
  if (bound === null) return { best: null, rejected: [], read: null };
  const rejected = [];
  for (const binding of [bound, ...otherwise]) {
    const read = readFigureAs(reading, quantity, phrase, binding, context);
    const outcome = decideFigure(read, index, context);
    rejected.push(...outcome.rejected);
    if (outcome.best !== null) return { best: outcome.best, rejected, read };
    if (!outcome.rejected.every(({ rule }) => WRONG_MEASURE.has(rule))) break;
  }
  return { best: null, rejected, read: null };
}
