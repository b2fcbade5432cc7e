import { fitsFigure, unitClass } from '../records/figure-unit.ts';
import { once } from '../../once.ts';
import type { Claim, Proposition } from '../../claim/claim.ts';
import type { LexiconEntry } from '../../claim/lexicon.ts';
import { findQuantities } from '../../quantity/find-quantities.ts';
import { figureRatio } from '../../quantity/implied-interval.ts';
import { clauseAround } from '../reading/clause.ts';
import type { EngineIndex } from '../engine-index.ts';
import { LEAST_COUNT } from '../records/least-evidence.ts';
import { oddsOf } from '../evidence/odds.ts';
import { OTHER_WORDS } from '../evidence/outweighed.ts';
import { LEAST_OPEN } from '../records/record-odds.ts';
import { coverageOf, stemsOf } from '../evidence/shared-words.ts';
import { strangeWeight } from '../evidence/propositions/words-beside.ts';
import type { Rejection } from '../figures/figure-decision.ts';
import { statesNumber } from '../figures/of-one-number.ts';
import { type FilledRole, fillRole, isInside, type RoleName } from './fill-role.ts';
import type { Term } from '../lexicon/find-terms.ts';
import { isAmericanEntry } from '../reading/american.ts';
import type { MatchContext } from '../context/match-context.ts';
import { ADVERBS, AUXILIARIES } from '../words/function-words.ts';
import type { Word } from '../words/words.ts';
import { CLEARLY_ANOTHER_LONG } from '../figures/may-differ.ts';
import { type ModalityReading, ofLaw, ofOpposite, readModality } from '../reading/modality.ts';
import { withGap } from './predicate-gap.ts';
import { PLACE_AROUND, unknownOwner, vetoOf } from './proposition-vetoes.ts';
import { entriesOf, type ReadQuantity, type Reading, type Span } from '../reading/reading.ts';
import { isMoreOfOther, otherMatter } from './other-matter.ts';
import { withDeniedSubject, withDeniedVerb } from '../reading/denied-clause.ts';
import { isSpokenOf } from '../reading/spoken-of.ts';
import { unknownPlace } from '../figures/unknown-place.ts';
import { isUndone, withoutPresupposed } from './told-by-another.ts';
import { verbGroupStart } from '../reading/verb-group.ts';

/** A claim whose predicate and roles a sentence states. */
export interface PropositionDecision extends Span {
  readonly claim: Claim;
  readonly modality: ModalityReading;
  readonly roles: readonly FilledRole[];
  readonly predicate: Term;
  /** Orders the claims of one predicate; not a probability. */
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
  const undone: Undone[] = [];
  for (const predicate of reading.predicates) {
    const barred = isUndone(reading, predicate) ? 'undone' : isSpokenOf(reading, predicate) ? 'spoken-of' : null;
    const clause = clauseAround(reading, predicate.from);
    const candidates: PropositionDecision[] = [];
    for (const entry of entriesOf(predicate, 'predicate')) {
      for (const claim of index.claimsByPredicate.get(entry.id) ?? []) {
        const result =
          barred === null
            ? weigh(claim, entry, predicate, clause, reading, index, context)
            : { claim: claim.id, rule: barred, detail: entry.id };
        if ('rule' in result) rejected.push(result);
        else if (isOfOtherWords(result, reading, index))
          rejected.push({ claim: claim.id, rule: OTHER_WORDS, detail: entry.id });
        else candidates.push(result);
        if ('rule' in result && result.rule === 'plan-for-outcome')
          undone.push({ claim: claim.id, clause, at: predicate });
      }
    }
    // The claim that asks for more roles says more of the sentence.
    candidates.sort((a, b) => b.rank - a.rank || a.claim.id.localeCompare(b.claim.id, 'en'));
    if (candidates[0] !== undefined) found.push(candidates[0]);
  }
  return { found: withoutPresupposed(reading, withoutUndone(reading, found, undone)), rejected };
}

/** Of the words of a sentence that speak against a record, so many are none of its own. Few words say little against any. */
const MOST_OTHER = 0.3;
/** The same, by weight, where nothing was learned of the record and the sentence before names a role; and what it shares of the statement. */
const MOST_OTHER_UNLEARNED = 0.72;
const LEAST_SHARED = 0.3;

/**
 * "Still, the *Fifth Amendment entitles noncitizens* in them to a lawyer at public expense.", "He was *brought back* to Tennessee to face
 * smuggling charges.": the predicate stands among words that tell of something else.
 */
function isOfOtherWords({ claim: { id }, roles }: PropositionDecision, reading: Reading, index: EngineIndex): boolean {
  const { recordWords, wordWeight, odds } = index;
  const strange = () => strangeWeight(reading, recordWords.of(id), wordWeight);
  if (odds.isLearned(id)) return !oddsOf(reading, index).isOpen(id, LEAST_OPEN.statement) && strange() > MOST_OTHER;
  if (roles.every(({ where }) => where === 'clause') || strange() <= MOST_OTHER_UNLEARNED) return false;
  return coverageOf(stemsOf(reading), recordWords.statement(id)) < LEAST_SHARED;
}

/** Reasons against a record read in its places that evidence of other kinds may outweigh. */
const OUTWEIGHED: ReadonlySet<string> = new Set([
  'role-not-read',
  'plan-for-outcome',
  'other-place',
  PLACE_AROUND,
  OTHER_WORDS,
]);

/** The records of which the sentence was read to say something else. */
export function ruledOutBy(rejected: readonly Rejection[]): string[] {
  return rejected.flatMap(({ claim, rule }) => (OUTWEIGHED.has(rule) ? [] : claim));
}

/** A predicate that its clause does not say to have happened. */
interface Undone {
  readonly claim: string;
  readonly clause: Span;
  readonly at: Span;
}

/** "*will condemn* the act as *unlawful*": of two words for a record's predicate in one clause, the one that has not happened takes the other along. */
function withoutUndone(
  reading: Reading,
  found: readonly PropositionDecision[],
  undone: readonly Undone[],
): PropositionDecision[] {
  return found.filter(({ claim: { id }, predicate }) =>
    undone.every(
      ({ claim, clause, at }) =>
        claim !== id ||
        !isInside(predicate, clause) ||
        isSubjectOf(reading, at, predicate) ||
        isResultOf(reading, at, predicate) ||
        isNounAfter(reading, at, predicate),
    ),
  );
}

/** "*widened* it in May *to cover* the country": an infinitive that tells what the event before it led to. */
function isResultOf({ words }: Reading, infinitive: Span, event: Span): boolean {
  if (event.to > infinitive.from || words[infinitive.from - 1]?.lower !== 'to') return false;
  return !words[event.to - 1]?.lower.endsWith('ing') && PAST.test(words[event.from]?.lower ?? '');
}

/** "*hit* the mark for defence *spending*": a noun in "-ing" after the verb is a part of what that says. */
function isNounAfter({ words }: Reading, noun: Span, verb: Span): boolean {
  const isIng = (at: number) => words[at]?.lower.endsWith('ing') === true;
  return noun.from >= verb.to && isIng(noun.from) && !isIng(verb.from);
}

const PAST = /ed$/;
const FINITE = once(() => /^(?:is|are|was|were|has|have|had|\p{L}{3,}[^su]s)$/u);

/** "the right *to be citizens comes from* it": an infinitive in the subject of a verb that asserts. */
function isSubjectOf({ words }: Reading, infinitive: Span, verb: Span): boolean {
  return infinitive.to <= verb.from && FINITE().test(words[verb.from]?.lower ?? '');
}

/** "700,000 *removals and returns*, everybody's included": neither of two that are told together, before a comma, does anything to the other. */
function isJoined(roles: readonly FilledRole[], predicate: Span, { words }: Reading): boolean {
  const at = (name: RoleName) => roles.find(({ role, where }) => role === name && where === 'clause')?.at;
  const [agent, object] = [at('agent'), at('object')];
  if (agent === undefined || object === undefined) return false;
  const isNext = (a: Span, b: Span) => a.to + 1 === b.from && JOINING.has(words[a.to]?.lower ?? '');
  const between = words.slice(Math.max(agent.to, object.to), predicate.from);
  return between.some(({ text }) => text === ',') && (isNext(agent, object) || isNext(object, agent));
}

const WHO = new Set(['who', 'that']);
const OF_RELATIVE = new Set(['that', 'which', 'the', 'a', 'this', 'just', 'later']);

/** "Migrants *who get a hearing* rarely win", "apart from the levies *that judges voided*": of what the sentence tells something else is said only to be so. */
function isOfThose(roles: readonly FilledRole[], predicate: Term, { words }: Reading): boolean {
  const isAuxiliary = ({ lower }: Word) => AUXILIARIES.has(lower) || ADVERBS.has(lower) || OF_RELATIVE.has(lower);
  const at = (name: RoleName) => roles.find(({ role, where }) => role === name && where === 'clause')?.at;
  const [agent, object] = [at('agent'), at('object')];
  const isObject =
    agent !== undefined &&
    object !== undefined &&
    object.to <= agent.from &&
    agent.to <= predicate.from &&
    words.slice(object.to, agent.from).every(isAuxiliary) &&
    words.slice(agent.to, predicate.from).every(isAuxiliary);
  if (isObject) return true;
  return roles.some(
    ({ at }) =>
      WHO.has(words[at.to]?.lower ?? '') &&
      predicate.from > at.to &&
      words.slice(at.to + 1, predicate.from).every(({ lower }) => AUXILIARIES.has(lower)),
  );
}

const JOINING = new Set(['and', 'or', 'plus']);

/** "Of those, *137* were sent": a record with a figure is not stated by another number of the kind in the predicate's clause. */
function otherCount(claim: Claim, { from, to }: Span, { quantities, words }: Reading): string | null {
  const { figure } = claim;
  // Its statement may have more numbers than its figure.
  const isOwn = ({ quantity }: ReadQuantity) =>
    figure !== null && (fitsFigure(quantity, figure) || statesNumber(claim, quantity.value));
  if (figure === null || quantities.some(isOwn)) return null;
  const [only, ...more] = quantities.filter(
    one => one.from >= from && one.to <= to && one.quantity.unit === unitClass(figure.unit) && !isNoCount(one, words),
  );
  // Several may be the parts of the record's sum.
  if (only === undefined || more.length > 0) return null;
  const { unit, value, text } = only.quantity;
  return unit === 'count' && value < LEAST_COUNT ? null : text;
}

/** "*Three million* in a year is impossible": a statement that names a number is not told by one of another order; of an event, fewer may be a part. */
function otherOrder(
  { figure, kind, statement }: Claim,
  { from, to }: Span,
  { quantities, words }: Reading,
): string | null {
  if (figure !== null) return null;
  const [only, ...more] = quantities.filter(
    one => one.from >= from && one.to <= to && one.quantity.unit === 'count' && !isNoCount(one, words),
  );
  if (only === undefined || more.length > 0 || only.quantity.value < LEAST_COUNT) return null;
  const named = findQuantities(statement).filter(({ unit }) => unit === 'count');
  const isOwn = ({ quantity: { value } }: ReadQuantity) =>
    named.some(
      own =>
        (value >= own.low && value <= own.high) ||
        figureRatio(own.value, value) < CLEARLY_ANOTHER_LONG ||
        (kind === 'event' && value < own.value),
    );
  return named.length === 0 || quantities.some(isOwn) ? null : only.quantity.text;
}

/** "*every* immigrant has the right" of what "*most*" have. */
const ALL = /^(?:every|all|each)$/;
const EXCEPTING = /^(?:Most|Many|Some)\b|\b(?:generally|certain)\b/;

/** "beat him *by seven million votes*": how far apart two counts are; "freed *hundreds*": some of whom it may be. */
function isNoCount({ from, quantity }: ReadQuantity, words: Reading['words']): boolean {
  return quantity.comparator === 'plural' || words[from - 1]?.lower === 'by' || words[from]?.lower === 'by';
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
    const filled = fillRole(role, wanted, entry, predicate, clause, reading, index, context, roles);
    if (filled === null) return reject('role-not-read', `${role}: ${wanted.join(' or ')}`);
    roles.push(filled);
  }
  const named = roles.flatMap(({ where, at }) => (where === 'clause' ? [at] : []));
  const own = index.recordWords.of(claim.id);
  const owner =
    claim.kind === 'statistic' ? (unknownOwner(named, reading) ?? unknownPlace(reading, clause, null, own)) : null;
  if (owner !== null) return reject('narrower', owner);
  const other = otherMatter(entry, roles, predicate, clause, reading, index, context);
  if (other !== null) return reject(other, entry.id);
  if (isMoreOfOther(predicate, reading, own)) return reject('other-subject', entry.id);
  if (EXCEPTING.test(claim.statement) && named.some(({ from }) => ALL.test(reading.words[from - 1]?.lower ?? '')))
    return reject('broader', entry.id);
  if (isOfThose(roles, predicate, reading)) return reject('role-not-read', 'only those of whom it is so');
  if (isJoined(roles, predicate, reading)) return reject('role-not-read', 'agent and object are joined');
  const count = otherCount(claim, clause, reading) ?? otherOrder(claim, clause, reading);
  if (count !== null) return reject('other-figure', count);
  const inSentence = roles.filter(role => role.where !== 'antecedent');
  // "but *it* includes returns": of three, the sentence itself names two.
  if (roles.length > 1 && inSentence.length < roles.length - 1)
    return reject('role-not-read', 'too few roles in the sentence itself');
  const spans = [
    predicate,
    ...roles.filter(role => role.where !== 'sentence' && isInside(role.at, clause)).map(role => role.at),
  ];
  const first = Math.min(...spans.map(span => span.from));
  const from = first === predicate.from ? verbGroupStart(reading, predicate.from) : first;
  const to = Math.max(...spans.map(span => span.to));
  const over = withDeniedSubject(readModality(reading, predicate.from, first, true), reading, predicate.from);
  const said = withGap(withDeniedVerb(over, reading, predicate), reading, predicate);
  const lawful = claim.kind === 'legal' ? ofLaw(said, reading) : said;
  const modality = predicate.turn === 'opposite' ? ofOpposite(lawful) : lawful;
  if (modality === null) return reject('opposite', entry.id);
  const hasPlace = roles.some(({ role, where }) => where === 'clause' && role === 'place');
  // A role in the clause that is a place, or that only the United States has, says where this is.
  const isAmerican = roles.some(({ where, entry: id }) => where === 'clause' && isAmericanEntry(index.lexicon, id));
  const veto = vetoOf(claim, modality, clause, { hasPlace, isAmerican }, reading, index, context);
  if (veto !== null) return reject(veto.rule, veto.detail);
  // The claim with more roles wins, then that with more of them in the sentence itself. Of a law and the court that ruled on it, the
  // court did it; where all else is alike, the surer record is meant.
  const spoken = roles.some(({ speaks }) => speaks === true) ? 0.05 : 0;
  const rank = roles.length + inSentence.length / 10 + spoken + (claim.confidence === 'high' ? 0.01 : 0);
  return { claim, modality, roles, predicate, from, to, rank };
}
