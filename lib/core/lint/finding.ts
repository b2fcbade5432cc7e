import type { Claim } from '../claim/claim.ts';
import type { Series } from '../claim/series.ts';

/** The rules, as `claims/known-faults.json` and the lists name them, with what each asks for. */
export const RULES = {
  address: 'sources are https addresses without credentials or trackers',
  dates: 'dates are in order and none lies in the future',
  period: 'the id, the days and the kind of a period agree',
  release: 'the day on which a figure came out is carried by a source',
  'as-of': 'a record is as old as the last day that its context tells of',
  'source-class': 'every source of a shown record has a class, and none is a repost',
  'read-where': 'a checked source says where it was read, at the place that its locator names',
  place: 'a locator names a place in the document, not the whole of it',
  'single-source': 'a record that one publisher alone carries says so',
  quote: 'a quotation breaks off in no phrase and no number',
  citation: 'a source has its own title and publisher, the same in every record',
  'stated-number': 'the numbers of a statement are those of its figure',
  'stated-year': 'the years of a statement are those of its figure',
  'unbacked-number': 'every number of a statement stands in the record, its series or a related record',
  unit: 'the unit is one that the lexicon knows',
  sentences: 'a statement is one sentence, a context two to four',
  'reading-grade': 'the context can be read with twelve years of school',
  wording: 'nobody is judged and nothing is asked',
  examples: 'there are enough examples, and all differ',
  'more-examples': 'there are six sentences that state the claim and four near misses',
  'same-shape': 'no two examples differ only in number, name or order',
  'near-taken': 'a near miss is not taken for the claim',
  'not-read': 'an example that states the claim is read as that claim',
  rivals: 'no two claims fit the same example equally well',
  stale: 'the record still holds',
  'log-order': 'corrections are listed newest first',
} as const;
export type Rule = keyof typeof RULES;

/**
 * These are told and stop nothing: an editor weighs them, and the caveats of other packs may be in another language.
 */
const ADVICE: ReadonlySet<Rule> = new Set([
  'unbacked-number',
  'more-examples',
  'as-of',
  'single-source',
  'stale',
  'log-order',
]);

/** Something that an editor should look at: which record, which field, its value, and what to do. */
export interface Finding {
  readonly rule: Rule;
  readonly level: 'error' | 'warning';
  readonly record: { readonly kind: 'claim' | 'series' | 'correction'; readonly id: string };
  readonly field: string;
  readonly value: string;
  readonly todo: string;
}

/** A finding before its record is named. */
export interface Remark {
  readonly rule: Rule;
  readonly field: string;
  readonly value: string;
  readonly todo: string;
}

/** Name the record of a remark. What readers are shown must be mended; a draft may wait. */
export function findingOf(kind: 'claim' | 'series', { id, status }: Claim | Series, remark: Remark): Finding {
  const level = status === 'shown' && !ADVICE.has(remark.rule) ? 'error' : 'warning';
  return { ...remark, level, record: { kind, id } };
}
