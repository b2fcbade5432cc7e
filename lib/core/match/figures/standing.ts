import { unitClass } from '../records/figure-unit.ts';
import type { Claim, Figure } from '../../claim/claim.ts';
import type { EngineIndex } from '../engine-index.ts';
import type { FigureReading } from './figure-reading.ts';
import { wordsIn } from '../words/words-in.ts';
import { namesCountry } from './rival-measure.ts';

/** A rule in force, and a share that is the same year after year: told without a time it is told of the day of the page. */
export function isStanding(
  { kind, statement }: Claim,
  { measure, unit, period }: Figure,
  { reading, modality, scope }: FigureReading,
  { lexicon }: EngineIndex,
): boolean {
  if (modality.asked || modality.prospective || !namesCountry(reading.words)) return false;
  // "since 2009" of what has been so since then.
  if (!reading.periods.every(({ period }) => isOfYearsIn(statement, period.text))) return false;
  if (!reading.words.slice(scope.clause.from, scope.clause.to).some(({ lower }) => GOING.has(lower))) return false;
  if (kind === 'legal') return period.type === 'none';
  return unitClass(unit) === 'percent' && lexicon.byId.get(measure)?.type === 'estimate' && period.type === 'month';
}

function isOfYearsIn(statement: string, text: string): boolean {
  const years = text.match(/\b(?:19|20)\d\d\b/g);
  return years !== null && /^since\b/i.test(text) && years.every(year => statement.includes(year));
}

/** "*goes* to foreign aid", "*is* $9 an hour", "*has been* $9 an hour": what holds on any day. */
const GOING = wordsIn('goes go makes make eats eat takes take gets get spend spends is has sits stands stays remains');
