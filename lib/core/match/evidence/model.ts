import type { DifferenceEvidence } from './differences/difference-features.ts';
import type { NumberEvidence, OddEvidence } from './numbers/number-features.ts';
import type { PropositionEvidence } from './propositions/proposition-features.ts';
import weights from './weights.json' with { type: 'json' };

/** A linear model under the logistic curve, with the probability from which on its record is marked. */
export interface EvidenceModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly threshold: number;
}

/**
 * The fitted models, as `checkModel` passed them. `node scripts/train-evidence.ts` made them of all of tests/corpus/pages/dev up to ec06 and
 * tests/corpus/statements up to plain-18, of near misses of the records and of unrelated pages; that of odd numbers goes on from the first.
 * The thresholds are not the command's. Each is the lowest from which near misses of the records and of the tests stay silent; on documents
 * that a model was not fitted on 98 of 100 marks from there on were right (4704 of 4790 numbers, all of 130 odd ones, 803 of 820
 * differences, 1490 of 1510 propositions).
 */
export const MODELS: Readonly<Record<'numbers' | 'oddNumbers' | 'differences' | 'propositions', EvidenceModel>> =
  weights;

/** The probability that the sentence states the record. */
export function probabilityOf(
  evidence: NumberEvidence | OddEvidence | DifferenceEvidence | PropositionEvidence,
  model: EvidenceModel,
): number {
  const values: Readonly<Record<string, number>> = evidence;
  let sum = model.bias;
  for (const name in model.weights) sum += (model.weights[name] ?? 0) * (values[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Sums in another order differ by so much. */
const DUST = 1e-9;

/**
 * The most that the probability can be where only some of the evidence is known; what is not lies between 0 and 1, or what
 * `most` says.
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
    sum += values[name] === undefined ? Math.max(0, weight) * (most[name] ?? 1) : weight * values[name];
  }
  return 1 / (1 + Math.exp(-sum - DUST));
}
