import { type ComparisonText, offsetsOf } from './comparison-text.ts';
import { findInterrupted } from './find-interrupted.ts';
import { findSlot } from './find-slot.ts';
import { isWordCharacter, toPunctuation } from './place-borders.ts';
import type { SoughtQuote } from './sought-quote.ts';
import { readWords } from './read-candidate.ts';
import { changedFigures } from './same-figures.ts';
import { findCut, isWholeAt, wasWhole } from './sentence-borders.ts';
import { overlaps, type Place, type WeighedPlace, weighPlace } from './weigh-place.ts';

/** Occurrences that are weighed; a quote that is there more often is a word, not a quote. */
const maxOccurrences = 200;
/** Two places closer than this are equal: choosing one would be a guess. */
export const clearMargin = 3;
/** So are two with half of what stood on both sides, since an advertisement before and after a place takes six from it. */
const bothSidesMargin = 7;
/** A quote of fewer letters is in many sentences: its surroundings must be recognised too. */
const shortQuote = 24;
/** A whole sentence may be shorter, though not a word or two. */
const shortSentence = 12;
/** Half of what stood on one side is recognised. */
export const minContext = 0.5;
/** The words folded but not letter for letter. */
const foldedErrors = 0.01;
/** But for numbers that are written otherwise, or blocks that came between. */
const almostErrors = 0.02;

export interface FoundExact {
  readonly how: 'found';
  readonly place: Place;
  readonly is: 'literal' | 'folded' | 'almost';
  /** All places that read as the quote, the chosen one among them. */
  readonly copies: readonly WeighedPlace[];
}

type Chosen =
  | FoundExact
  /** `isMore`: more often than `count`. */
  | { readonly how: 'often'; readonly count: number; readonly isMore: boolean }
  /** Here in other surroundings, or inside another sentence, and may be other words. */
  | { readonly how: 'elsewhere' | 'cut'; readonly place: Place };

/** Choose among the places where a quote stands word for word, typography aside. Null when it does so nowhere. */
export function chooseExact(page: ComparisonText, sought: SoughtQuote): Chosen | null {
  const { places, cut } = occurrences(page, sought);
  if (places.length > maxOccurrences) return { how: 'often', count: maxOccurrences, isMore: true };
  const others = places.length > 0 ? almostSame(page, sought, places) : [];
  const scored = [
    ...places.map(place => weighPlace(page, sought, place, isLiteral(page, sought, place) ? 0 : foldedErrors)),
    ...others.map(place => weighPlace(page, sought, place, almostErrors)),
  ].sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined) return cut && { how: 'cut', place: cut };
  const { prefix, suffix } = sought.quote;
  const hasContext = prefix !== '' || suffix !== '';
  const isRecognised = isKnown(best, sought, second ?? null);
  if (second !== undefined && (best.score - second.score < marginTo(second) || !isRecognised)) {
    return { how: 'often', count: scored.length, isMore: false };
  }
  if (hasContext && !isRecognised && !standsAlone(page, sought, best)) return { how: 'elsewhere', place: best };
  return {
    how: 'found',
    place: best,
    copies: scored,
    is: best.errors === almostErrors ? 'almost' : best.errors > 0 ? 'folded' : 'literal',
  };
}

/**
 * Whether what stands around a place is enough to say that it is the one. Words that the page repeated must have their surroundings on both sides, better
 * than the next copy has them, or nearly whole where no copy is left; and where copies were surrounded alike, all of them as they were.
 */
export function isKnown(place: WeighedPlace, { repeats }: SoughtQuote, rival: WeighedPlace | null): boolean {
  const weaker = weakerOf(place);
  if (repeats === 'alike') return weaker === 1;
  if (repeats === 'never') return contextOf(place) >= minContext;
  return rival === null ? weaker >= nearlyWhole : weaker >= Math.max(bothSides, weakerOf(rival) + clearlyBetter);
}
const nearlyWhole = 0.95;
const bothSides = 0.9;
const clearlyBetter = 0.25;

/** A list of what else to read may repeat whole paragraphs. */
const marginTo = (rival: WeighedPlace) => (weakerOf(rival) < minContext ? clearMargin : bothSidesMargin);

export const weakerOf = ({ prefix, suffix }: WeighedPlace) => Math.min(prefix, suffix);
export const contextOf = ({ prefix, suffix }: WeighedPlace) => Math.max(prefix, suffix);

const isLiteral = (page: ComparisonText, { quote }: SoughtQuote, { start, end }: Place) =>
  page.text.slice(start, end) === quote.exact;

/** Where a quote stands word for word, typography aside; `cut` is a place of its words inside another sentence. */
export function occurrences(page: ComparisonText, sought: SoughtQuote): { places: Place[]; cut: Place | null } {
  const { exact } = sought.quote;
  const wanted = sought.words.plain.key;
  const places: Place[] = [];
  let cut: Place | null = null;
  // Signs alone have no key.
  if (wanted === '') {
    for (let at = page.text.indexOf(exact); at >= 0; at = page.text.indexOf(exact, at + 1)) {
      places.push({ start: at, end: at + exact.length });
      if (places.length > maxOccurrences) break;
    }
    return { places, cut };
  }
  const { key, starts, ends } = page.plain;
  for (let at = key.indexOf(wanted); at >= 0; at = key.indexOf(wanted, at + 1)) {
    const start = starts[at] as number;
    const end = ends[at + wanted.length - 1] as number;
    if (!meetsBorders(page, sought, at, at + wanted.length)) continue;
    const literal = start - (sought.words.plain.starts[0] as number);
    const isLiteral = literal >= 0 && page.text.startsWith(exact, literal);
    const place = isLiteral
      ? { start: literal, end: literal + exact.length }
      : toPunctuation(page.text, { start, end }, exact);
    const { start: isCutBefore, end: isCutAfter } = findCut(page.text, sought, place);
    if (isCutBefore || isCutAfter) cut ??= place;
    else places.push(place);
    if (places.length > maxOccurrences) break;
  }
  return { places, cut };
}

/**
 * Places that read as the quote but for the way its numbers are written, or but for blocks that came between its words. Where the words stand as they were
 * too, these may be the ones that are meant, and the others a copy, as a teaser is.
 */
function almostSame(page: ComparisonText, sought: SoughtQuote, places: readonly Place[]): Place[] {
  const { exact } = sought.quote;
  const wanted = sought.words.masked.key;
  const { key } = page.masked;
  const found: Place[] = [];
  const add = (units: Place) => {
    const place = toPunctuation(page.text, offsetsOf(page.masked, units), exact);
    if ([...places, ...found].some(other => overlaps(other, place))) return;
    const { words } = readWords(sought, page.text.slice(place.start, place.end));
    if (changedFigures(exact, words) === 0) found.push(place);
  };
  if (wanted !== sought.words.plain.key) {
    for (let at = key.indexOf(wanted); at >= 0 && found.length < maxOccurrences; at = key.indexOf(wanted, at + 1)) {
      add({ start: at, end: at + wanted.length });
    }
  }
  for (const units of findInterrupted(page, wanted)) add(units);
  return found;
}

/** Words must begin and end where words do, as in the quote, and a number where a number does. */
function meetsBorders({ text, plain }: ComparisonText, sought: SoughtQuote, from: number, to: number): boolean {
  const { starts, ends } = plain;
  // Half of a character that folds to several units.
  if (from > 0 && starts[from] === starts[from - 1]) return false;
  if (to < starts.length && starts[to] === starts[to - 1]) return false;
  const start = starts[from] as number;
  const end = ends[to - 1] as number;
  if (sought.startsWord && isWordCharacter(text, start) && isWordCharacter(text, start - 1)) return false;
  return !(sought.endsWord && isWordCharacter(text, end - 1) && isWordCharacter(text, end));
}

/**
 * Whether words in other surroundings are the same sentence all the same, as when its paragraph has moved: long, or a whole sentence, there only once now
 * and when it was quoted, and nothing like it where it stood.
 */
function standsAlone(page: ComparisonText, sought: SoughtQuote, place: Place): boolean {
  const { repeats, weight } = sought;
  if (repeats !== 'never' || weight < shortSentence) return false;
  if (weight < shortQuote && !(wasWhole(sought) && isWholeAt(page.text, place))) return false;
  const slot = findSlot(page.masked.key, sought);
  if (slot === null || slot.start === slot.end) return true;
  const there = offsetsOf(page.masked, slot);
  if (overlaps(there, place)) return true;
  return readWords(sought, page.text.slice(there.start, there.end)).errors > likeErrors;
}
const likeErrors = 0.4;
