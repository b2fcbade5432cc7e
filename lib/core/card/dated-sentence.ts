import type { Claim, Figure } from '../claim/claim.ts';
import type { Series, SeriesValue } from '../claim/series.ts';
import type { Comparison } from './comparison.ts';
import { formatAmount } from './format-figure.ts';
import { formatDay } from './format-day.ts';
import { periodPlace, periodWords, seriesPeriodWords } from './period-words.ts';
import { joinWords, midSentence, recordAmount, recordVerb } from './record-words.ts';
import { isCountedBy, latestValue } from './shown-values.ts';

/**
 * What a record that is past its validity still says: the newest figure that the database has, and from when.
 *
 * That is the series' latest value where the series goes on after the record. "The newest figure here is from 24 Nov 2024,
 * when ICE counted 1,445,549 people. No later total was found."
 */
export function datedSentence({ claim, series, today }: Comparison, figure: Figure): string {
  const later = series && laterValue(series, claim, figure);
  if (later)
    return `The newest figure here is ${datedTo(later.period)}, when ${countOf(claim, figure, later)}. No later total was found.`;
  const { period } = figure;
  const ended = period.type !== 'none' && period.end !== null && period.end < today;
  const when = ended
    ? `${period.type === 'date' ? 'from' : 'for'} ${periodWords(period).label}`
    : `from ${formatDay(claim.asOf)}`;
  const said = joinWords(midSentence(figure.publisher), recordVerb(claim, figure), recordAmount(figure));
  return `The newest figure here is ${when}, when ${said}. No later total was found.`;
}

function datedTo(period: string): string {
  const { noun, label } = seriesPeriodWords(period);
  return noun ? `for ${label}` : `from ${label}`;
}

function laterValue(series: Series, claim: Claim, figure: Figure): SeriesValue | null {
  const latest = isCountedBy(series, claim) ? latestValue(series) : null;
  const after = figure.period.end ?? claim.asOf;
  return latest && periodPlace(latest.period) > periodPlace(after) ? latest : null;
}

function countOf(claim: Claim, figure: Figure, { value, preliminary }: SeriesValue): string {
  const one = { ...figure, value, low: null, high: null, approx: true };
  const said = joinWords(midSentence(figure.publisher), recordVerb(claim, one), formatAmount(value, figure));
  return preliminary ? `${said}, a preliminary figure` : said;
}
