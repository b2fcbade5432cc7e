import type { PropositionDecision } from './decide-proposition.ts';
import type { Reading, Span } from '../reading/reading.ts';
import { stemsIn } from '../words/stem.ts';
import type { Word } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';

const REVERSING = stemsIn(
  'lift throw threw toss vacate overturn reverse undo erase wipe nullify void strike struck reject',
);
const ORDERS = stemsIn('order ruling injunction decision judgment ban block freeze stay');
const CARRYING = wordsIn('that which had has have been was barring blocking halting stopping keeping');
/** "lifted a judge's order", "threw out the lower court's ruling". */
const MOST_BETWEEN = 6;

/** "lifted an order that had *kept* the government from …": what the order did is undone, and is not what is told. */
export function isUndone({ words }: Reading, predicate: Span): boolean {
  if (isStopped(words, predicate) || isOutcomeOfPromise(words, predicate)) return true;
  let at = predicate.from - 1;
  while (CARRYING.has(words[at]?.lower ?? '')) at -= 1;
  const isCarried = at < predicate.from - 1 || words[predicate.from]?.lower.endsWith('ing') === true;
  if (!isCarried || !ORDERS.has(words[at]?.stem ?? '')) return false;
  return words.slice(Math.max(0, at - MOST_BETWEEN), at).some(word => REVERSING.has(word.stem));
}

const PROMISES: ReadonlySet<string> = stemsIn('promise pledge vow');
const KEEPING = wordsIn('keep keeps kept keeping break breaks broke broken fulfil fulfill fulfilled honored honoured');
/** "kept *his biggest* promise" */
const MOST_TO_PROMISE = 4;

/** "*kept* his biggest *promise*": that it was made is taken for granted, and not what is told. */
function isOutcomeOfPromise(words: readonly Word[], { from }: Span): boolean {
  if (!PROMISES.has(words[from]?.stem ?? '')) return false;
  return words.slice(Math.max(0, from - MOST_TO_PROMISE), from).some(({ lower }) => KEEPING.has(lower));
}

const STOPPING = stemsIn('block halt pause stop bar freeze froze suspend enjoin prevent');

/** "blocked the *expansion* of it", "blocked an *order* to do it": what was stopped did not come to pass. */
function isStopped(words: readonly Word[], { from }: Span): boolean {
  if (!/(?:ion|al|^order|^directive)$/.test(words[from]?.lower ?? '')) return false;
  const [verb, article] = words.slice(Math.max(0, from - 2), from);
  return (
    STOPPING.has(verb?.stem ?? '') && ['the', 'its', 'his', 'this', 'that', 'an', 'a'].includes(article?.lower ?? '')
  );
}

/**
 * Of two records about one thing, that whose predicate is only a noun or participle beside the other's verb is taken for
 * granted ("condemned the *use of* the act"), and that whose predicate is a part of the other's is not meant ("*sent* home").
 */
export function withoutPresupposed(reading: Reading, found: readonly PropositionDecision[]): PropositionDecision[] {
  if (found.length < 2) return [...found];
  return found.filter(one => {
    const others = found.filter(other => other.claim.id !== one.claim.id && sharesRole(one, other));
    if (others.some(({ predicate }) => isPartOf(one.predicate, predicate))) return false;
    return !isNominal(reading, one.predicate) || others.every(({ predicate }) => isNominal(reading, predicate));
  });
}

function isPartOf(part: Span, { from, to }: Span): boolean {
  return from <= part.from && part.to <= to && to - from > part.to - part.from;
}

const PARTICIPLE = /(?:ed|sent|held|taken|flown|shipped)$/;
const FINITE = wordsIn('was were has have had is are');

/** "Venezuelans *imprisoned* in El Salvador were sent home": a participle that tells which ones, before the sentence's own verb. */
function tellsWhich({ words, nouns }: Reading, { from }: Span): boolean {
  if (!PARTICIPLE.test(words[from]?.lower ?? '') || !nouns.some(({ to }) => to === from)) return false;
  return words.some(({ lower }, at) => at > from && FINITE.has(lower) && !isOfRelative(words, at));
}

const PRONOUNS = wordsIn('it he she they we you');
const RELATIVES = wordsIn('that which who whom');
/** "the status that *people there* had" */
const MOST_TO_VERB = 3;

/** "the men *it had* held", "the status *that was* granted": the verb of a relative clause, which is not the sentence's own. */
function isOfRelative(words: readonly Word[], verb: number): boolean {
  if (PRONOUNS.has(words[verb - 1]?.lower ?? '')) return true;
  for (let at = verb - 1; at >= verb - MOST_TO_VERB; at -= 1) {
    if (RELATIVES.has(words[at]?.lower ?? '')) return true;
    if (words[at]?.kind !== 'word' || FINITE.has(words[at]?.lower ?? '')) return false;
  }
  return false;
}

const HEADS = wordsIn('use invocation revival reliance decision resort move application proclamation temporary');
const LEADING = wordsIn('the his its their this that for of over from against to let lets');

/** "Trump's *use of* the act", "revoked the *temporary status*", "sued over *invoking* it", "let him *use* it". */
function isNominal(reading: Reading, { from, to }: Span): boolean {
  if (tellsWhich(reading, { from, to })) return true;
  const { words } = reading;
  const lower = words[from]?.lower ?? '';
  const before = words[from - 1];
  const isLed = before !== undefined && (LEADING.has(before.lower) || /['’]s?$/.test(before.lower));
  if (HEADS.has(lower)) return isLed || words[from + 1]?.lower === 'of';
  if (lower.endsWith('ing')) return isLed;
  if (before?.lower === 'to') return true;
  return words.slice(Math.max(0, from - 4), from).some(word => word.lower === 'let' || word.lower === 'lets');
}

function sharesRole(one: PropositionDecision, other: PropositionDecision): boolean {
  return one.roles.some(({ at }) => other.roles.some(role => role.at.from < at.to && at.from < role.at.to));
}
