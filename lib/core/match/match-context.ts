import type { LexiconEntry } from '../claim/lexicon.ts';
import type { PageContext, Segment } from '../text/segment.ts';
import { hasAnaphor } from './scope.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { entriesOf, nounsOfKind, readSentence, type Reading } from './reading.ts';
import { selfAndBroader } from './related-entries.ts';

/** What stands around a sentence, as far as matching uses it. */
export interface MatchContext {
  readonly published: string | null;
  /** Neighbouring sentences before, nearest first, then the heading and the page's title. */
  readonly antecedents: readonly Reading[];
  /** The administration last named before the sentence, when the sentence points back. */
  readonly actor: LexiconEntry | null;
  /** The administration in office on the page's date; null without a date. */
  readonly incumbent: LexiconEntry | null;
  /** The year that the text before is about: the last one it names; null when it names none. */
  readonly yearBefore: number | null;
  /** Countries that the text around is about; empty when it names none or names the United States. */
  readonly foreign: readonly LexiconEntry[];
}

export type ReadCached = (text: string) => Reading;

export function readContext(
  lexicon: LexiconIndex,
  read: ReadCached,
  sentence: Reading,
  segment: Segment,
  page: PageContext,
): MatchContext {
  const heading = segment.heading === null ? [] : [segment.heading];
  const antecedents = [...segment.before, ...heading, page.title]
    .filter(text => text !== '' && text !== segment.text)
    .map(read);
  return {
    published: page.published,
    antecedents,
    actor: hasAnaphor(sentence) ? lastActor(antecedents) : null,
    incumbent: page.published === null ? null : incumbentOn(lexicon, page.published),
    yearBefore: lastYear(antecedents.slice(0, segment.before.length)),
    foreign: foreignPlaces(lexicon, antecedents),
  };
}

function lastYear(before: readonly Reading[]): number | null {
  for (const { periods } of before) {
    const last = periods.findLast(({ period }) => period.resolved && !period.named && YEARLY.has(period.type));
    if (last !== undefined) return Number(/\d{4}/.exec(last.period.id ?? '')?.[0] ?? Number.NaN) || null;
  }
  return null;
}

const YEARLY: ReadonlySet<string> = new Set(['fiscal-year', 'calendar-year', 'quarter', 'month', 'date']);

function lastActor(antecedents: readonly Reading[]): LexiconEntry | null {
  for (const reading of antecedents) {
    const actor = nounsOfKind(reading, 'actor')
      .flatMap(term => entriesOf(term, 'actor'))
      .findLast(entry => entry.terms !== undefined);
    if (actor !== undefined) return actor;
  }
  return null;
}

function incumbentOn(lexicon: LexiconIndex, day: string): LexiconEntry | null {
  for (const entry of lexicon.byId.values()) {
    if (entry.broader !== undefined) continue;
    if (entry.terms?.some(({ start, end }) => start <= day && (end === null || day < end))) return entry;
  }
  return null;
}

/** The nearest text that names any place decides what the passage is about, unless the passage names America somewhere too. */
function foreignPlaces(lexicon: LexiconIndex, antecedents: readonly Reading[]): LexiconEntry[] {
  const isDomestic = (place: LexiconEntry) => selfAndBroader(lexicon, place.id).has('us');
  const placesIn = (reading: Reading) =>
    nounsOfKind(reading, 'jurisdiction').flatMap(term => entriesOf(term, 'jurisdiction'));
  if (antecedents.some(reading => isAmerican(lexicon, reading) || placesIn(reading).some(isDomestic))) return [];
  return antecedents.map(placesIn).find(places => places.length > 0) ?? [];
}

/** Named by a statute, an agency or an administration of the United States. */
export function isAmericanEntry(lexicon: LexiconIndex, id: string): boolean {
  return (
    AMERICAN_AGENCIES.has(id) || lexicon.byId.get(id)?.terms !== undefined || selfAndBroader(lexicon, id).has('us')
  );
}

/** Agencies of the United States that act and count; others study what these do. */
export const AMERICAN_AGENCIES = new Set(['ice', 'dhs', 'cbp', 'uscis', 'doj', 'eoir', 'fbi']);

/** Names an agency, administration, statute or app that only the United States has, so that no other country is meant unless the clause says so. */
export function isAmerican(lexicon: LexiconIndex, reading: Reading): boolean {
  return reading.nouns.some(({ entries }) =>
    entries.some(({ id, kind }) => kind !== 'jurisdiction' && isAmericanEntry(lexicon, id)),
  );
}

/** A reader that reads each text once. Neighbours are shared by the sentences of a page. */
export function cachedReader(lexicon: LexiconIndex, published: string | null): ReadCached {
  const cache = new Map<string, Reading>();
  return text => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    const reading = readSentence(lexicon, text, published);
    cache.set(text, reading);
    return reading;
  };
}
