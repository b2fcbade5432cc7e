import { checkNumber, checkWeights } from '../check-weights.ts';
import { NUMBER_FEATURES, type NumberEvidence } from './number-features.ts';
import { PROPOSITION_FEATURES, type PropositionEvidence } from './proposition-features.ts';
import weights from './weights.json' with { type: 'json' };

/** A linear model under the logistic curve, with the probability from which on its record is marked. */
export interface EvidenceModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly threshold: number;
}

const FILE = 'lib/core/match/evidence/weights.json';

/** The fitted models; `weights.json` names the command that made them. A damaged file throws a `WeightsError`. */
export const MODELS = {
  numbers: checkModel('numbers', NUMBER_FEATURES, weights.numbers),
  propositions: checkModel('propositions', PROPOSITION_FEATURES, weights.propositions),
};

/** The model as given, once it weighs every feature and no other. Throws a `WeightsError` that names file and field. */
export function checkModel(name: string, features: readonly string[], given: EvidenceModel): EvidenceModel {
  checkNumber(FILE, `${name}.bias`, given.bias);
  checkNumber(FILE, `${name}.threshold`, given.threshold);
  checkWeights(`${FILE}: ${name}`, features, given.weights);
  return given;
}

/** The probability that the sentence states the record. */
export function probabilityOf(evidence: NumberEvidence | PropositionEvidence, model: EvidenceModel): number {
  const values: Readonly<Record<string, number>> = evidence;
  let sum = model.bias;
  for (const name in model.weights) sum += (model.weights[name] ?? 0) * (values[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Sums in another order differ by so much. */
const DUST = 1e-9;

/** The most that the probability can be where only some of the evidence is known; what is not lies between 0 and 1. */
export function mostProbable(model: EvidenceModel, known: Partial<NumberEvidence>): number {
  const values: Readonly<Record<string, number>> = known;
  let sum = model.bias;
  for (const name in model.weights) {
    const weight = model.weights[name] ?? 0;
    sum += values[name] === undefined ? Math.max(0, weight) : weight * values[name];
  }
  return 1 / (1 + Math.exp(-sum - DUST));
}
