import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { diffWordRuns, isChanged } from '../../../lib/core/sighting/diff-words.ts';

/** "[-removed-]" and "[+added+]" in the text. */
function written(before: string, after: string): string {
  const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['[+', '+]'] } as const;
  return diffWordRuns(before, after)
    .map(({ text, kind }) => signs[kind].join(text))
    .join('');
}

describe('diffWordRuns', () => {
  test.each([
    {
      before: 'DHS counted 438,421 removals.',
      after: 'DHS counted 432,201 removals.',
      runs: 'DHS counted [-438,421-][+432,201+] removals.',
    },
    { before: 'It rose 4.2 percent.', after: 'It rose 3.9 percent.', runs: 'It rose [-4.2-][+3.9+] percent.' },
    { before: 'Some 400,000 people left.', after: 'Some 400,000 people left.', runs: 'Some 400,000 people left.' },
    { before: '', after: 'All is new.', runs: '[+All is new.+]' },
    { before: 'All is gone.', after: '', runs: '[-All is gone.-]' },
  ])('$before → $after', ({ before, after, runs }) => {
    expect(written(before, after)).toBe(runs);
  });

  test('says of two texts whether they differ', () => {
    expect(isChanged(diffWordRuns('one two', 'one two'))).toBe(false);
    expect(isChanged(diffWordRuns('one two', 'one three'))).toBe(true);
  });

  test('loses no word of either text', () => {
    const text = fc
      .array(fc.constantFrom('a', 'bc', '400,000', 'x.', '“q”', 'é'), { maxLength: 12 })
      .map(some => some.join(' '));
    const flat = (words: string) => words.replace(/\s+/g, '');
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffWordRuns(before, after);
        const without = (kind: string) =>
          flat(
            runs
              .filter(run => run.kind !== kind)
              .map(run => run.text)
              .join(''),
          );
        expect(without('added')).toBe(flat(before));
        expect(without('removed')).toBe(flat(after));
      }),
    );
  });
});
