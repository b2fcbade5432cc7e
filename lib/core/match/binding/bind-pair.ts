import { clauseAround } from '../reading/clause.ts';
import type { NounPhrase } from '../reading/noun-phrase.ts';
import type { ReadQuantity, Reading } from '../reading/reading.ts';
import { wordsIn } from '../words/words-in.ts';

/** Words that set a second number beside a first of the same kind. */
const JOINING = wordsIn('and or to from against versus vs then with compared up down than in of for by');

/**
 * The number that a bare one goes on from: "ICE removed 370,000 people in fiscal 2013 *and 316,000 the year after*",
 * "27,000 pounds of fentanyl, *against 21,900*". Between the two stand only the first one's noun, times and joining
 * words, so that both count one thing. Null when the number has a noun of its own or stands alone.
 */
export function partnerOf(reading: Reading, quantity: ReadQuantity, phrase: NounPhrase): ReadQuantity | null {
  if (phrase.head !== null || phrase.unread.length > 0 || phrase.partitive) return null;
  const partner = reading.quantities.findLast(({ to }) => to <= quantity.from);
  if (partner === undefined || partner.from < clauseAround(reading, quantity.from).from) return null;
  let joined = false;
  let dated = false;
  for (let at = partner.to; at < quantity.from; at += 1) {
    const word = reading.words[at];
    if (word === undefined) return null;
    if (reading.periods.some(({ from, to }) => from <= at && at < to)) {
      dated = true;
      continue;
    }
    if (word.kind === 'mark' ? word.text === ',' : JOINING.has(word.lower)) {
      // "370,000 in 2013, 316,000 in 2014": in a list of times the comma joins.
      joined ||= LINKING.has(word.lower) || (dated && word.text === ',');
      continue;
    }
    if (joined || !reading.nouns.some(({ from, to }) => from <= at && at < to)) return null;
  }
  return joined ? partner : null;
}

const LINKING = wordsIn('and to from against versus vs with then than');

const AGAINST = new Set(['against', 'versus', 'vs']);

/** "from 5.2 percent in 2021 to *12.4* in 2022": the unit is said once for both. A sum keeps its sign. */
export function withUnitOf(reading: Reading, quantity: ReadQuantity, partner: ReadQuantity | null): ReadQuantity {
  if (partner === null || quantity.quantity.unit !== 'count') return quantity;
  const { unit } = partner.quantity;
  const isLevel =
    ['from', 'to', 'at', 'of'].includes(reading.words[partner.from - 1]?.lower ?? '') ||
    AGAINST.has(reading.words[quantity.from - 1]?.lower ?? '') ||
    reading.periods.some(({ from, to }) => partner.to <= from && to <= quantity.from);
  // "fell 30 percent to 316,000" states a change and then a count.
  if (unit === 'percent' && (!isLevel || quantity.quantity.value > 100)) return quantity;
  return unit === 'usd' ? quantity : { ...quantity, quantity: { ...quantity.quantity, unit } };
}
