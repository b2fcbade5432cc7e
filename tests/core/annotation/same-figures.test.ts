import { describe, expect, test } from 'vitest';
import { changedFigures, isTurned } from '../../../lib/core/annotation/same-figures.ts';

describe('changedFigures', () => {
  test.each([
    ['1 million people', '1,000,000 people', 0],
    ['1 million people', '1.0m people', 0],
    ['one million people', '1 million people', 0],
    ['40 percent', '40%', 0],
    ['June 3, 2012', '3 June 2012', 0],
    ['two boats', '2 boats', 0],
    ['five boats', 'ﬁve boats', 0],
    ['people[1] came', 'people[7] came', 0],
    ['no figure', 'none at all', 0],
    ['400,000 people', '400,001 people', 1],
    ['400,000 people', 'roughly 400,000 people', 1],
    ['more than 40 boats', 'fewer than 40 boats', 1],
    ['40 percent', '40 points', 1],
    ['in 2012', 'in 2013', 1],
    ['in 2012 it was 7', 'in 2013 it was 8', 2],
    ['7 of them', 'all of them', 1],
  ])('from "%s" to "%s": %d', (before, after, changed) => {
    expect(changedFigures(before, after)).toBe(changed);
    expect(changedFigures(after, before)).toBe(changed);
  });
});

describe('isTurned', () => {
  test.each([
    ['They did agree.', 'They did not agree.', true],
    ['It is open.', 'It isn’t open.', true],
    ['It never rains.', 'It rains.', true],
    ['It is not open.', "It isn't open.", false],
    ['A notable note.', 'A note.', false],
  ])('from "%s" to "%s": %s', (before, after, turned) => {
    expect(isTurned(before, after)).toBe(turned);
  });
});
