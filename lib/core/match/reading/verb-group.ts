import { ADVERBS, AUXILIARIES } from '../words/function-words.ts';
import { wordsIn } from '../words/words-in.ts';
import { clauseAround } from './clause.ts';
import { isFeared, isUndoneGerund } from './gerund.ts';
import { MARKS, RULED, isBroughtAbout, isDecided, isPassiveInfinitive } from './infinitive.ts';
import { isFailed, isNegation, isNoLonger, isNotWithout, isRefused, isRefusedBefore } from './negation.ts';
import type { Reading } from './reading.ts';
import { MODALS, PERFECT, isAuxiliary, isMonth, isNumberWord } from './verb-words.ts';

/** What stands in the verb group of an event: "did not deport", "would have deported", "to reach one million removals". */
export interface VerbGroup {
  readonly denied: boolean;
  /** "may have removed", "there may be as many as": said of something past or present. */
  readonly possible: boolean;
  /** "could add", "may come to": of what is yet to be, or of what a law allows. */
  readonly perhaps: boolean;
  /** "ordered that 30,000 people *be held*": a subjunctive asks for it. */
  readonly mandated: boolean;
  /** Future, conditional, infinitive or gerund: not said to have happened. */
  readonly prospective: boolean;
  readonly cues: readonly { operator: string; from: number; to: number }[];
}

const PERHAPS = new Set(['may', 'might', 'could']);
/** What somebody "could *find*" was found. */
const COSTING =
  /^(?:be|have|cost|add|cut|shrink|shave|rise|grow|reach|top|exceed|lower|trim|run|fall|hit|save|lose|put|set)$/;

const SKIPPED = wordsIn(
  'a an the some about roughly around nearly almost approximately only just over at least most more than as many up to of by at from in its their his her that this these those',
);

/** "carried *out* a million", "sent *back* so many": what goes with a verb and is none. */
const PARTICLES = wordsIn('out back off away down up');

const REACH = 6;

const INSERTION = 9;

/** Read the group of the verb at `verbAt`, from the verb back to its first auxiliary. */
export function readVerbGroup(reading: Reading, eventAt: number, isPredicate: boolean): VerbGroup {
  const { words } = reading;
  const verbAt = isPredicate ? verbOf(reading, eventAt) : eventAt;
  const cues: { operator: string; from: number; to: number }[] = [];
  const verb = words[verbAt]?.lower ?? '';
  // "There are not 11 million": the negation itself stands before the number. A predicate that begins with one is no denial.
  let denied = isPredicate
    ? verb === 'without' && isNotWithout(reading, verbAt)
    : (isNegation(reading, verbAt) && verb !== 'without') || isRefused(reading, verbAt);
  if (denied) cues.push({ operator: 'denied', from: verbAt, to: verbAt + 1 });
  let possible = false;
  let perhaps = false;
  let prospective = (isPredicate && isFeared(reading, verbAt)) || isUndoneGerund(reading, verbAt, isPredicate);
  for (let at = verbAt - 1, steps = 0; at >= 0 && steps < REACH; at -= 1, steps += 1) {
    if (words[at]?.kind === 'mark') {
      const before = beforeInsertion(reading, at);
      if (before === null) break;
      at = before + 1;
      continue;
    }
    const lower = words[at]?.lower ?? '';
    if (!isAuxiliary(lower) || isMonth(reading, at)) {
      // "could *rise* fivefold", "may *announce* a record low": the modal of the verb that carries a predicate.
      const modal = isPredicate ? modalBefore(reading, at) : null;
      if (modal !== null) {
        prospective = true;
        cues.push({ operator: 'prospective', from: modal, to: modal + 1 });
      }
      // "could recall the removals": a verb of its own stands between.
      break;
    }
    // "people *without* papers paid taxes": of whom it is told.
    if (lower === 'without' && !isPredicate) break;
    if (isNegation(reading, at) || isNoLonger(reading, at)) {
      denied = true;
      cues.push({ operator: 'denied', from: at, to: at + 1 });
    }
    if (MODALS.has(lower)) {
      const isPast = words.slice(at + 1, verbAt).some(word => PERFECT.has(word.lower));
      const isSuspicion = (isPast && lower !== 'would') || (PERHAPS.has(lower) && verb === 'be');
      if (isSuspicion) possible = true;
      else prospective = true;
      if (PERHAPS.has(lower) && (lower !== 'could' || COSTING.test(verb))) perhaps = true;
      cues.push({ operator: isSuspicion ? 'possible' : 'prospective', from: at, to: at + 1 });
    }
    // "falls to *lowest level* since 1970"
    const isInfinitive =
      (at === verbAt - 1 && !MARKS.has(verb)) || (isPredicate && isPassiveInfinitive(reading, at, verbAt));
    if (lower === 'to' && isInfinitive && isFailed(reading, at)) {
      denied = true;
      cues.push({ operator: 'denied', from: at - 1, to: at });
    } else if (lower === 'to' && isInfinitive && !isBroughtAbout(reading, at) && !isDecided(reading, at)) {
      prospective = true;
      const before = words[at - 1]?.lower ?? '';
      if (before === 'unlikely' || isRefusedBefore(reading, at)) denied = true;
      // "are *required* to admit": what a rule demands or allows.
      if (RULED.has(before)) cues.push({ operator: 'prospective', from: at - 1, to: at });
    }
  }
  return { denied, possible, perhaps, mandated: isSubjunctive(reading, verbAt), prospective, cues };
}

/** "did not *come* down": the verb whose particle a predicate begins with. */
function verbOf({ words }: Reading, at: number): number {
  const before = words[at - 1];
  const isVerb = before?.kind === 'word' && before.topic && !before.capital;
  return PARTICLES.has(words[at]?.lower ?? '') && isVerb ? at - 1 : at;
}

/** The modal right before a verb, adverbs aside. */
function modalBefore(reading: Reading, verbAt: number): number | null {
  const { words } = reading;
  let at = verbAt - 1;
  while (ADVERBS.has(words[at]?.lower ?? '') || (words[at]?.lower.endsWith('ly') ?? false)) at -= 1;
  return MODALS.has(words[at]?.lower ?? '') && !isMonth(reading, at) ? at : null;
}

/** "that they *be* held": a bare "be" that no auxiliary or infinitive carries; "*Can* they be held?" has its auxiliary first. */
function isSubjunctive(reading: Reading, verbAt: number): boolean {
  const { words } = reading;
  const be = words[verbAt]?.lower === 'be' ? verbAt : verbAt - 1;
  if (words[be]?.lower !== 'be' || MODALS.has(words[firstOf(reading, be)]?.lower ?? '')) return false;
  const before = words.slice(0, be).findLast(({ lower }) => !ADVERBS.has(lower) && !lower.endsWith('ly'));
  return (
    before?.kind === 'word' && before.lower !== 'to' && !MODALS.has(before.lower) && !AUXILIARIES.has(before.lower)
  );
}

/** The first word of the clause, a speaker's name or a link aside. */
function firstOf(reading: Reading, at: number): number {
  const { from } = clauseAround(reading, at);
  const first = reading.words.findIndex(
    ({ kind, lower }, place) => place >= from && kind === 'word' && !LINKS.has(lower),
  );
  return first === -1 ? from : first;
}

const LINKS = wordsIn('and but so or then');

/** Where the auxiliaries of a verb begin: "is being revoked" is quoted whole. */
export function verbGroupStart(reading: Reading, verbAt: number): number {
  let from = verbAt;
  while (from > 0 && AUXILIARIES.has(reading.words[from - 1]?.lower ?? '')) from -= 1;
  return from;
}

/** The word that carries a noun or number: the first before it that is no article, hedge or preposition. */
export function carrierBefore(reading: Reading, from: number): number | null {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1) {
    const word = reading.words[at];
    if (word === undefined || word.kind === 'mark') return null;
    // "fell to 368,644": before a number "to" begins no infinitive.
    if (word.kind !== 'word' || SKIPPED.has(word.lower) || isNumberWord(reading, at)) continue;
    if (!PARTICLES.has(word.lower) || AUXILIARIES.has(reading.words[at - 1]?.lower ?? '')) return at;
  }
  return null;
}

/** "did not, as some charts have it, remove": the word before an insertion between commas. */
function beforeInsertion(reading: Reading, comma: number): number | null {
  if (reading.words[comma]?.text !== ',') return null;
  for (let at = comma - 2; at >= Math.max(0, comma - INSERTION); at -= 1) {
    if (reading.words[at]?.text === ',') return at - 1 >= 0 ? at - 1 : null;
  }
  return null;
}
