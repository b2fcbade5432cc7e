import type { LexiconEntry } from '../../claim/lexicon.ts';
import type { PeriodMention } from '../../text/period/period-mention.ts';
import type { Term } from '../lexicon/find-terms.ts';
import { speaksOfAmerica } from '../reading/american.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import { entriesOf, nounsOfKind, type Reading, type Span } from '../reading/reading.ts';
import { selfAndBroader } from '../lexicon/related-entries.ts';
import { wordsIn } from '../words/words-in.ts';

/** The year that was spoken of last. */
export function lastYear(before: readonly Reading[]): number | null {
  for (const reading of before) {
    const years = reading.periods.filter(({ period }) => period.resolved && !period.named && isOfOneYear(period));
    // "80,000 in 2024, fewer *than in 2023*", "economists said *this month* that … in 2025"
    const own = years.filter(({ from }) => !isComparedWith(reading, from));
    const last = own.findLast(({ period }) => WITH_YEAR.test(period.text)) ?? own.at(-1) ?? years.at(-1);
    if (last !== undefined) {
      const { id, startDay } = last.period;
      return Number(WITH_YEAR.exec(id ?? startDay ?? '')?.[0] ?? Number.NaN) || null;
    }
  }
  return null;
}

const WITH_YEAR = /\d{4}/;

/** "mid-2023" is of that year too. */
function isOfOneYear({ type, text, startDay, endDay }: PeriodMention): boolean {
  if (YEARLY.has(type)) return true;
  return WITH_YEAR.test(text) && startDay !== null && startDay.slice(0, 4) === endDay?.slice(0, 4);
}

const COMPARING_WITH = wordsIn('than from back');

function isComparedWith({ words }: Reading, from: number): boolean {
  return words.slice(Math.max(0, from - 2), from).some(({ lower }) => COMPARING_WITH.has(lower));
}

const YEARLY: ReadonlySet<string> = wordsIn('fiscal-year calendar-year quarter month date');

/** The administration that was named last, before one that it is compared with. */
export function lastActor(antecedents: readonly Reading[]): LexiconEntry | null {
  for (const reading of antecedents) {
    // "… more people than Obama? He did not." is about the other.
    const isCompared = ({ from }: Span) =>
      reading.words.slice(Math.max(0, from - 3), from).some(({ lower }) => lower === 'than' || lower === 'unlike');
    const named = nounsOfKind(reading, 'actor');
    const own = named.filter(term => !isCompared(term));
    const actor = (own.length > 0 ? own : named)
      .flatMap(term => entriesOf(term, 'actor'))
      .findLast(entry => entry.terms !== undefined);
    if (actor !== undefined) return actor;
  }
  return null;
}

/** "the gap *with China*", "strikes *on Iran*": the other side of what happens here. */
const COUNTERPART: ReadonlySet<string> = wordsIn('with against on toward towards');

const LEAVING = /^(?:leave|leaves|leaving|left|bound|headed|heading|depart|departed)$/;

/** Another side, where somebody goes ("leaving *for Guatemala*"), or who somebody is. */
function isOtherSide({ words, nouns }: Reading, { from: at, to, entries }: Term): boolean {
  // "Afghans", "Mexican men": who is counted, and no place of it.
  const word = words[to - 1]?.lower ?? '';
  const isNamed = entries.some(({ label = '' }) => label.toLowerCase().endsWith(word));
  if (/[a-z]s$/.test(word) && !isNamed) return true;
  if (nouns.some(({ from, entries: next }) => from === to && next.some(({ kind }) => kind === 'population')))
    return true;
  const link = words[at - 1]?.lower ?? '';
  return COUNTERPART.has(link) || (link === 'for' && LEAVING.test(words[at - 2]?.lower ?? ''));
}

/** The nearest text that names any place decides what the passage is about, unless the passage names America somewhere too. */
export function foreignPlaces(lexicon: LexiconIndex, antecedents: readonly Reading[]): LexiconEntry[] {
  const isDomestic = (place: LexiconEntry) => selfAndBroader(lexicon, place.id).has('us');
  const placesIn = (reading: Reading) =>
    nounsOfKind(reading, 'jurisdiction')
      .filter(term => !isOtherSide(reading, term))
      .flatMap(term => entriesOf(term, 'jurisdiction'));
  if (antecedents.some(reading => speaksOfAmerica(lexicon, reading) || placesIn(reading).some(isDomestic))) return [];
  return antecedents.map(placesIn).find(places => places.length > 0) ?? [];
}
