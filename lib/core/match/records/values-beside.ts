import { unitClass } from './figure-unit.ts';
import type { Claim, Figure } from '../../claim/claim.ts';
import type { Period } from '../../claim/period.ts';
import type { Series } from '../../claim/series.ts';
import { findQuantities } from '../../quantity/find-quantities.ts';
import { compareFigure } from '../../quantity/implied-interval.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { findPeriods } from '../../text/find-periods.ts';
import { splitWords } from '../words/words.ts';
import { topicStems } from './record-words.ts';

/** A number that stands in a record's statement beside its figure, as a figure of the time that is named nearest to it. */
export interface BesideFigure extends Figure {
  readonly claim: string;
  /** The stems of what it counts: a sentence about it has them too. */
  readonly counted: readonly string[];
}

/**
 * Numbers that a record's statement tells beside its figure, and that no other record or series has: "… won with *306 electoral votes*
 * and 81.3 million votes", "8.0 percent of people, or *27.1 million*".
 */
export function valuesBeside(claims: readonly Claim[], series: readonly Series[]): BesideFigure[] {
  return claims.flatMap(claim => {
    const { figure, statement } = claim;
    if (figure === null || claim.modality === 'planned') return [];
    const unit = unitClass(figure.unit);
    const known = [
      ...claims.flatMap(other => (other.figure?.measure === figure.measure ? [other.figure] : [])),
      ...series.filter(one => one.claim === claim.id || one.id === claim.series).flatMap(({ values }) => values),
    ];
    const isKnown = (one: Quantity) =>
      compareFigure(one, figure.value, figure.low, figure.high, figure.approx) !== 'apart' ||
      known.some(({ value }) => compareFigure(one, value) === 'fits');
    // What is set against a saying ("… have said $85 billion; …") is told behind it.
    const from = claim.kind === 'quote' ? statement.indexOf(';') : 0;
    return (
      findQuantities(statement)
        .filter(one => one.significantDigits > 1 && one.comparator !== 'plural')
        .filter(one => one.unit === unit || UNITS.has(one.unit))
        .filter(one => (one.unit === unit ? !isKnown(one) : true))
        .filter(({ start }) => from !== -1 && start >= from)
        // "6 million *of the* 14 million", "the *top* 1 percent": whose part is told. "613 *against* 1,221": others.
        .filter(one => !/\b(?:of|among|top|against)(?: the)? $/.test(statement.slice(0, one.start)))
        .map(one => {
          const { value, per } = one;
          return {
            ...figure,
            low: null,
            high: null,
            value,
            per,
            unit: one.unit === unit ? figure.unit : (UNITS.get(one.unit) ?? figure.unit),
            period: periodNear(one, statement),
            claim: claim.id,
            counted: countedBy(one, statement),
          };
        })
    );
  });
}

/** What a number may be told in, with how records write that. */
const UNITS = new Map([
  ['count', 'people'],
  ['percent', 'percent'],
  ['usd', 'US dollars'],
]);

/** Of a share the noun alone: "16 percent of NATO's common *budget*". */
function countedBy({ end, head, unit }: Quantity, statement: string): string[] {
  if (head === null) return [];
  return [...topicStems(splitWords(unit === 'count' ? statement.slice(end, head.end) : head.text))];
}

function periodNear({ start, end }: Quantity, statement: string): Period {
  const [nearest] = findPeriods(statement, null)
    .filter(({ id }) => id !== null)
    .map(one => ({ one, away: Math.max(one.start - end, start - one.end) }))
    .sort((a, b) => a.away - b.away);
  if (nearest === undefined) return NO_TIME;
  const { type, id, startDay, endDay, text } = nearest.one;
  return { type: type as Period['type'], id, start: startDay, end: endDay, label: text, within: null };
}

const NO_TIME: Period = { type: 'none', id: null, start: null, end: null, label: 'no period', within: null };
