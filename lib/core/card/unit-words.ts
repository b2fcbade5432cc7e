import { units } from '../words/cards/en-names.ts';
import type { Words } from '../words/words.ts';
import { ofRecord, type Phrase, say } from './phrase.ts';

type UnitName = keyof typeof units;

/** The units that every language has, by what the records call them. */
const names = new Map(Object.entries(units).map(([name, { other }]) => [other as string, name as UnitName]));

/** What is counted, in the form that goes with the number: "removals", or the record's own words for what has no translation. */
export function unitPhrase(unit: string, count: number, words: Words): Phrase {
  const name = names.get(unit);
  return name ? say(words, `units.${name}`, { count }) : ofRecord(unit, words);
}

/** The same without a number beside it: "counts removals". */
export function unitsPhrase(unit: string, words: Words): Phrase {
  // Languages that count in several ways have their plain plural at three.
  return unitPhrase(unit, 3, words);
}
