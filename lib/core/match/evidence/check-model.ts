import { checkNumber, checkWeights, WeightsError } from '../check-weights.ts';
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
  if (!Array.isArray(given.trees)) throw new WeightsError(`${FILE}: ${name}.trees: missing`);
  for (const [at, tree] of given.trees.entries()) checkTree(`${name}.trees[${at}]`, features, tree);
  return given;
}

function checkTree(field: string, features: readonly string[], tree: unknown): void {
  if (!Array.isArray(tree)) return void checkNumber(FILE, field, tree);
  const [feature, least, below, from] = tree as unknown[];
  if (!features.includes(feature as string))
    throw new WeightsError(`${FILE}: ${field}[0]: nothing measures ${JSON.stringify(feature)}`);
  checkNumber(FILE, `${field}[1]`, least);
  checkTree(`${field}[2]`, features, below);
  checkTree(`${field}[3]`, features, from);
}
