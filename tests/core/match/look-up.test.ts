import { describe, expect, test } from 'vitest';
import { lookUp } from '../../../lib/core/match/look-up.ts';
import { findNearMisses } from '../../../lib/core/match/near-misses.ts';
import type { Segment } from '../../../lib/core/text/segment.ts';
import { claim, engineOf, figure, fiscalYear } from './fixture-engine.ts';

const engine = engineOf([
  claim('removals-2012', {
    statement: 'ICE removed 409,849 people in fiscal year 2012.',
    figure: figure({ measure: 'removals', value: 409_849, unit: 'removals', period: fiscalYear(2012), agency: 'ice' }),
  }),
  claim('refugees-2024', {
    statement: 'The country resettled 100,034 refugees in fiscal year 2024.',
    figure: figure({ measure: 'refugee-admissions', value: 100_034, unit: 'refugees', period: fiscalYear(2024) }),
  }),
]);
const page = { title: '', published: '2025-04-22', lang: 'en' };
const found = (text: string) => {
  const { stated, near } = lookUp(engine, text, page);
  return { stated: stated.map(mention => mention.claim), near };
};

describe('lookUp', () => {
  test('tells what the words state, and nothing of it twice', () => {
    const { stated, near } = found('In fiscal year 2012, ICE removed 409,849 people.');
    expect(stated).toEqual(['removals-2012']);
    expect(near).not.toContain('removals-2012');
  });

  test.each([
    { text: 'How many refugees were resettled?', near: ['refugees-2024'] },
    { text: 'refugees', near: ['refugees-2024'] },
    { text: '409,849', near: ['removals-2012'] },
    { text: 'Roses like the sun.', near: [] },
    { text: '', near: [] },
    { text: 'of the and 12 %', near: [] },
  ])('"$text" is near to $near', ({ text, near }) => {
    expect(found(text)).toEqual({ stated: [], near });
  });

  test('reads each sentence with those around it', () => {
    const text = 'It was a busy agency. In fiscal year 2012, ICE removed 409,849 people. The refugees came later.';
    expect(found(text)).toEqual({ stated: ['removals-2012'], near: ['refugees-2024'] });
  });
});

describe('lookUp with what stands around', () => {
  const around = (before: string[], heading: string | null = null) => ({ before, after: [], heading });
  const near = (text: string, before: string[], heading: string | null = null) =>
    lookUp(engine, text, page, around(before, heading)).near;

  test('tells apart the records that the words alone are as near to', () => {
    const text = 'In that fiscal year it was a record.';
    expect(near(text, ['Refugees were resettled all over the country.'])[0]).toBe('refugees-2024');
    expect(near(text, ['ICE removed whom it found.'])[0]).toBe('removals-2012');
    expect(near(text, [], 'Refugees, resettled')[0]).toBe('refugees-2024');
  });

  test('is near to nothing that the words have nothing of', () => {
    expect(near('Roses like the sun.', ['Refugees were resettled all over the country.'])).toEqual([]);
  });

  test('reads the words as on their page', () => {
    const { stated } = lookUp(engine, 'In fiscal 2012 it was 409,849.', page, around(['ICE counts removals.']));
    expect(stated.map(({ claim }) => claim)).toEqual(['removals-2012']);
  });
});

describe('findNearMisses', () => {
  const misses = (...texts: string[]) => {
    let start = 0;
    const segments = texts.map((text): Segment => {
      const segment = { text, start, heading: null, before: [], after: [] };
      start += text.length + 2;
      return segment;
    });
    return findNearMisses(engine, segments, page);
  };

  test('tells why a sentence that is close to a record states none', () => {
    const sentence = 'In fiscal year 2012, ICE removed 409,849 people from Mexico.';
    expect(misses('Roses like the sun.', sentence)).toEqual([{ sentence, rule: 'narrower' }]);
  });

  test('says nothing of sentences that are marked, nor the same twice', () => {
    const narrow = 'In fiscal year 2012, ICE removed 12,000 women.';
    expect(misses('In fiscal year 2012, ICE removed 409,849 people.', narrow, narrow)).toHaveLength(1);
  });
});
