import { describe, expect, test } from 'vitest';
import type { Density } from '../../lib/core/settings/settings.ts';
import { arrangeMarks } from '../../lib/dom/arrange-marks.ts';

const first = { id: 1, heading: 'A' };
const second = { id: 2, heading: 'B' };
const blocks = [
  { start: 0, end: 100, section: first },
  // A block that came later has an address after all others, wherever it stands.
  { start: 500, end: 600, section: first },
  { start: 102, end: 200, section: second },
];
const item = (claim: string, start: number, end = start + 10) => ({ claim, start, end });

/** "start-end level: claim claim*" with a star for a repeat. */
const show = (items: ReturnType<typeof item>[], density?: Density) =>
  arrangeMarks(items, blocks, density).map(
    mark =>
      `${mark.start}-${mark.end} ${mark.level}: ${mark.items.map(({ item: { claim }, repeat }) => claim + (repeat ? '*' : '')).join(' ')}`,
  );

describe('arrangeMarks', () => {
  test('goes by the order of the document, not of the addresses', () => {
    expect(show([item('c', 110), item('b', 510), item('a', 5)])).toEqual([
      '5-15 first: a',
      '510-520 first: b',
      '110-120 first: c',
    ]);
  });
  test('marks a claim fully once a section, and repeats faintly', () => {
    expect(show([item('a', 5), item('a', 510), item('a', 110)])).toEqual([
      '5-15 first: a',
      '510-520 repeat: a*',
      '110-120 first: a',
    ]);
  });
  test.each<{ density: Density; marks: string[] }>([
    { density: 'every', marks: ['5-15 first: a', '510-520 repeat: a*', '110-120 first: a', '130-140 repeat: a*'] },
    { density: 'section', marks: ['5-15 first: a', '110-120 first: a'] },
    { density: 'page', marks: ['5-15 first: a'] },
  ])('leaves repeats out when the reader wants the first of a section or page ($density)', ({ density, marks }) => {
    expect(show([item('a', 5), item('a', 510), item('a', 110), item('a', 130)], density)).toEqual(marks);
  });
  test('makes one mark of words that overlap', () => {
    expect(show([item('a', 5, 30), item('b', 20, 40), item('c', 40, 50)])).toEqual([
      '5-40 first: a b',
      '40-50 first: c',
    ]);
  });
  test('shows a mark fully when one of its claims is new', () => {
    expect(show([item('a', 5), item('a', 50, 70), item('b', 60, 80)])[1]).toBe('50-80 first: a* b');
  });
  test('leaves out what stood in a block that is gone', () => {
    expect(show([item('a', 300), item('b', 100), item('c', 99)])).toEqual(['99-109 first: c']);
  });
});
