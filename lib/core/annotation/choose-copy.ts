import { likenessOfBlock } from './block-likeness.ts';
import { occurrences } from './choose-exact.ts';
import { chooseByOutline } from './choose-by-outline.ts';
import { type ComparisonText, unitAt } from './comparison-text.ts';
import { findInterrupted } from './find-interrupted.ts';
import { findAlmost } from './fuzzy-quote.ts';
import { readCandidate } from './read-candidate.ts';
import type { SoughtQuote } from './sought-quote.ts';
import { overlaps, type Place, type WeighedPlace, weighPlace } from './weigh-place.ts';

/** How many of a copy's characters may differ, and how many of the one that is chosen: the order of words that are merely like it is not its own. */
const mostErrors = 0.2;
const mostErrorsChosen = 0.1;
/** Another copy that is surrounded by so much more of what stood around the words may be theirs. */
const clearlyBetter = 0.25;
/** So may one whose paragraph is the one that they stood in, where this one's is not. */
const sameBlock = 0.98;
const otherBlock = 0.03;
/** Copies that are looked for where they were not counted. */
const mostCopies = 200;
/** Rounds of looking for copies between copies. */
const rounds = 2;

/**
 * Choose among copies of a quote where their surroundings did not tell: by the page around them; of a page without an outline by their count, since
 * copies are most likely in the order that they had while the page has as many. Null when neither says anything, or when the surroundings speak for another.
 */
export function chooseCopy(page: ComparisonText, sought: SoughtQuote): (WeighedPlace & { readonly of: number }) | null {
  const { occurrence: counted, outline } = sought.position ?? {};
  if ((!counted && !outline) || sought.words.masked.key === '') return null;
  const copies = findCopiesNow(page, sought, counted?.of ?? mostCopies);
  const inOutline = chooseByOutline(page, sought, copies);
  if (outline || counted === undefined) {
    return inOutline === null || inOutline === 'gone' ? null : { ...inOutline.copy, of: copies.length };
  }
  const chosen = copies[counted.number - 1];
  if (chosen === undefined || copies.length !== counted.of || chosen.errors > mostErrorsChosen) return null;
  const around = ({ prefix, suffix }: WeighedPlace) => prefix + suffix;
  if (copies.some(copy => around(copy) > around(chosen) + clearlyBetter)) return null;
  const block = likenessOfBlock(page, sought, chosen);
  const isOther = (copy: Place) => {
    const likeness = likenessOfBlock(page, sought, copy);
    return likeness >= sameBlock && likeness > block + otherBlock;
  };
  return copies.some(isOther) ? null : { ...chosen, of: counted.of };
}

/** Places that read as the quote or almost so, in reading order; empty when some like them state other figures, so that they are no copies but a list. */
function findCopiesNow(page: ComparisonText, sought: SoughtQuote, most: number): WeighedPlace[] {
  const { places } = occurrences(page, sought);
  const found = places.map(place => weighPlace(page, sought, place, 0));
  const wanted = sought.words.masked.key;
  let hasOthers = false;
  const add = (units: Place) => {
    const copy = readCandidate(page, sought, units);
    if (copy.errors > mostErrors || copy.isTurned || copy.isCut || found.some(other => overlaps(other, copy))) return;
    if (copy.figures > 0) hasOthers = true;
    else found.push(copy);
  };
  const { key } = page.masked;
  for (let at = key.indexOf(wanted); at >= 0 && found.length <= most; at = key.indexOf(wanted, at + wanted.length)) {
    add({ start: at, end: at + wanted.length });
  }
  for (const units of findInterrupted(page, wanted)) add(units);
  for (let round = 0; round < rounds && found.length < most; round += 1) {
    for (const gap of gapsBetween(page, found)) {
      for (const match of findAlmost(key.slice(gap.start, gap.end), wanted)) {
        if (match.errors <= mostErrors * wanted.length)
          add({ start: gap.start + match.start, end: gap.start + match.end });
      }
    }
  }
  return hasOthers ? [] : found.toSorted((a, b) => a.start - b.start);
}

/** Units of the page's masked key between places. */
function gapsBetween(page: ComparisonText, places: readonly Place[]): Place[] {
  const gaps: Place[] = [];
  let start = 0;
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    gaps.push({ start, end: unitAt(page.masked, place.start) });
    start = unitAt(page.masked, place.end);
  }
  return [...gaps, { start, end: page.masked.key.length }];
}
