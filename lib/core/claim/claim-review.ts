import { hashText } from '../hash-text.ts';
import type { ImportedRecord } from './imported-record.ts';

/** A record of a feed as far as it could be read: the fields that the schema checks, whatever they hold. */
export type UncheckedRecord = { readonly [N in keyof ImportedRecord]?: unknown };

/** A ClaimReview of a feed with where it stands: `dataFeedElement[3].item[0]`. */
export interface FoundReview {
  readonly at: string;
  readonly record: UncheckedRecord;
  /** The review itself. */
  readonly review: Json;
}

type Json = Readonly<Record<string, unknown>>;

/** What may hold a review: a DataFeed's elements, their items, a graph, a page's parts. */
const HOLDERS = ['dataFeedElement', 'item', '@graph', 'itemListElement', 'mainEntity', 'hasPart', 'review'];
const MAX_DEPTH = 8;

/**
 * Find the ClaimReviews of schema.org JSON-LD: one, a list, a graph, or a DataFeed (https://schema.org/ClaimReview).
 *
 * A review's id is its `@id`, else its address and statement.
 */
export function findClaimReviews(json: unknown): FoundReview[] {
  const found: FoundReview[] = [];
  visit(json, '', 0);
  return found;

  function visit(value: unknown, at: string, depth: number): void {
    if (depth > MAX_DEPTH) return;
    if (Array.isArray(value)) {
      for (const [order, one] of value.entries()) visit(one, `${at}[${order}]`, depth + 1);
      return;
    }
    if (!isObject(value)) return;
    if (typesOf(value).includes('ClaimReview')) {
      found.push({ at, record: recordOf(value), review: value });
      return;
    }
    for (const holder of HOLDERS) {
      if (value[holder] !== undefined) visit(value[holder], at === '' ? holder : `${at}.${holder}`, depth + 1);
    }
  }
}

function recordOf(review: Json): UncheckedRecord {
  const item = first(review.itemReviewed);
  const rating = first(review.reviewRating);
  const url = text(review.url) ?? text(item?.url);
  const claim = text(review.claimReviewed);
  const fields = {
    id: text(review['@id']) ?? (url === undefined ? claim : `${url}#${shortHash(claim ?? '')}`),
    text: review.claimReviewed,
    title: text(review.headline) ?? text(review.name),
    subtitle: text(review.description),
    speaker: text(first(item?.author)?.name) ?? text(item?.author),
    date: text(item?.datePublished) ?? text(review.datePublished),
    url,
    rating: text(rating?.alternateName) ?? text(rating?.ratingValue),
    publisher: text(first(review.author)?.name) ?? text(first(review.publisher)?.name),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(value: Json): string[] {
  const types = [value['@type']].flat();
  return types.map(type => String(type).replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''));
}

function first(value: unknown): Json | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(one) ? one : undefined;
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Two reviews of one page have one address. */
function shortHash(of: string): string {
  return (hashText(of) >>> 0).toString(36);
}
