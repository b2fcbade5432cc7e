import { checkCurve, checkNumber, checkWeights } from '../check-weights.ts';
import { FEATURES, type FeatureName, type Features } from './features.ts';
import weights from './weights.json' with { type: 'json' };

/** The linear model as its file holds it. */
export interface DecisionWeights {
  readonly bias: number;
  readonly weights: Readonly<Record<FeatureName, number>>;
  /** Raw score of the model to the share of right pairs among training pairs of that score, both ascending. */
  readonly calibration: readonly (readonly [number, number])[];
  readonly threshold: number;
}

const FILE = 'weights.json';
const shipped = readDecisionWeights(weights);

/** The model of a weights file, checked field by field. Throws a `WeightsError`. */
export function readDecisionWeights(file: Readonly<Record<keyof DecisionWeights, unknown>>): DecisionWeights {
  return {
    bias: checkNumber(FILE, 'bias', file.bias),
    weights: checkWeights(FILE, FEATURES, file.weights),
    calibration: checkCurve(FILE, 'calibration', file.calibration),
    threshold: checkNumber(FILE, 'threshold', file.threshold),
  };
}

/** From this probability on a record is shown. */
export const SHOWN_FROM = shipped.threshold;

/** The probability that a reader would find the record to be what the sentence says, before any veto. */
export function probability(features: Features, model: DecisionWeights = shipped): number {
  return calibrate(1 / (1 + Math.exp(-rawLogit(features, model))), model.calibration);
}

/** The model's own score before the logistic curve. */
function rawLogit(features: Features, { bias, weights: by }: DecisionWeights): number {
  let sum = bias;
  for (const name in by) sum += by[name as FeatureName] * features[name as FeatureName];
  return sum;
}

/** Straight lines between the measured points; the ends are level. */
function calibrate(raw: number, points: DecisionWeights['calibration']): number {
  const above = points.findIndex(([at]) => at >= raw);
  if (above === 0) return points[0]?.[1] ?? raw;
  if (above === -1) return points.at(-1)?.[1] ?? raw;
  const [x0, y0] = points[above - 1] as readonly [number, number];
  const [x1, y1] = points[above] as readonly [number, number];
  return y0 + ((y1 - y0) * (raw - x0)) / (x1 - x0);
}
