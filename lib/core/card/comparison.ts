import type { Claim } from '../claim/claim.ts';
import type { Series, SeriesValue } from '../claim/series.ts';
import type { Mention, Relation } from '../match/mention.ts';
import type { CardGlyph, CardUnderline } from './card-view.ts';
import type { Key, Words } from '../words/words.ts';
import type { PageFigure } from './page-figure.ts';

/** What the card says it is: the first of these that holds, whatever the engine's relation was. */
export type ComparisonKind =
  | 'denied'
  | 'asked'
  | 'dated'
  | 'goal'
  | 'possible'
  | 'planned'
  | 'agrees'
  | 'agrees-rounded'
  | 'differs'
  | 'other-period'
  | 'other-measure'
  | 'no-figure';

/** All that the sentence, the chart and the list line are made from. */
export interface Comparison {
  readonly kind: ComparisonKind;
  readonly claim: Claim;
  readonly mention: Mention;
  readonly page: PageFigure | null;
  /** The claim's series when a reader may see it. */
  readonly series: Series | null;
  /** The same thing under other definitions or by other counters, as far as a reader may see it. */
  readonly related: readonly Series[];
  /** The records that the claim names as related: one that a series leads to may tell of a later day than its values. */
  readonly others: readonly Claim[];
  /** What the series holds for the period that the page states: `known` is null where it has no value. Null when the page states none. */
  readonly answer: {
    readonly period: string;
    readonly known: SeriesValue | null;
    readonly fits: boolean | null;
  } | null;
  /** `YYYY-MM-DD`, for what is past its validity. */
  readonly today: string;
  readonly words: Words;
}

/** Title, glyph and underline of each kind (the table of states in the design kit). */
export function describeComparison({ kind, claim, mention, words }: Comparison): {
  title: string;
  glyph: CardGlyph;
  underline: CardUnderline;
} {
  // Nobody denies that it was said.
  const title = kind === 'denied' && claim.kind === 'quote' ? 'comparison.deniedSaying' : titles[kind];
  return { title: words.t(title), ...relationLook[mention.relation], ...kindLook[kind] };
}

const titles = {
  denied: 'comparison.denied',
  asked: 'comparison.asked',
  dated: 'comparison.dated',
  goal: 'comparison.goal',
  possible: 'comparison.possible',
  planned: 'comparison.planned',
  agrees: 'comparison.agrees',
  'agrees-rounded': 'comparison.agreesRounded',
  differs: 'comparison.differs',
  'other-period': 'comparison.otherPeriod',
  'other-measure': 'comparison.otherMeasure',
  'no-figure': 'comparison.noFigure',
} as const satisfies Record<ComparisonKind, Key>;

const relationLook: Record<Relation, { glyph: CardGlyph; underline: CardUnderline }> = {
  agrees: { glyph: 'agrees', underline: 'solid' },
  differs: { glyph: 'differs', underline: 'double' },
  'other-period': { glyph: 'period', underline: 'dashed' },
  'other-measure': { glyph: 'measure', underline: 'dotted' },
  'no-figure': { glyph: 'none', underline: 'none' },
};

/** Kinds that look otherwise than their relation: what the page denies or asks is compared with nothing. */
const kindLook: { readonly [K in ComparisonKind]?: { glyph: CardGlyph; underline?: CardUnderline } } = {
  denied: { glyph: 'denied', underline: 'none' },
  asked: { glyph: 'asked', underline: 'none' },
  dated: { glyph: 'dated', underline: 'none' },
  goal: { glyph: 'goal' },
};

/** Decide what the card says. Past its validity a record neither agrees nor differs. */
export function comparisonKind(claim: Claim, mention: Mention, page: PageFigure | null, today: string): ComparisonKind {
  if (mention.modality === 'denied' || mention.modality === 'asked') return mention.modality;
  // A goal was set when it was set, and no sentence says that it agrees with a count.
  if (claim.modality === 'planned' && claim.figure && mention.relation !== 'no-figure') return 'goal';
  // A closed year's count stays what it was, so another period's answer outlives the record, as its own does.
  const isOfThen = mention.relation === 'other-period' || statesClosedTime(claim, mention, today);
  if (isPast(claim, today) && !isOfThen) return 'dated';
  if (mention.modality === 'possible') return 'possible';
  if (mention.modality === 'planned' && claim.modality !== 'planned') return 'planned';
  if (mention.relation !== 'agrees') return mention.relation;
  const { figure } = claim;
  const same = !page || !figure || page.value === figure.value || (figure.low !== null && isWithin(page.value, figure));
  return same ? 'agrees' : 'agrees-rounded';
}

/** The sentence itself names the record's time, and that is over: what was counted then was so many whatever has come since. */
function statesClosedTime({ figure }: Claim, { reasons }: Mention, today: string): boolean {
  const end = figure?.period.end ?? null;
  if (end === null || end >= today) return false;
  const names = (rule: string) => reasons.some(reason => reason.rule === rule);
  // "in 2024", of one night in its January
  const isOfYear = reasons.some(({ rule, detail }) => rule === 'period' && YEAR.test(detail));
  return names('period') && (names('period-same') || names('period-near') || (isOfYear && names('period-inside')));
}

const YEAR = /^(?:fiscal (?:year )?)?\d{4}$/;

/** Whether the statement has stopped holding, as far as the record says: after the end of `valid.until`, be it a day, month or year. */
export function isPast(claim: Claim, today: string): boolean {
  const { until } = claim.valid;
  return until !== null && today.slice(0, until.length) > until;
}

function isWithin(value: number, { low, high }: { low: number | null; high: number | null }): boolean {
  return (low === null || value >= low) && (high === null || value <= high);
}
