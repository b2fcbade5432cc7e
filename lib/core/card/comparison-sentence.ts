import type { Figure } from '../claim/claim.ts';
import type { SentencePart } from './card-view.ts';
import type { Comparison } from './comparison.ts';
import { datedSentence } from './dated-sentence.ts';
import { formatAmount, formatDifference, formatNumber } from './format-figure.ts';
import { formatDay } from './format-day.ts';
import { shortQuote } from './page-figure.ts';
import { type PeriodWords, periodWords, seriesPeriodWords } from './period-words.ts';
import {
  joinWords,
  midSentence,
  recordAmount,
  recordSentence,
  recordVerb,
  seriesSentence,
  startSentence,
  verbOf,
} from './record-words.ts';
import { latestValue } from './shown-values.ts';

/**
 * The comparison in plain sentences, as runs of text: the page's own words apart, so that the card can underline them.
 *
 * It names who counted, what and when; it never says that a figure is right, and never why two figures differ.
 * `choose` adds the invitation to choose a definition, and `revised` puts the two clocks in place of the count.
 */
export function comparisonSentence(
  comparison: Comparison,
  { choose, revised }: { choose: boolean; revised: boolean },
): SentencePart[] {
  const parts = [...pagePart(comparison), ours(` ${recordPart(comparison, choose, revised)}`)];
  return parts.filter(part => part.text.trim() !== '');
}

/** "This page: roughly 400,000 in fiscal year 2014, in a quotation that it attributes to ICE." */
function pagePart(comparison: Comparison): SentencePart[] {
  const { kind, mention, page } = comparison;
  const attribution = attributionOf(comparison);
  if (kind === 'denied' || kind === 'asked' || kind === 'possible' || kind === 'planned') {
    const quote = shortQuote(mention.quote);
    const stop = attribution === '' && /[.?!]$/.test(quote) ? '' : '.';
    return [ours('This page: “'), theirs(quote), ours(`”${attribution}${stop}`)];
  }
  if (!page) return [ours(`This page states this claim${attribution}.`)];
  const words = kind === 'goal' || kind === 'other-measure' ? shortQuote(mention.quote) : page.words;
  const tail = page.alone ? statedPeriod(comparison) : '';
  return [ours('This page: '), theirs(words), ours(`${tail}${attribution}.`)];
}

function attributionOf({ mention }: Comparison): string {
  if (mention.modality !== 'quoted' && mention.attributedTo === null) return '';
  return `, in a quotation that it attributes to ${mention.attributedTo ?? 'nobody named'}`;
}

/** The period beside the page's figure, where the sentence goes on to compare it. A whole mention has said its own. */
function statedPeriod(comparison: Comparison): string {
  const period = comparedPeriod(comparison);
  const named = comparison.kind === 'differs' ? period?.noun : comparison.kind === 'other-period';
  return named && period ? ` ${period.phrase}` : '';
}

/** The period that the page states: the one that the series was asked for, else the claim's own. */
function comparedPeriod({ answer, claim, kind }: Comparison): PeriodWords | null {
  if (answer) return seriesPeriodWords(answer.period);
  return claim.figure && kind !== 'other-period' ? periodWords(claim.figure.period) : null;
}

function recordPart(comparison: Comparison, choose: boolean, revised: boolean): string {
  const { kind, claim } = comparison;
  const { figure } = claim;
  if (!figure) return unfiguredPart(comparison);
  if (kind === 'dated') return datedSentence(comparison, figure);
  if (revised) return `${startSentence(figure.publisher)} has revised its figure since this article ran.`;
  switch (kind) {
    case 'goal':
      return goalPart(comparison, figure);
    case 'differs':
      return differsPart(comparison, figure);
    case 'other-period':
      return otherPeriodPart(comparison, figure);
    case 'other-measure':
      return `The claim above counts ${measureWords(figure)}.${choose ? ' Choose a definition to compare.' : ''}`;
    case 'no-figure':
      return 'What follows says where it applies.';
    default:
      return answeredSentence(comparison);
  }
}

/** What the record counts for the period that the page states, or its own sentence. */
function answeredSentence({ answer, series, claim }: Comparison): string {
  const own = claim.figure?.period.id === answer?.period;
  if (!answer?.known || !series || own) return `${recordSentence(claim)}.`;
  return `${seriesSentence(series, answer.known, claim.figure?.publisher ?? series.publisher)}.`;
}

function unfiguredPart({ kind, claim }: Comparison): string {
  if (kind === 'dated') return `The record is from ${formatDay(claim.asOf)}. Nothing later was found.`;
  return 'What follows says where it applies.';
}

function goalPart({ claim, mention, series }: Comparison, figure: Figure): string {
  const same = mention.relation === 'agrees';
  const when = mention.relation === 'other-period' ? ` ${periodWords(figure.period).phrase}` : '';
  const goal = `The recorded goal is ${same ? 'the same' : recordAmount(figure) + when}.`;
  const latest = series && claim.series === series.id ? latestValue(series) : null;
  return series && latest ? `${goal} ${seriesSentence(series, latest, shortPublisher(series, figure))}.` : goal;
}

/** A series may be counted by another body than the one that set the goal. */
function shortPublisher(series: { agency: string | null; publisher: string }, figure: Figure): string {
  return series.agency === figure.agency ? figure.publisher : series.publisher;
}

function differsPart(comparison: Comparison, figure: Figure): string {
  const { claim, page, answer } = comparison;
  const value = answer?.known?.value ?? figure.value;
  const period = comparedPeriod(comparison);
  const gap = page ? distance(page.value, value, answer?.known ? null : figure) : 0;
  const apart = gap > 0 ? ` The two differ by ${formatDifference(gap, figure.unit)}.` : '';
  if (!page?.alone || !period?.noun) return answeredSentence(comparison) + apart;
  const amount = answer?.known ? formatAmount(value, figure) : recordAmount(figure);
  const said = joinWords(figure.publisher, recordVerb(claim, figure), amount, `for that ${period.noun}`);
  return `${startSentence(said)}.${apart}`;
}

/** From a value to the record, or to the nearer end of a recorded range. */
function distance(value: number, record: number, range: Figure | null): number {
  if (range?.low != null && value < range.low) return range.low - value;
  if (range?.high != null && value > range.high) return value - range.high;
  return range?.low != null ? 0 : Math.abs(value - record);
}

function otherPeriodPart({ answer, series, claim }: Comparison, figure: Figure): string {
  const own = periodWords(figure.period);
  const stated = answer && seriesPeriodWords(answer.period);
  // "2012" and "2010" are clear beside each other only where both are years of the same kind.
  const alike = stated !== null && answer?.period.length === figure.period.id?.length && stated.noun === own.noun;
  const about = `The claim above is about ${alike ? own.short : own.label}.`;
  if (!stated) return `${about} ${recordSentence(claim)}.`;
  const when = alike ? stated.short : stated.label;
  if (!answer?.known) return `${about} There is no figure for ${when} in this series.`;
  const publisher = midSentence(series && series.agency !== figure.agency ? series.publisher : figure.publisher);
  const amount = formatNumber(answer.known.value);
  const count = `${about} For ${when} ${publisher} ${verbOf(figure.unit)} ${series ? seriesAmount(answer.known.value, amount, series) : amount}`;
  const fits = answer.fits === null ? '' : `; the page’s figure ${answer.fits ? 'fits' : 'does not fit'} that count`;
  return `${count}${answer.known.preliminary ? ', a preliminary figure' : ''}${fits}.`;
}

/** The number alone where the unit has been said; money and shares keep their sign. */
function seriesAmount(value: number, number: string, series: { unit: string; per: Figure['per'] }): string {
  return verbOf(series.unit) === 'counted' ? number : formatAmount(value, series);
}

/** "ICE removals" where an agency counts its own doing, else the definition itself. */
export function measureWords(figure: Figure): string {
  if (figure.agency) return `${figure.publisher} ${figure.unit}`;
  const words = figure.definition.replace(/\.$/, '');
  // A leading capital of a sentence goes, one of an acronym or a name in capitals stays.
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

function ours(text: string): SentencePart {
  return { text, page: false };
}

function theirs(text: string): SentencePart {
  return { text, page: true };
}
