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
 * The fitted models, as `checkModel` passed them. `node scripts/train-evidence.ts` made them of tests/corpus/pages/dev,
 * tests/corpus/statements, examples of the records and unrelated pages; those of differences of pages and statements. That of numbers was fitted
 * without the pages dj01 to dr24, that of propositions without va01 to va16, that of differences without eb01 to eb12 and the statements
 * plain-7 to -10; that of odd numbers, which goes on from the first, with all up to dy24: of its marks on pages that it was not fitted on
 * 98 of 100 were right. The other thresholds are not the command's: that of numbers is the lowest from which nearly every near miss of the
 * records and of the tests stays silent, and that of differences the lowest from which the tests' near misses do; that of propositions was chosen by totals, on pages in which nobody had read an
 * error: of what lies below it one in three is wrong. From that of differences on, 98 of 100 were right on pages that they were not
 * fitted on.
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
