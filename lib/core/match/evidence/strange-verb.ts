import { LEVEL_STEMS } from '../binding/bind-level.ts';
import { ADVERBS, AUXILIARIES, BE_FORMS, FUNCTION_WORDS } from '../words/function-words.ts';
import type { NounPhrase } from '../reading/noun-phrase.ts';
import type { ReadQuantity, Reading, Span } from '../reading/reading.ts';
import { stemsIn } from '../words/stem.ts';
import type { WordWeights } from '../records/record-words.ts';

/** What the counted do themselves says nothing of how many they are: "59 percent of households *said* …". */
const SAYING: ReadonlySet<string> = stemsIn('say said tell told think thought believe want wanted ask hear heard');

/** "538,548 visas were *refused*", "81 million people *watched*": what is said of the counted is no word of the record. */
export function isStrangelyDoing(reading: Reading, { end, partitive }: NounPhrase, own: WordWeights): boolean {
  const { words } = reading;
  if (partitive) return false;
  let at = end;
  while (isLight(words[at]?.lower)) at += 1;
  const word = words[at];
  if (word?.kind !== 'word' || word.capital) return false;
  return SAYING.has(word.stem) || isStrange(reading, at, own);
}

/** "*closed* 3.2 million petitions", "*rescued* 15,267 people": what is done with the counted is no word of the record. */
export function isStrangelyDone(reading: Reading, { from }: ReadQuantity, clause: Span, own: WordWeights): boolean {
  const { words } = reading;
  let at = from - 1;
  while (at >= clause.from && (ADVERBS.has(words[at]?.lower ?? '') || words[at]?.lower === 'the')) at -= 1;
  const word = words[at];
  return at > clause.from && word?.kind === 'word' && !word.capital && isStrange(reading, at, own);
}

/** What tells of a count does nothing with the counted: "the ledgers *showed* 150,000 deportations". */
const TELLING: ReadonlySet<string> = stemsIn(
  'show find see saw list tally yield report record log register give gave put cite name claim note have',
);

/** "*rejected* 12,000 officers": the same of a verb in the past that tells of no count. */
export function isDoneWithout(reading: Reading, quantity: ReadQuantity, clause: Span, own: WordWeights): boolean {
  let at = quantity.from - 1;
  while (at >= clause.from && isLight(reading.words[at]?.lower)) at -= 1;
  const verb = reading.words[at];
  if (verb?.lower.endsWith('ed') !== true || TELLING.has(verb.stem)) return false;
  return isStrangelyDone(reading, quantity, clause, own);
}

/** "*Corporations* paid $96.7 billion", "*lawyers* earned $9.2 billion": who does it to the number is no word of the record. */
export function isStrangeAgent(reading: Reading, { from }: ReadQuantity, clause: Span, own: WordWeights): boolean {
  const { words } = reading;
  const isVerb = (at: number) => words[at]?.kind === 'word' && !FUNCTION_WORDS.has(words[at]?.lower ?? '');
  let verb = from - 1;
  while (verb > clause.from && isLight(words[verb]?.lower)) verb -= 1;
  if (verb <= clause.from || !isVerb(verb)) return false;
  let agent = verb - 1;
  while (agent > clause.from && isLight(words[agent]?.lower)) agent -= 1;
  return agent >= clause.from && isVerb(agent) && isStrange(reading, agent, own);
}

const PARTICIPLE = /.(?:ed|en|wn|ght)$/;

/** "has been *cited* three times", "was *debated* in 30 countries": what happened so often or there is no word of the record. */
export function isStrangelyHappening(
  reading: Reading,
  { from }: ReadQuantity,
  clause: Span,
  own: WordWeights,
): boolean {
  for (let at = from - 1; at > clause.from; at -= 1) {
    if (!PARTICIPLE.test(reading.words[at]?.lower ?? '') || !BE_FORMS.has(reading.words[at - 1]?.lower ?? '')) continue;
    return isStrange(reading, at, own);
  }
  return false;
}

function isLight(word: string | undefined): boolean {
  return word !== undefined && (AUXILIARIES.has(word) || ADVERBS.has(word));
}

/** A topic word that neither the record nor the lexicon has, and that does not only say how a level moves. */
function isStrange(reading: Reading, at: number, own: WordWeights): boolean {
  const word = reading.words[at];
  if (word === undefined || FUNCTION_WORDS.has(word.lower) || own.has(word.stem) || LEVEL_STEMS.has(word.stem))
    return false;
  if (!word.topic) return false;
  return ![...reading.verbs, ...reading.cues, ...reading.periods, ...reading.nouns, ...reading.quantities].some(
    term => term.from <= at && at < term.to,
  );
}
