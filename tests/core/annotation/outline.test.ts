import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockCodes,
  longestOutline,
  outlineOf,
  type PlacedOutline,
  readOutline,
  sentenceAt,
  writeOutline,
  writtenOutline,
} from '../../../lib/core/annotation/outline.ts';

const outline = (text: string) => outlineOf(text) as PlacedOutline;

describe('a page is outlined', () => {
  test.each([
    ['sentence by sentence', 'One came. Two went! "Why?" Nobody knew.', [0, 10, 20, 27], [0, 0, 0, 0]],
    ['paragraph by paragraph', 'A title\n\nOne came. Two went.\n\n* * *\n\nThe end', [0, 9, 19, 37], [0, 1, 1, 2]],
    ['where signs alone end a sentence', '湖は凍った。船は岸にある。', [0, 6], [0, 0]],
  ])('%s', (_, text, starts, blocks) => {
    expect(outline(text)).toMatchObject({ starts, blocks });
  });

  test('with the same code for the same letters, whatever their typography', () => {
    const [first, second, third] = outline('“The lake – it froze.” the LAKE it froze. The lake, it thawed.').codes;
    expect(first).toBe(second);
    expect(first).not.toBe(third);
  });

  test('and its paragraphs are the same in any order of their sentences', () => {
    const codes = blockCodes(outline('One came. Two went.\n\nTwo went. One came.\n\nOne came. One came.'));
    expect(codes[0]).toBe(codes[1]);
    expect(codes[0]).not.toBe(codes[2]);
  });

  test('unless it is very long', () => {
    expect(outlineOf('Snow. '.repeat(1500))?.codes).toHaveLength(1500);
    expect(outlineOf('Snow. '.repeat(1501))).toBeNull();
  });
});

test('a place lies in the sentence that starts before it', () => {
  const page = outline('One came. Two went.\n\nThree stayed.');
  expect([0, 9, 10, 18, 21, 99].map(offset => sentenceAt(page, offset))).toEqual([0, 0, 1, 1, 2, 2]);
});

test('an outline reads as it was written', () => {
  const sentence = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map(words => `${words}x.`);
  const block = fc.array(sentence, { minLength: 1, maxLength: 4 }).map(sentences => sentences.join(' '));
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), blocks => {
      const { codes, blocks: numbers } = outline(blocks.join('\n\n'));
      const written = writeOutline({ codes, blocks: numbers });
      expect(written).toMatch(writtenOutline);
      expect(written.length).toBeLessThanOrEqual(longestOutline);
      expect(readOutline(written)).toEqual({ codes, blocks: numbers });
    }),
  );
});
