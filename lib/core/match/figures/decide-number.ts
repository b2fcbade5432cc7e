import type { Claim } from '../../claim/claim.ts';
import { carriedFigure, isBare } from '../context/carried-figure.ts';
import { decideConstruction } from './decide-construction.ts';
import { CONTRARY_WAY } from './direction.ts';
import type { EngineIndex } from '../engine-index.ts';
import { decideNumberByEvidence } from '../evidence/decide-by-evidence.ts';
import { numberOutweighed } from '../evidence/outweighed.ts';
import { decideDifference } from '../evidence/differences/decide-difference.ts';
import { accuses, type FigureDecision, type LeftOpen, type Rejection } from './figure-decision.ts';
import { type FigureReading, type NumberReading, readNumbers } from './figure-reading.ts';
import { EXACT_DIGITS } from './may-differ.ts';
import { noSlipBy } from './no-slip.ts';
import type { CompleteReading, MatchContext, ReadInContext, SentenceBefore } from '../context/match-context.ts';

export interface NumberDecision {
  readonly best: FigureDecision | null;
  /** The reading that decided; null when nothing did. */
  readonly read: FigureReading | null;
  /** The sentence's words that the record has too, where these decided. */
  readonly shared: readonly string[];
  readonly rejected: readonly Rejection[];
}

export const UNDECIDED: NumberDecision = { best: null, read: null, shared: [], rejected: [] };

/** By what the sentence's constructions say, or those of the sentence before that it goes on from; null when neither does. */
export function decideByWords(number: NumberReading, index: EngineIndex, context: MatchContext): NumberDecision {
  const said = decideConstruction(number, index, context);
  const outweighed = said.best === null ? null : numberOutweighed(said.best, number, index, context);
  if (outweighed !== null) return { ...UNDECIDED, rejected: [...said.rejected, outweighed] };
  if (said.best !== null || !isBare(number)) return { ...said, shared: [] };
  const carried = carriedFigure(number, context, index, before => statedBefore(before, index));
  return carried === null ? { ...said, shared: [] } : { ...carried, shared: [], rejected: said.rejected };
}

/** By constructions; else by what the words, the number and the neighbourhood say together. */
export function decideNumber(number: NumberReading, index: EngineIndex, context: MatchContext): NumberDecision {
  const said = withoutSlip(decideByWords(number, index, context), number, context, index);
  if (said.best !== null || said.rejected.some(({ rule }) => rule === CONTRARY_WAY)) return said;
  const ruledOut = ruledOutBy(said.rejected, number, index);
  const agreed = decideNumberByEvidence(number, context, index, ruledOut);
  const refused = { ruledOut: new Set([...ruledOut, ...agreed.beside]), leftOpen: leftOpenBy(said.rejected) };
  const best = agreed.best ?? decideDifference(number, context, index, refused);
  const lost = [...said.rejected, ...agreed.rejected];
  if (best === null) return { ...said, rejected: lost };
  const found = { best: best.decision, read: best.read, shared: best.shared, rejected: lost };
  return withoutSlip(found, number, context, index);
}

/** No number is called wrong that only may be, was expected, or is of some people. */
function withoutSlip(
  decision: NumberDecision,
  number: NumberReading,
  context: MatchContext,
  index: EngineIndex,
): NumberDecision {
  const { best, rejected } = decision;
  const rule = best !== null && accuses(best) ? noSlipBy(number, best.claim, context, index) : null;
  if (best === null || rule === null) return decision;
  const lost = { claim: best.claim.id, rule, detail: number.quantity.quantity.text };
  return { ...UNDECIDED, rejected: [...rejected, lost] };
}

/** The records that the sentence's constructions rule out for a number, whatever its other words say. */
export function ruledOutBy(
  rejected: readonly Rejection[],
  number: NumberReading,
  index: EngineIndex,
): ReadonlySet<string> {
  return new Set([...ofOtherKind(rejected), ...ofRivals(rejected, number, index)]);
}

/** The records for which constructions read a number that they would not call another. */
export function leftOpenBy(rejected: readonly Rejection[]): ReadonlyMap<string, LeftOpen> {
  return new Map(rejected.flatMap(({ claim, leftOpen }) => (leftOpen === undefined ? [] : [[claim, leftOpen]])));
}

/**
 * "*sent* 252 to the prison" is another figure than that of those who were sent, and no figure of those who came back; unless it is
 * a record's to the last of at least four digits.
 */
function ofRivals(rejected: readonly Rejection[], { bound, quantity }: NumberReading, index: EngineIndex): string[] {
  const { value, significantDigits } = quantity.quantity;
  const isExact = ({ figure }: Claim) => significantDigits >= EXACT_DIGITS && figure?.value === value;
  const measures = bound?.by === 'verb' ? bound.measures : [];
  const isOther = (claim: string) => rejected.some(one => one.claim === claim && one.rule === 'other-figure');
  const counted = measures.find(({ id }) => index.claimsByMeasure.get(id)?.some(claim => isOther(claim.id)));
  if (counted?.family === undefined) return [];
  return [...index.claimsByMeasure].flatMap(([id, claims]) => {
    const isRival = id !== counted.id && index.lexicon.byId.get(id)?.family === counted.family;
    return isRival && counted.comparable?.includes(id) !== true
      ? claims.flatMap(claim => (isExact(claim) ? [] : claim.id))
      : [];
  });
}

/** The records whose measure the number counts, of another kind: "*balloon* inflation". */
function ofOtherKind(rejected: readonly Rejection[]): ReadonlySet<string> {
  return new Set(rejected.flatMap(({ rule, claim }) => (rule === 'other-kind' ? [claim] : [])));
}

const statedByContext = new WeakMap<MatchContext, readonly FigureDecision[]>();

/** The figures that a sentence before states, read as they were in their own place. */
export function statedBefore(
  { reading, context, complete, told }: SentenceBefore,
  index: EngineIndex,
): readonly FigureDecision[] {
  const known = statedByContext.get(context);
  if (known !== undefined) return known;
  const own = decideAll({ reading, context }, index);
  const whole = own.length > 0 ? null : complete();
  const best = whole === null ? null : decideComplete(whole, index).best;
  const clause = own.length > 0 || best !== null ? null : told();
  const stated = best !== null ? [best] : clause === null ? own : decideAll(clause, index);
  statedByContext.set(context, stated);
  return stated;
}

function decideAll({ reading, context }: ReadInContext, index: EngineIndex): FigureDecision[] {
  return readNumbers(reading, context, index).flatMap(number => decideNumber(number, index, context).best ?? []);
}

/** Decide the number of a sentence that says something with its question or heading alone. Only agreement follows. */
export function decideComplete({ reading, context, at }: CompleteReading, index: EngineIndex): NumberDecision {
  const number = readNumbers(reading, context, index).find(({ quantity }) => quantity.quantity.start === at);
  if (number === undefined) return UNDECIDED;
  const decision = decideNumber(number, index, context);
  return decision.best !== null && accuses(decision.best) ? { ...decision, best: null } : decision;
}
