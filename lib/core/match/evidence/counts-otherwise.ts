import type { Claim, Figure } from '../../claim/claim.ts';
import { compareFigure, isTrueBound } from '../../quantity/implied-interval.ts';
import { mayBeAnotherCount } from '../another-count.ts';
import { measuresOf } from '../binding.ts';
import type { EngineIndex } from '../engine-index.ts';
import type { FigureReading, NumberReading } from '../figure-reading.ts';
import { namesOwnCounter } from '../figure-rules.ts';
import type { MatchContext } from '../match-context.ts';
import { isCountOfOthers, isUnitLeftOut } from '../may-differ.ts';
import type { Term } from '../find-terms.ts';
import { stemsIn } from '../stem.ts';
import type { WordWeights } from './record-words.ts';
import { LEAST_BARE_SUM } from './recorded-values.ts';

/** "rose 0.4 percent *from the month before*" */
const SINCE_LAST = /\b(?:from|than|over|above|below) (?:the|last) (?:week|month|quarter|year)\b/i;
/** "A *provisional* tally", "the *calendar* year" */
const OTHERWISE = /\b(?:provisional|preliminary|calendar|nominal|adjusted|unadjusted|alternative|excluding|gauge)\b/i;

/** "90,000 *after a single month*" */
const IN_SHORT = /\b(?:after|in|within) (?:just |only )?(?:a|one) (?:single )?(?:day|week|month|quarter)\b/i;

/** "We *could* do 500,000 a year" */
const UNREAL = /\b(?:would|could|might)\b/i;

/**
 * Whether a number is no wrong one of a record, whatever else speaks for the record: it is true as a bound, its unit is only
 * guessed, somebody else counted it or the same otherwise, it counts a part or another measure or a change from the last month, or the
 * record's own stands beside it.
 */
export function isCountedOtherwise(
  number: NumberReading,
  read: FigureReading,
  { id, figure, statement }: Claim,
  context: MatchContext,
  index: EngineIndex,
): boolean {
  const { bound, reading } = number;
  const recorded = figure as Figure;
  const { agency, value, period } = recorded;
  return (
    isTrueBound(read.quantity.quantity, value) ||
    (isUnitLeftOut(read) && read.quantity.quantity.value < LEAST_BARE_SUM) ||
    SINCE_LAST.test(reading.text) ||
    [OTHERWISE, IN_SHORT, UNREAL].some(one => one.test(reading.text) && !one.test(statement)) ||
    isCountOfOthers(read, recorded) ||
    isOfOtherWhole(number, recorded) ||
    isOfPart(read, index.recordWords.statement(id), context) ||
    isOfOtherMeasure(bound, read, recorded) ||
    isOwnBeside(number, recorded) ||
    // Institutes estimate one thing so differently that whose number it is has to be said, here or before.
    !namesOwnCounter(index.lexicon, recorded, [read.reading, ...context.antecedents]) ||
    mayBeAnotherCount(read, index, { agency, value }, period)
  );
}

/** Where the noun behind "of the" begins at the latest. */
const MOST_TO_WHOLE = 3;

/** "2.3 million *of the cases* now open": a part, unless the whole is the record's measure: "9,000 of those agreements". */
function isOfOtherWhole({ phrase, reading }: NumberReading, { measure }: Figure): boolean {
  if (!phrase.partitive) return false;
  const isNear = ({ from }: Term) => from >= phrase.end && from <= phrase.end + MOST_TO_WHOLE;
  return !reading.nouns.some(term => isNear(term) && term.entries.some(({ id }) => id === measure));
}

const PEOPLE = stemsIn(
  'child children teen teenager teenagers elderly seniors women woman men girl girls boy boys black blacks hispanic hispanics latino latinos asian asians indigenous pregnant disabled',
);
/** "*Children under 18* are poor more often than others." */
const SUBJECT_BEFORE = 3;

/** "among *children*", or the sentence before is about them: of some of the people, whom the statement does not name. */
function isOfPart({ reading, scope }: FigureReading, stated: WordWeights, { before }: MatchContext): boolean {
  const here = reading.words.slice(scope.clause.from, scope.clause.to);
  return [...here, ...(before?.reading.words.slice(0, SUBJECT_BEFORE) ?? [])].some(
    ({ stem }) => PEOPLE.has(stem) && !stated.has(stem),
  );
}

/** "judges *completed* 900,000 cases", "*unsheltered* homeless people": its words bind it to another measure, and the record's is not named but in that. */
function isOfOtherMeasure(bound: NumberReading['bound'], read: FigureReading, { measure }: Figure): boolean {
  const { reading, scope, quantity } = read;
  const named = [...reading.nouns, ...reading.verbs].filter(
    term => term.from >= scope.clause.from && term.to <= scope.clause.to && measuresOf(term).length > 0,
  );
  const isOwn = (term: Term) => measuresOf(term).some(({ id }) => id === measure);
  const counted = named.filter(({ from }) => from === quantity.to);
  if (bound === null) return counted.length > 0 && !counted.some(isOwn);
  if (bound.measures.some(({ id }) => id === measure)) return false;
  const others = [bound, ...named.filter(term => !isOwn(term))];
  const isInOther = (own: Term) =>
    others.some(({ from, to }) => from <= own.from && own.to <= to && to - from > own.to - own.from);
  return named.length > 0 && named.every(term => !isOwn(term) || isInOther(term));
}

const SPOKEN_SCALES = [1e3, 1e6, 1e9];

/** "they say eleven million, but a study has it at *twenty-two*": the record's own number, without its scale. */
function isOwnBeside({ reading, quantity }: NumberReading, { value, low, high, approx }: Figure): boolean {
  return reading.quantities.some(
    ({ from, quantity: other }) =>
      from !== quantity.from &&
      other.unit === 'count' &&
      SPOKEN_SCALES.some(scale => {
        const scaled = { ...other, value: other.value * scale, low: other.low * scale, high: other.high * scale };
        return compareFigure({ ...scaled, lastDigit: other.lastDigit * scale }, value, low, high, approx) === 'fits';
      }),
  );
}
