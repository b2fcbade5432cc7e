import type { Claim, Proposition } from '../claim/claim.ts';
import type { LexiconEntry } from '../claim/lexicon.ts';
import { clauseAround } from './clause.ts';
import type { EngineIndex } from './engine-index.ts';
import type { Rejection } from './figure-decision.ts';
import { namesLocalArea } from './evidence/ruled-out.ts';
import { type FilledRole, fillRole, isInside, type RoleName } from './fill-role.ts';
import type { Term } from './find-terms.ts';
import { isAmerican, isAmericanEntry, type MatchContext } from './match-context.ts';
import { type ModalityReading, readModality } from './modality.ts';
import { entriesOf, hasKind, nounsOfKind, type Reading, type Span } from './reading.ts';
import { selfAndBroader } from './related-entries.ts';
import { stem } from './stem.ts';
import { isKnownBy } from './validity.ts';
import { verbGroupStart } from './verb-group.ts';
import { splitWords, type Word } from './words.ts';

/** A claim whose predicate and roles a sentence states. */
export interface PropositionDecision extends Span {
  readonly claim: Claim;
  readonly modality: ModalityReading;
  readonly roles: readonly FilledRole[];
  readonly predicate: Term;
  readonly rank: number;
}

/** Find the claims of a sentence's predicates whose every required role is read in the clause or in a stated antecedent. */
export function decidePropositions(
  reading: Reading,
  index: EngineIndex,
  context: MatchContext,
): { found: PropositionDecision[]; rejected: Rejection[] } {
  const found: PropositionDecision[] = [];
  const rejected: Rejection[] = [];
  for (const predicate of reading.predicates) {
    const clause = clauseAround(reading, predicate.from);
    const candidates: PropositionDecision[] = [];
    for (const entry of entriesOf(predicate, 'predicate')) {
      for (const claim of index.claimsByPredicate.get(entry.id) ?? []) {
        const result = weigh(claim, entry, predicate, clause, reading, index, context);
        if ('rule' in result) rejected.push(result);
        else candidates.push(result);
      }
    }
    // The claim that asks for more roles says more of the sentence.
    candidates.sort((a, b) => b.rank - a.rank || a.claim.id.localeCompare(b.claim.id, 'en'));
    if (candidates[0] !== undefined) found.push(candidates[0]);
  }
  return { found, rejected };
}

function weigh(
  claim: Claim,
  entry: LexiconEntry,
  predicate: Term,
  clause: Span,
  reading: Reading,
  index: EngineIndex,
  context: MatchContext,
): PropositionDecision | Rejection {
  const reject = (rule: string, detail: string): Rejection => ({ claim: claim.id, rule, detail });
  const roles: FilledRole[] = [];
  for (const [role, wanted] of Object.entries((claim.proposition as Proposition).roles) as [RoleName, string[]][]) {
    const filled = fillRole(role, wanted, entry, predicate, clause, reading, index, context);
    if (filled === null) return reject('role-not-read', `${role}: ${wanted.join(' or ')}`);
    roles.push(filled);
  }
  const inSentence = roles.filter(role => role.where !== 'antecedent');
  if (roles.length > 1 && inSentence.length === 0) return reject('role-not-read', 'no role in the sentence itself');
  const spans = [
    predicate,
    ...roles.filter(role => role.where !== 'sentence' && isInside(role.at, clause)).map(role => role.at),
  ];
  const first = Math.min(...spans.map(span => span.from));
  const from = first === predicate.from ? verbGroupStart(reading, predicate.from) : first;
  const to = Math.max(...spans.map(span => span.to));
  const modality = readModality(reading, predicate.from, first, true);
  // A role in the clause that is a place, or that only the United States has, says where this is.
  const isPlaced = roles.some(
    ({ role, where, entry: id }) => where === 'clause' && (role === 'place' || isAmericanEntry(index.lexicon, id)),
  );
  const veto = vetoOf(claim, modality, clause, isPlaced, reading, index, context);
  if (veto !== null) return reject(veto.rule, veto.detail);
  const rank = roles.length + inSentence.length / 10 + (claim.confidence === 'high' ? 0.01 : 0);
  return { claim, modality, roles, predicate, from, to, rank };
}

/** What rules a record out whatever else the sentence says: a plan for an event, another time, another country. */
export function vetoOf(
  claim: Claim,
  modality: ModalityReading,
  clause: Span,
  isPlaced: boolean,
  reading: Reading,
  index: EngineIndex,
  context: MatchContext,
): { rule: string; detail: string } | null {
  const isPlan = claim.modality === 'planned';
  if (!isPlan && modality.planned && claim.kind !== 'legal')
    return { rule: 'plan-for-outcome', detail: 'stated as a plan' };
  // A dated ruling happened like any event; a standing rule holds whatever "may" or "must" says it.
  const isEvent = claim.kind === 'event' || claim.valid.from !== null;
  if (!isPlan && modality.prospective && isEvent)
    return { rule: 'plan-for-outcome', detail: 'not said to have happened' };
  const proposed = claim.kind === 'legal' && !hasProposal(splitWords(claim.statement)) ? proposalIn(reading) : null;
  if (proposed !== null) return { rule: 'plan-for-outcome', detail: proposed };
  if (namesLocalArea(reading, clause)) return { rule: 'narrower', detail: 'local-area' };
  if (!isKnownBy(claim, context.published)) return { rule: 'later-than-page', detail: claim.valid.from ?? '' };
  const early = earlierYear(claim, clause, reading);
  if (early !== null) return { rule: 'other-period', detail: early };
  if (isPlaced) return null;
  const own = ownPlaces(claim, index);
  // "Venezuelans" are people here, not a place.
  const placesIn = (within: Span) =>
    nounsOfKind(reading, 'jurisdiction', within)
      .filter(term => !isExample(reading, term.from) && !isOfStudy(reading, term))
      .filter(term => !hasKind(term, 'population') && !(reading.words[term.to - 1]?.lower ?? '').endsWith('ans'))
      .flatMap(term => entriesOf(term, 'jurisdiction'));
  const inClause = placesIn(clause);
  const places = inClause.length > 0 ? inClause : placesIn({ from: 0, to: reading.words.length });
  const foreign = places.filter(({ id }) => !own.has(id) && !selfAndBroader(index.lexicon, id).has('us'));
  if (foreign.length > 0 && !places.some(({ id }) => own.has(id) && id !== 'us')) {
    return { rule: 'other-place', detail: foreign.map(({ id }) => id).join(', ') };
  }
  if (
    places.length === 0 &&
    context.foreign.length > 0 &&
    !isAmerican(index.lexicon, reading) &&
    !context.foreign.some(({ id }) => own.has(id))
  ) {
    return { rule: 'other-place', detail: context.foreign.map(({ id }) => id).join(', ') };
  }
  return null;
}

const PROPOSALS = new Set(['bill', 'propose', 'proposal', 'draft'].map(stem));
const ENACTED = new Set(['sign', 'signed', 'enact', 'law', 'passed', 'approved'].map(stem));

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

const STUDIES: ReadonlySet<string> = new Set(
  'study research researcher scientist paper team review trial'.split(' ').map(stem),
);

/** "a *Danish* study found": where a study was made is not where its finding holds. */
function isOfStudy({ words }: Reading, { to }: Term): boolean {
  return STUDIES.has(words[to]?.stem ?? '');
}

/** "countries such as Cuba and Venezuela": named as examples, not as the place of the statement. */
function isExample(reading: Reading, at: number): boolean {
  const before = reading.words.slice(Math.max(0, at - 8), at).map(({ lower }) => lower);
  return before.includes('like') || before.some((word, index) => word === 'such' && before[index + 1] === 'as');
}

/** Places that the record itself is about: its jurisdiction, and those that its roles name. */
function ownPlaces(claim: Claim, index: EngineIndex): Set<string> {
  const ids = Object.values(claim.proposition?.roles ?? {}).flat();
  const own = new Set<string>([claim.figure?.jurisdiction ?? 'us']);
  for (const id of ids) for (const part of selfAndBroader(index.lexicon, id)) own.add(part);
  return own;
}

/** A year in the clause before the record begins to hold: "invoked … in 1812". A year in a statute's name is no date. */
function earlierYear(claim: Claim, clause: Span, reading: Reading): string | null {
  const from = claim.valid.from;
  if (from === null) return null;
  for (const { period, from: at, to } of reading.periods) {
    if (period.named || !period.resolved || period.endDay === null || at < clause.from || to > clause.to) continue;
    // "a wartime law of 1798": the year belongs to the noun.
    if (reading.words[at - 1]?.lower === 'of' || reading.nouns.some(noun => noun.from < at && to <= noun.to)) continue;
    if (period.endDay < from) return period.text;
  }
  return null;
}
