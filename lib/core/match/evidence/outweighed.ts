import type { Claim } from '../../claim/claim.ts';
import type { MatchContext } from '../context/match-context.ts';
import type { EngineIndex } from '../engine-index.ts';
import type { FigureDecision, Rejection } from '../figures/figure-decision.ts';
import type { NumberReading } from '../figures/figure-reading.ts';
import type { Reading } from '../reading/reading.ts';
import { MODELS, probabilityOf } from './model.ts';
import { gatherNumbers } from './numbers/gather-numbers.ts';
import { oddsOf } from './odds.ts';
import { gatherPropositions } from './propositions/gather-propositions.ts';

// What the constructions of a sentence read, and nearly all else in it speaks against: the words of a record in their places, told of
// something else.

/** Below this probability by all else than its construction a record is not read. */
const LEAST = 0.15;
/** Of a statement, whose terms all stand in their places. */
const LEAST_OF_STATEMENT = 0.03;
/** The same for log odds of the words alone, where nothing else was weighed. */
const LEAST_ODDS = -3;

const UNWEIGHED = { ruledOut: new Set<string>(), leastOdd: 0 };

/** Why a number is not the record's whose measure counts it; null where nothing says so. Of another time and of another value nothing is asked. */
export function numberOutweighed(
  { claim, relation }: FigureDecision,
  number: NumberReading,
  index: EngineIndex,
  context: MatchContext,
): Rejection | null {
  if (relation !== 'agrees' || !index.odds.isLearned(claim.id)) return null;
  const weighed = gatherNumbers(number, context, index, UNWEIGHED).find(
    one => one.claim === claim && one.point === null,
  );
  if (weighed === undefined || weighed.odd !== null) return null;
  return outweighed(claim, probabilityOf(weighed.evidence, MODELS.numbers), LEAST);
}

/** The same of a record whose predicate and roles were read. */
export function propositionOutweighed(
  claim: Claim,
  reading: Reading,
  index: EngineIndex,
  context: MatchContext,
): Rejection | null {
  if (!index.odds.isLearned(claim.id)) return null;
  const weighed = gatherPropositions(reading, context, index, UNWEIGHED.ruledOut).find(one => one.claim === claim);
  if (weighed === undefined) {
    const odds = oddsOf(reading, index).of(claim.id);
    return odds < LEAST_ODDS ? { claim: claim.id, rule: OTHER_WORDS, detail: odds.toFixed(1) } : null;
  }
  if (weighed.against !== null) return null;
  return outweighed(claim, probabilityOf(weighed.evidence, MODELS.propositions), LEAST_OF_STATEMENT);
}

const OTHER_WORDS = 'other-words';

function outweighed({ id }: Claim, probability: number, least: number): Rejection | null {
  return probability < least ? { claim: id, rule: OTHER_WORDS, detail: probability.toFixed(2) } : null;
}
