import type { LexiconEntry } from '../../claim/lexicon.ts';
import { type Binding, measuresOf } from '../binding/binding.ts';
import type { EngineIndex } from '../engine-index.ts';
import { isPaidFor } from '../evidence/numbers/hung-on.ts';
import { isStrangeAgent } from '../evidence/strange-verb.ts';
import { findEntries } from '../lexicon/find-terms.ts';
import { goesOn } from './goes-on.ts';
import type { MatchContext } from './match-context.ts';
import type { NounPhrase } from '../reading/noun-phrase.ts';
import { clauseAround } from '../reading/clause.ts';
import { hasKind, type ReadQuantity, type Reading } from '../reading/reading.ts';

/** So many digits written out are a name: chance does not repeat them. */
const NAMING_DIGITS = 4;
/** With so many, and the record's own period beside them, the measure need not be named again. */
export const UNMISTAKABLE_DIGITS = 5;

/**
 * "The previous high was 409,849": a number that some record holds to the last digit counts what that record counts,
 * when the sentence or its neighbourhood speaks of that measure, or states the record's very period.
 */
export function bindByRecord(
  reading: Reading,
  stated: ReadQuantity,
  phrase: NounPhrase,
  context: MatchContext,
  index: EngineIndex,
): Binding | null {
  const { quantity, from, to } = stated;
  if (quantity.significantDigits < NAMING_DIGITS || !isUncommitted(phrase)) return null;
  if (isPaidFor(reading, stated)) return null;
  const holders = index.holdersByValue.get(quantity.value) ?? [];
  const clause = clauseAround(reading, from);
  const periods = new Set(
    reading.periods.flatMap(({ period }) => (period.id === null ? [] : [period.id, `FY${period.id}`])),
  );
  // "*Our hockey arena seats* 13,099": who does what to the number is no word of a record.
  const isOfOther = (id: string) =>
    index.claimsByMeasure
      .get(id)
      ?.every(({ id: record }) => isStrangeAgent(reading, stated, clause, index.recordWords.of(record))) === true;
  const isNamed = (id: string) => {
    const names = ({ words }: Reading) => findEntries(index.lexicon, words, new Set([id])).length > 0;
    return names(reading) || (context.antecedents.some(names) && !isOfOther(id));
  };
  const isDated = (period: string | null) =>
    quantity.significantDigits >= UNMISTAKABLE_DIGITS && period !== null && periods.has(period);
  const ids = new Set(
    holders.filter(({ measure, period }) => isNamed(measure) || isDated(period)).map(({ measure }) => measure),
  );
  const measures = [...ids].flatMap(id => index.lexicon.byId.get(id) ?? []);
  return measures.length === 0 ? null : { measures, by: 'record', from, to, eventAt: from };
}

/**
 * "In fiscal 2012 it was about 410,000": a number with a stated period, in a sentence that names no measure, counts
 * what the sentence before counted. Only agreement may follow from that.
 */
export function bindByAntecedent(
  reading: Reading,
  stated: ReadQuantity,
  phrase: NounPhrase,
  context: MatchContext,
): Binding | null {
  const { quantity, from, to } = stated;
  const isStated = reading.periods.some(({ period }) => period.resolved && !period.named && period.id !== null);
  if (quantity.unit !== 'count' || quantity.value < 1000 || !isStated || !isUncommitted(phrase)) return null;
  if (namesMeasure(reading)) return null;
  for (const antecedent of context.antecedents.slice(0, 2)) {
    const measure = lastMeasure(antecedent);
    // "some 410,000 people *toured the office*": what else is said of the number is what it counts.
    if (measure !== null && !goesOn(reading, stated, phrase, antecedent)) return null;
    if (measure !== null) return { measures: [measure], by: 'antecedent', from, to, eventAt: from };
    // What else was counted in between is what the number goes on from.
    if (antecedent.quantities.length > 0) return null;
  }
  return null;
}

/** The number stands bare, or counts people without saying more of them. */
function isUncommitted(phrase: NounPhrase): boolean {
  if (phrase.partitive || phrase.unread.length > 0) return false;
  return phrase.head === null || (hasKind(phrase.head, 'population') && !hasKind(phrase.head, 'restriction'));
}

function namesMeasure(reading: Reading): boolean {
  return (
    reading.verbs.length > 0 || reading.nouns.some(term => measuresOf(term).some(({ family }) => family !== 'other'))
  );
}

/** The measure that a sentence speaks of, if it speaks of one alone. */
function lastMeasure(reading: Reading): LexiconEntry | null {
  const named = [...reading.verbs, ...reading.nouns].flatMap(measuresOf).filter(({ family }) => family !== 'other');
  const families = new Set(named.map(({ family }) => family));
  const ids = new Set(named.map(({ id }) => id));
  return families.size === 1 && ids.size === 1 ? (named[0] ?? null) : null;
}
