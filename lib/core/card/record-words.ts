import type { Claim, Figure } from '../claim/claim.ts';
import type { Series, SeriesValue } from '../claim/series.ts';
import { formatAmount, formatRange, isMoney, isShare } from './format-figure.ts';
import { periodWords, seriesPeriodWords } from './period-words.ts';

/** The record's own sentence without its full stop: "ICE counted 409,849 removals in fiscal year 2012". Empty without a figure. */
export function recordSentence(claim: Claim): string {
  const { figure } = claim;
  if (!figure) return '';
  if (claim.modality === 'planned') return `The recorded goal is ${recordAmount(figure)}`;
  return joinWords(
    figure.publisher,
    recordVerb(claim, figure),
    recordAmount(figure),
    periodWords(figure.period).phrase,
  );
}

/** The amount that the record gives, with its unit: one value, or the range that the record itself is. */
export function recordAmount(figure: Figure): string {
  if (figure.low !== null && (figure.high === null || figure.high > figure.low))
    return formatRange(figure.low, figure.high, figure);
  return formatAmount(figure.value, figure);
}

/** "ICE counted 392,862 removals in fiscal year 2010", said of one value of a series. */
export function seriesSentence(series: Series, value: SeriesValue, publisher: string): string {
  const amount = formatAmount(value.value, series);
  const { phrase } = seriesPeriodWords(value.period);
  const said = startSentence(joinWords(publisher, verbOf(series.unit), amount, phrase));
  return value.preliminary ? `${said}, a preliminary figure` : said;
}

/** Not everybody who gives a figure has counted: news report, ministers state, round figures and ranges are estimates. */
export function recordVerb({ kind }: Claim, figure: Figure): string {
  if (kind === 'legal') return 'states';
  if (kind === 'quote') return 'stated';
  if (kind === 'event') return isMoney(figure.unit) ? 'named' : 'reported';
  const ends = figure.low === null ? [figure.approx ? figure.value : 0] : [figure.low, figure.high ?? figure.low];
  return !isMoney(figure.unit) && !isShare(figure.unit) && ends.every(isRound) ? 'estimated' : verbOf(figure.unit);
}

export function verbOf(unit: string): string {
  return isShare(unit) || isMoney(unit) ? 'reported' : 'counted';
}

/** A publisher in the middle of a sentence: "the White House". */
export function midSentence(publisher: string): string {
  return publisher.replace(/^The /, 'the ');
}

export function startSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function joinWords(...words: string[]): string {
  return words.filter(Boolean).join(' ');
}

/** Three digits at most, then zeros: 11,000,000 is an estimate where 409,849 is a count. */
function isRound(value: number): boolean {
  return value >= 1000 && /^\d{1,3}0+$/.test(String(value));
}
