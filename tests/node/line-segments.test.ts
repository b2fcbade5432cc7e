import { describe, expect, test } from 'vitest';
import { type JsonLine, parseJsonLine } from '../../lib/node/cli/json-lines.ts';
import { segmentsOf } from '../../lib/node/cli/line-segments.ts';

const line = (record: object): JsonLine => parseJsonLine(JSON.stringify({ id: 1, ...record }), 'line 1');

describe('segmentsOf', () => {
  test('reads one or two sentences as they are, with what stands around them', () => {
    const text = 'Last fiscal year?  409,849 people.';
    expect(segmentsOf(line({ text, speaker: 'ICE', prev: ['Far.', 'Near.'], next: 'After.' }))).toEqual([
      { text, start: 0, heading: 'ICE', before: ['Near.', 'Far.'], after: ['After.'] },
    ]);
  });

  test('reads a longer text sentence by sentence; those around come before and after the outer ones', () => {
    const text = 'One came.  Two left.\r\n\r\nThree came\nback.';
    const segments = segmentsOf(line({ text, prev: 'Before.', next: 'After.' }));
    expect(segments).toMatchObject([
      { text: 'One came.', before: ['Before.'], after: ['Two left.', 'Three came back.', 'After.'] },
      { text: 'Two left.', before: ['One came.', 'Before.'], after: ['Three came back.', 'After.'] },
      { text: 'Three came back.', before: ['Two left.', 'One came.', 'Before.'], after: ['After.'] },
    ]);
    for (const { start, text: words } of segments)
      expect(text.slice(start, start + words.length).replace(/\s/g, ' ')).toBe(words);
  });

  test('cuts a sentence that never ends, and reads none in an empty text', () => {
    const segments = segmentsOf(line({ text: 'and then some more '.repeat(500) }));
    expect(Math.max(...segments.map(({ text }) => text.length))).toBeLessThanOrEqual(2000);
    expect(segmentsOf(line({ text: '' }))).toEqual([]);
  });
});
