import type { Claim } from '../../claim/claim.ts';
import type { EngineIndex } from '../engine-index.ts';
import { type FigureReading, type NumberReading, readFigureAs } from '../figure-reading.ts';
import { type CountedScope, FIGURE_RULES } from '../figure-rules.ts';
import { FUNCTION_WORDS } from '../function-words.ts';
import { findEntries } from '../lexicon-index.ts';
import type { MatchContext } from '../match-context.ts';
import { isExactValue } from '../may-differ.ts';
import type { NounPhrase } from '../noun-phrase.ts';
import type { Reading, Span } from '../reading.ts';
import type { PeriodFit } from '../stated-period.ts';
import { isKnownBy } from '../validity.ts';
import type { NumberEvidence } from './number-features.ts';
import { timeOf } from './fit-time.ts';
import type { RecordedValue } from './recorded-values.ts';
import type { WordWeights } from './record-words.ts';
import { sharedWords } from './shared-words.ts';

/** A record whose figure a number fits and that nothing in the sentence rules out. */
export interface NumberCandidate {
  readonly claim: Claim;
  /** The value of the claim's series that the number fits, where it is not the claim's own figure. */
  readonly point: RecordedValue['point'];
  readonly read: FigureReading;
  readonly period: PeriodFit;
  readonly evidence: NumberEvidence;
  /** The sentence's words that the record has too, the rarest first. */
  readonly shared: readonly string[];
}

/** Numbers below this are too common to say anything: "three", "ten", "a dozen". */
export const LEAST_COUNT = 13;

/** All records that a number may state, with what speaks for and against each. */
export function gatherNumbers(number: NumberReading, context: MatchContext, index: EngineIndex): NumberCandidate[] {
  const { quantity } = number.quantity;
  if (quantity.comparator === 'plural' || (quantity.unit === 'count' && quantity.value < LEAST_COUNT)) return [];
  const fitting = index.recordedValues.fitting(quantity);
  const rivals = new Set(fitting.map(({ claim }) => claim.id)).size - 1;
  return fitting.flatMap(record => weigh(record, rivals, number, context, index) ?? []);
}

function weigh(
  record: RecordedValue,
  rivals: number,
  number: NumberReading,
  context: MatchContext,
  index: EngineIndex,
): NumberCandidate | null {
  const { claim, point, scope } = record;
  const { reading, quantity, phrase, bound } = number;
  const { lexicon } = index;
  const measure = lexicon.byId.get(scope.measure);
  if (measure === undefined || !isKnownBy(claim, context.published)) return null;
  const named = findEntries(lexicon, reading.words, new Set([measure.id])).filter(
    span => !isPartOfAnother(reading, span, measure.id),
  );
  const at = named.find(({ from }) => from >= quantity.to) ?? named.at(-1);
  const read = readFigureAs(
    reading,
    quantity,
    phrase,
    {
      measures: [measure],
      by: 'evidence',
      from: at?.from ?? quantity.from,
      to: at?.to ?? quantity.to,
      eventAt: at?.from ?? quantity.from,
    },
    context,
  );
  const headKind = kindOfHead(phrase, scope);
  if (headKind === 'rival') return null;
  const isStrange = isStrangeHead(reading, phrase, index.recordWords.of(claim.id));
  // "409,849 trees" are no removals, whatever else agrees; a share or sum may be of anything.
  if (isStrange && quantity.quantity.unit === 'count') return null;
  const isPlan = claim.modality === 'planned' && point === null;
  const isExact = isExactValue(read, record.value);
  const input = { read, record: scope, isPlan, isExact, context, lexicon };
  const spoken = new Map(
    Object.entries(FIGURE_RULES).flatMap(([rule, test]) => {
      const detail = test(input);
      return detail === null ? [] : [[rule, detail] as const];
    }),
  );
  if (HARD_RULES.some(rule => spoken.has(rule))) return null;
  const narrower = spoken.get('narrower')?.split(', ') ?? [];
  if (narrower.some(id => !OF_THEM.has(id))) return null;
  const isUnnamedActor = spoken.get('other-actor') === NOBODY;
  if (spoken.has('other-actor') && !isUnnamedActor) return null;
  if (read.modality.planned && spoken.has('plan-for-outcome') && !isPlan) return null;
  const time = timeOf(record, read, isExact, isPlan, context);
  if (time === null) return null;
  const { period } = time;
  const { clause } = read.scope;
  const words = sharedWords(claim.id, reading, clause, context, index.recordWords);
  const around = context.antecedents.some(one => findEntries(lexicon, one.words, new Set([measure.id])).length > 0);
  const flag = (is: boolean) => (is ? 1 : 0);
  const inClause = [...reading.nouns, ...reading.verbs].filter(
    ({ from, to }) => from >= clause.from && to <= clause.to,
  );
  const otherMeasure = inClause.some(term =>
    term.entries.some(entry => entry.kind === 'measure' && entry.family !== 'other' && entry.id !== measure.id),
  );
  return {
    claim,
    point,
    read,
    period,
    shared: words.shared,
    evidence: {
      digits: Math.min(4, quantity.quantity.significantDigits),
      exact: flag(isExact),
      rivals: Math.log2(1 + rivals),
      money: flag(quantity.quantity.unit === 'usd'),
      share: flag(quantity.quantity.unit === 'percent'),
      ...words.values,
      measureHere: flag(named.length > 0),
      measureAround: flag(named.length === 0 && around),
      measureNowhere: flag(named.length === 0 && !around),
      otherKind: flag(at !== undefined && isOtherKind(reading, at, index.recordWords.of(claim.id))),
      otherMeasure: flag(named.length === 0 && otherMeasure),
      boundOther: flag(bound !== null && !bound.measures.some(({ id }) => id === measure.id)),
      otherHead: flag(headKind === 'other'),
      unreadHead: flag(phrase.unread.length > 0),
      strangeHead: flag(isStrange),
      unreadScope: flag(read.scope.unread.length > phrase.unread.length),
      partitive: flag(phrase.partitive),
      populationHere: flag(read.scope.populations.some(({ id }) => id === scope.population)),
      agencyHere: flag(read.scope.agencies.some(({ id }) => id === scope.agency)),
      actorHere: flag(scope.actor !== null && read.actorAt !== null),
      nobodyNamed: flag(isUnnamedActor),
      ofThem: flag(narrower.length > 0),
      restrictionsUnstated:
        scope.restrictions.length === 0
          ? 0
          : scope.restrictions.filter(id => !read.scope.stated.some(one => one.id === id)).length /
            scope.restrictions.length,
      isRestricted: flag(scope.restrictions.length > 0),
      subjectUnnamed: flag(spoken.has('other-subject')),
      periodSame: flag(period === 'same' && !time.elsewhere),
      periodNear: flag(period === 'near' && !time.elsewhere),
      periodElsewhere: flag(time.elsewhere),
      periodAround: flag(time.around),
      periodUnclear: flag(period === 'unclear'),
      periodOverlaps: flag(period === 'inside'),
      periodUnstated: flag(period === 'unstated' && (point !== null || claim.figure?.period.type !== 'none')),
      denied: flag(read.modality.denied),
      asked: flag(read.modality.asked),
      isPlan: flag(isPlan),
      prospective: flag(!isPlan && spoken.has('plan-for-outcome')),
      planUnstated: flag(isPlan && spoken.has('plan-for-outcome')),
    },
  };
}

/** Restrictions that point back to what was counted before; what they leave of it is often the record itself. */
const OF_THEM: ReadonlySet<string> = new Set(['of-them', 'including', 'among']);

/** Nothing that speaks for a record outweighs these. */
const HARD_RULES = [
  'other-unit',
  'other-rate',
  'other-counted',
  'other-population',
  'other-agency',
  'other-place',
] as const;
const NOBODY = 'nobody named';

/** What the noun after the number is to the record: its own measure or what that counts, another measure, or something else that is known. */
function kindOfHead({ head }: NounPhrase, { measure, population }: CountedScope): 'own' | 'rival' | 'other' | 'none' {
  if (head === null) return 'none';
  const { entries } = head;
  if (entries.some(({ id, kind }) => id === measure || id === population || COUNTED_KINDS.has(kind))) return 'own';
  return entries.some(({ kind, family }) => kind === 'measure' && family !== 'other') ? 'rival' : 'other';
}

const COUNTED_KINDS: ReadonlySet<string> = new Set(['population', 'restriction', 'neutral']);

/** "unemployment" inside "youth unemployment" names the other measure. */
function isPartOfAnother(reading: Reading, { from, to }: Span, measure: string): boolean {
  return [...reading.nouns, ...reading.verbs].some(
    term =>
      term.from <= from &&
      to <= term.to &&
      term.to - term.from > to - from &&
      term.entries.some(({ kind }) => kind === 'measure') &&
      !term.entries.some(({ id }) => id === measure),
  );
}

/** "7.7 million in *fines*": an unknown noun that "in" hangs on a bare number. */
function nounBehindIn(reading: Reading, end: number): number | null {
  const noun = reading.words[end + 1];
  if (reading.words[end]?.lower !== 'in' || noun?.kind !== 'word' || noun.capital || FUNCTION_WORDS.has(noun.lower))
    return null;
  const at = end + 1;
  const isKnown = [...reading.nouns, ...reading.verbs, ...reading.periods, ...reading.cues].some(
    term => term.from <= at && at < term.to,
  );
  return isKnown || !noun.lower.endsWith('s') ? null : at;
}

function isStrangeHead(reading: Reading, { unread, end }: NounPhrase, own: WordWeights): boolean {
  const last = reading.words[unread.at(-1) ?? nounBehindIn(reading, end) ?? -1];
  return last !== undefined && !own.has(last.stem);
}

/** "*Food* inflation", "*illegal gambling* costs": a word before the measure that the record does not have. */
function isOtherKind(reading: Reading, { from }: Span, own: WordWeights): boolean {
  const before = reading.words[from - 1];
  if (before?.kind !== 'word' || FUNCTION_WORDS.has(before.lower) || own.has(before.stem)) return false;
  const isRead = [...reading.nouns, ...reading.verbs, ...reading.cues].some(
    term => term.from < from && from <= term.to,
  );
  return !isRead && !reading.periods.some(period => period.from < from && from <= period.to);
}
