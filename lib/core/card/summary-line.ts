import type { Comparison } from './comparison.ts';
import { measureWords } from './comparison-sentence.ts';
import { formatAmount, formatNumber, formatValue } from './format-figure.ts';
import { periodWords, seriesPeriodWords } from './period-words.ts';
import { recordAmount, startSentence } from './record-words.ts';

/** One line for lists: "ICE, fiscal year 2012: 409,849". A claim without a figure is named by its first source. */
export function summaryLine({ claim, kind, mention, answer, series }: Comparison): string {
  const { figure } = claim;
  if (!figure) return claim.sources[0]?.title ?? '';
  const publisher = startSentence(figure.publisher);
  if (claim.modality === 'planned')
    return mention.relation === 'agrees'
      ? `The recorded goal is the same: ${figure.low === null ? formatNumber(figure.value) : recordAmount(figure)}`
      : `The recorded goal: ${recordAmount(figure)}`;
  if (kind === 'other-measure') return `The claim counts ${measureWords(figure)}`;
  if (kind === 'other-period' && answer) {
    const when = seriesPeriodWords(answer.period).label;
    if (!answer.known) return `No figure for ${when}`;
    return `${publisher}, ${when}: ${formatValue(answer.known.value, series?.unit ?? figure.unit)}`;
  }
  const { phrase, label } = periodWords(figure.period);
  const amount = figure.low !== null || figure.per ? recordAmount(figure) : formatValue(figure.value, figure.unit);
  if (phrase === '') return `${publisher}: ${formatAmount(figure.value, figure)}`;
  return `${publisher}, ${label}: ${amount}`;
}
