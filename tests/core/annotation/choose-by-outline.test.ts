import { describe, expect, test } from 'vitest';
import { describeQuote } from '../../../lib/core/annotation/describe-quote.ts';
import { findQuote } from '../../../lib/core/annotation/find-quote.ts';
import type { Selector } from '../../../lib/core/annotation/selector.ts';

const said = 'Trains were late again.';
const days = ['Rain fell all day.', 'The signals failed.', 'A tree lay on the line.', 'Nobody said why.'];
const more = ['Buses ran instead.', 'Tickets were paid back.', 'The mayor walked home.', 'Taxis were dear.'];
/** Of each day: what was the matter, the same words, and what came of it. */
const entries = days.map((day, at) => [day, said, more[at] as string]);
const layOut = (paragraphs: readonly (readonly string[])[]) => paragraphs.map(one => one.join(' ')).join('\n\n');
const page = layOut(entries);

function startOf(text: string, number: number): number {
  let at = -1;
  for (let found = 0; found < number; found += 1) at = text.indexOf(said, at + 1);
  return at;
}
const noted = (number: number, text = page) =>
  describeQuote(text, startOf(text, number), startOf(text, number) + said.length);
const start = (found: ReturnType<typeof findQuote>) => (found.how === 'orphan' ? found.why.kind : found.start);

test('words that a page repeats are noted with its outline, others are not', () => {
  expect(noted(2)[1].outline).toMatchObject({ sentence: 4 });
  expect(describeQuote(page, 0, 18)[1].outline).toBeUndefined();
});

describe('the copy that was noted is found', () => {
  const anew = 'What stood here was written anew.';
  test.each([
    ['where all around the copies was rewritten', layOut(entries.map(() => [anew, said, anew])), [1, 2, 3, 4]],
    [
      'where other copies were rewritten',
      layOut(entries.map((entry, at) => (at === 2 ? entry : [anew, anew, anew]))),
      [null, null, 1, null],
    ],
    ['where a paragraph came with a copy', layOut([['Also today.', said, 'See below.'], ...entries]), [2, 3, 4, 5]],
    [
      'where all neighbours were taken out of it',
      layOut(entries.map((entry, at) => (at === 1 ? [said] : entry))),
      [1, 2, 3, 4],
    ],
    [
      'where the sentences of each paragraph stand in another order',
      layOut(entries.map(([a, b, c], at) => (at % 2 ? [b, c, a] : [c, b, a]) as string[])),
      [1, 2, 3, 4],
    ],
  ] as const)('%s', (_, now, expected) => {
    const found = [1, 2, 3, 4].map(number => findQuote(now, noted(number)));
    expect(found.map(start)).toEqual(
      expected.map((number, at) => (number === null ? start(found[at] as never) : startOf(now, number))),
    );
    for (const [at, number] of expected.entries()) if (number === null) expect(found[at]?.how).toBe('orphan');
  });

  test('with a word of it replaced', () => {
    const now = layOut(
      entries.map(([a, b, c], at) => (at === 2 ? ['Anew.', 'Trams were late again.', 'Anew.'] : [a, b, c]) as string[]),
    );
    expect(findQuote(now, noted(3))).toMatchObject({ how: 'fuzzy', start: now.indexOf('Trams were') });
  });
});

describe('no copy is taken', () => {
  const [first, second, third, fourth] = entries as [string[], string[], string[], string[]];
  test.each([
    [
      'when the paragraphs and their sentences were shuffled',
      layOut([[said, ...days], [said, ...more], third.toReversed(), second.toReversed()]),
      3,
    ],
    ['when the one that was noted is gone with its paragraph', layOut([first, third, fourth]), 2],
    ['when any of a row of the same may be gone', `${said} ${said}`, 2],
  ])('%s', (_, now, number) => {
    const before = now === `${said} ${said}` ? `${said} ${said} ${said}` : page;
    expect(findQuote(now, noted(number, before)).how).toBe('orphan');
  });
});

test('a doubt is told unless surroundings and outline agree', () => {
  expect(findQuote(`Anew.\n\n${page}`, noted(2))).not.toHaveProperty('isOneOf');
  const rewritten = layOut(entries.map(() => ['Anew.', said, 'Anew.']));
  expect(findQuote(rewritten, noted(2))).toMatchObject({ isOneOf: 4 });
});

test('the last copy left is told to be one of more that there were', () => {
  const anew = 'What stood here was written anew.';
  const now = layOut(entries.map((_, at) => (at === 2 ? [anew, said, anew] : [anew, anew, anew])));
  expect(findQuote(now, noted(3))).toMatchObject({ how: 'quote', start: startOf(now, 1), isOneOf: 1 });
});

test('a copy that was given the old neighbours is not the one that was noted where that is gone', () => {
  const old = [
    'Of the lake: '.padEnd(300, 'ice and snow, '),
    said,
    'Of the shore: '.padEnd(300, 'reeds and mud, '),
  ].map(words => `${words.trim()}.`);
  const wide = Array.from({ length: 60 }, (_, at) => [`It was the ${at} o'clock news.`, `There were ${at} items.`]);
  const before = layOut([old, ...wide, ['Much later.', said, 'So it was.']]);
  const given = [old[0] as string, said, old[2] as string];
  expect(findQuote(layOut([given, ...wide]), noted(1, before))).toMatchObject({
    how: 'position',
    start: startOf(layOut([given]), 1),
  });
  expect(findQuote(layOut([...wide, given]), noted(1, before))).toMatchObject({
    how: 'orphan',
    why: { kind: 'elsewhere' },
  });
});

test('an outline that says nothing of the words is as good as none', () => {
  const [quote, position] = noted(2);
  const odd: Selector[] = [quote, { ...position, outline: { sentence: 900, sentences: 'AAAAAB' } }];
  expect(start(findQuote(`Anew.\n\n${page}`, odd))).toBe(startOf(page, 2) + 'Anew.\n\n'.length);
});
