import type { Figure } from '../../claim/claim.ts';

/** What a claim's figure or a series counts, without its value and period. */
export type CountedScope = Pick<
  Figure,
  'measure' | 'unit' | 'per' | 'population' | 'restrictions' | 'actor' | 'agency' | 'jurisdiction' | 'publisher'
>;
