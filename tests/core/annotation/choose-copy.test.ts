import { describe, expect, test } from 'vitest';
import { describeQuote } from '../../../lib/core/annotation/describe-quote.ts';
import { findQuote } from '../../../lib/core/annotation/find-quote.ts';
import { locateTarget } from '../../../lib/core/annotation/locate-target.ts';

const said = 'The lake was frozen for nine weeks.';
const filler = ['Boats lay on the shore.', 'Nobody fished.', 'Ducks left in October.', 'Snow fell twice.'];
/** A live page: each entry begins alike and says the same. */
const entries = ['Monday', 'Tuesday', 'Wednesday', 'Thursday'].map((_, at) => `${said} ${filler[at]}`);
const page = entries.join('\n\n');

/** The start of the n-th copy, counted from 1. */
function startOf(text: string, occurrence: number): number {
  let at = -1;
  for (let found = 0; found < occurrence; found += 1) at = text.indexOf(said, at + 1);
  return at;
}
/** As notes have them whose page has no outline: those of earlier versions, and of very long pages. */
const selectorsOf = (occurrence: number, text = page) => {
  const start = startOf(text, occurrence);
  const [quote, { outline: _, ...position }] = describeQuote(text, start, start + said.length);
  return [quote, position] as const;
};
const look = (now: string, occurrence: number, text = page) => findQuote(now, selectorsOf(occurrence, text));

test('words that a page has more than once are counted, those that it has once are not', () => {
  expect(selectorsOf(3)[1].occurrence).toEqual({ number: 3, of: 4 });
  expect(describeQuote(page, page.indexOf('Nobody'), page.indexOf('Nobody') + 14)[1].occurrence).toBeUndefined();
  const often = `${said} `.repeat(80);
  expect(describeQuote(often, 0, said.length)[1].occurrence).toBeUndefined();
});

describe('a copy in new surroundings is the one that it was in their order', () => {
  const rewritten = page.replace(/(?<=weeks\. ).*/g, 'What stood here has been written anew from end to end.');

  test.each([1, 2, 3, 4])('the copy number %i', occurrence => {
    const start = startOf(rewritten, occurrence);
    expect(look(rewritten, occurrence)).toEqual({ how: 'quote', start, end: start + said.length, isOneOf: 4 });
  });

  test('with a letter of one copy replaced', () => {
    const now = rewritten.replace(said, said.replace('frozen', 'frosen'));
    expect(look(now, 3)).toMatchObject({ start: startOf(now, 2), isOneOf: 4 });
    expect(look(now, 1)).toMatchObject({ how: 'fuzzy', start: 0, isOneOf: 4 });
  });

  test('with an advertisement in the middle of one', () => {
    const now = rewritten.replace(said, said.replace('frozen for', 'frozen for\n\nAdvertisement. Buy our bread.\n\n'));
    expect(look(now, 3)).toMatchObject({ start: startOf(now, 2), isOneOf: 4 });
  });

  test('which the reviewer is told, and may confirm', () => {
    const target = {
      type: 'SpecificResource' as const,
      source: 'https://news.example/a',
      selector: [...selectorsOf(2)],
    };
    const start = startOf(rewritten, 2);
    const near = { start, end: start + said.length, words: said };
    expect(locateTarget(rewritten, target)).toEqual({ found: 'quote', why: null, isOneOf: 4, near });
    expect(locateTarget(page, target)).toEqual({ found: 'position', why: null, isOneOf: null, near: null });
  });
});

describe('the order says nothing', () => {
  const rewritten = (text: string) => text.replace(/(?<=weeks\. ).*/g, 'What stood here has been written anew.');

  test.each([
    ['when a copy is gone', rewritten(entries.slice(1).join('\n\n'))],
    ['when a copy has come', rewritten(`${said} And again.\n\n${page}`)],
    ['when one of a like row states another figure', rewritten(page).replace('nine weeks', 'ten weeks')],
    ['when one of them denies it', rewritten(page).replace('was frozen', 'was not frozen')],
  ])('%s', (_, now) => {
    expect(look(now, 3)).toMatchObject({ how: 'orphan' });
  });

  test('when one of them is a part of another sentence', () => {
    const now = rewritten(page).replace(said, `They say that ${said.toLowerCase().replace('.', ' or so.')}`);
    expect(look(now, 3)).toMatchObject({ how: 'orphan' });
  });

  test('when another copy has the surroundings', () => {
    const [first, second, third, fourth] = entries;
    const now = [third, fourth, first, second].join('\n\n');
    expect(look(now, 1)).toMatchObject({ how: 'orphan', why: { kind: 'often', count: 4 } });
  });
});

test('a copy that has moved with all that stood around it is found, and told to be out of its turn', () => {
  const boats = `Every hull in the harbour was hauled up, tarred twice and left on blocks beside the old rope walk until the mayor came to count them. ${said} Nobody under sixty could recall such a thing, and two skippers sold their nets to a museum in the capital for next to nothing.`;
  const birds = `Swans, coots and a lone heron crowded round the warm outfall of the paper mill, where pupils threw them stale crusts at noon each day. ${said} By Easter only the heron was left; its ring says that it was hatched in Lapland eleven summers before all this.`;
  const skaters = `A baker set up his stove in mid-lake, and queues for his cinnamon buns reached from the jetty to where the ferry used to turn round. ${said} He named the shop that he bought from it Thin Ice, and would hear no jokes about that from any of his customers.`;
  const before = [boats, birds, skaters].join('\n\n');
  const now = [skaters, birds, boats].join('\n\n');
  const start = startOf(now, 3);
  expect(look(now, 1, before)).toEqual({ how: 'quote', start, end: start + said.length, isOneOf: 3 });
  expect(look(`Anew.\n\n${before}`, 2, before)).not.toHaveProperty('isOneOf');
});
