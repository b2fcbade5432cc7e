import { fitsFigure } from './records/figure-unit.ts';
import type { Claim } from '../claim/claim.ts';
import { impliedInterval } from '../quantity/implied-interval.ts';
import type { Segment } from '../text/segment.ts';
import { FULL_RANK, type FigureDecision, type Rejection } from './figures/figure-decision.ts';
import type { PropositionDecision } from './propositions/decide-proposition.ts';
import type { PropositionCandidate } from './evidence/propositions/gather-propositions.ts';
import type { FigureReading } from './figures/figure-reading.ts';
import { isBoundDenied } from './figures/bounds.ts';
import type { Mention, Reason } from './mention.ts';
import { modalityOf, type ModalityReading } from './reading/modality.ts';
import type { Reading, Span } from './reading/reading.ts';
import { wordsIn } from './words/words-in.ts';

/** Losers named in a mention's reasons; `--explain` prints all. */
const MAX_RIVALS = 5;

export function figureMention(
  decision: FigureDecision,
  read: FigureReading,
  segment: Segment,
  lost: readonly Rejection[],
  shared: readonly string[] = [],
): Mention {
  const { quantity } = read.quantity;
  const interval = impliedInterval(quantity);
  const { figure } = decision.claim;
  const isStated = figure !== null && isBoundDenied(read, figure);
  const measure = read.binding.measures.find(({ id }) => id === figure?.measure) ?? read.binding.measures[0];
  const reasons: Reason[] = [
    reason('quantity', quantity.text, { from: read.quantity.from, to: read.quantity.to }, read.reading, segment),
    reason(`measure-by-${read.binding.by}`, measure?.id ?? '', read.binding, read.reading, segment),
  ];
  if (shared.length > 0) reasons.push(inCommon(shared));
  if (read.scope.period !== null) {
    reasons.push(reason('period', read.scope.period.period.text, read.scope.period, read.reading, segment));
  }
  if (read.actor !== null) reasons.push(reason('actor', read.actor.id, read.actorAt, read.reading, segment));
  for (const agency of read.scope.agencies) reasons.push(reason('agency', agency.id, null, read.reading, segment));
  reasons.push(reason(`period-${decision.period}`, figure?.period.label ?? '', null, read.reading, segment));
  reasons.push(reason(decision.relation, `${interval.low} to ${interval.high}`, null, read.reading, segment));
  reasons.push(...cueReasons(read.modality, read.reading, segment), ...rivals(lost));
  return {
    claim: decision.claim.id,
    relation: decision.relation,
    modality: modalityOf(isStated ? { ...read.modality, denied: false } : read.modality, isOfPlan(decision.claim)),
    attributedTo: read.modality.attributedTo,
    ...quoteOf(figureSpan(read), read.reading, segment),
    quantity:
      decision.relation === 'no-figure'
        ? null
        : { value: quantity.value, low: interval.low, high: interval.high, unit: quantity.unit },
    ...(decision.series === null ? {} : { series: decision.series }),
    score: scoreOf(decision.rank),
    reasons,
  };
}

/** A number that states a record together with what stands in the question or heading before it: it alone is marked. */
export function completeMention(
  decision: FigureDecision,
  read: FigureReading,
  segment: Segment,
  { start, end }: { readonly start: number; readonly end: number },
  lost: readonly Rejection[],
  shared: readonly string[],
): Mention {
  const mention = figureMention(decision, read, segment, lost, shared);
  const reasons = mention.reasons.map(one => ({ ...one, start: null, end: null }));
  const at = { start: segment.start + start, end: segment.start + end };
  return { ...mention, ...at, quote: segment.text.slice(start, end), reasons };
}

/** A predicate that was read, on the scale of the figures' ranks; a role adds one, and one of its own clause two. */
const PREDICATE_RANK = 6;

export function propositionMention(
  decision: PropositionDecision,
  reading: Reading,
  segment: Segment,
  lost: readonly Rejection[],
): Mention {
  const reasons: Reason[] = [
    reason('predicate', decision.claim.proposition?.predicate ?? '', decision.predicate, reading, segment),
    ...decision.roles.map(role =>
      reason(`role-in-${role.where}`, `${role.role}: ${role.entry}`, role.at, reading, segment),
    ),
    ...cueReasons(decision.modality, reading, segment),
    ...rivals(lost),
  ];
  const near = decision.roles.filter(role => role.where === 'clause').length;
  return {
    claim: decision.claim.id,
    ...figureOf(decision.claim, reading),
    modality: modalityOf(decision.modality, isOfPlan(decision.claim)),
    attributedTo: decision.modality.attributedTo,
    ...quoteOf(decision, reading, segment),
    score: scoreOf(PREDICATE_RANK + near + decision.roles.length),
    reasons,
  };
}

/** A record without a figure that the sentence's words state together, wherever they stand. */
export function evidenceMention(
  { candidate, probability }: { candidate: PropositionCandidate; probability: number },
  reading: Reading,
  segment: Segment,
  lost: readonly Rejection[],
): Mention {
  const { claim, modality, span, shared } = candidate;
  return {
    claim: claim.id,
    ...figureOf(claim, reading),
    modality: modalityOf(modality, isOfPlan(claim)),
    attributedTo: modality.attributedTo,
    ...quoteOf(span, reading, segment),
    score: Math.round(probability * 1000) / 1000,
    reasons: [inCommon(shared), ...cueReasons(modality, reading, segment), ...rivals(lost)],
  };
}

/** What was offered, promised or projected: a record of it is asserted in the words of a plan. */
const TO_COME =
  /\b(?:would|expect(?:s|ed)|projects|projected|offer(?:s|ed)|promise[sd]|agreed|pledged)\b|\bover ten years\b/;

function isOfPlan({ modality, statement }: Claim): boolean {
  return modality === 'planned' || TO_COME.test(statement);
}

const MOST_WORDS = 8;

function inCommon(shared: readonly string[]): Reason {
  return { rule: 'words-in-common', detail: shared.slice(0, MOST_WORDS).join(', '), start: null, end: null };
}

/** A record with a proposition and a figure agrees where a number of the sentence fits the figure; else the sentence gives none. */
function figureOf({ figure }: Claim, reading: Reading): Pick<Mention, 'relation' | 'quantity'> {
  if (figure === null) return { relation: 'no-figure', quantity: null };
  const fitting = reading.quantities.find(({ quantity }) => fitsFigure(quantity, figure))?.quantity;
  if (fitting === undefined) return { relation: 'no-figure', quantity: null };
  const { low, high } = impliedInterval(fitting);
  return { relation: 'agrees', quantity: { value: fitting.value, low, high, unit: fitting.unit } };
}

/** The shortest phrase with number, noun, and what fixes the period; the actor when no period does. */
function figureSpan(read: FigureReading): Span {
  const parts: Span[] = [read.quantity];
  if (read.phrase.head !== null) parts.push(read.phrase.head);
  const { clause, period } = read.scope;
  if (!isFarOff(read)) parts.push(read.binding);
  if (period !== null && period.from >= clause.from && period.to <= clause.to) parts.push(period);
  else if (read.actorAt !== null && read.actorAt.from >= clause.from && read.actorAt.to <= clause.to)
    parts.push(read.actorAt);
  const from = Math.min(...parts.map(one => one.from));
  const isLedByPeriod = from === period?.from && TIME_PREPOSITIONS.has(read.reading.words[from - 1]?.lower ?? '');
  return { from: isLedByPeriod ? from - 1 : from, to: Math.max(...parts.map(({ to }) => to)) };
}

/** "*In* 2024 he promised …": marked words are read by themselves, in a list and on the card. */
const TIME_PREPOSITIONS = wordsIn('in during for since by');

/** "up to 200 of them, and Panama *took in* 299": evidence may find the measure's words in the next clause, where they are another's. */
function isFarOff({ binding, quantity, reading, scope: { clause } }: FigureReading): boolean {
  if (binding.by !== 'evidence') return false;
  const between = reading.words.slice(Math.min(binding.to, quantity.to), Math.max(binding.from, quantity.from));
  return binding.from < clause.from || binding.to > clause.to || between.some(({ text }) => text === ',');
}

function quoteOf(span: Span, reading: Reading, segment: Segment): Pick<Mention, 'quote' | 'start' | 'end'> {
  const lead = leadLength(segment);
  const start = Math.max(lead, reading.words[span.from]?.start ?? 0);
  const end = Math.max(start, reading.words[span.to - 1]?.end ?? reading.text.length);
  const shift = segment.start - lead;
  return { quote: reading.text.slice(start, end), start: shift + start, end: shift + end };
}

/** A table cell is read behind its heads, which stand elsewhere on the page: no mark and no reason points into them. */
function leadLength({ lead }: Segment): number {
  return lead?.length ?? 0;
}

function cueReasons(modality: ModalityReading, reading: Reading, segment: Segment): Reason[] {
  return modality.cues.map(({ operator, from, to }) => reason(`cue-${operator}`, '', { from, to }, reading, segment));
}

function rivals(lost: readonly Rejection[]): Reason[] {
  return lost.slice(0, MAX_RIVALS).map(({ claim, rule, detail }) => ({
    rule: `lost-${rule}`,
    detail: detail === '' ? claim : `${claim}: ${detail}`,
    start: null,
    end: null,
  }));
}

function reason(rule: string, detail: string, at: Span | null, reading: Reading, segment: Segment): Reason {
  if (at === null) return { rule, detail, start: null, end: null };
  const start = reading.words[at.from]?.start ?? 0;
  const end = reading.words[at.to - 1]?.end ?? start;
  const named = detail === '' ? reading.text.slice(start, end) : detail;
  const lead = leadLength(segment);
  if (start < lead) return { rule, detail: named, start: null, end: null };
  const shift = segment.start - lead;
  return { rule, detail: named, start: shift + start, end: shift + end };
}

function scoreOf(rank: number): number {
  return Math.round(Math.max(0, Math.min(1, rank / FULL_RANK)) * 1000) / 1000;
}
