import type { Claim, ClaimKind, Figure, Proposition } from '../claim.ts';
import type { Period } from '../period.ts';
import type { SourceClass } from '../source.ts';

export type RoleName = keyof Proposition['roles'];

/** A source while it is written; every part may still be ''. `checked` is the day on which the reviewer read it there. */
export interface SourceForm {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly published: string;
  readonly locator: string;
  readonly quote: string;
  readonly class: SourceClass | '';
  readonly checked: string;
}

/** The figure of a claim while it is written. Numbers are as typed; '' is none. */
export interface FigureForm {
  /** Id of a measure of the lexicon; '' where `ownWords` name another. */
  readonly measure: string;
  /** Words by which pages name a measure that the lexicon does not have, with commas between. Where given they are meant. */
  readonly ownWords: string;
  readonly ownType: 'flow' | 'stock';
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly approx: boolean;
  /** Not asked for; what a kept claim has stays. */
  readonly bound: Figure['bound'];
  readonly unit: string;
  readonly per: 'day' | 'week' | 'month' | 'year' | '';
  readonly periodType: Period['type'];
  readonly periodId: string;
  readonly start: string;
  readonly end: string;
  readonly periodLabel: string;
  readonly population: string;
  readonly restrictions: readonly string[];
  readonly actor: string;
  readonly agency: string;
  readonly jurisdiction: string;
  readonly publisher: string;
  readonly definition: string;
}

/** A claim of the reviewer's own while it is written: with a figure or with a proposition. */
export interface ClaimForm {
  readonly id: string;
  readonly statement: string;
  readonly topic: string;
  readonly kind: ClaimKind;
  readonly modality: Claim['modality'];
  readonly content: 'figure' | 'proposition';
  readonly figure: FigureForm;
  readonly predicate: string;
  readonly roles: Readonly<Partial<Record<RoleName, readonly string[]>>>;
  readonly context: string;
  readonly sources: readonly SourceForm[];
  readonly asOf: string;
  readonly validUntil: string;
  readonly caveats: string;
  /** One sentence a line. */
  readonly matches: string;
  readonly near: string;
}

export const emptySource: SourceForm = {
  title: '',
  publisher: '',
  url: '',
  published: '',
  locator: '',
  quote: '',
  class: '',
  checked: '',
};
