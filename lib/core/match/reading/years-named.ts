import type { Reading } from './reading.ts';

const A_YEAR = /(?:19|20)\d\d/;

/** The years that a sentence's times are of: of a span, the one it begins in. */
export function yearsNamed({ periods }: Pick<Reading, 'periods'>): ReadonlySet<number> {
  return new Set(periods.flatMap(({ period }) => yearOf(period.id ?? period.startDay) ?? []));
}

/** The year in a period's id or a day: 2024 of "FY2024". */
export function yearOf(text: string | null): number | null {
  const [year] = A_YEAR.exec(text ?? '') ?? [];
  return year === undefined ? null : Number(year);
}
