import { Series, SeriesValue } from '../../lib/core/claim/series.ts';
import { draftSource } from './draft-claim.ts';
import type { ResearchSeries } from './research.ts';

const PERIOD_IN_LABEL = /FY\d{4}|\d{4}-\d{2}-\d{2}|\d{4}-\d{2}(?!\d)|\d{4}/;

/** The series whose measure is beyond doubt. Every other draft waits for an editor to name it. */
const MEASURE_OF_SERIES: Readonly<Record<string, string>> = {
  'dhs-removals-fy': 'removals',
  'dhs-removals-fy-1977-2000': 'removals',
  'dhs-returns-fy': 'returns',
  'dhs-returns-fy-1977-2000': 'returns',
  'dhs-removals-plus-returns-fy': 'removals-and-returns',
  'ice-removals-fy': 'removals',
};

/** Turn a research series into a draft. Throws a ZodError that names the field when it does not fit. */
export function draftSeries(record: ResearchSeries): Series {
  const { values, unread } = readValues(record);
  return Series.parse({
    $schema: '../schema/series.schema.json',
    id: record.id,
    status: 'draft',
    title: record.title,
    measure: MEASURE_OF_SERIES[record.id] ?? null,
    unit: record.unit,
    per: null,
    population: null,
    restrictions: [],
    actor: null,
    agency: null,
    jurisdiction: record.jurisdiction === 'Mexico' ? 'mexico' : 'us',
    publisher: record.source.publisher,
    periodType: periodType(values),
    definition: `${record.title}.`,
    claim: null,
    releaseLagMonths: null,
    sources: [draftSource(record.source)],
    breaks: [],
    related: [],
    notes: [record.notes, ...(unread.length ? [`Labels as researched: ${unread.join('; ')}.`] : [])].join(' '),
    values,
  });
}

/** Values under a period that the schema knows. A label that says more, or a second value for a period, is told in `unread`. */
function readValues(record: ResearchSeries): { values: SeriesValue[]; unread: string[] } {
  const values = new Map<string, SeriesValue>();
  const unread: string[] = [];
  for (const [label, value] of record.values) {
    const period = PERIOD_IN_LABEL.exec(label)?.[0];
    if (!period || !SeriesValue.shape.period.safeParse(period).success) {
      unread.push(`${label}: ${value}`);
      continue;
    }
    if (label !== period) unread.push(`${label}: ${value}`);
    if (values.has(period)) continue;
    values.set(period, {
      period,
      value,
      ...(record.preliminary_periods?.includes(label) ? { preliminary: true } : {}),
      ...(record.unverified_periods?.includes(label) ? { unverified: true } : {}),
    });
  }
  return { values: [...values.values()], unread };
}

function periodType(values: readonly SeriesValue[]): Series['periodType'] {
  const types = new Set(values.map(({ period }) => typeOf(period)));
  const [only] = types;
  return types.size === 1 && only ? only : 'mixed';
}

function typeOf(period: string): Exclude<Series['periodType'], 'mixed'> {
  if (period.startsWith('FY')) return 'fiscal-year';
  if (period.includes('Q')) return 'quarter';
  return period.length === 4 ? 'calendar-year' : period.length === 7 ? 'month' : 'date';
}
