import { describe, expect, test } from 'vitest';
import { sentencesAround } from '../../../lib/core/text/sentences-around.ts';

const text =
  'A headline\n\nOne came. Two left. Three stayed, and slept. Four woke.\n\nFive is another block. Six ends it.';
const around = (words: string, whole = text) =>
  sentencesAround(whole, whole.indexOf(words), whole.indexOf(words) + words.length);

describe('sentencesAround', () => {
  test.each([
    {
      words: 'Three stayed, and slept.',
      before: ['Two left.', 'One came.', 'A headline'],
      after: ['Four woke.', 'Five is another block.', 'Six ends it.'],
    },
    {
      words: 'stayed, and',
      before: ['Two left.', 'One came.', 'A headline'],
      after: ['Four woke.', 'Five is another block.', 'Six ends it.'],
    },
    { words: 'A headline', before: [], after: ['One came.', 'Two left.', 'Three stayed, and slept.'] },
    { words: 'Six ends it.', before: ['Five is another block.', 'Four woke.', 'Three stayed, and slept.'], after: [] },
    { words: text, before: [], after: [] },
  ])('of "$words"', ({ words, before, after }) => {
    expect(around(words)).toEqual({ before, after });
  });

  test('are whole, however long the text is', () => {
    const long = `${'He counted the boats again. '.repeat(80)}Here. ${'She counted the birds once more. '.repeat(80)}`;
    expect(around('Here.', long)).toEqual({
      before: Array(3).fill('He counted the boats again.'),
      after: Array(3).fill('She counted the birds once more.'),
    });
  });
});
