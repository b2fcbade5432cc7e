import { clauseAround } from './clause.ts';
import { ADVERBS, AUXILIARIES } from '../words/function-words.ts';
import type { Reading } from './reading.ts';
import { once } from '../../once.ts';
import { wordsIn } from '../words/words-in.ts';

/** What stands in the verb group of an event: "did not deport", "would have deported", "to reach one million removals". */
export interface VerbGroup {
  readonly denied: boolean;
  /** "may have removed", "there may be as many as": said of something past or present. */
  readonly possible: boolean;
  /** "ordered that 30,000 people *be held*": a subjunctive asks for it. */
  readonly mandated: boolean;
  /** Future, conditional, infinitive or gerund: not said to have happened. */
  readonly prospective: boolean;
  readonly cues: readonly { operator: string; from: number; to: number }[];
}

export const NEGATIONS: ReadonlySet<string> = new Set(
  "not never no neither nor without isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't cannot".split(
    ' ',
  ),
);
const NOT_NEGATING = wordsIn('only just least fewer less more surprisingly merely');
export const MODALS: ReadonlySet<string> = new Set(
  "will would could can may might shall should must won't wouldn't couldn't can't cannot".split(' '),
);
const PERHAPS = new Set(['may', 'might', 'could']);
const PERFECT = new Set(['have', 'has', 'had']);
const VERB_ADVERBS = wordsIn(
  'to in fact yet perhaps soon there been a an the one day some someday later eventually next this week month year',
);
const SKIPPED = wordsIn(
  'a an the some about roughly around nearly almost approximately only just over at least most more than as many up to of by at from in its their his her that this these those',
);
/** "carried *out* a million", "sent *back* so many": what goes with a verb and is none. */
const PARTICLES = wordsIn('out back off away down up');
const NOT_GERUNDS = wordsIn(
  'something anything nothing everything during king spring including according regarding funding ceiling ruling hearing meeting morning evening housing manufacturing overwhelming staggering remaining existing',
);
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
  let prospective = isPredicate && isFeared(reading, verbAt);
  prospective ||=
    verb.endsWith('ing') &&
    !NOT_GERUNDS.has(verb) &&
    !isProgressive(reading, verbAt) &&
    !isOutDoing(reading, verbAt) &&
    !(isPredicate && isAdverbial(reading, verbAt));
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
    if (isNegation(reading, at) || isNoLonger(reading, at)) {
      denied = true;
      cues.push({ operator: 'denied', from: at, to: at + 1 });
    }
    if (MODALS.has(lower)) {
      const isPast = words.slice(at + 1, verbAt).some(word => PERFECT.has(word.lower));
      const isSuspicion = (isPast && lower !== 'would') || (PERHAPS.has(lower) && verb === 'be');
      if (isSuspicion) possible = true;
      else prospective = true;
      cues.push({ operator: isSuspicion ? 'possible' : 'prospective', from: at, to: at + 1 });
    }
    // "falls to *lowest level* since 1970"
    const isInfinitive =
      (at === verbAt - 1 && !MARKS.has(verb)) || (isPredicate && isPassiveInfinitive(reading, at, verbAt));
    if (lower === 'to' && isInfinitive && !isBroughtAbout(reading, at) && !isDecided(reading, at)) {
      prospective = true;
      const before = words[at - 1]?.lower ?? '';
      if (before === 'unlikely' || isRefusedBefore(reading, at)) denied = true;
      // "are *required* to admit": what a rule demands or allows.
      if (RULED.has(before)) cues.push({ operator: 'prospective', from: at - 1, to: at });
    }
  }
  return { denied, possible, mandated: isSubjunctive(reading, verbAt), prospective, cues };
}

/** "did not *come* down": the verb whose particle a predicate begins with. */
function verbOf({ words }: Reading, at: number): number {
  const before = words[at - 1];
  const isVerb = before?.kind === 'word' && before.topic && !before.capital;
  return PARTICLES.has(words[at]?.lower ?? '') && isVerb ? at - 1 : at;
}

/** "*no longer* wait" */
function isNoLonger({ words }: Reading, at: number): boolean {
  return words[at]?.lower === 'longer' && words[at - 1]?.lower === 'no';
}

/** "does *not* let officers deport people *without* a hearing": no other verb group stands between. */
function isNotWithout(reading: Reading, at: number): boolean {
  const before = reading.words.slice(0, at);
  const last = before.findLastIndex(
    ({ kind, lower }) => kind === 'mark' || AUXILIARIES.has(lower) || NEGATIONS.has(lower),
  );
  return isNegation(reading, last) && at - last > 2;
}

/** "*rejected* $45 billion", "*refused to* pay 2 percent", but "exports *declined* (*to*) 2 percent" */
function isRefused(reading: Reading, at: number): boolean {
  const verb = reading.words[at]?.lower ?? '';
  if (!REFUSING.test(verb)) return false;
  return !verb.startsWith('decl') || (reading.words[at + 1]?.lower === 'to' && !isNumberWord(reading, at + 2));
}

/** "refused *on Tuesday* to", "declined *once again* to" */
const WHEN_REFUSED = wordsIn(
  'late early on over in at for by the a this last that once again ever yesterday today tonight morning afternoon evening night week weekend month year monday tuesday wednesday thursday friday saturday sunday time',
);
const MOST_WHEN = 5;

/** "*refused* late on Friday *to* let them" */
function isRefusedBefore({ words }: Reading, to: number): boolean {
  for (let at = to - 1; at >= Math.max(0, to - 1 - MOST_WHEN); at -= 1) {
    const lower = words[at]?.lower ?? '';
    if (REFUSING.test(lower)) return true;
    if (!WHEN_REFUSED.has(lower) && !lower.endsWith('ly')) return false;
  }
  return false;
}

/** "*refused* to spend so much" */
export const REFUSING = /^(?:refus|reject|declin)(?:e|es|s|ed)$/;

/** "inflation in *May* was": a month, and no modal. */
export function isMonth({ words, periods }: Reading, at: number): boolean {
  return words[at]?.text === 'May' && periods.some(({ from, to }) => from <= at && at < to);
}

/** What something comes to. */
const MARKS = wordsIn('lowest highest fewest smallest largest biggest worst level levels');

const REPORTED = wordsIn('said reported thought believed known found understood shown considered deemed ruled held');

/** "has yet *to be* revoked"; what "is said *to be*" so is so. */
function isPassiveInfinitive({ words }: Reading, to: number, verbAt: number): boolean {
  return words[to + 1]?.lower === 'be' && verbAt > to + 1 && !REPORTED.has(words[to - 1]?.lower ?? '');
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

/** "not only", "the *not-locked-up* docket" and "daunting, if not impossible" deny nothing. */
export function isNegation({ words, text }: Reading, at: number): boolean {
  const word = words[at];
  if (word === undefined || !NEGATIONS.has(word.lower) || NOT_NEGATING.has(words[at + 1]?.lower ?? '')) return false;
  if (text[word.end] === '-') return false;
  return words[at - 1]?.lower !== 'if';
}

const BRINGING = wordsIn(
  'allowed permitted enabled forced led managed began started continued used helped cleared authorized authorised freed assigned reassigned deployed redeployed diverted',
);
/** "cleared the way for the administration *to strip*" */
const MOST_BETWEEN = 6;

/** "was used *to expel*", "the justices allowed Trump *to end*": the infinitive of a past verb that brought it about. */
function isBroughtAbout(reading: Reading, to: number): boolean {
  for (let at = to - 1; at >= Math.max(0, to - MOST_BETWEEN); at -= 1) {
    const word = reading.words[at];
    if (word === undefined || word.kind !== 'word') return false;
    // "have *had to pay*": they did.
    if (at === to - 1 && word.lower === 'had' && PERFECT.has(reading.words[at - 1]?.lower ?? '')) return true;
    // "became the first president *to use* it": said of one who did.
    if (word.lower === 'first' && reading.words[at - 1]?.lower === 'the') return true;
    if (BRINGING.has(word.lower)) {
      const group = reading.words.slice(Math.max(0, at - 3), at);
      return !group.some(({ lower }) => NEGATIONS.has(lower) || MODALS.has(lower) || UNDONE.has(lower));
    }
  }
  return false;
}

/** "voted *on Tuesday by six to three* to let" */
const MOST_TO_DECIDED = 7;
const DECIDED = /^(?:voted|decided|ruled)$/;
const LETTING = /^(?:let|allow|permit|uphold|keep|leave|restore|reinstate|lift|block)$/;

/** "The bench ruled by six votes *to allow* the sale": what a court decides is so, unless it "has *yet to decide* to". */
function isDecided({ words }: Reading, to: number): boolean {
  if (!LETTING.test(words[to + 1]?.lower ?? '')) return false;
  const from = Math.max(0, to - MOST_TO_DECIDED);
  const verb = words.findLastIndex(({ lower }, at) => at >= from && at < to && DECIDED.test(lower));
  if (verb === -1 || words.slice(verb, to).some(({ kind }) => kind === 'mark')) return false;
  return !words.slice(Math.max(0, verb - 3), verb).some(({ lower }) => NEGATIONS.has(lower) || MODALS.has(lower));
}

// "is allowed to remove" grants a power; "was allowed to" used it.
const UNDONE = wordsIn('is are be if to being');

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

/** Participles before "to" by which a rule demands or allows. */
export const RULED: ReadonlySet<string> = wordsIn('required obliged obligated bound allowed permitted entitled');

/** A negation in the few words before a place: "there had never been a goal". */
export function isNegatedBefore(reading: Reading, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    const lower = reading.words[before]?.lower ?? '';
    if (NEGATIONS.has(lower)) return isNegation(reading, before);
    if (!isAuxiliary(lower)) return false;
  }
  return false;
}

/** "did not, as some charts have it, remove": the word before an insertion between commas. */
function beforeInsertion(reading: Reading, comma: number): number | null {
  if (reading.words[comma]?.text !== ',') return null;
  for (let at = comma - 2; at >= Math.max(0, comma - INSERTION); at -= 1) {
    if (reading.words[at]?.text === ',') return at - 1 >= 0 ? at - 1 : null;
  }
  return null;
}

/** "are now deporting", "is Washington negotiating": a progressive form asserts; any other -ing form does not. */
function isProgressive(reading: Reading, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 3); before -= 1) {
    const lower = reading.words[before]?.lower ?? '';
    if (BEING.has(lower)) return true;
    if (!isAuxiliary(lower)) break;
  }
  const first = reading.words.findIndex(({ kind }) => kind === 'word');
  return (BEING.has(reading.words[first]?.lower ?? '') && at - first <= 4) || isThere(reading, at);
}

const MOST_TO_THERE = 14;

/** "*there were* a million people on the rolls *collecting* checks": they are said to do it. */
function isThere({ words }: Reading, at: number): boolean {
  for (let before = at - 1; before > Math.max(0, at - MOST_TO_THERE); before -= 1) {
    const lower = words[before]?.lower ?? '';
    if (NEGATIONS.has(lower) || MODALS.has(lower) || lower === 'to') return false;
    if (BEING.has(lower)) return words[before - 1]?.lower === 'there';
  }
  return false;
}

/** "has agents *out kicking* in doors": what somebody is out and about to do is done; "ruled out deporting" is not. */
function isOutDoing({ words }: Reading, at: number): boolean {
  if (words[at - 1]?.lower !== 'out') return false;
  return words.slice(Math.max(0, at - 1 - MOST_TO_OUT), at - 1).some(({ lower }) => HAVING.test(lower));
}

const HAVING = /^(?:have|has|had|got|with|is|are|was|were)$/;
const MOST_TO_OUT = 6;

const BEING = wordsIn('is are was were been be');

/** "fear *being sent* there", "avoid *being deported*": not said to have happened. */
function isFeared({ words }: Reading, at: number): boolean {
  return words[at - 1]?.lower === 'being' && FEARS.test(words[at - 2]?.lower ?? '');
}

const FEARS = /^(?:fear|avoid|escap|dread|risk|fac)(?:s|e|es|ed|ing|d)?$/;

/** "…, citing the law", "Citing the law, the president …": a participle that goes with a verb which asserts. */
function isAdverbial({ words }: Reading, at: number): boolean {
  const before = words[at - 1];
  if (before?.text === ',') return words.slice(0, at).some(({ lower }) => PAST().test(lower));
  const comma = words.findIndex(({ text }, place) => place > at && text === ',');
  return before === undefined && comma !== -1 && words.slice(comma).some(({ lower }) => PAST().test(lower));
}

const PAST = once(() => /^(?:has|have|had|was|were|is|are|\p{L}{2,}ed|flew|sent|put|took|began|made|gave)$/u);

function isNumberWord(reading: Reading, at: number): boolean {
  return reading.quantities.some(span => span.from <= at && at < span.to);
}

function isAuxiliary(lower: string): boolean {
  return (
    AUXILIARIES.has(lower) ||
    NEGATIONS.has(lower) ||
    ADVERBS.has(lower) ||
    lower === 'longer' ||
    VERB_ADVERBS.has(lower) ||
    (lower.endsWith('ly') && lower.length > 4)
  );
}
