import { describe, expect, test } from 'vitest';
import { describeQuote } from '../../../lib/core/annotation/describe-quote.ts';
import { findQuote } from '../../../lib/core/annotation/find-quote.ts';

const paragraphs = [
  'A harbour in figures',
  'The ferry company was founded by two brothers. Last year its boats carried 1 million passengers across the bay. A third boat is being built.',
  'The old pier, which had been closed since the storm, is open again. Well-known anglers were the first to return. “It was worth the wait,” said one of them.',
  'Parking costs $1.4 million a year to run. The council did agree to keep it free on Sundays.',
];
const page = paragraphs.join('\n\n');

const passengers = 'Last year its boats carried 1 million passengers across the bay.';
const pier = 'The old pier, which had been closed since the storm, is open again.';
const anglers = 'Well-known anglers were the first to return.';
const wait = '“It was worth the wait,” said one of them.';
const council = 'The council did agree to keep it free on Sundays.';

function look(now: string, words: string, before = page) {
  const start = before.indexOf(words);
  const found = findQuote(now, describeQuote(before, start, start + words.length));
  if (found.how !== 'orphan') return { how: found.how, words: now.slice(found.start, found.end) };
  return { why: found.why, nearest: found.nearest && now.slice(found.nearest.start, found.nearest.end) };
}
const change = (from: string, to: string) => page.replace(from, to);

describe('a sentence that still stands is found', () => {
  test.each([
    ['with its number in digits', '1 million', '1,000,000', passengers],
    ['with its number cut short', '1 million', '1.0m', passengers],
    ['with its number in words', '1 million', 'one million', passengers],
    ['with its number in groups of a thin space', '1 million', '1\u202f000\u202f000', passengers],
    [
      'with its amount turned round',
      '$1.4 million',
      '1.4 million dollars',
      'Parking costs $1.4 million a year to run.',
    ],
    ['hyphenated at a line end', 'anglers', 'ang- lers', anglers],
    ['without a hyphen', 'Well-known', 'Well known', anglers],
    ['with straight quotes', '“It was worth the wait,”', '"It was worth the wait,"', wait],
    ['with ligatures', 'first', 'ﬁrst', anglers],
    ['in capitals', anglers, anglers.toUpperCase(), anglers],
    ['with the mark of a note', 'the storm,', 'the storm,[12]', pier],
    ['with a word replaced', 'founded by two brothers', 'started by two brothers', paragraphs[1]!.slice(0, 46)],
    ['cut in two blocks', ' closed since', ' closed\n\nsince', pier],
  ])('%s', (_, from, to, words) => {
    const now = change(from, to);
    const start = page.indexOf(words);
    const result = look(now, words);
    expect(result).toMatchObject({ how: expect.stringMatching(/quote|fuzzy/) });
    expect(now.slice(now.indexOf(result.words as string))).toContain(page.slice(start + words.length).slice(0, 20));
  });

  test('around an advertisement in its middle', () => {
    const now = change('had been closed', 'had\n\nAdvertisement\n\nBuy our bread, it is fresh.\n\nbeen closed');
    expect(look(now, pier)).toEqual({
      how: 'fuzzy',
      words:
        'The old pier, which had\n\nAdvertisement\n\nBuy our bread, it is fresh.\n\nbeen closed since the storm, is open again.',
    });
  });

  test('in a paragraph that has moved, with nothing of what stood around it', () => {
    const alone = 'The lighthouse was painted red and white in the spring of that year.';
    const before = `${page}\n\n${alone}`;
    expect(look(`${alone}\n\n${page.slice(0, 60)}`, alone, before)).toEqual({ how: 'quote', words: alone });
  });

  test('beside a copy of it in a teaser', () => {
    const now = `Most read\n\n${passengers}\n\n${page}`;
    const start = page.indexOf(passengers);
    expect(findQuote(now, describeQuote(page, start, start + passengers.length))).toMatchObject({
      start: now.lastIndexOf(passengers),
    });
  });
});

describe('a note is not moved to', () => {
  test('a new copy of it in the old form, when its own number is written otherwise', () => {
    const now = `${change('1 million', '1.0m')}\n\n${paragraphs[1]?.slice(0, 46)} ${passengers}\n\nMore on page 3.`;
    expect(look(now, passengers)).toEqual({ how: 'fuzzy', words: passengers.replace('1 million', '1.0m') });
  });

  test.each([
    ['another figure', '1 million', '2 million', passengers, 'figure-changed'],
    ['another year', 'Last year', 'In 2019', passengers, 'figure-changed'],
    ['a bound in place of a figure', '1 million', 'more than 1 million', passengers, 'figure-changed'],
    [
      'another unit',
      '$1.4 million a year',
      '$1.4 million a month',
      'Parking costs $1.4 million a year to run.',
      'figure-changed',
    ],
    ['the opposite', 'did agree', 'did not agree', council, 'changed'],
    [
      'a sentence that denies it from outside',
      anglers,
      `It is false that ${anglers.toLowerCase()}`,
      anglers,
      'changed',
    ],
    [
      'a sentence that goes on',
      'across the bay.',
      'across the bay were hoped for in vain and in the end.',
      passengers,
      'changed',
    ],
  ])('%s, which is suggested', (_, from, to, words, kind) => {
    const { why, nearest } = look(change(from, to), words);
    expect(why).toMatchObject({ kind });
    expect(nearest).toContain(to.slice(0, 20));
  });

  test('the next row of a list from which its own was taken out', () => {
    const rows = ['Maine', 'Ohio', 'Iowa', 'Utah', 'Texas'].map(
      state => `The bridge in ${state} was closed for repairs.`,
    );
    const list = rows.join('\n\n');
    const now = rows.filter(row => !row.includes('Iowa')).join('\n\n');
    expect(look(now, rows[2]!, list)).toEqual({ why: { kind: 'removed', count: 0 }, nearest: null });
  });

  test('one of two copies in surroundings that are alike', () => {
    const again = `Today\n\n${page}\n\n${page}`;
    expect(look(again, passengers)).toEqual({ why: { kind: 'often', count: 2 }, nearest: null });
  });

  test('a copy that was always there, when its own sentence is gone', () => {
    const before = `Most read\n\n${passengers}\n\nAnd more of that kind is on the next page of this paper.\n\n${page}`;
    const start = before.lastIndexOf(passengers);
    const now = before.slice(0, start) + before.slice(start + passengers.length + 1);
    expect(findQuote(now, describeQuote(before, start, start + passengers.length))).toMatchObject({
      how: 'orphan',
      why: { kind: 'elsewhere' },
    });
  });
});

describe('what became of a sentence is said', () => {
  test('removed, when what stood around it is still there', () => {
    expect(look(change(`${passengers} `, ''), passengers)).toEqual({
      why: { kind: 'removed', count: 0 },
      nearest: null,
    });
  });

  test('gone, when that is gone too', () => {
    const other = 'This page is about roses. They like the sun.\n\nWater them once a week in summer.';
    expect(look(other, passengers)).toEqual({ why: { kind: 'gone', count: 0 }, nearest: null });
  });

  test('elsewhere, when a few words are left in other surroundings', () => {
    expect(look('He liked the old pier more than most of us did.', 'The old pier')).toMatchObject({
      why: { kind: 'elsewhere' },
    });
  });
});
