import { describe, expect, test } from 'vitest';
import type { Segment } from '../../lib/core/text/segment.ts';
import { createFoundLines } from '../../lib/dom/found-lines.ts';

const asked: Segment = {
  text: '409,849',
  start: 12,
  heading: 'By year',
  lead: 'Removals, 2012: ',
  before: ['It rose.'],
  after: ['It fell.'],
};

describe('segments that were asked about', () => {
  test.each<[string, Partial<Segment>]>([
    ['its text', { text: '368,644' }],
    ['its heading', { heading: 'By month' }],
    ['the heads of its cell', { lead: 'Returns, 2012: ' }],
    ['a sentence before', { before: ['It rose slowly.'] }],
    ['a sentence after', { after: [] }],
  ])('are asked about again when %s changed', (_, change) => {
    const found = createFoundLines();
    found.takeIn([asked], []);
    const now = { ...asked, ...change };
    expect(found.unasked([{ ...asked, before: [...asked.before] }, now])).toEqual([now]);
  });
});
