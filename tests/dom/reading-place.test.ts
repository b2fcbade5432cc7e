import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PageMark } from '../../lib/dom/page-mark.ts';
import { createReadingPlace, type ReadingPlace } from '../../lib/dom/reading-place.ts';

let life: AbortController;
let place: ReadingPlace;
let told: (string | null)[];
let marks: PageMark[];

function mark(key: string): PageMark {
  const node = document.querySelector(`#${key}`)?.firstChild as Text;
  const range = new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: 5 });
  return { key, ranges: [range], level: 'first', lines: [], number: { first: 1, last: 1 } };
}

/** Wait for the observer and a frame. */
const settle = () => new Promise(resolve => setTimeout(resolve, 120));

const expectTold = (...keys: (string | null)[]) => expect.poll(() => told, { timeout: 5000 }).toEqual(keys);

beforeEach(async () => {
  document.body.innerHTML = `<p id="a">First words.</p><p id="b">Other words.</p>
    <p id="c" style="margin-top: 2000px">Third words.</p><p id="d" style="margin-top: 2000px">Last words.</p><p id="e">End words.</p>`;
  document.documentElement.style.scrollBehavior = 'auto';
  scrollTo(0, 0);
  marks = ['a', 'b', 'c', 'd', 'e'].map(mark);
  told = [];
  life = new AbortController();
  place = createReadingPlace(document, { marks: () => marks, onPlace: key => told.push(key), signal: life.signal });
  await settle();
});
afterEach(() => life.abort());

describe('createReadingPlace', () => {
  test('tells nobody until a panel listens, and nobody once it is gone', async () => {
    scrollTo(0, 1800);
    await settle();
    expect(told).toEqual([]);
    place.follow(true);
    await expectTold('c');
    place.follow(false);
    scrollTo(0, 0);
    await settle();
    expect(told).toEqual(['c']);
  });

  test('follows the reader from the first mark to the last, each in its turn', async () => {
    place.follow(true);
    await expectTold('a');
    const end = document.documentElement.scrollHeight;
    scrollTo(0, 1900);
    await expectTold('a', 'c');
    scrollTo(0, end);
    await expectTold('a', 'c', 'e');
  });

  test('tells that the reader is at none', async () => {
    place.follow(true);
    await expectTold('a');
    scrollTo(0, 1000);
    await expectTold('a', null);
  });

  test('stays at words that were asked for, though others are nearer to the line', async () => {
    place.follow(true);
    await expectTold('a');
    place.goTo('b');
    await expectTold('a', 'b');
    scrollBy(0, 5);
    await settle();
    expect(told).toEqual(['a', 'b']);
  });

  test('tells nothing of what is passed on the way to words that were asked for', async () => {
    place.follow(true);
    await expectTold('a');
    place.goTo('d');
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'smooth' });
    await expectTold('a', 'd');
  });

  test('tells a second panel what the first has heard', async () => {
    place.follow(true);
    await expectTold('a');
    place.follow(true);
    await expectTold('a', 'a');
  });

  test('looks again when the marks are others', async () => {
    place.follow(true);
    await expectTold('a');
    marks = [mark('b')];
    place.refresh();
    await expectTold('a', 'b');
  });
});
