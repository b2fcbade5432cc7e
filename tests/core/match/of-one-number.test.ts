import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { claim, engineOf, figure, mentionsIn } from './fixture-engine.ts';

const bundled = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')));

/** One count in two records: that of a day, and a high that rose further by another count. */
const day = (id: string, on: string) => ({
  type: 'date' as const,
  id: on,
  start: on,
  end: on,
  label: id,
  within: null,
});
const engine = engineOf([
  claim('count-of-the-day', {
    statement: 'ICE held 61,226 people on 24 August 2025.',
    figure: figure({ measure: 'people-in-detention', value: 61226, period: day('24 August 2025', '2025-08-24') }),
  }),
  claim('high', {
    statement: 'Detention hit a high in August 2025: 61,226 people, or about 63,000 with the overflow sites.',
    figure: figure({
      measure: 'people-in-detention',
      value: 63000,
      low: 61226,
      high: 63000,
      approx: true,
      agency: 'ice',
      period: day('August 2025', '2025-08-15'),
    }),
  }),
  claim('backlog', {
    statement: 'A backlog of 61,226 cases awaits the courts.',
    figure: figure({ measure: 'court-backlog', value: 61226, unit: 'cases' }),
  }),
]);
const claimsIn = (text: string) => mentionsIn(engine, text, { published: '2025-09-01' }).map(({ claim: id }) => id);

describe('a number that two records of one measure hold', () => {
  test.each([
    ['as a count of a day', 'On Aug. 24 ICE had 61,226 people in detention.'],
    ['as a high', 'ICE detention reached 61,226 people in late August, the most ever.'],
  ])('states both: %s', (_, text) => {
    expect(claimsIn(text).sort()).toEqual(['count-of-the-day', 'high']);
  });

  test.each([
    ['rounded', 'About 61,000 people were in ICE detention on 24 August 2025.', 1],
    ['of another measure', 'ICE arrested 61,226 people by 24 August 2025.', 0],
    ['of another day', 'ICE had 61,226 people in detention in August 2019.', 0],
    ['of another place', 'Britain had 61,226 people in immigration detention on 24 August 2025.', 0],
  ])('does not where it is %s', (_, text, most) => {
    expect(claimsIn(text).length).toBeLessThanOrEqual(most);
  });
});

test('a bound is that of the number beside it', () => {
  const text = 'Over 400,000 removals in one year: ICE hit that number in fiscal 2012, with 409,849.';
  const told = mentionsIn(bundled, text, { published: '2026-06-20' }).map(({ claim: id }) => id);
  expect(told).toContain('ice-record-fy2012-409849');
  expect(told).not.toContain('ice-fy2025-442637');
});
