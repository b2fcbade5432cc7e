import type { LexiconEntry } from '../claim/lexicon.ts';
import { stem } from '../match/words/stem.ts';
import type { Remark } from './finding.ts';

/** Units that measure rather than count: what a quantity's own words can say. */
const MEASURING =
  /^(percent|percentage points|points|US dollars|euros|pounds|barrels|days|weeks|months|years|hours|miles|degrees Celsius|parts per million|times|index)\b/;

/** Whatever is counted can be counted in people. */
const PEOPLE =
  /^(people|children|officers|employees|registrants|recipients|noncitizens|migrants|immigrants|refugees)\b/;

interface Counted {
  readonly unit: string;
  readonly measure: string | null;
  readonly population: string | null;
}

/** A rule that finds a figure or series whose unit neither measures nor is named by what it counts in the lexicon. */
export function createUnitRule(lexicon: readonly LexiconEntry[]): (counted: Counted | null) => Remark[] {
  const words = new Map<string, Set<string>>();
  const byId = new Map(lexicon.map(entry => [entry.id, entry]));
  const wordsOf = (id: string): Set<string> => {
    const known = words.get(id);
    if (known !== undefined) return known;
    const entry = byId.get(id);
    const found = new Set([id.replaceAll('-', ' '), entry?.label ?? '', ...(entry?.phrases ?? [])].flatMap(stems));
    words.set(id, found);
    return found;
  };
  return counted => {
    if (counted === null || counted.measure === null || MEASURING.test(counted.unit) || PEOPLE.test(counted.unit))
      return [];
    const { measure, population, unit } = counted;
    const ids = [measure, population, ...(byId.get(measure)?.counts ?? [])].filter(id => id !== null);
    const own = stems(unit.replace(/\(.*?\)| per .*/g, ''));
    if (ids.some(id => own.some(word => wordsOf(id).has(word)))) return [];
    return [
      {
        rule: 'unit',
        field: 'unit',
        value: unit,
        todo: `name it as ${measure} is named in claims/lexicon, or add the phrase there`,
      },
    ];
  };
}

function stems(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}]{3,}/gu) ?? []).map(word => stem(word));
}
