import type { NumberEvidence } from './number-features.ts';
import type { PropositionEvidence } from './proposition-features.ts';
import weights from './weights.json' with { type: 'json' };

/** A linear model under the logistic curve, with the probability from which on its record is marked. */
export interface EvidenceModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly threshold: number;
}

/** The fitted models; `weights.json` names the command that made them. */
export const MODELS: { readonly numbers: EvidenceModel; readonly propositions: EvidenceModel } = weights;

/** The probability that the sentence states the record. */
export function probabilityOf(evidence: NumberEvidence | PropositionEvidence, model: EvidenceModel): number {
  const values: Readonly<Record<string, number>> = evidence;
  let sum = model.bias;
  for (const name in model.weights) sum += (model.weights[name] ?? 0) * (values[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
