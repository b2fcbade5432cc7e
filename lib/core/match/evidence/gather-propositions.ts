import type { Claim, Figure, Proposition } from '../../claim/claim.ts';
import { clauseAround } from '../clause.ts';
import { vetoOf } from '../decide-proposition.ts';
import type { EngineIndex } from '../engine-index.ts';
import { fitsFigure } from '../figure-rules.ts';
import { isDirect } from '../fill-role.ts';
import { findEntries } from '../find-terms.ts';
import { withNarrower } from '../lexicon-index.ts';
import type { MatchContext } from '../match-context.ts';
import { type ModalityReading, readModality } from '../modality.ts';
import type { Reading, Span } from '../reading.ts';
import { LEAST_COUNT, LEAST_WEIGHT } from './least-evidence.ts';
import { namesLocalArea } from './ruled-out.ts';
import { recordsSharing, sharedWords } from './shared-words.ts';
import type { PropositionEvidence } from './proposition-features.ts';

export interface PropositionCandidate {
  readonly claim: Claim;
  readonly evidence: PropositionEvidence;
  readonly modality: ModalityReading;
  /** The record's terms in the sentence, from the first to the last. */
  readonly span: Span;
  /** The sentence's words that the record has, the rarest first. */
  readonly shared: readonly string[];
}

/** Most records that one sentence is weighed against. */
const MOST_CANDIDATES = 3;
/** Beyond so many words a sentence says no more of any one thing. */
const LONG = 40;

/** The records with a proposition that a sentence may state, with what speaks for and against each. `isTold`: another record was read in it. */
export function gatherPropositions(
  reading: Reading,
  context: MatchContext,
  index: EngineIndex,
  isTold: boolean,
): PropositionCandidate[] {
  const close = [...recordsSharing(reading, index.recordWords)]
    .flatMap(([id, weight]) => {
      const claim = index.propositions.get(id);
      return claim === undefined || weight < LEAST_WEIGHT ? [] : [{ claim, weight }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_CANDIDATES);
  const numbers = reading.quantities
    .map(({ quantity }) => quantity)
    .filter(one => one.value >= LEAST_COUNT || one.unit !== 'count');
  const found: PropositionCandidate[] = [];
  for (const [rank, { claim, weight }] of close.entries()) {
    const { predicate, roles } = claim.proposition as Proposition;
    const predicates = reading.predicates.filter(term => term.entries.some(({ id }) => id === predicate));
    const here = Object.entries(roles).map(([role, ids]) => {
      const wanted = withNarrower(index.lexicon, ids);
      return { role, wanted, here: findEntries(index.lexicon, reading.words, wanted) };
    });
    if (predicates.length === 0 && here.every(one => one.here.length === 0)) continue;
    const named: NamedRole[] = here.map(({ wanted, ...one }) => ({
      ...one,
      around:
        one.here.length === 0 &&
        context.antecedents.some(({ words }) => findEntries(index.lexicon, words, wanted).length > 0),
    }));
    const share = (is: (one: (typeof named)[number]) => boolean) => named.filter(is).length / named.length;
    const words = sharedWords(claim.id, reading, context, index.recordWords);
    const clause = predicates[0] === undefined ? null : clauseAround(reading, predicates[0].from);
    const spans: Span[] = [...predicates.slice(0, 1), ...named.flatMap(({ here }) => here.slice(0, 1))];
    const span = { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
    const eventAt = predicates[0]?.from ?? span.from;
    const modality = readModality(reading, eventAt, span.from, true);
    const scope = clause ?? { from: 0, to: reading.words.length };
    const isPlaced = named.some(({ role, here }) => role === 'place' && here.length > 0);
    if (namesLocalArea(reading, scope)) continue;
    if (vetoOf(claim, modality, scope, isPlaced, reading, index, context) !== null) continue;
    const fits = claim.figure !== null && numbers.some(number => fitsFigure(number, claim.figure as Figure));
    // "47 agreements" is not "as many as 30 countries", whatever else they share.
    if (claim.figure !== null && numbers.length > 0 && !fits) continue;
    const object = named.find(({ role }) => role === 'object')?.here[0];
    if (predicates[0] !== undefined && object !== undefined && !isDirect('object', object, predicates[0], reading))
      continue;
    // "will hear the case": what a court is yet to do is no ruling.
    if (predicates.length === 0 && isEvent(claim) && reading.words.some(({ lower }) => lower === 'will')) continue;
    if (isReversed(named, predicates[0], index)) continue;
    const next = close[rank === 0 ? 1 : 0];
    const flag = (is: boolean) => (is ? 1 : 0);
    found.push({
      claim,
      modality,
      span,
      shared: words.shared,
      evidence: {
        predicateHere: flag(predicates.length > 0),
        predicateAround: flag(
          predicates.length === 0 &&
            context.antecedents.some(one =>
              one.predicates.some(term => term.entries.some(({ id }) => id === predicate)),
            ),
        ),
        rolesHere: share(({ here }) => here.length > 0),
        rolesClause:
          clause === null
            ? 0
            : share(({ here }) => here.some(({ from, to }) => from >= clause.from && to <= clause.to)),
        rolesAround: share(({ around }) => around),
        roles: named.length,
        agentHere: flag(named.some(({ role, here }) => role === 'agent' && here.length > 0)),
        objectHere: flag(named.some(({ role, here }) => role === 'object' && here.length > 0)),
        overlapHere: words.overlap.overlapHere,
        overlapAround: words.overlap.overlapAround,
        coverage: words.coverage,
        strange: words.strange,
        rank: 1 / (1 + rank),
        lead: next === undefined ? 1 : Math.sqrt(weight) - Math.sqrt(next.weight),
        denied: flag(modality.denied),
        asked: flag(modality.asked),
        planned: flag(modality.planned && claim.modality !== 'planned'),
        prospective: flag(modality.prospective),
        hasNumber: flag(numbers.length > 0),
        ownNumber: flag(fits),
        isTold: flag(isTold),
        misplaced: flag(predicates.length > 0 && named.every(({ here }) => here.length > 0)),
        length: Math.log(1 + Math.min(LONG, reading.words.length)),
      },
    });
  }
  return found;
}

function isEvent({ kind, valid }: Claim): boolean {
  return kind === 'event' || valid.from !== null;
}

/** Where the terms of a role stand in the sentence, and whether only its neighbourhood has them. */
interface NamedRole {
  readonly role: string;
  readonly here: readonly (Span & { id: string })[];
  readonly around: boolean;
}

/** "Trump deported more people than Obama" is not "Obama … more than Trump": two of a kind, each on the other's side. */
function isReversed(named: readonly NamedRole[], predicate: Span | undefined, index: EngineIndex): boolean {
  const agent = named.find(({ role }) => role === 'agent')?.here ?? [];
  const object = named.find(({ role }) => role === 'object')?.here ?? [];
  const kindOf = (id: string) => index.lexicon.byId.get(id)?.kind;
  if (predicate === undefined || agent.length === 0 || object.length === 0) return false;
  if (kindOf(agent[0]?.id ?? '') !== kindOf(object[0]?.id ?? '')) return false;
  return agent.every(({ from }) => from >= predicate.to) && object.every(({ to }) => to <= predicate.from);
}
