import type { Claim, Figure } from '../claim/claim.ts';
import type { Series, SeriesValue } from '../claim/series.ts';
import type { Words } from '../words/words.ts';
import type { Comparison } from './comparison.ts';
import { formatAmount } from './format-figure.ts';
import { periodPlace, periodWords, seriesPeriodWords } from './period-words.ts';
import { type Phrase, say } from './phrase.ts';
import { subjectOf, recordAmount, recordVerb, withPreliminary } from './record-words.ts';
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
 * record; or what the record that this series leads to tells of a still later time. "The newest figure here is from 24 Nov 2024, when ICE counted 1,445,549 people."
 */
export function datedSentence(comparison: Comparison, figure: Figure): Phrase {
  const { claim, series, related, others, today, words } = comparison;
  const own = series && laterValue(series, claim, figure);
  const later =
    own ??
    related
      .flatMap(other => laterValue(other, claim, figure) ?? [])
      .toSorted(byPlace)
      .at(-1);
  if (!later) return sayRecord(claim, figure, today, words);
  const lead = others.find(other => isAfter(other, later));
  return lead?.figure ? sayRecord(lead, lead.figure, today, words) : sayLater(later, claim, figure, words);
}

/** The record that a series leads to can be of a later time than its values: a bound, or a day between two of them. */
function isAfter(other: Claim, { series, value }: Later): boolean {
  const period = other.figure?.period.id ?? null;
  return series.claim === other.id && period !== null && periodPlace(period) > periodPlace(value.period);
}

function sayRecord(claim: Claim, figure: Figure, today: string, words: Words): Phrase {
  const { period } = figure;
  const ended = period.type !== 'none' && period.end !== null && period.end < today;
  const when: Phrase = ended ? periodWords(period, words).name : [words.day(claim.asOf)];
  const amount = recordAmount(figure, words);
  const said = say(words, `record.${recordVerb(claim, figure)}`, { publisher: subjectOf(figure, words), amount });
  return say(words, ended && period.type !== 'date' ? 'comparison.newestFor' : 'comparison.newestFrom', { when, said });
}

function sayLater({ series, value }: Later, claim: Claim, figure: Figure, words: Words): Phrase {
  const { noun, name } = seriesPeriodWords(value.period, words);
  const publisher = subjectOf(series, words);
  const verb = recordVerb(claim, { ...figure, value: value.value, low: null, high: null, approx: true });
  const said = say(words, `record.${verb}`, { publisher, amount: formatAmount(value.value, series, words) });
  return say(words, noun ? 'comparison.newestFor' : 'comparison.newestFrom', {
    when: name,
    said: withPreliminary(said, value, words),
  });
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
