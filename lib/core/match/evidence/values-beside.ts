import type { Claim, Figure } from '../../claim/claim.ts';
import type { Period } from '../../claim/period.ts';
import type { Series } from '../../claim/series.ts';
import { findQuantities } from '../../quantity/find-quantities.ts';
import { compareFigure } from '../../quantity/implied-interval.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { findPeriods } from '../../text/find-periods.ts';
import { unitClass } from '../figures/figure-rules.ts';
import { splitWords } from '../words/words.ts';
import { topicStems } from './record-words.ts';

/** A number that stands in a record's statement beside its figure, as a figure of the time that is named nearest to it. */
export interface BesideFigure extends Figure {
  readonly claim: string;
  /** The stems of what it counts: a sentence about it has them too. */
  readonly counted: readonly string[];
}

/**
 * Numbers that a record's statement tells beside its figure, in the same unit, and that no other record or series has:
 * "… won with *306 electoral votes* and 81.3 million votes".
 */
export function valuesBeside(claims: readonly Claim[], series: readonly Series[]): BesideFigure[] {
  return claims.flatMap(claim => {
    const { figure, statement } = claim;
    // What is set against a saying ("… have said $85 billion; …") is no statement of it.
    if (figure === null || claim.kind === 'quote' || claim.modality === 'planned') return [];
    const unit = unitClass(figure.unit);
    const known = [
      ...claims.flatMap(other => (other.figure?.measure === figure.measure ? [other.figure] : [])),
      ...series.filter(one => one.claim === claim.id || one.id === claim.series).flatMap(({ values }) => values),
    ];
    const isOwn = (one: Quantity) =>
      compareFigure(one, figure.value, figure.low, figure.high, figure.approx) !== 'apart';
    return (
      findQuantities(statement)
        .filter(one => one.unit === unit && one.significantDigits > 1 && one.comparator !== 'plural' && !isOwn(one))
        // "6 million *of the* 14 million", "the *top* 1 percent": whose part is told. "613 *against* 1,221": others.
        .filter(one => !/\b(?:of|among|top|against)(?: the)? $/.test(statement.slice(0, one.start)))
        .filter(one => !known.some(({ value }) => compareFigure(one, value) === 'fits'))
        .map(one => {
          const { value, per } = one;
          const period = periodNear(one, statement);
          return {
            ...figure,
            low: null,
            high: null,
            value,
            per,
            period,
            claim: claim.id,
            counted: countedBy(one, statement),
          };
        })
    );
  });
}

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
