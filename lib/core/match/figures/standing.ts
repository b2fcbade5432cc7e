import { unitClass } from '../records/figure-unit.ts';
import type { Claim, Figure } from '../../claim/claim.ts';
import type { EngineIndex } from '../engine-index.ts';
import type { FigureReading } from './figure-reading.ts';
import { namesCountry } from './rival-measure.ts';

/** A rule in force, and a share that is the same year after year: told without a time it is told of the day of the page. */
export function isStanding(
  { kind }: Claim,
  { measure, unit, period }: Figure,
  { reading, modality }: FigureReading,
  { lexicon }: EngineIndex,
): boolean {
  if (modality.asked || modality.prospective || !namesCountry(reading.words)) return false;
  if (kind === 'legal') return period.type === 'none';
  return unitClass(unit) === 'percent' && lexicon.byId.get(measure)?.type === 'estimate' && period.type === 'month';
}
