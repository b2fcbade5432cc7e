import type { Annotation } from '../annotation/annotation.ts';
import { createRowReader } from '../backup/read-rows.ts';
import { findClaimReviews, type FoundReview } from '../claim/claim-review.ts';
import { deriveId } from './derive-id.ts';
import { quoteSelector, toAnnotation } from './foreign-note.ts';
import { ImportFault } from './problem.ts';
import { readDate } from './read-date.ts';
import { addressIn, isObject, listOf, namesIn, textIn } from './read-value.ts';
import type { ImportContext, ImportKind } from './registry.ts';
import { safeLink } from '../export/safe-link.ts';

const mostRecords = 200_000;
/** By this tag a team finds what others wrote. */
const importedTag = 'imported';
/** Some feeds put a whole sentence where the rating's name belongs. */
const longestVerdict = 400;

/**
 * Fact checks as notes: the verdict is its publisher's, of the day that it was published, and the check's own page, where it has one, is the source. The note
 * stands on the page where the claim appeared, where that is told, else on the check's own.
 */
export const claimReview: ImportKind = {
  detect: value => findClaimReviews(value).length > 0,
  *read(value, context) {
    const found = findClaimReviews(value);
    if (found.length > mostRecords) throw new ImportFault({ kind: 'many', most: mostRecords });
    const reader = createRowReader();
    for (const one of found) {
      const read = readReview(one, context);
      if (typeof read === 'string') reader.refuse('annotations', read);
      else reader.read('annotations', read);
      yield;
    }
    return { made: context.now, settings: null, isForeign: true, ...reader.done() };
  },
};

/** A note of ours, or the first field without which there is none. */
function readReview({ record, review }: FoundReview, { now }: ImportContext): Annotation | string {
  const claim = textIn(review.claimReviewed);
  if (claim === '') return 'claimReviewed';
  const verdict = ratingOf(review.reviewRating);
  if (verdict === '') return 'reviewRating';
  const published = readDate(review.datePublished ?? review.dateCreated ?? review.dateModified, now);
  if (published === null) return 'datePublished';
  const [item] = listOf(review.itemReviewed).filter(isObject);
  const places = [item?.appearance, item?.firstAppearance].flatMap(listOf);
  const place = places.find(one => safeLink(addressOf(one)) !== null);
  const given = addressIn(review.url, review.mainEntityOfPage);
  const url = safeLink(given);
  // One that is not published yet, as we write them ourselves, has no page of its own.
  const address = url ?? (given === '' ? safeLink(addressOf(place)) : null);
  if (address === null) return 'url';
  const publisher = namesIn(review.author) || namesIn(review.publisher);
  // What a page is quoted with is what stands on it; the claim is the checker's own wording, and often nobody's words.
  const quoted = isObject(place) ? textIn(place.text) : '';
  return toAnnotation({
    id: deriveId(`claim-review ${textIn(record.id)} ${address} ${claim}`),
    source: safeLink(addressOf(place)) ?? address,
    quote: quoteSelector(quoted || claim, '', ''),
    pageTitle: isObject(place) ? textIn(place.headline, place.name) : textIn(review.headline, review.name),
    text: textOf(
      claim,
      quoted,
      namesIn(item?.author),
      textIn(item?.datePublished),
      textIn(review.reviewBody, review.description),
    ),
    tags: [importedTag],
    verdict: { value: verdict, by: publisher },
    claims: [],
    evidence: [
      ...(url === null
        ? []
        : [{ url, title: textIn(review.headline, review.name), date: textIn(review.datePublished), quote: '' }]),
      ...sources(review),
    ],
    creator: publisher,
    created: published,
    modified: readDate(review.dateModified, now) ?? published,
    via: url ?? '',
  });
}

function addressOf(place: unknown): string {
  return isObject(place) ? addressIn(place.url, place) : textIn(place);
}

/** The checker's own words, else their number with the best that there is: "2/5". */
function ratingOf(value: unknown): string {
  const [rating] = listOf(value).filter(isObject);
  const words = textIn(rating?.alternateName, rating?.name);
  if (words || !rating) return words.slice(0, longestVerdict);
  const [given, best, worst] = [rating.ratingValue, rating.bestRating, rating.worstRating].map(one =>
    typeof one === 'number' ? String(one) : textIn(one),
  );
  const isScale = best !== '' && !(Number(best) <= Number(worst));
  return given && isScale ? `${given}/${best}` : (given ?? '');
}

/** The claim where other words are quoted, who made it and when, and what the checker says of it. */
function textOf(claim: string, quoted: string, speaker: string, date: string, said: string): string {
  const by = [speaker, date].filter(Boolean).join(', ');
  return [quoted && quoted !== claim ? claim : '', by && `— ${by}`, said].filter(Boolean).join('\n\n');
}

/** Further sources that a check names. */
function sources(review: FoundReview['review']) {
  return listOf(review.citation).flatMap(source => {
    const url = safeLink(addressOf(source));
    if (url === null) return [];
    const [title, date, quote] = isObject(source)
      ? [textIn(source.name, source.headline), textIn(source.datePublished), textIn(source.text)]
      : ['', '', ''];
    return [{ url, title, date, quote }];
  });
}
