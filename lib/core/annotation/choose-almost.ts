import { clearMargin, contextOf, isKnown, minContext, weakerOf } from './choose-exact.ts';
import { type ComparisonText, offsetsOf } from './comparison-text.ts';
import { findInterrupted } from './find-interrupted.ts';
import type { OrphanReason } from './find-quote.ts';
import { findSlot } from './find-slot.ts';
import { findAlmost } from './fuzzy-quote.ts';
import { type Candidate, mostErrors, readCandidate } from './read-candidate.ts';
import type { SoughtQuote } from './sought-quote.ts';
import { overlaps, type Place } from './weigh-place.ts';

/**
 * How many of the quote's characters may differ, by how much of its surroundings is recognised. Between neighbours that stand as they were two fifths, with
 * both sides recognised a third: a sentence that stands between its old neighbours is that sentence. With one side a fifth. With none nothing but the way
 * numbers are written, and only for a whole sentence.
 */
const errorsInPlace = 0.42;
const errorsWithBoth = 0.35;
const errorsWithOne = 0.2;
const otherSide = 0.3;
const oneSide = 0.6;
const wholeSentence = 40;

type Chosen =
  | { readonly how: 'found'; readonly place: Place }
  | {
      readonly how: 'lost';
      readonly kind: OrphanReason['kind'];
      readonly count: number;
      readonly nearest: Place | null;
    };

/** Choose among places that read almost as a quote, and the place between the words that stood around it; or say what became of it. */
export function chooseAlmost(page: ComparisonText, sought: SoughtQuote): Chosen {
  const wanted = sought.words.masked.key;
  if (wanted === '') return { how: 'lost', kind: 'gone', count: 0, nearest: null };
  const slot = findSlot(page.masked.key, sought);
  const isEmpty = slot !== null && slot.end - slot.start < leftover;
  if (wanted.length > longestRead) {
    if (isEmpty || slot === null) return { how: 'lost', kind: isEmpty ? 'removed' : 'gone', count: 0, nearest: null };
    return { how: 'lost', kind: 'changed', count: 0, nearest: offsetsOf(page.masked, slot) };
  }
  const candidates: Candidate[] = [];
  if (slot !== null && slot.end > slot.start) {
    const there = readCandidate(page, sought, slot);
    // Whatever reads alike elsewhere, it cannot stand better.
    if (isFit(there, sought) && weakerOf(there) >= untouched) return { how: 'found', place: there };
    candidates.push(there);
  }
  if (isEmpty) return { how: 'lost', kind: 'removed', count: 0, nearest: null };
  for (const place of likePlaces(page, sought)) candidates.push(readCandidate(page, sought, place));
  const fit = candidates.filter(candidate => isFit(candidate, sought)).sort((a, b) => b.score - a.score);
  const [best] = fit;
  if (best === undefined) return explain(sought, candidates);
  // Of a list of like sentences the one that is meant may be gone: another must not take its place for being a little better than the rest.
  const rivals = candidates.filter(
    other => !overlaps(best, other) && other.errors <= errorsWithBoth && other.figures === 0,
  );
  const margin = weakerOf(best) >= untouched ? clearMargin : farMargin;
  if (rivals.every(other => best.score - other.score >= margin)) return { how: 'found', place: best };
  return { how: 'lost', kind: 'almost-often', count: countApart([best, ...rivals]), nearest: null };
}

/** Units of a quote that is looked for when it is not there word for word. Longer ones are half a page, and would hold up the reader. */
const longestRead = 6000;
/** What stood around a quote stands there as it was. */
const untouched = 0.95;
const farMargin = 12;

function likePlaces(page: ComparisonText, sought: SoughtQuote): { start: number; end: number }[] {
  const { key } = page.masked;
  const wanted = sought.words.masked.key;
  return [...findAlmost(key, wanted).slice(0, maxCandidates), ...findInterrupted(page, wanted)];
}

/** Places that are read closely. */
const maxCandidates = 8;

/** Units that may stand in a slot whose sentence was taken out. */
const leftover = 4;

function explain(sought: SoughtQuote, candidates: readonly Candidate[]): Chosen {
  const lost = (kind: OrphanReason['kind'], { start, end }: Place, count = 0): Chosen => {
    return { how: 'lost', kind, count, nearest: { start, end } };
  };
  const like = candidates
    .filter(({ errors, isNeighbour }) => errors <= mostErrors && !isNeighbour)
    .sort((a, b) => b.score - a.score);
  const here = like.find(candidate => contextOf(candidate) >= minContext);
  if (here !== undefined) {
    return here.figures > 0 ? lost('figure-changed', here, here.figures) : lost('changed', here);
  }
  const almost = like.find(({ errors }) => errors <= errorsWithBoth);
  if (almost !== undefined && sought.weight >= wholeSentence) return lost('almost-elsewhere', almost);
  return { how: 'lost', kind: 'gone', count: 0, nearest: null };
}

function isFit(candidate: Candidate, sought: SoughtQuote): boolean {
  const { errors, figures } = candidate;
  if (figures > 0 || candidate.isTurned || candidate.isCut || candidate.isNeighbour) return false;
  if (sought.repeats !== 'never') return errors <= errorsWithOne && isKnown(candidate, sought, null);
  const [weaker, stronger] = [weakerOf(candidate), contextOf(candidate)];
  if (weaker >= untouched && errors <= errorsInPlace) return true;
  if (weaker >= otherSide && stronger >= minContext) return errors <= errorsWithBoth;
  if (stronger >= oneSide) return errors <= errorsWithOne;
  return errors === 0 && sought.weight >= wholeSentence;
}

function countApart(places: readonly Place[]): number {
  const apart: Place[] = [];
  for (const place of places) if (apart.every(other => !overlaps(place, other))) apart.push(place);
  return apart.length;
}
