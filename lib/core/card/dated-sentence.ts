import type { Claim, Figure } from '../claim/claim.ts';
import type { Series, SeriesValue } from '../claim/series.ts';
import type { Comparison } from './comparison.ts';
import { formatAmount } from './format-figure.ts';
import { formatDay } from './format-day.ts';
import { periodPlace, periodWords, seriesPeriodWords } from './period-words.ts';
import { joinWords, midSentence, recordAmount, recordVerb } from './record-words.ts';
import { isCountedBy, latestValue } from './shown-values.ts';

/** A value that is later than the record's, and the series that gives it. */
interface Later {
  readonly series: Series;
  readonly value: SeriesValue;
}

/**
 * What a record that is past its validity still says: the newest figure that the database has, and from when.
 *
 * That is the latest value of the record's series, or of another counter of the same thing, where one goes on after the
 * record. "The newest figure here is from 24 Nov 2024, when ICE counted 1,445,549 people. No later total was found."
 */
export function datedSentence({ claim, series, related, today }: Comparison, figure: Figure): string {
  const own = series && laterValue(series, claim, figure);
  const later =
    own ??
    related
      .flatMap(other => laterValue(other, claim, figure) ?? [])
      .toSorted(byPlace)
      .at(-1);
  const [when, said] = later ? sayLater(later, claim, figure) : sayRecord(claim, figure, today);
  return `The newest figure here is ${when}, when ${said}. No later total was found.`;
}

function sayRecord(claim: Claim, figure: Figure, today: string): [when: string, said: string] {
  const { period } = figure;
  const ended = period.type !== 'none' && period.end !== null && period.end < today;
  const when = ended
    ? `${period.type === 'date' ? 'from' : 'for'} ${periodWords(period).label}`
    : `from ${formatDay(claim.asOf)}`;
  return [when, joinWords(midSentence(figure.publisher), recordVerb(claim, figure), recordAmount(figure))];
}

function sayLater({ series, value }: Later, claim: Claim, figure: Figure): [when: string, said: string] {
  const { noun, label } = seriesPeriodWords(value.period);
  const publisher = series.id === claim.series ? figure.publisher : series.publisher;
  const verb = recordVerb(claim, { ...figure, value: value.value, low: null, high: null, approx: true });
  const said = joinWords(midSentence(publisher), verb, formatAmount(value.value, series));
  return [`${noun ? 'for' : 'from'} ${label}`, value.preliminary ? `${said}, a preliminary figure` : said];
}

function laterValue(series: Series, claim: Claim, figure: Figure): Later | null {
  const same = isCountedBy(series, claim) && series.population === figure.population;
  const value = same ? latestValue(series) : null;
  const after = figure.period.end ?? claim.asOf;
  return value && periodPlace(value.period) > periodPlace(after) ? { series, value } : null;
}

function byPlace(a: Later, b: Later): number {
  return periodPlace(a.value.period) - periodPlace(b.value.period);
}
