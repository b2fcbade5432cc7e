import { checkNumber, checkWeights } from '../check-weights.ts';
import type { EvidenceModel } from './model.ts';

const FILE = 'lib/core/match/evidence/weights.json';

/**
 * The model as given, once it weighs every feature and no other. Throws a `WeightsError` that names file and field. Asked when
 * the weights are fitted, and by a test: what ships is what passed.
 */
export function checkModel(name: string, features: readonly string[], given: EvidenceModel): EvidenceModel {
  checkNumber(FILE, `${name}.bias`, given.bias);
  checkNumber(FILE, `${name}.threshold`, given.threshold);
  checkWeights(`${FILE}: ${name}`, features, given.weights);
  return given;
}
