import type { Term } from '../lexicon/find-terms.ts';
import type { ModalityReading } from '../reading/modality.ts';
import type { Reading } from '../reading/reading.ts';
import { stem } from '../words/stem.ts';
import { isMonth, MODALS, NEGATIONS } from '../reading/verb-words.ts';
import { wordsIn } from '../words/words-in.ts';

/**
 * What stands in the gap of a predicate's phrase: in "net migration … negative" found as "net migration *was not* negative"
 * or "net migration *may turn* negative", the phrase itself says neither "not" nor "may". So does a "no" right behind it.
 */
export function withGap(read: ModalityReading, reading: Reading, predicate: Term): ModalityReading {
  const cues: { operator: string; from: number; to: number }[] = [];
  const isRuling = RULINGS.has(reading.words[predicate.from]?.lower ?? '');
  const isThat = isRuling && reading.words[predicate.from + 1]?.lower === 'that';
  // "ruled that *children* born here are *not* citizens": the rest of what was ruled.
  const isRuled = (at: number) => isThat && reading.words[at]?.kind === 'word';
  for (let at = predicate.from + 1; at < predicate.to - 1 || isRuled(at); at += 1) {
    const lower = reading.words[at]?.lower ?? '';
    const isModal = MODALS.has(lower) && !isRuling && !isMonth(reading, at);
    // "keeps those *without papers* out of it"
    const isNegation = NEGATIONS.has(lower) && lower !== 'without';
    const operator = isNegation ? 'denied' : isModal ? 'prospective' : null;
    if (operator !== null && !isOfPhrase(lower, reading, predicate)) cues.push({ operator, from: at, to: at + 1 });
  }
  const { to } = predicate;
  const isNone = NO_OBJECT.test(reading.words[to]?.lower ?? '') && !NO_SUCH.test(reading.words[to + 1]?.lower ?? '');
  if (isNone) cues.push({ operator: 'denied', from: to, to: to + 1 });
  if (cues.length === 0) return read;
  const has = (operator: string) => cues.some(cue => cue.operator === operator);
  return {
    ...read,
    denied: read.denied !== has('denied'),
    prospective: read.prospective || has('prospective'),
    cues: [...read.cues, ...cues],
  };
}

/** "contain *no* returns" */
const NO_OBJECT = /^(?:no|zero)$/;
const NO_SUCH = /^(?:matter|such|longer|later|sooner|less|more|fewer|doubt|question)$/;

/** "*ruled* that he *could* not use": what may be is what was ruled. */
const RULINGS = wordsIn('ruled held found said declared told ordered instructed directed');

/**
 * A phrase that may have been found here says the word itself: a negation only where the whole phrase stands here ("not
 * permanent", but not "is not a visa" in "is not temporary"), a modal also where another phrase with the same first word says it.
 */
function isOfPhrase(word: string, { words }: Reading, { entries, from, to }: Term): boolean {
  const found = words.slice(from, to).map(({ stem: one }) => one);
  const isWhole = NEGATIONS.has(word);
  return entries
    .flatMap(({ phrases, contrary = [], converse = [] }) => [...phrases, ...contrary, ...converse])
    .some(phrase => {
      const own = phrase.toLowerCase().split(' ');
      return own.includes(word) && (isWhole ? isInOrder(own, found) : stem(own[0] ?? '') === found[0]);
    });
}

function isInOrder(own: readonly string[], found: readonly string[]): boolean {
  let at = 0;
  for (const one of own) {
    if (one === '…') continue;
    at = found.indexOf(stem(one), at) + 1;
    if (at === 0) return false;
  }
  return true;
}
