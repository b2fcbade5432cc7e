import type { Comparison } from './comparison.ts';
import { measureWords } from './comparison-sentence.ts';
import { formatValue } from './format-figure.ts';
import { periodWords, seriesPeriodWords } from './period-words.ts';
import { type Phrase, plain, say, startSentence } from './phrase.ts';
import { publisherOf, recordAmount } from './record-words.ts';

/** One line for lists: "ICE, fiscal year 2012: 409,849". A claim without a figure is named by its first source. */
export function summaryLine(comparison: Comparison): string {
  return plain(summaryOf(comparison), comparison.words);
}

function summaryOf({ claim, kind, mention, answer, series, words }: Comparison): Phrase {
  const { figure } = claim;
  if (!figure) return [claim.sources[0]?.title ?? ''];
  const publisher = startSentence(publisherOf(figure, words));
  if (claim.modality === 'planned') {
    return mention.relation === 'agrees'
      ? say(words, 'comparison.summaryGoalSame', {
          amount: figure.low === null ? words.number(figure.value) : recordAmount(figure, words),
        })
      : say(words, 'comparison.summaryGoal', { amount: recordAmount(figure, words) });
  }
  if (kind === 'other-measure') return say(words, 'comparison.summaryCounts', { measure: measureWords(figure, words) });
  if (kind === 'other-period' && answer) {
    const period = seriesPeriodWords(answer.period, words).label;
    if (!answer.known) return say(words, 'comparison.summaryNone', { period });
    const amount = formatValue(answer.known.value, series?.unit ?? figure.unit, words);
    // The other year may be another office's count: the series says whose it is.
    const counter = startSentence(publisherOf(series ?? figure, words));
    return say(words, 'comparison.summary', { publisher: counter, period, amount });
  }
  const { phrase, label } = periodWords(figure.period, words);
  if (phrase.length === 0) {
    return say(words, 'comparison.summaryShort', { publisher, amount: recordAmount(figure, words) });
  }
  const amount =
    figure.low !== null || figure.per || figure.bound
      ? recordAmount(figure, words)
      : formatValue(figure.value, figure.unit, words);
  return say(words, 'comparison.summary', { publisher, period: label, amount });
}
