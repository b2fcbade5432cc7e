import type { Figure } from '../claim/claim.ts';
import type { Words } from '../words/words.ts';
import type { SentencePart } from './card-view.ts';
import type { Comparison } from './comparison.ts';
import { datedSentence } from './dated-sentence.ts';
import { formatAmount, formatDifference } from './format-figure.ts';
import { shortQuote } from './page-figure.ts';
import { type PeriodWords, periodWords, seriesPeriodWords } from './period-words.ts';
import { joinPhrases, ofRecord, type Phrase, say, startSentence, toParts } from './phrase.ts';
import {
  publisherOf,
  recordAmount,
  recordSentence,
  recordVerb,
  seriesSentence,
  seriesVerb,
  subjectOf,
  verbOf,
  withPreliminary,
} from './record-words.ts';
import { latestValue } from './shown-values.ts';
import { unitsPhrase } from './unit-words.ts';

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
  return toParts(joinPhrases(pagePart(comparison), recordPart(comparison, choose, revised)));
}

/** "This page: roughly 400,000 in fiscal year 2014, in a quotation that it attributes to ICE." */
function pagePart(comparison: Comparison): Phrase {
  const { kind, mention, page, words } = comparison;
  if (kind === 'denied' || kind === 'asked' || kind === 'possible' || kind === 'planned') {
    const quote = shortQuote(mention.quote);
    const said = say(words, 'comparison.pageQuote', { quote: theirs(quote) });
    return !isQuoted(comparison) && /[.?!]$/.test(quote) ? said : stop(attributed(said, comparison));
  }
  if (!page) return stop(attributed(say(words, 'comparison.pageStates'), comparison));
  const whole = kind === 'goal' || kind === 'other-measure';
  const when = page.alone ? statedPeriod(comparison) : [];
  const figure = joinPhrases(theirs(whole ? shortQuote(mention.quote) : page.words), when);
  return stop(attributed(say(words, 'comparison.pageFigure', { figure }), comparison));
}

function isQuoted({ mention }: Comparison): boolean {
  return mention.modality === 'quoted' || mention.attributedTo !== null;
}

function attributed(said: Phrase, comparison: Comparison): Phrase {
  const { words, mention } = comparison;
  if (!isQuoted(comparison)) return said;
  return mention.attributedTo === null
    ? say(words, 'comparison.unattributed', { said })
    : say(words, 'comparison.attributed', { said, name: nameOf(mention.attributedTo, words) });
}

/** A speaker as the page names them. */
function nameOf(name: string, words: Words): Phrase {
  return ofRecord(name, words);
}

/**
 * The period beside the page's figure, where the sentence goes on to compare it. A whole mention has said its own. What only
 * stands beside a count, and neither fits it nor not, may be of another day than that.
 */
function statedPeriod(comparison: Comparison): Phrase {
  if (comparison.answer?.known && comparison.answer.fits === null) return [];
  const period = comparedPeriod(comparison);
  const named = comparison.kind === 'differs' ? period?.noun : comparison.kind === 'other-period';
  return named && period ? period.phrase : [];
}

/** The period that the page states: the one that the series was asked for, else the claim's own. */
function comparedPeriod({ answer, claim, kind, words }: Comparison): PeriodWords | null {
  if (answer) return seriesPeriodWords(answer.period, words);
  return claim.figure && kind !== 'other-period' ? periodWords(claim.figure.period, words) : null;
}

function recordPart(comparison: Comparison, choose: boolean, revised: boolean): Phrase {
  const { kind, claim, words } = comparison;
  const { figure } = claim;
  if (!figure) return unfiguredPart(comparison);
  if (kind === 'dated') return datedSentence(comparison, figure);
  if (revised) return startSentence(say(words, 'comparison.revised', { publisher: subjectOf(figure, words) }));
  switch (kind) {
    case 'goal':
      return goalPart(comparison, figure);
    case 'differs':
      return differsPart(comparison, figure);
    case 'other-period':
      return otherPeriodPart(comparison, figure);
    case 'other-measure':
      return joinPhrases(
        say(words, 'comparison.counts', { measure: measureWords(figure, words) }),
        choose ? say(words, 'comparison.choose') : [],
      );
    case 'no-figure':
      return say(words, 'comparison.applies');
    default:
      return answeredSentence(comparison);
  }
}

/** What the record counts for the period that the page states, or its own sentence. */
function answeredSentence({ answer, series, claim, words }: Comparison): Phrase {
  const own = claim.figure?.period.id === answer?.period;
  if (!answer?.known || !series || own) return stop(recordSentence(claim, words));
  return stop(seriesSentence(series, answer.known, claim, words));
}

function unfiguredPart({ kind, claim, words }: Comparison): Phrase {
  if (kind === 'dated') return say(words, 'comparison.recordFrom', { day: words.day(claim.asOf) });
  return say(words, 'comparison.applies');
}

function goalPart({ claim, mention, series, words }: Comparison, figure: Figure): Phrase {
  const same = mention.relation === 'agrees';
  const when = mention.relation === 'other-period' ? periodWords(figure.period, words).phrase : [];
  const goal = same
    ? say(words, 'comparison.goalSame')
    : say(words, 'comparison.goalIs', { amount: joinPhrases(recordAmount(figure, words), when) });
  const latest = series && claim.series === series.id ? latestValue(series) : null;
  const count = series && latest ? stop(seriesSentence(series, latest, claim, words)) : [];
  return joinPhrases(stop(goal), count);
}

function differsPart(comparison: Comparison, figure: Figure): Phrase {
  const { claim, page, answer, series, words } = comparison;
  const value = answer?.known?.value ?? figure.value;
  const period = comparedPeriod(comparison);
  const gap = page ? distance(page.value, value, answer?.known ? null : figure) : 0;
  const apart = gap > 0 ? say(words, 'comparison.apart', { amount: formatDifference(gap, figure.unit, words) }) : [];
  if (!page?.alone || !period?.noun) return joinPhrases(answeredSentence(comparison), apart);
  const amount = answer?.known ? formatAmount(value, figure, words) : recordAmount(figure, words);
  const publisher = subjectOf(counterOf(series, figure, answer?.known ? answer.period : null), words);
  const said = say(words, `record.${recordVerb(claim, figure)}`, { publisher, amount });
  const then = say(words, thatPeriod[period.noun]);
  return joinPhrases(stop(joinPhrases(startSentence(said), then)), apart);
}

/** Who published what is given for a period: the record's own figure, or the value that its series has for another one. */
function counterOf<T>(series: T | null, figure: Figure, period: string | null): T | Figure {
  return series === null || period === null || period === figure.period.id ? figure : series;
}

const thatPeriod = {
  year: 'period.forThatYear',
  month: 'period.forThatMonth',
  quarter: 'period.forThatQuarter',
} as const;

/** From a value to the record, or to the nearer end of a recorded range. */
function distance(value: number, record: number, range: Figure | null): number {
  if (range?.low != null && value < range.low) return range.low - value;
  if (range?.high != null && value > range.high) return value - range.high;
  return range?.low != null ? 0 : Math.abs(value - record);
}

function otherPeriodPart({ answer, series, claim, words }: Comparison, figure: Figure): Phrase {
  const own = periodWords(figure.period, words);
  const stated = answer && seriesPeriodWords(answer.period, words);
  // "2012" and "2010" are clear beside each other only where both are years of the same kind.
  const alike = stated !== null && answer?.period.length === figure.period.id?.length && stated.noun === own.noun;
  const about = say(words, 'comparison.about', { period: alike ? own.short : own.name });
  if (!stated) return joinPhrases(about, stop(recordSentence(claim, words)));
  const period = alike ? stated.short : stated.name;
  if (!answer?.known) return joinPhrases(about, say(words, 'comparison.noneFor', { period }));
  const publisher = subjectOf(counterOf(series, figure, answer.period), words);
  const amount = series ? seriesAmount(answer.known.value, series, words) : [words.number(answer.known.value)];
  const count = say(words, `comparison.${seriesVerb(claim, figure, answer.known.value)}For`, {
    period,
    publisher,
    amount,
  });
  return joinPhrases(about, stop(fit(withPreliminary(count, answer.known, words), answer.fits, words)));
}

function fit(said: Phrase, fits: boolean | null, words: Words): Phrase {
  if (fits === null) return said;
  return say(words, fits ? 'comparison.fits' : 'comparison.fitsNot', { said });
}

/** The number alone where the unit has been said; money and shares keep their sign. */
function seriesAmount(value: number, series: { unit: string; per: Figure['per'] }, words: Words): Phrase {
  return verbOf(series.unit) === 'counted' ? [words.number(value)] : formatAmount(value, series, words);
}

/** "ICE removals" where an agency is named that counts its own doing, else the definition itself: not "the institute deportations". */
export function measureWords(figure: Figure, words: Words): Phrase {
  if (figure.agency && !/^the /i.test(figure.publisher)) {
    const parts = { publisher: publisherOf(figure, words), unit: unitsPhrase(figure.unit, words) };
    return say(words, 'record.measure', parts);
  }
  const definition = figure.definition.replace(/\.$/, '');
  // A leading capital of a sentence goes, one of an acronym or a name in capitals stays.
  const inside = /^[A-Z][a-z]/.test(definition) ? definition.charAt(0).toLowerCase() + definition.slice(1) : definition;
  return ofRecord(inside, words);
}

function stop(said: Phrase): Phrase {
  return [...said, '.'];
}

function theirs(text: string): Phrase {
  return [{ text, page: true }];
}
