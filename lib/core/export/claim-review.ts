import type { Annotation, VerdictBody } from '../annotation/annotation.ts';
import { claimOf, evidenceOf, isOnPage, quoteOf, verdictOf } from '../annotation/read-annotation.ts';
import type { ExportContext } from './export-context.ts';
import { safeLink } from './safe-link.ts';
import { textFragmentLink } from './text-fragment.ts';
import { jsonForHtml } from './web-annotation.ts';

/** Why a note is no review: nobody judged, nothing to show for it, nobody to sign it, or no words that it could be about. */
export type LeftOutWhy = 'no-verdict' | 'no-source' | 'no-name' | 'no-words';

export interface LeftOut {
  readonly note: Annotation;
  readonly why: LeftOutWhy;
}

/** A verdict's `rating` stands between these, the best last. */
const scaleEnds = { worstRating: 1, bestRating: 5 };

interface Review {
  readonly note: Annotation;
  readonly verdict: VerdictBody;
  readonly author: string;
  readonly words: string;
  readonly sources: readonly object[];
}

/**
 * Notes that hold a verdict and a source as ClaimReviews of schema.org, one graph in JSON-LD (https://schema.org/ClaimReview).
 *
 * `leftOutOfReviews` tells which others there are. The verdict's own words are `alternateName`; a number is given only where
 * the team's scale has one. Who said the claim is not known here, so the claim has no author. Where the words stand is the claim's `appearance`. `url` is
 * the page of the review: only one that came from there has it, and a newsroom that publishes the others adds its own.
 */
export function* writeClaimReviews(notes: readonly Annotation[], context: ExportContext): Generator<string> {
  yield '{\n  "@context": "https://schema.org",\n  "@graph": [';
  let isFirst = true;
  for (const note of notes) {
    const review = reviewOf(note, context);
    if (typeof review === 'string') continue;
    yield `${isFirst ? '' : ','}\n    ${jsonForHtml(toItem(review, context)).replaceAll('\n', '\n    ')}`;
    isFirst = false;
  }
  yield `${isFirst ? '' : '\n  '}]\n}\n`;
}

export function leftOutOfReviews(notes: readonly Annotation[], context: ExportContext): LeftOut[] {
  return notes.flatMap(note => {
    const why = reviewOf(note, context);
    return typeof why === 'string' ? [{ note, why }] : [];
  });
}

function reviewOf(note: Annotation, { records, creator = '' }: ExportContext): Review | LeftOutWhy {
  const verdict = verdictOf(note);
  if (!verdict) return 'no-verdict';
  const sources = evidenceOf(note).flatMap(({ url, title, date, quote }) => {
    const link = safeLink(url);
    return link === null
      ? []
      : [given({ '@type': 'CreativeWork', url: link, name: title, datePublished: date, text: quote })];
  });
  if (sources.length === 0) return 'no-source';
  const author = (verdict.creator?.name ?? note.creator?.name ?? creator).trim();
  if (author === '') return 'no-name';
  const words = records?.get(claimOf(note) ?? '')?.statement ?? quoteOf(note.target);
  if (words.trim() === '') return 'no-words';
  return { note, verdict, author, words, sources };
}

function toItem({ note, verdict, author, words, sources }: Review, { verdicts = [] }: ExportContext): object {
  const rating = verdicts.find(({ name }) => name === verdict.value)?.rating ?? null;
  const quote = quoteOf(note.target);
  const appearance = isOnPage(note) ? safeLink(textFragmentLink(note.target)) : null;
  const page = pageOf(note, verdict);
  return {
    '@type': 'ClaimReview',
    '@id': note.id,
    ...(page === null ? {} : { url: page }),
    claimReviewed: words,
    author: { '@type': 'Person', name: author },
    datePublished: verdict.created,
    ...(note.modified === note.created ? {} : { dateModified: note.modified }),
    itemReviewed: {
      '@type': 'Claim',
      ...(appearance === null
        ? {}
        : { appearance: given({ '@type': 'CreativeWork', url: appearance, headline: note.pageTitle, text: quote }) }),
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: verdict.value,
      ...(rating === null ? {} : { ratingValue: rating, ...scaleEnds }),
    },
    citation: sources,
  };
}

/** The page of a review that was imported. A verdict that somebody else has given since is not the one that stands there. */
function pageOf({ via, creator }: Annotation, verdict: VerdictBody): string | null {
  return via !== undefined && verdict.creator?.name === creator?.name ? safeLink(via) : null;
}

/** What is empty is not known, and is left out. */
function given(parts: Record<string, string>): object {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
}
