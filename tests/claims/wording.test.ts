import { describe, expect, test } from 'vitest';
import { shownClaims } from './pack.ts';

/** Words that judge a speaker, or tell the reader what to think of one. */
const JUDGING =
  /\b(lie[sd]?|liar|lying|debunk\w*|admitted|bogus|absurd|shocking|so-called|hoax|falsely|notorious|radical|brutal|cruel)\b/i;

describe('wording of shown claims', () => {
  test.each(shownClaims)(
    '$id is stated in one sentence and put in context in two to four',
    ({ statement, context }) => {
      expect(statement).toMatch(/\.$/);
      expect(sentences(statement)).toHaveLength(1);
      expect(sentences(context).length).toBeGreaterThanOrEqual(2);
      expect(sentences(context).length).toBeLessThanOrEqual(4);
    },
  );

  test.each(shownClaims)('$id judges nobody and asks nothing', ({ statement, context }) => {
    expect(`${statement} ${context}`).not.toMatch(JUDGING);
    expect(`${statement} ${context}`).not.toContain('?');
  });

  test.each(shownClaims)('$id has examples of both kinds, all different', ({ examples }) => {
    expect(examples.matches.length).toBeGreaterThanOrEqual(3);
    expect(examples.near.length).toBeGreaterThanOrEqual(3);
    const all = [...examples.matches, ...examples.near];
    expect(new Set(all.map(text => text.toLowerCase())).size).toBe(all.length);
  });

  test('no two claims share an example that states them', () => {
    const owners = new Map<string, string[]>();
    for (const { id, examples } of shownClaims)
      for (const text of examples.matches)
        owners.set(text.toLowerCase(), [...(owners.get(text.toLowerCase()) ?? []), id]);
    expect([...owners.entries()].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });
});

/** Sentences, not taking "v.", "U.S.", initials or numbers for an end. */
function sentences(text: string): string[] {
  return text
    .replace(/\b(v|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|St|Mr|Ms|Dr|[A-Z])\./g, '$1')
    .split(/(?<=[.!?]["”’)]?)\s+(?=[A-Z0-9"“])/)
    .filter(sentence => sentence.trim() !== '');
}
