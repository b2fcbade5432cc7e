import type { Claim, Figure } from '../../claim/claim.ts';
import type { EngineIndex } from '../engine-index.ts';
import type { FigureReading } from './figure-reading.ts';
import type { MatchContext } from '../context/match-context.ts';
import { areRelated } from '../lexicon/related-entries.ts';
import { AMERICAN_AGENCIES } from '../reading/american.ts';
import { dayNumber } from '../time/days.ts';

/** A number without a time states a claim only where the claim needs none, or where the number alone identifies it. */
export function mayLackPeriod(
  claim: Claim,
  figure: Figure,
  read: FigureReading,
  isExact: boolean,
  index: EngineIndex,
  context: MatchContext,
): boolean {
  if (isExact) return true;
  if (figure.period.type === 'none' || figure.period.type === 'date') return true;
  // A plan, an event or a saying happened once, so that its number and measure say which.
  if (claim.modality === 'planned' || claim.kind !== 'statistic') return true;
  // "two million under George W. Bush": the years are those of the administration.
  const { within } = figure.period;
  if (
    within !== null &&
    read.actorAt !== null &&
    read.actor !== null &&
    areRelated(index.lexicon, within, read.actor.id)
  )
    return true;
  if (isOnlyNumberOf(claim, figure, read, index)) return true;
  // A budget or a population is stated for the day of the page.
  const isLevel = index.lexicon.byId.get(figure.measure)?.type !== 'flow' && figure.period.type !== 'span';
  if (isLevel && isOfItsTime(figure, context.published)) return true;
  if (isFreshMonth(claim, figure, context.published) && read.quantity.quantity.significantDigits >= 2) return true;
  // Counts that run on ("since 20 January") are said without a date while they are news, by whoever counts them.
  return figure.period.type === 'span' && read.quantity.quantity.significantDigits >= 3;
}

/** "Researchers at Yale and MIT put it at 22.1 million": who is named has one number of it on record, of whatever year. */
function isOnlyNumberOf(claim: Claim, { agency, measure }: Figure, read: FigureReading, index: EngineIndex): boolean {
  if (agency === null || AMERICAN_AGENCIES.has(agency) || !read.scope.agencies.some(({ id }) => id === agency))
    return false;
  const others = (index.claimsByMeasure.get(measure) ?? []).filter(one => one.figure?.agency === agency);
  const series = (index.seriesByMeasure.get(measure) ?? []).filter(one => one.agency === agency);
  return series.length === 0 && others.every(({ id }) => id === claim.id);
}

/** Until the next month's number comes out, "Inflation jumps to 4.2 percent" is told without a month. */
const NEWS_DAYS = 31;

function isFreshMonth({ published, asOf }: Claim, { period }: Figure, page: string | null): boolean {
  if (period.type !== 'month' || page === null) return false;
  const age = dayNumber(page) - dayNumber(published ?? asOf);
  return age >= 0 && age <= NEWS_DAYS;
}

const YEARS_OF_A_LEVEL = 3;

/** A level of some year is still "now" for the pages of the next few years. */
function isOfItsTime({ period }: Figure, published: string | null): boolean {
  if (period.end === null || published === null) return false;
  return Number(published.slice(0, 4)) - Number(period.end.slice(0, 4)) <= YEARS_OF_A_LEVEL;
}
