import type { LexiconEntry } from '../../claim/lexicon.ts';
import { findEntries, type Term } from '../lexicon/find-terms.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import { AMERICAN_AGENCIES, PARTS } from '../reading/american.ts';
import { entriesOf, nounsOfKind, type Reading } from '../reading/reading.ts';
import type { CountedScope } from '../records/counted-scope.ts';
import type { FigureReading } from './figure-reading.ts';
import { clauseText, type RuleInput } from './rule-input.ts';

/** Who counted or did it, where that is not whose number the record is. */
export function otherAgency({ read, record, isExact, lexicon }: RuleInput): string | null {
  const { agency, publisher } = record;
  // "*Border Patrol* recorded 2.5 million": who comes to the ports is in the count of all of Customs and Border Protection alone.
  const isOfBoth = publisher.startsWith('U.S. Customs') && !/CBP|Customs/.test(read.reading.text);
  if (isOfBoth && /border patrol/i.test(clauseText(read))) return 'Border Patrol';
  if (agency === null && !INSTITUTE.test(publisher)) return null;
  // A number to the last digit is the record's, whoever tells it.
  if (isExact && agency !== null && AMERICAN_AGENCIES.has(agency))
    return PARTS.has(agency) ? otherDoer(read, agency) : null;
  // "70 percent of those whom *ICE* arrests": whose arrests they are, whoever counted them.
  const implied = lexicon.byId.get(record.measure)?.implies ?? [];
  const named = [...read.scope.agencies, ...tellers(read)].filter(({ id }) => !implied.includes(id));
  if (named.some(one => one.id === agency || isOwnCounter(one, record))) return null;
  const isCountOfState = named.every(({ id }) => AMERICAN_AGENCIES.has(id));
  if (agency !== null && isCountOfState && isNamedInMeasure(read, agency, lexicon)) return null;
  if (agency === null && /department (?:claim|sa[iy])/i.test(read.reading.text)) return 'a department';
  // "*Heritage* counted 1.6 million": an institute's number is no other institute's, and of what the state does anyone tells.
  const others = named.filter(({ id }) => agency !== null || (id !== 'police' && !AMERICAN_AGENCIES.has(id)));
  return others.length === 0 ? null : others.map(({ id }) => id).join(', ');
}

const INSTITUTE = /Institut|Center for|Council|Studies|TRAC|Pew|Federation|Lab\b/;

/** "*ICE* removals": the measure's own words name whose they are. */
function isNamedInMeasure({ reading, binding }: FigureReading, agency: string, lexicon: LexiconIndex): boolean {
  const named = findEntries(lexicon, reading.words, new Set([agency]));
  return named.some(({ from, to }) => from >= binding.from && to <= binding.to);
}

/** "…, *the Tax Foundation* found": in a clause of its own. */
function tellers({ reading, quantity }: FigureReading): LexiconEntry[] {
  // "its 90 billion adds *2 trillion* to the debt, the budget office says": of two numbers, that beside it is theirs.
  const next = reading.quantities.find(({ from }) => from >= quantity.to);
  return nounsOfKind(reading, 'agency')
    .filter(({ to }) => reading.cues.some(({ from, entries }) => from === to && entries[0]?.operator === 'report'))
    .filter(({ from }) => next === undefined || from < quantity.to || from < next.to)
    .flatMap(term => entriesOf(term, 'agency'));
}

const TOLD = /^(?:data|figures|numbers|statistics|records|reports?|said|says)$/;

/** "*CBP* removed 409,849": an agency that is said to have done it, where the record's own is not named; "*CBP data* show" only tells. */
function otherDoer({ reading, scope: { clause } }: FigureReading, agency: string): string | null {
  const named = nounsOfKind(reading, 'agency');
  const idsOf = (term: Term) => entriesOf(term, 'agency').map(({ id }) => id);
  if (named.some(term => idsOf(term).includes(agency))) return null;
  const doers = named.filter(
    ({ from, to }) => from >= clause.from && to <= clause.to && !TOLD.test(reading.words[to]?.lower ?? ''),
  );
  return doers.flatMap(idsOf).find(id => PARTS.has(id)) ?? null;
}

/** "ICE deported 340,000, *the Migration Policy Institute* estimated": who counts is named beside who acts. */
export function isOwnCounter(entry: LexiconEntry, { publisher }: CountedScope): boolean {
  // Its phrases are put together when they are asked for, and few entries are counters.
  return isCounter(entry) && entry.phrases.some(phrase => publisher.includes(phrase));
}

function isCounter({ id, kind }: LexiconEntry): boolean {
  return kind === 'agency' && !AMERICAN_AGENCIES.has(id);
}

const countersOf = new WeakMap<LexiconIndex, readonly LexiconEntry[]>();

function countersIn(lexicon: LexiconIndex): readonly LexiconEntry[] {
  const known = countersOf.get(lexicon) ?? lexicon.table.entries.filter(isCounter);
  countersOf.set(lexicon, known);
  return known;
}

/** Whether a text names the institute whose number a record is; so does any text where it is no institute's. */
export function namesOwnCounter(lexicon: LexiconIndex, scope: CountedScope, texts: readonly Reading[]): boolean {
  const counters = new Set(
    countersIn(lexicon)
      .filter(entry => isOwnCounter(entry, scope))
      .map(({ id }) => id),
  );
  return (
    counters.size === 0 ||
    texts.some(({ nouns }) => nouns.some(term => term.entries.some(({ id }) => counters.has(id))))
  );
}
