import type { Claim } from '../claim/claim.ts';
import type { Series, SeriesValue } from '../claim/series.ts';
import type { Mention, Relation } from '../match/mention.ts';
import type { CardGlyph, CardUnderline } from './card-view.ts';
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
  /** What the series holds for the period that the page states: `known` is null where it has no value. Null when the page states none. */
  readonly answer: {
    readonly period: string;
    readonly known: SeriesValue | null;
    readonly fits: boolean | null;
  } | null;
  /** `YYYY-MM-DD`, for what is past its validity. */
  readonly today: string;
}

/** Title, glyph and underline of each kind (the table of states in the design kit). */
export function describeComparison({ kind, mention }: Comparison): {
  title: string;
  glyph: CardGlyph;
  underline: CardUnderline;
} {
  const plain = relationLook[mention.relation];
  switch (kind) {
    case 'denied':
      return { title: 'The page denies this', glyph: 'denied', underline: 'none' };
    case 'asked':
      return { title: 'The page asks this', glyph: 'asked', underline: 'none' };
    case 'dated':
      return { title: 'May be out of date', glyph: 'dated', underline: 'none' };
    case 'goal':
      return { title: 'Names a goal, not a count', glyph: 'goal', underline: plain.underline };
    case 'possible':
      return { title: 'The page calls this possible', ...plain };
    case 'planned':
      return { title: 'The page calls this planned', ...plain };
    case 'agrees-rounded':
      return { title: 'Agrees after rounding', ...plain };
    case 'agrees':
      return { title: 'Agrees', ...plain };
    case 'differs':
      return { title: 'Differs', ...plain };
    case 'other-period':
      return { title: 'Another period', ...plain };
    case 'other-measure':
      return { title: 'Another measure', ...plain };
    case 'no-figure':
      return { title: 'No figure to compare', ...plain };
  }
}

const relationLook: Record<Relation, { glyph: CardGlyph; underline: CardUnderline }> = {
  agrees: { glyph: 'agrees', underline: 'solid' },
  differs: { glyph: 'differs', underline: 'double' },
  'other-period': { glyph: 'period', underline: 'dashed' },
  'other-measure': { glyph: 'measure', underline: 'dotted' },
  'no-figure': { glyph: 'none', underline: 'none' },
};

/** Decide what the card says. Past its validity a record neither agrees nor differs. */
export function comparisonKind(claim: Claim, mention: Mention, page: PageFigure | null, today: string): ComparisonKind {
  if (mention.modality === 'denied' || mention.modality === 'asked') return mention.modality;
  // A goal was set when it was set, and no sentence says that it agrees with a count.
  if (claim.modality === 'planned' && claim.figure && mention.relation !== 'no-figure') return 'goal';
  // A closed year's count stays what it was, so another period's answer outlives the record.
  if (isPast(claim, today) && mention.relation !== 'other-period') return 'dated';
  if (mention.modality === 'possible') return 'possible';
  if (mention.modality === 'planned' && claim.modality !== 'planned') return 'planned';
  if (mention.relation !== 'agrees') return mention.relation;
  const { figure } = claim;
  const same = !page || !figure || page.value === figure.value || (figure.low !== null && isWithin(page.value, figure));
  return same ? 'agrees' : 'agrees-rounded';
}

/** Whether the statement has stopped holding, as far as the record says: after the end of `valid.until`, be it a day, month or year. */
export function isPast(claim: Claim, today: string): boolean {
  const { until } = claim.valid;
  return until !== null && today.slice(0, until.length) > until;
}

function isWithin(value: number, { low, high }: { low: number | null; high: number | null }): boolean {
  return (low === null || value >= low) && (high === null || value <= high);
}
