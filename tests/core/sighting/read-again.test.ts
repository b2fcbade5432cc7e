import { describe, expect, test } from 'vitest';
import { describeQuote } from '../../../lib/core/annotation/describe-quote.ts';
import { readAgain } from '../../../lib/core/sighting/read-again.ts';

const sentence = 'In fiscal year 2013, ICE removed 268,644 people.';
const before = `What was counted\n\nIt was cold. ${sentence} It rained.\n\nRoses like the sun.`;
const start = before.indexOf(sentence);
const selector = describeQuote(before, start, start + sentence.length);

describe('readAgain', () => {
  test.each([
    { name: 'as it did', text: before, says: sentence },
    { name: 'elsewhere', text: `A new start.\n\n${before}`, says: sentence },
    { name: 'otherwise', text: before.replace('268,644', '368,644'), says: sentence.replace('268,644', '368,644') },
    {
      name: 'with more words',
      text: before.replace('people.', 'people, it says now.'),
      says: 'In fiscal year 2013, ICE removed 268,644 people, it says now.',
    },
    { name: 'no more', text: before.replace(sentence, ''), says: null },
    { name: 'nothing', text: '', says: null },
  ])('a page that says it $name', ({ text, says }) => {
    expect(readAgain(text, selector)).toBe(says);
  });
});
