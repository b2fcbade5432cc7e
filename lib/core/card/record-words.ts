import type { Claim, Figure } from '../claim/claim.ts';
import type { Series, SeriesValue } from '../claim/series.ts';
import type { Words } from '../words/words.ts';
import { formatAmount, formatRange, isMoney, isShare } from './format-figure.ts';
import { periodWords, seriesPeriodWords } from './period-words.ts';
import { joinPhrases, ofRecord, type Phrase, say, startSentence } from './phrase.ts';

/** The record's own sentence without its full stop: "ICE counted 409,849 removals in fiscal year 2012". Empty without a figure. */
export function recordSentence(claim: Claim, words: Words): Phrase {
  const { figure } = claim;
  if (!figure) return [];
  const amount = recordAmount(figure, words);
  if (claim.modality === 'planned') return say(words, 'comparison.goalIs', { amount });
  const said = say(words, `record.${recordVerb(claim, figure)}`, { publisher: subjectOf(figure, words), amount });
  return joinPhrases(startSentence(said), periodWords(figure.period, words).phrase);
}

/** The amount that the record gives, with its unit: one value, a bound, or the range that the record itself is. */
export function recordAmount(figure: Figure, words: Words): Phrase {
  if (figure.low !== null && (figure.high === null || figure.high > figure.low))
    return formatRange(figure.low, figure.high, figure, words);
  const amount = formatAmount(figure.value, figure, words);
  return figure.bound === undefined ? amount : say(words, boundWords[figure.bound], { amount });
}

const boundWords = { 'at-least': 'figure.atLeast', 'at-most': 'figure.atMost' } as const;

/** "ICE counted 392,862 removals in fiscal year 2010", said of one value of a series, in the name of whose series it is. */
export function seriesSentence(series: Series, value: SeriesValue, claim: Claim, words: Words): Phrase {
  const parts = { publisher: subjectOf(series, words), amount: formatAmount(value.value, series, words) };
  const { phrase } = seriesPeriodWords(value.period, words);
  return withPreliminary(
    joinPhrases(startSentence(say(words, `record.${seriesVerb(claim, series, value.value)}`, parts)), phrase),
    value,
    words,
  );
}

/** ", a preliminary figure", where its publisher says so. */
export function withPreliminary(said: Phrase, { preliminary }: Pick<SeriesValue, 'preliminary'>, words: Words): Phrase {
  return preliminary ? say(words, 'record.preliminary', { said }) : said;
}

/** Not everybody who gives a figure has counted: news report, ministers state, round figures and ranges are estimates. */
export function recordVerb({ kind }: Claim, figure: Figure) {
  if (kind === 'legal') return 'states';
  if (kind === 'quote') return 'stated';
  if (kind === 'event') return isMoney(figure.unit) ? 'named' : 'reported';
  const ends = figure.low === null ? [figure.approx ? figure.value : 0] : [figure.low, figure.high ?? figure.low];
  return !isMoney(figure.unit) && !isShare(figure.unit) && ends.every(isRound) ? 'estimated' : verbOf(figure.unit);
}

/**
 * A series beside a record of a law, an event or a quotation holds what was set or said: nobody has counted it. Round values
 * beside an estimate are estimates too.
 */
export function seriesVerb({ kind, figure }: Claim, { unit }: Pick<Series, 'unit'>, value: number) {
  if (kind === 'legal' || kind === 'event' || kind === 'quote') return 'reported';
  return verbOf(unit) === 'counted' && figure?.approx && isRound(value) ? 'estimated' : verbOf(unit);
}

export function verbOf(unit: string) {
  return isShare(unit) || isMoney(unit) ? 'reported' : 'counted';
}

/** Who counted, in the middle of a sentence: "the White House". The article belongs to English sentences alone. */
export function publisherOf({ publisher }: Pick<Figure, 'publisher'>, words: Words): Phrase {
  const name = words.language === 'en' ? publisher.replace(/^The /, 'the ') : publisher.replace(/^the /i, '');
  return ofRecord(name, words);
}

/**
 * The publisher as a sentence's subject: "TRAC, from ICE data," closes its apposition. English alone has it as the
 * subject: other languages say whose count it is, and go on with a colon.
 */
export function subjectOf(figure: Pick<Figure, 'publisher'>, words: Words): Phrase {
  const { publisher } = figure;
  const outside = publisher.replace(/“[^”]*”/g, '');
  const isOpen = outside.includes(', ') && !/\band [^,]+$/.test(outside);
  return words.language === 'en' && isOpen ? [...publisherOf(figure, words), ','] : publisherOf(figure, words);
}

/** Three digits at most, then zeros: 11,000,000 is an estimate where 409,849 is a count. */
function isRound(value: number): boolean {
  return value >= 1000 && /^\d{1,3}0+$/.test(String(value));
}
