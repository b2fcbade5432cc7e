import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')));

function differing(text: string): string[] {
  return mentionsIn(engine, text, { published: '2026-03-20' })
    .filter(({ relation, series }) => relation === 'differs' || series?.fits === false)
    .map(({ claim }) => claim);
}

describe('the time of a count', () => {
  test('a fiscal year that is said by its last month is whole', () => {
    const text = 'In the fiscal year that ended in September 2012, ICE removed 610,000 people.';
    expect(differing(text)).toEqual(['ice-record-fy2012-409849']);
  });

  test.each([
    'By September of fiscal 2012, ICE had removed 210,000 people.',
    'By 2012 ICE had removed 1.2 million people.',
  ])('up to some time, it may be any count: %s', text => {
    expect(differing(text)).toEqual([]);
  });
});

describe('May', () => {
  const marks = (text: string) => mentionsIn(engine, text, { published: '2026-06-20' }).map(({ claim }) => claim);

  test.each(['Inflation in May was 4.2 percent.', 'The inflation rate in May 2026 was 4.2 percent.'])(
    'is a month: %s',
    text => {
      expect(marks(text)).toEqual(['inflation-2026']);
    },
  );

  test.each(['Inflation may soon be 4.2 percent.', 'Inflation May Hit 4.2 Percent, Banks Warn'])(
    'which "may" is not: %s',
    text => {
      expect(marks(text)).toEqual([]);
    },
  );
});

describe('the days of a month', () => {
  test('a number far from the counts of all of them is no count of any', () => {
    const text = 'About 130,000 people were in ICE detention in June 2025.';
    expect(differing(text)).toEqual(['detention-65765-july-2026']);
  });

  test.each([
    'About 63,000 people were in ICE detention in June 2025.',
    'ICE booked 37,000 people into detention in June 2025.',
    'In June 2025 some 21,000 women were in ICE detention.',
    'About 130,000 people were in ICE detention at some time in 2025.',
  ])('near one, or of another time or kind, it may be: %s', text => {
    expect(differing(text)).toEqual([]);
  });
});
