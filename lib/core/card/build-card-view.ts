import type { Claim } from '../claim/claim.ts';
import type { Series } from '../claim/series.ts';
import type { Mention } from '../match/mention.ts';
import type { PageContext } from '../text/segment.ts';
import type { Words } from '../words/words.ts';
import type { CardView, ChartView } from './card-view.ts';
import { buildChartView } from './chart-view.ts';
import { citationOf } from './citation.ts';
import { buildClockViews } from './clock-views.ts';
import { type Comparison, comparisonKind, describeComparison } from './comparison.ts';
import { comparisonSentence } from './comparison-sentence.ts';
import { buildDefinitionViews } from './definition-views.ts';
import { type PageFigure, pageFigureOf, shortQuote } from './page-figure.ts';
import { seriesPeriodWords } from './period-words.ts';
import { plain, startSentence } from './phrase.ts';
import { reasonLines } from './reason-lines.ts';
import { isCountedBy, latestValue, shownSeries, shownValues, valueOf } from './shown-values.ts';
import { buildSourceView } from './source-views.ts';
import { summaryLine } from './summary-line.ts';
import { topicWords } from './topic-words.ts';

interface CardRequest {
  readonly claim: Claim;
  /** `claim.series`, or the one that the mention was looked up in. Drafts may be given; they are not shown. */
  readonly series: Series | null;
  /** The same thing under other definitions: `series.related`. */
  readonly relatedSeries: readonly Series[];
  /** The records that `claim.related` names; none where they are not at hand. */
  readonly relatedClaims?: readonly Claim[];
  readonly mention: Mention;
  readonly page: PageContext;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What the card says itself is said in these; the record keeps its own. */
  readonly words: Words;
}

/**
 * Everything that a card shows of one mention, as data.
 *
 * Only what may be shown goes in: values that somebody has read at a source, of series that are not drafts.
 */
export function buildCardView(request: CardRequest): CardView {
  const { claim, series: given, relatedSeries, relatedClaims = [], mention, page, today, words } = request;
  const series = shownSeries(given);
  const figure = pageFigureOf(mention);
  const related = relatedSeries.flatMap(other => shownSeries(other) ?? []);
  const comparison: Comparison = {
    kind: comparisonKind(claim, mention, figure, today),
    claim,
    mention,
    page: figure,
    series,
    related,
    others: relatedClaims.filter(other => other.status === 'shown'),
    answer: answerOf(mention, series),
    today,
    words,
  };
  const period = comparison.answer?.period ?? claim.figure?.period.id ?? null;
  const isChoice = comparison.kind === 'other-measure';
  const definitions =
    isChoice || (figure && mayCompare(comparison)) ? buildDefinitionViews(series, related, period, figure, words) : [];
  const clocks = clocksOf(comparison, page.published);
  return {
    language: words.language,
    claim: claim.id,
    topic: topicWords(claim.topic, words),
    statement: claim.statement,
    lang: claim.lang,
    ...describeComparison(comparison),
    sentence: comparisonSentence(comparison, {
      choose: isChoice && definitions.length > 0,
      revised: clocks.length > 0,
    }),
    summary: summaryLine(comparison),
    clocks,
    chart: isChoice && definitions.length > 0 ? null : chartOf(comparison),
    definitions: isChoice ? definitions : definitions.map((row, index) => ({ ...row, chosen: index === 0 })),
    definitionsNote: definitions.length > 0 && period ? definitionsNote(period, figure, words) : '',
    context: claim.context,
    asOf: words.day(claim.asOf),
    sources: claim.sources.map(source => buildSourceView(source, words)),
    singleSource: claim.sources.length === 1,
    reasons: reasonLines(mention, words),
    quote: shortQuote(mention.quote),
    citation: citationOf(claim, words),
  };
}

/** Where the page's figure was compared with a count of the series, it can be with the same thing under other definitions too. */
function mayCompare({ kind, claim, series }: Comparison): boolean {
  const isCompared = kind === 'agrees' || kind === 'agrees-rounded' || kind === 'differs' || kind === 'other-period';
  return isCompared && series !== null && isCountedBy(series, claim);
}

/** The series' value for the period that the page states. What nobody has read at a source counts as missing. */
function answerOf({ series: asked }: Mention, series: Series | null): Comparison['answer'] {
  if (!asked) return null;
  const found = series?.id === asked.id ? valueOf(series, asked.period) : null;
  const sent = series === null && asked.value !== null ? { period: asked.period, value: asked.value } : null;
  const known = found ?? sent;
  return { period: asked.period, known, fits: known ? asked.fits : null };
}

function clocksOf({ kind, claim, series, answer, words }: Comparison, published: string | null): CardView['clocks'] {
  const compares = kind === 'agrees' || kind === 'agrees-rounded' || kind === 'differs';
  const period = answer?.period ?? claim.figure?.period.id;
  if (!compares || !claim.figure || !series || !period || !isCountedBy(series, claim)) return [];
  return buildClockViews(valueOf(series, period), published, series.publisher, series.unit, words);
}

function chartOf({ kind, claim, series, answer, page, words }: Comparison): ChartView | null {
  if (!series || kind === 'denied' || kind === 'asked') return null;
  const goal = kind === 'goal';
  const hit =
    goal || kind === 'no-figure' ? (latestValue(series)?.period ?? null) : (answer?.period ?? ownPeriod(series, claim));
  const drawn = page && kind !== 'dated' && kind !== 'other-measure' && (goal || isCountedBy(series, claim));
  return buildChartView({ series, hit, page: drawn ? page : null, goal, words });
}

/** The record's period in the series. "A single year under …" is the year that holds the record's figure, where one does. */
function ownPeriod(series: Series, { figure }: Claim): string | null {
  if (figure?.period.id) return figure.period.id;
  const same = shownValues(series).filter(value => value.value === figure?.value);
  return same.length === 1 ? (same[0]?.period ?? null) : null;
}

/** "Fiscal year 2012. The line is this page’s figure, some 650,000." */
function definitionsNote(id: string, figure: PageFigure | null, words: Words): string {
  const period = plain(startSentence(seriesPeriodWords(id, words).label), words);
  if (!figure) return words.t('comparison.definitions', { period });
  return words.t('comparison.definitionsLine', { period, words: figure.words });
}
