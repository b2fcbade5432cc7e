import type { Claim, Figure } from '../claim/claim.ts';
import type { Pack } from '../claim/pack.ts';
import { english } from '../words/english.ts';
import { findQuantities } from '../quantity/find-quantities.ts';
import { impliedInterval } from '../quantity/implied-interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Remark } from './finding.ts';

/** Lengths and ages tell of whom or over what time; they are no figures unless the record counts them. */
const BESIDE: ReadonlySet<string> = new Set([
  'year',
  'year-of-age',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'decade',
  'century',
]);

/** A whole number this small may as well be a count of things that the sentence names. */
const SMALL = 12;

/** Compare the numbers and years of the statement with the record's own, within the rounding that the words imply. */
export function lintNumbers(claim: Claim, pack: Pack): Remark[] {
  const { figure, statement } = claim;
  const stated = findQuantities(statement)
    .filter(({ unit }) => !BESIDE.has(unit) || figure?.unit.startsWith(unit))
    // "287(g)" is a section.
    .filter(({ end }) => statement[end] !== '(');
  const remarks: Remark[] = [];
  if (
    figure !== null &&
    stated.length > 0 &&
    !stated.some(one => ownValues(figure).some(value => covers(one, value, figure)))
  )
    remarks.push({
      rule: 'stated-number',
      field: 'statement',
      value: stated.map(({ text }) => text).join(', '),
      todo: `the figure is ${ownValues(figure).map(english.number).join(' to ')} ${figure.unit}: state it, or mend the figure`,
    });
  if (figure !== null) remarks.push(...lintYears(statement, figure));
  const known = figure === null ? [] : knownValues(claim, figure, pack);
  for (const one of figure === null ? [] : stated) {
    if (one.value <= SMALL && one.unit === 'count') continue;
    if (known.some(value => covers(one, value, figure))) continue;
    const todo =
      'no figure, series or related record has this number: add the record it comes from, or leave it to the context';
    remarks.push({ rule: 'unbacked-number', field: 'statement', value: one.text, todo });
  }
  return remarks;
}

/** The statement names years, but none of those that the figure counts. */
function lintYears(statement: string, { period }: Figure): Remark[] {
  const years = [...statement.matchAll(/(?<![\d,.$])(?:FY ?)?((?:19|20)\d\d)(?![\d,]\d)/g)].map(([, year]) =>
    Number(year),
  );
  if (years.length === 0 || period.start === null || period.type === 'none') return [];
  const first = Number(period.start.slice(0, 4));
  const last = period.end === null ? Number.POSITIVE_INFINITY : Number(period.end.slice(0, 4));
  if (years.some(year => year >= first && year <= last)) return [];
  return [
    {
      rule: 'stated-year',
      field: 'statement',
      value: years.join(', '),
      todo: `the figure is for ${period.label}: name that time, or mend it`,
    },
  ];
}

function ownValues({ value, low, high }: Figure): number[] {
  return [...new Set([low, value, high].filter(one => one !== null))];
}

function knownValues(claim: Claim, figure: Figure, { claims, series }: Pack): number[] {
  const names = new Set([...claim.related, claim.series]);
  return [
    ...ownValues(figure),
    ...claims.filter(one => names.has(one.id)).flatMap(one => (one.figure ? ownValues(one.figure) : [])),
    ...series.filter(one => names.has(one.id)).flatMap(one => one.values.map(({ value }) => value)),
    ...claim.sources.flatMap(({ quote }) => findQuantities(quote ?? '').map(({ value }) => value)),
  ];
}

/** A share is stated as a ratio ("one in seven", "three quarters") and recorded in percent. */
function covers(stated: Quantity, value: number, figure: Figure | null): boolean {
  const scale = stated.unit === 'ratio' && figure?.unit.startsWith('percent') ? 100 : 1;
  const { low, high } = impliedInterval(stated);
  const size = Math.abs(value);
  // A ratio in words is as exact as "a third" is: a whole percent either way.
  const slack = scale === 100 ? Math.max(1, stated.value * 5) : Math.abs(high) * 1e-9;
  return size >= low * scale - slack && size <= high * scale + slack;
}
