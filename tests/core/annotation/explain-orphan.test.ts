import { describe, expect, test } from 'vitest';
import { describeQuote } from '../../../lib/core/annotation/describe-quote.ts';
import { explainOrphan } from '../../../lib/core/annotation/explain-orphan.ts';

const sentence = 'Last year the boats carried 400,000 passengers across the bay.';
const page = `The ferry company was founded by two brothers. ${sentence} A third boat is being built.`;
const start = page.indexOf(sentence);
const target = { selector: describeQuote(page, start, start + sentence.length) };

describe('explainOrphan', () => {
  test('has nothing to explain where the note is found', () => {
    expect(explainOrphan(page, target)).toBeNull();
  });

  test('gives the new words, how they differ, and how many figures and words are others', () => {
    const now = page.replace('400,000 passengers', '300,000 people');
    const report = explainOrphan(now, target);
    expect(report).toMatchObject({
      why: { kind: 'figure-changed', count: 1 },
      before: sentence,
      nearest: { words: 'Last year the boats carried 300,000 people across the bay.' },
      changes: { figures: 1, words: 1, isTurned: false },
    });
    const { start: from = 0, end: to = 0, words } = report?.nearest ?? {};
    expect(now.slice(from, to)).toBe(words);
    const of = (...kinds: string[]) =>
      report?.diff
        ?.filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join('');
    expect(of('same', 'removed')).toBe(sentence);
    expect(of('same', 'added')).toBe(words);
  });

  test('tells when a sentence says the opposite now', () => {
    const report = explainOrphan(page.replace('carried', 'never carried'), target);
    expect(report?.changes).toEqual({ figures: 0, words: 1, isTurned: true });
  });

  test('has no new words for a sentence that was removed', () => {
    expect(explainOrphan(page.replace(`${sentence} `, ''), target)).toEqual({
      why: { kind: 'removed', count: 0 },
      before: sentence,
      nearest: null,
      diff: null,
      changes: null,
    });
  });
});
