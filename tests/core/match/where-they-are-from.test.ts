import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const bundled = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });
const marks = (text: string, before: string[] = []) =>
  mentionsIn(bundled, text, { published: '2026-03-01', before }).map(
    ({ claim, relation, series }) => `${claim} ${series?.fits === false ? 'differs' : relation}`,
  );

describe('where somebody is from who tells of the country', () => {
  test.each([
    'A Republican from Ohio praises ICE for removing 410,000 people in fiscal 2012.',
    'An Ohio congressman says ICE removed 410,000 people in fiscal 2012.',
    'A reader in Ohio praises ICE for removing 410,000 people in fiscal 2012.',
    'Ottilie in Reno writes that ICE removed 410,000 people in fiscal 2012.',
    'Hugo of Reno, who is 81, was sure that ICE removed 410,000 people in fiscal 2012.',
  ])('is no place of the count: %s', text => {
    expect(marks(text)).toEqual(['ice-record-fy2012-409849 agrees']);
  });

  test.each([
    'A sheriff in Ohio praises ICE for removing 410,000 people in fiscal 2012.',
    'Officials in Ohio praise ICE for removing 410,000 people in fiscal 2012.',
    'ICE removed 410,000 people from Ohio in fiscal 2012.',
  ])('as where something was counted is: %s', text => {
    expect(marks(text)).toEqual([]);
  });
});

describe('words that only sound as if they narrowed a count', () => {
  test.each([
    [
      'My uncle is quite certain of it: Bush removed 5 million people in his two terms.',
      'bush-two-million-removals differs',
    ],
    ['ICE removed 610,000 people in fiscal 2012 and nobody wrote about it.', 'ice-record-fy2012-409849 differs'],
    ['ICE removed half a million people in fiscal 2012.', 'ice-record-fy2012-409849 differs'],
    [
      'The murder rate was 4.1 per 100,000 last year, the least since the Eisenhower years.',
      'murder-rate-2025-record-low agrees',
    ],
    [
      'Inflation was 3 percent in the month when Trump was sworn in for a second time.',
      'inflation-rate-inherited-3-0 agrees',
    ],
  ])('in "%s"', (text, expected) => {
    expect(marks(text)).toEqual([expected]);
  });

  test('in any month of a stretch', () => {
    const text = 'Border apprehensions have not reached 10,000 in any month since February.';
    expect(mentionsIn(bundled, text, { published: '2025-12-10' }).map(({ claim }) => claim)).toEqual([
      'encounters-under-10000-a-month',
    ]);
  });

  test('in what a count is held against', () => {
    expect(
      marks('In fiscal 2024 about 100,000 refugees were admitted, more than in any year since the first half of 1995.'),
    ).toEqual(['refugee-admissions-100000-fy2024 agrees']);
  });

  test('where "certain" people are some of them', () => {
    expect(marks('ICE removed 610,000 people of certain groups in fiscal 2012.')).toEqual([]);
  });
});

describe('a share of the country', () => {
  const before = ['Of Black men 11 percent had none, more than of others.'];

  test('is of all, whoever was spoken of before', () => {
    expect(marks('Some 14 percent of the country was uninsured in 2024.', before)).toEqual([
      'uninsured-rate-8-percent differs',
    ]);
  });

  test('unless another country was', () => {
    expect(marks('Some 14 percent of the country was uninsured in 2024.', ['Mexico insures nobody.'])).toEqual([]);
  });
});

test('of what country others wrote before says nothing of where a post is', () => {
  const before = ['@ines_r: Spain had a general strike today'];
  const text = 'About two thirds of eligible Americans voted in November 2020.';
  expect(marks(`@otto_k: ${text}`, before)).toEqual(['turnout-2020-2024 agrees']);
  expect(marks(text, ['Spain had a general strike.'])).toEqual([]);
});
