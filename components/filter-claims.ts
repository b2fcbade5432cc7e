import type { PageReport } from '../lib/core/page-protocol.ts';
import { comparisonOrder } from './tally.ts';

type Item = PageReport['mentions'][number];
type Comparison = (typeof comparisonOrder)[number];

/** What a reader wants listed: a comparison (by its glyph), a topic (by its words), both, or with null all. */
export interface ClaimFilter {
  readonly comparison: string | null;
  readonly topic: string | null;
}

export const noFilter: ClaimFilter = { comparison: null, topic: null };

/** A choice with how many claims it would leave beside what is chosen of the other kind. */
interface Choice<T extends string> {
  readonly value: T;
  readonly count: number;
}

/** The claims that a filter leaves, in reading order. */
export function filterClaims(items: readonly Item[], { comparison, topic }: ClaimFilter): Item[] {
  return items.filter(
    item => (comparison === null || item.glyph === comparison) && (topic === null || item.topic === topic),
  );
}

/** The comparisons that occur, in the order in which lists name them; one that is chosen stays, with 0. */
export function comparisonChoices(items: readonly Item[], { comparison, topic }: ClaimFilter): Choice<Comparison>[] {
  const left = filterClaims(items, { comparison: null, topic });
  return comparisonOrder
    .map(value => ({ value, count: left.filter(item => item.glyph === value).length }))
    .filter(({ value, count }) => count > 0 || value === comparison);
}

/** The topics that occur, in reading order; one that is chosen stays, with 0. */
export function topicChoices(items: readonly Item[], { comparison, topic }: ClaimFilter): Choice<string>[] {
  const left = filterClaims(items, { comparison, topic: null });
  const names = new Set([...left.map(item => item.topic), ...(topic === null ? [] : [topic])]);
  return [...names].map(value => ({ value, count: left.filter(item => item.topic === value).length }));
}

/** The keys of the marks that repeat a listed claim, in reading order. */
export function repeatsOf(mentions: readonly Item[], key: string): string[] {
  return mentions.flatMap(item => (item.repeat && listedKeyOf(mentions, item.key) === key ? [item.key] : []));
}

/**
 * The key under which a mark is listed: its own, or for words that repeat a claim, that of the claim's mention before
 * them. Null when nothing is listed for it.
 */
export function listedKeyOf(mentions: readonly Item[], key: string | null): string | null {
  const at = mentions.findIndex(item => item.key === key);
  const item = mentions[at];
  if (!item) return null;
  if (!item.repeat) return item.key;
  return (
    mentions.slice(0, at).findLast(other => !other.repeat && other.mention.claim === item.mention.claim)?.key ?? null
  );
}
