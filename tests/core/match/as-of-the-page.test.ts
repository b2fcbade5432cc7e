import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

/** "claim relation", and the value of its series with the day on which that was given. */
function compared(text: string, published: string): string[] {
  return mentionsIn(engine, text, { published }).map(({ claim, relation, series }) =>
    series === undefined ? `${claim} ${relation}` : `${claim} ${relation} ${series.period} ${series.value}`,
  );
}

describe('a total that runs on is the one that had been given last', () => {
  const claim = 'self-deportations-1-6-to-2-2-million';
  test.each([
    ['2025-10-04', '1.6 million people have self-deported since January, the secretary says.', '2025-08-14 1600000'],
    ['2025-10-04', 'Officials say that 1.6 million immigrants have left on their own.', '2025-08-14 1600000'],
    ['2025-12-28', 'DHS puts self-deportations at 1.9 million.', '2025-12-10 1900000'],
  ])('on %s: %s', (published, text, value) => {
    expect(compared(text, published)).toEqual([`${claim} other-period ${value}`]);
  });

  test.each([
    // Nobody had given it yet, or somebody had given a newer one.
    ['2025-10-04', 'DHS puts self-deportations at 1.9 million.'],
    ['2025-12-28', '1.6 million people have self-deported since January, the secretary says.'],
    ['2025-12-28', '1.9 million people have self-deported since September, the secretary says.'],
  ])('not on %s: %s', (published, text) => {
    expect(compared(text, published)).toEqual([]);
  });

  test('its own record, once that is known', () => {
    expect(compared('DHS puts self-deportations at 2.2 million.', '2026-02-03')).toEqual([`${claim} agrees`]);
  });
});

test('another figure of what is counted is none of what it is told apart from', () => {
  const sent = 'el-salvador-cecot-238 agrees';
  expect(compared('The United States sent 238 Venezuelans to a prison in El Salvador.', '2026-03-20')).toEqual([sent]);
  expect(compared('The United States sent 252 Venezuelans to a prison in El Salvador.', '2026-03-20')).toEqual([]);
});

describe('a level moves within its year', () => {
  test.each([
    ['The immigration court backlog was 5 million in 2023.', ['court-backlog-3-6-million other-period FY2023 2460000']],
  ])('%s', (text, expected) => {
    expect(compared(text, '2024-06-20')).toEqual(expected);
  });
});

test('who is named and has one number of it on record needs no year', () => {
  const claim = 'unauthorized-22-million-yale-mit agrees';
  expect(compared('Yale and MIT researchers found 22.1 million undocumented immigrants.', '2026-03-20')).toEqual([
    claim,
  ]);
});

describe('without a time, the newest count by the day of the page', () => {
  test.each([
    [
      '2026-04-20',
      'Of everyone ICE is holding, 70.8 percent have no criminal conviction.',
      'detention-no-conviction-three-quarters other-period 2026-04-04 70.8',
    ],
    [
      '2026-07-20',
      'The share of detainees in ICE custody without a criminal conviction is 70.6 percent.',
      'detention-no-conviction-three-quarters other-period 2026-07-11 70.6',
    ],
    // The record's own count is the newest for as long as none is newer.
    [
      '2025-12-01',
      'Of everyone ICE is holding, 73.6 percent have no criminal conviction.',
      'detention-no-conviction-three-quarters agrees',
    ],
  ])('on %s: %s', (published, text, expected) => {
    expect(compared(text, published)).toEqual([expected]);
  });

  test.each([
    // Given up long before, or not given yet.
    ['2026-07-20', 'Of everyone ICE is holding, 69.1 percent have no criminal conviction.'],
    ['2026-03-20', 'Of everyone ICE is holding, 70.6 percent have no criminal conviction.'],
  ])('no other on %s: %s', (published, text) => {
    expect(compared(text, published).filter(one => !one.includes('differs'))).toEqual([]);
  });

  test('of a month that ended some days ago', () => {
    const told = (published: string) =>
      compared('Consumer prices are up 2.4 percent over the year, the Bureau of Labor Statistics reports.', published);
    expect(told('2026-03-12')).toEqual(['inflation-2026 other-period 2026-02 2.4']);
    expect(told('2026-06-20').filter(one => one.includes('2026-02'))).toEqual([]);
  });
});

describe('how long nothing was so high is no value of it', () => {
  test.each([
    'Life expectancy in the United States was the highest in more than one hundred years.',
    'U.S. life expectancy rose in 2024, the most in the 100 years for which counts were kept.',
    'Last year U.S. life expectancy had its biggest rise for at least 30 years.',
  ])('%s', text => {
    expect(compared(text, '2026-03-01').filter(one => /differs|other-period/.test(one))).toEqual([]);
  });

  test('and the value that stands beside it is read, without its unit and in a long sentence', () => {
    const text =
      'The agency said on Wednesday that life expectancy in the United States rose to 79 in 2024, the highest in the more than one hundred years for which it has kept such counts.';
    expect(compared(text, '2026-03-01')).toEqual(['life-expectancy-2024 agrees']);
  });

  test('which another length of life may differ from', () => {
    expect(compared('Life expectancy in the United States was 71 years in 2024.', '2026-03-01')).toEqual([
      'life-expectancy-2024 differs',
    ]);
  });
});

describe('a rule in force, or a share that is the same every year, is told of any day', () => {
  const relations = (text: string) =>
    mentionsIn(engine, text, { published: '2026-02-10' }).map(({ claim, relation }) => `${claim} ${relation}`);

  test.each([
    ['The federal minimum wage is $9.50 an hour.', ['minimum-wage-7-25 differs']],
    ['The federal tax on remittances is 4 percent.', ['remittance-tax-1-percent differs']],
    ['Foreign aid is 30 percent of the federal budget.', ['foreign-aid-1-percent differs']],
    // Whose wage it is stays open, and so do other times.
    ['The minimum wage is $15 an hour.', []],
    ['Should the federal minimum wage be $15 an hour?', []],
    ['The federal minimum wage was $5.15 an hour in 2000.', []],
  ])('%s', (text, expected) => {
    expect(relations(text)).toEqual(expected);
  });
});
