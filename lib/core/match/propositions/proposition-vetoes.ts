import { borderIn, NORTHERN_BORDER } from '../reading/borders.ts';
import { once } from '../../once.ts';
import type { Claim } from '../../claim/claim.ts';
import type { EngineIndex } from '../engine-index.ts';
import { namesLocalArea } from '../evidence/local-place.ts';
import type { Term } from '../lexicon/find-terms.ts';
import { isAmerican as namesAmerican } from '../reading/american.ts';
import type { MatchContext } from '../context/match-context.ts';
import type { ModalityReading } from '../reading/modality.ts';
import { isOtherParole } from './other-parole.ts';
import { entriesOf, hasKind, nounsOfKind, type Reading, type Span } from '../reading/reading.ts';
import { selfAndBroader } from '../lexicon/related-entries.ts';
import { stemsIn } from '../words/stem.ts';
import { isCondition } from '../reading/condition.ts';
import { isOfLandBefore } from '../figures/place-before.ts';
import { vetoOfStatistic } from '../figures/statistic-vetoes.ts';
import { isKnownBy } from '../time/validity.ts';
import { RULED } from '../reading/infinitive.ts';
import { ownPlaces } from './own-places.ts';
import { splitWords, type Word } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';

/** What the roles in the predicate's clause say of where this is. */
export interface Placed {
  /** One of them is a place. */
  readonly hasPlace: boolean;
  /** One is something that only the United States has. */
  readonly isAmerican: boolean;
}

/** Details of `plan-for-outcome`. */
export const STATED_AS_PLAN = 'stated as a plan';
export const NOT_HAPPENED = 'not said to have happened';

/** What rules a record out whatever else the sentence says: a plan for an event, another time, another country. */
export function vetoOf(
  claim: Claim,
  modality: ModalityReading,
  clause: Span,
  { hasPlace, isAmerican }: Placed,
  reading: Reading,
  index: EngineIndex,
  context: MatchContext,
): { rule: string; detail: string } | null {
  if (isOtherParole(claim, reading)) return { rule: 'other-kind', detail: 'parole of a prisoner' };
  // What somebody agreed to do is a plan, and that they agreed has happened.
  const isPlan = once(() => claim.modality === 'planned' || (UNDERTAKING.test(claim.statement) && undertakes(reading)));
  if (modality.planned && claim.kind !== 'legal' && !isPlan())
    return { rule: 'plan-for-outcome', detail: STATED_AS_PLAN };
  // A dated ruling happened like any event; a standing rule holds whatever "may" or "must" says it.
  const isEvent = claim.kind === 'event' || claim.valid.from !== null;
  if (modality.prospective && isEvent && !isRule(claim, modality, reading) && !isPlan())
    return { rule: 'plan-for-outcome', detail: NOT_HAPPENED };
  // What a law would do if passed is no condition of ours: its own "if" is part of the rule.
  if ((isEvent || claim.kind === 'statistic' || claim.kind === 'quote') && isCondition(reading, clause) && !isPlan())
    return { rule: 'plan-for-outcome', detail: 'a condition' };
  const wished = claim.kind === 'legal' ? wishIn(modality, reading) : undefined;
  if (wished !== undefined && !isPlan()) return { rule: 'plan-for-outcome', detail: wished };
  const proposed = claim.kind === 'legal' ? proposalIn(reading) : null;
  if (proposed !== null && !hasProposal(splitWords(claim.statement)))
    return { rule: 'plan-for-outcome', detail: proposed };
  if (claim.kind === 'legal' && WAITED.test(reading.text)) return { rule: 'other-subject', detail: 'a wait' };
  if (!hasPlace && namesLocalArea(reading, clause)) return { rule: 'narrower', detail: 'local-area' };
  if (isAtOtherBorder(claim, clause, reading)) return { rule: 'narrower', detail: NORTHERN_BORDER };
  const rank = RANKED.exec(reading.text)?.[0];
  if (rank !== undefined && !RANKED.test(claim.statement)) return { rule: 'narrower', detail: rank };
  if (!isKnownBy(claim, context.published)) return { rule: 'later-than-page', detail: claim.valid.from ?? '' };
  const early = earlierYear(claim, clause, reading);
  if (early !== null) return { rule: 'other-period', detail: early };
  const own = ownPlaces(claim, index);
  if (claim.kind === 'statistic') {
    const veto = vetoOfStatistic(claim, modality, clause, own, reading, index);
    if (veto !== null) return veto;
  }
  if (isOfLandBefore(reading, own, context, index.lexicon)) return { rule: 'narrower', detail: 'the place before' };
  if (hasPlace) return null;
  // "deported Abrego Garcia *to Honduras*": a record of one country is not told of another, whoever was sent there.
  if (isAmerican && ![...own].some(id => id !== 'us' && index.lexicon.byId.get(id)?.kind === 'jurisdiction'))
    return null;
  // "Venezuelans" are people here, not a place.
  const placesIn = (within: Span) =>
    nounsOfKind(reading, 'jurisdiction', within)
      .filter(term => !isExample(reading, term.from) && !isOfStudy(reading, term))
      .filter(term => !hasKind(term, 'population') && !(reading.words[term.to - 1]?.lower ?? '').endsWith('ans'))
      .flatMap(term => entriesOf(term, 'jurisdiction'));
  const inClause = placesIn(clause);
  const places = inClause.length > 0 || isAmerican ? inClause : placesIn({ from: 0, to: reading.words.length });
  const foreign = places.filter(({ id }) => !own.has(id) && !selfAndBroader(index.lexicon, id).has('us'));
  if (foreign.length > 0 && !places.some(({ id }) => own.has(id) && id !== 'us')) {
    return { rule: 'other-place', detail: foreign.map(({ id }) => id).join(', ') };
  }
  const around = places.length === 0 && !isAmerican ? placesAround(claim, reading, index, context) : [];
  return around.length > 0 ? { rule: PLACE_AROUND, detail: around.join(', ') } : null;
}

/** Whose own border is the northern one. */
const OF_THE_NORTH = /\b(?:Canad|northern)/i;

/** "released nobody *at the northern border*" of what is so at the southern one, or everywhere. */
function isAtOtherBorder({ statement }: Claim, clause: Span, reading: Reading): boolean {
  return borderIn(reading, clause) === NORTHERN_BORDER && !OF_THE_NORTH.test(statement);
}

/** "They *wait for months before they see* a judge": how long they wait for what a law gives them, and not that it does. */
const WAITED =
  /\b(?:weeks|months|years|waits?|waiting)\b[^.;]{0,60}\bbefore (?:any(?:one|body)|they|he|she|people|migrants|immigrants|most|many)(?: of them)? (?:gets?|sees?|ha(?:s|ve)|receives?|finally|ever)\b/i;

/** "the fewest fires *of any county* in the land": how places stand to one another, and not what is on record of the country. */
const RANKED =
  /\b(?:lowest|highest|worst|fewest|most|largest|smallest) [^.;,]{0,60}?\b(?:of (?:any|all)|among)(?: (?:the|other|our|these))?(?: [\w-]+){0,2} (?:state|city|cities|county|counties|country|countries|nation|town)s?\b/i;

/** The veto by what only the sentences around say, which other evidence may outweigh. */
export const PLACE_AROUND = 'place-around';

/** The foreign places that the sentences around speak of, where neither this one nor they name the record's own. */
function placesAround(claim: Claim, reading: Reading, index: EngineIndex, { foreign }: MatchContext): string[] {
  if (foreign.length === 0 || namesAmerican(index.lexicon, reading)) return [];
  const own = ownPlaces(claim, index);
  return foreign.some(({ id }) => own.has(id)) ? [] : foreign.map(({ id }) => id);
}

const UNDERTAKING = /\b(?:agreed|promised|pledged|offered) to\b/;
const AGREEMENTS = wordsIn('deal agreement accord pact');

/** "*said it would* house them", "are to be taken in *under a deal*" */
function undertakes({ words }: Reading): boolean {
  return words.some(
    ({ lower }, at) =>
      AGREEMENTS.has(lower) || (/^(?:said|says)$/.test(lower) && /^(?:would|will)$/.test(words[at + 2]?.lower ?? '')),
  );
}

const NORMS = new Set(['must', 'can', 'cannot', "can't", ...RULED]);

/** "Companies *must* pay", "*can* now be used", "are *required to* admit": a legal record in force is stated by what it demands or allows. */
function isRule({ kind }: Claim, { cues }: ModalityReading, { words }: Reading): boolean {
  const prospective = cues.filter(({ operator }) => operator === 'prospective');
  return (
    kind === 'legal' && prospective.length > 0 && prospective.every(({ from }) => NORMS.has(words[from]?.lower ?? ''))
  );
}

/** "migrants *should* get a hearing": a wish, and no law; nor is what "*would have* given them one". */
function wishIn({ cues }: ModalityReading, { words }: Reading): string | undefined {
  const isWish = (at: number) =>
    words[at]?.lower === 'should' || (words[at]?.lower === 'would' && words[at + 1]?.lower === 'have');
  return words[cues.find(({ from }) => isWish(from))?.from ?? -1]?.lower;
}

const PROPOSALS = stemsIn('bill propose proposal draft');
const ENACTED = stemsIn('sign signed enact law passed approved');

/** "has filed a bill to make it a crime": what is proposed is not yet the law. */
function proposalIn({ words }: Reading): string | null {
  const isLaw = words.some(({ stem: one }) => ENACTED.has(one));
  return isLaw ? null : (words.find(isProposal)?.text ?? null);
}

function hasProposal(words: readonly Word[]): boolean {
  return words.some(isProposal);
}

/** "Bill" with a capital is a name, of a man or of an act. */
function isProposal(word: Word): boolean {
  return word.kind === 'word' && PROPOSALS.has(word.stem) && !word.capital;
}

const STUDIES: ReadonlySet<string> = stemsIn('study research researcher scientist paper team review trial');

/** "a *Danish* study found": where a study was made is not where its finding holds. */
function isOfStudy({ words }: Reading, { to }: Term): boolean {
  return STUDIES.has(words[to]?.stem ?? '');
}

/** "countries such as Cuba and Venezuela": named as examples, not as the place of the statement. */
function isExample(reading: Reading, at: number): boolean {
  const before = reading.words.slice(Math.max(0, at - 8), at).map(({ lower }) => lower);
  return before.includes('like') || before.some((word, index) => word === 'such' && before[index + 1] === 'as');
}

/** "surpassing *2023*": the year is what it is compared with. */
const COMPARING = wordsIn(
  'than surpassing beating topping exceeding passing eclipsing over surpassed beat topped passed exceeded',
);

/** The first year that the statement of something measured names: "since 2020". */
function yearOf({ kind, modality, statement }: Claim): string | null {
  const years = kind === 'statistic' && modality !== 'planned' ? (statement.match(/\b(?:19|20)\d\d\b/g) ?? []) : [];
  return years.sort()[0] ?? null;
}

const RACES = wordsIn('race campaign primary primaries');

/** "*During the 2012 campaign* she promised …": what is pledged is pledged in one of them. */
function isInRace({ kind }: Claim, { words }: Reading, at: number, to: number): boolean {
  const lead = words.slice(Math.max(0, at - 2), at).map(({ lower }) => lower);
  return (
    kind === 'pledge' && RACES.has(words[to]?.lower ?? '') && /^(?:in|during) (?:the|his|that)$/.test(lead.join(' '))
  );
}

/** A year in the clause before the record begins to hold: "invoked … in 1812". A year in a statute's name is no date. */
function earlierYear(claim: Claim, clause: Span, reading: Reading): string | null {
  const known = claim.valid.from ?? yearOf(claim);
  if (known === null) return null;
  // A record that came out later than the time it is about.
  const own = claim.figure?.period.start ?? known;
  const from = own < known ? own : known;
  for (const { period, from: at, to } of reading.periods) {
    if (!period.resolved || period.endDay === null) continue;
    if (period.named ? !isInRace(claim, reading, at, to) : at < clause.from || to > clause.to) continue;
    // "has not published its tables since January 2025": a time that the record itself names.
    if (claim.statement.includes(period.text)) continue;
    // "a wartime law of 1798": the year belongs to the noun.
    if (COMPARING.has(reading.words[at - 1]?.lower ?? '')) continue;
    if (reading.words[at - 1]?.lower === 'of' || reading.nouns.some(noun => noun.from < at && to <= noun.to)) continue;
    if (period.endDay < from) return period.text;
  }
  return null;
}

/** "*Mill River's* teenagers": the word that says whose they are, where the lexicon does not know it. What is counted there is a part. */
export function unknownOwner(named: readonly Span[], { words, nouns }: Reading): string | null {
  const owner = named
    .map(({ from }) => from - 1)
    .filter(at => words[at]?.capital === true && /['’]s$/.test(words[at].text))
    .find(at => !nouns.some(({ from, to }) => from <= at && at < to));
  return owner === undefined ? null : (words[owner]?.text ?? null);
}
