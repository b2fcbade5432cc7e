import { BE_FORMS } from '../words/function-words.ts';
import type { Term } from '../lexicon/find-terms.ts';
import type { Reading } from './reading.ts';
import { wordsIn } from '../words/words-in.ts';

const TO_TELL = wordsIn('tell say claim pretend believe');
/** Words by which a clause has a verb of its own. */
export const FINITE = wordsIn('is are was were has have had does do did');

/** Whether an operator's words stand over something else in the sentence than the event, whatever is between them. */
export function isOfElsewhere(reading: Reading, cue: Term, operator: string, start: number, eventAt: number): boolean {
  if (operator === 'planned') {
    return (
      isInInsertion(reading, cue, start) ||
      isEffortThatWas(reading, cue, eventAt) ||
      isLevel(reading, cue) ||
      isOfThose(reading, cue, eventAt) ||
      isOfSpeaker(reading, cue) ||
      isNotSpokenOf(reading, cue) ||
      // "Is she *going to tell* me that a million were deported?": only the telling is to come.
      TO_TELL.has(reading.words[cue.to]?.lower ?? '')
    );
  }
  if (operator === 'denied') {
    return (
      isContraryToOthers(reading, cue, start) ||
      isFirstTime(reading, cue) ||
      isOfPronoun(reading, cue) ||
      isInInsertion(reading, cue, start)
    );
  }
  if (operator === 'asked') return !isAsking(reading, cue, start);
  return operator === 'possible' && !isOfEvent(reading, cue, start);
}

/** "…, which had *never happened before*" */
function isFirstTime({ words }: Reading, { from, to }: Term): boolean {
  return words[from]?.lower === 'never' && /^(?:before|since|in|again)$/.test(words[to]?.lower ?? '');
}

/** "They can *deny it* all day, …": what is denied was said before; but "denied *it ever planned* to". */
function isOfPronoun({ words }: Reading, { from, to }: Term): boolean {
  const next = words[to + 1];
  const isObject =
    PRONOUN.test(words[to]?.lower ?? '') && (next?.kind === 'mark' || AFTER_OBJECT.has(next?.lower ?? ''));
  return isObject && to === from + 1 && DENYING.test(words[from]?.lower ?? '');
}

const DENYING = /^den(?:y|ies|ied)$/;
const PRONOUN = /^(?:it|this|them|that)$/;
const AFTER_OBJECT = wordsIn('all if when as for until till again outright forever every');

/** "*Contrary to* what is said, most come to court": what others say is denied, and the rest is asserted. */
function isContraryToOthers({ words }: Reading, cue: Term, start: number): boolean {
  return words[cue.from]?.lower === 'contrary' && words.slice(cue.to, start).some(({ text }) => text === ',');
}

/** "FAIR, *which wants fewer immigrants,* puts the number at …": a relative between commas plans nothing of what follows it. */
function isInInsertion({ words }: Reading, cue: Term, start: number): boolean {
  const opened = words.findLastIndex(({ text }, at) => at < cue.from && text === ',');
  if (opened < 0 || !['which', 'who', 'whose'].includes(words[opened + 1]?.lower ?? '')) return false;
  return words.slice(cue.to, start).some(({ text }) => text === ',');
}

const EFFORTS: ReadonlySet<string> = wordsIn('effort attempt push drive campaign');

/** "Trump's *effort to* scrap it *was* struck down": what befell the effort was no part of it. */
function isEffortThatWas({ words }: Reading, cue: Term, eventAt: number): boolean {
  const isEffort = words.slice(cue.from, cue.to).some(({ lower }) => EFFORTS.has(lower));
  return isEffort && words.slice(cue.to, eventAt + 1).some(({ lower }) => FINITE.has(lower));
}

const LEVELS = /^(?:settl|r[au]n|talk)/;
const HEDGES = wordsIn(
  'about some around roughly nearly almost just over under more than as a an close to only range of yearly annual regular budget total',
);

/** "they *settled on* 12 million", "the office *ran on* $3 million", "we are *talking about* 900 babies": a number is no plan. */
function isLevel({ words, quantities }: Reading, { from, to }: Term): boolean {
  if (!LEVELS.test(words[from]?.lower ?? '')) return false;
  let at = to;
  while (HEDGES.has(words[at]?.lower ?? '') && !quantities.some(one => one.from === at)) at += 1;
  const isNumber = quantities.some(one => one.from === at);
  return isNumber && (!words[from]?.lower.startsWith('talk') || BE_FORMS.has(words[from - 1]?.lower ?? ''));
}

const SPEAKERS = /^(?:i|you|we|id|i['’]d|we['’]d)$/;
const TO_SPEAK = wordsIn('go talk see know hear ask say point remind look start turn begin be');

/** "*I want to talk about* last spring", "*for want of* staff": nobody plans what is told. */
function isOfSpeaker({ words }: Reading, { from, to }: Term): boolean {
  const before = words[from - 1]?.lower ?? '';
  if (words[from]?.lower === 'want' && before === 'for') return true;
  const next = words[words[to]?.lower === 'to' ? to + 1 : to]?.lower ?? '';
  return SPEAKERS.test(before) && TO_SPEAK.has(next);
}

/** "I'm *not talking about* returns, and …" */
function isNotSpokenOf({ words }: Reading, { from }: Term): boolean {
  return (words[from]?.lower.startsWith('talk') ?? false) && words[from - 1]?.lower === 'not';
}

const THOSE = wordsIn(
  'people those person anyone anybody everyone everybody somebody immigrants migrants men women who whom that',
);
const MOST_TO_THOSE = 4;

/** "nearly all *whom it means to expel* may appeal", "a club *that wants* higher tariffs, it seems, says": of whom something else is told. */
function isOfThose({ words }: Reading, cue: Term, eventAt: number): boolean {
  const those = words.findLastIndex(
    ({ lower }, at) => at < cue.from && at >= cue.from - MOST_TO_THOSE && THOSE.has(lower),
  );
  if (those === -1 || words.slice(those, cue.from).some(({ kind }) => kind === 'mark')) return false;
  const own = words[cue.to - 1]?.lower === 'to' ? cue.to : cue.to - 1;
  // "those it wants to deport": the infinitive itself is planned.
  if (eventAt <= own) return false;
  if (words[cue.to - 1]?.lower === 'to') return those < cue.from - 1;
  return words.slice(own + 1, eventAt).some(({ text }) => text === ',');
}

/** "*maybe* 800" */
function isHedge(quantities: Reading['quantities'], cue: Term): boolean {
  return quantities.some(({ from, to }) => from === cue.to || (from <= cue.from && cue.to < to));
}

const MODAL = /^(?:may|might|could)$/;
const MAYBE = /^(?:maybe|perhaps|possibly)$/;
const ADVERB = /^(?:possibly|reportedly|allegedly|supposedly|presumably)$/;
/** What says behind a statement how sure it is. */
const AFTERWARDS = /^(?:big|can['’]t|cannot|unconfirmed|unverified)$/;
const SOME = /^(?:some|few|many|most)$/;
const PARTS = wordsIn('who whom whose that which and but if because while');

function isParting({ text, lower }: Reading['words'][number]): boolean {
  return PARTS.has(lower) || text === ';' || text === ':';
}

/** "*maybe* 800", "a few of them *allegedly* spies,": a hedge before a number in the midst of a sentence, or of some of whom a number counts. */
function isOfEvent({ words, quantities }: Reading, cue: Term, start: number): boolean {
  // "More people *may have* left than came"
  const first = words[cue.from]?.lower ?? '';
  const between = words.slice(start, cue.from);
  const isAdverb = ADVERB.test(first) && !between.some(({ text, lower }) => text === ',' || SOME.test(lower));
  const isModal = (MODAL.test(first) || isAdverb) && !between.some(isParting);
  if (cue.from > start && AFTERWARDS.test(first)) return true;
  // "*Maybe* you got a raise, *and* prices went up anyway"
  const isJoined = ({ text }: Reading['words'][number], at: number) =>
    text === ',' && at > cue.to + 1 && at < start && JOINING.has(words[at + 1]?.lower ?? '');
  if (cue.from === 0 && MAYBE.test(first) && words.some(isJoined)) return false;
  if ((cue.from > start && !isModal) || (cue.from > 0 && isHedge(quantities, cue))) return false;
  const opened = words.findLastIndex(({ text }, at) => at < cue.from && text === ',');
  const isOfSome = /^(?:some|a|many|most)$/.test(words[opened + 1]?.lower ?? '');
  return opened === -1 || !isOfSome || !words.slice(cue.to, start).some(({ text }) => text === ',');
}

export const JOINING = wordsIn('and but so');
const ASKERS = wordsIn(
  'ask asks asked asking wonder wonders wondered wondering know knows knew unknown unclear question questions questioned debate debated doubt doubts check checked settle see',
);
const MOST_TO_ASKER = 3;

/**
 * "a guess at *how many* came", "*whether or not* they came by a port" and "*Asked whether* they could, he said that
 * …" ask nothing of what the sentence says.
 */
function isAsking({ words, text }: Reading, { from, to }: Term, start: number): boolean {
  const before = words.slice(Math.max(0, from - MOST_TO_ASKER), from);
  const isAsked = before.some(({ lower }) => ASKERS.has(lower));
  if (words[from]?.lower === 'how') return (before.length === 0 && text.includes('?')) || isAsked;
  if (words[from]?.lower === 'whether' && words[to]?.lower === 'or') return false;
  // Behind a comma who asked is answered.
  const between = words.slice(to, start);
  return !between.some(
    ({ text: mark }, at) => mark === ',' && (from === 0 || JOINING.has(between[at + 1]?.lower ?? '')),
  );
}
