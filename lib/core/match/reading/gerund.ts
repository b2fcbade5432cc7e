import { once } from '../../once.ts';
import { wordsIn } from '../words/words-in.ts';
import type { Reading } from './reading.ts';
import { BEING, MODALS, NEGATIONS, isAuxiliary } from './verb-words.ts';

const NOT_GERUNDS = wordsIn(
  'something anything nothing everything during king spring including according regarding funding ceiling ruling hearing meeting morning evening housing manufacturing overwhelming staggering remaining existing',
);

/** Whether the verb is a gerund of what nobody says was done: "*deporting* a million would cost". */
export function isUndoneGerund(reading: Reading, at: number, isPredicate: boolean): boolean {
  const verb = reading.words[at]?.lower ?? '';
  return (
    verb.endsWith('ing') &&
    !NOT_GERUNDS.has(verb) &&
    !isProgressive(reading, at) &&
    !isOutDoing(reading, at) &&
    !(isPredicate && isAdverbial(reading, at))
  );
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

/** "*there were* a million people on the rolls *collecting* checks": they are said to do it. */
function isThere({ words }: Reading, at: number): boolean {
  for (let before = at - 1; before > Math.max(0, at - MOST_TO_THERE); before -= 1) {
    const lower = words[before]?.lower ?? '';
    if (NEGATIONS.has(lower) || MODALS.has(lower) || lower === 'to') return false;
    if (BEING.has(lower)) return words[before - 1]?.lower === 'there';
  }
  return false;
}

const MOST_TO_THERE = 14;

/** "has agents *out kicking* in doors": what somebody is out and about to do is done; "ruled out deporting" is not. */
function isOutDoing({ words }: Reading, at: number): boolean {
  if (words[at - 1]?.lower !== 'out') return false;
  return words.slice(Math.max(0, at - 1 - MOST_TO_OUT), at - 1).some(({ lower }) => HAVING.test(lower));
}

const HAVING = /^(?:have|has|had|got|with|is|are|was|were)$/;
const MOST_TO_OUT = 6;

/** "fear *being sent* there", "avoid *being deported*": not said to have happened. */
export function isFeared({ words }: Reading, at: number): boolean {
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
