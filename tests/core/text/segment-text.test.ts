import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractText } from '../../../lib/core/text/extract-text.ts';
import { createSegmenter, maxSegmentLength, segmentText } from '../../../lib/core/text/segment-text.ts';
import { readHtml } from '../../../lib/node/html-reader.ts';

const page = (body: string) => extractText(readHtml(body));
const segments = (body: string) => segmentText(page(body), 'Title');

describe('segmentText', () => {
  test('cuts at the offsets that it states', () => {
    const text = page('<h1>Head</h1><p>One. Two.</p><ul><li>Three four</ul>');
    for (const segment of segmentText(text, 'Title')) {
      expect(text.text.slice(segment.start, segment.start + segment.text.length)).toBe(segment.text);
    }
  });

  test('gives each sentence its heading, the title before the first, and headings the title', () => {
    expect(segments('<p>A.</p><h2>Head</h2><p>B.</p>').map(({ text, heading }) => [text, heading])).toEqual([
      ['A.', 'Title'],
      ['Head', 'Title'],
      ['B.', 'Head'],
    ]);
    expect(segmentText(page('<p>A.</p>'), '')[0]?.heading).toBeNull();
  });

  test('gives three neighbours on each side, nearest first, across paragraphs of a section', () => {
    const all = segments('<p>A one. B two.</p><p>C three.</p><p>D four. E five.</p><p>F six. G seven.</p>');
    expect(all[3]).toMatchObject({
      text: 'D four.',
      before: ['C three.', 'B two.', 'A one.'],
      after: ['E five.', 'F six.', 'G seven.'],
    });
  });

  test('takes no neighbours from another section or from a caption, and goes on behind a caption', () => {
    const all = segments('<p>A.</p><h2>Head</h2><p>B.</p><figure><figcaption>Photo.</figcaption></figure><p>C.</p>');
    expect(all.find(({ text }) => text === 'B.')).toMatchObject({ before: [], after: ['C.'] });
    expect(all.find(({ text }) => text === 'Photo.')).toMatchObject({ before: [], after: [], heading: 'Head' });
  });

  describe('a number in a table', () => {
    const table = `<table><caption>Removals</caption>
      <tr><th>President</th><th>Years</th><th>Removals</th><th>Share</th></tr>
      <tr><th>Obama</th><td>2009 to 2016</td><td>3,061,973</td><td>n/a</td></tr>
      <tr><th>Trump</th><td colspan="2">in 2017: 287,093</td><td>5%</td></tr></table>`;
    const leadOf = (body: string, wanted: string) => segments(body).find(({ text }) => text === wanted)?.lead;

    test.each([
      [
        'has the head of its column and what stands before it in its row',
        table,
        '3,061,973',
        'Removals, Obama, 2009 to 2016: ',
      ],
      ['counts a wide cell as its columns', table, '5%', 'Removals, Share, Trump, in 2017: 287,093: '],
      [
        'has the heading or line above when the head does not say what is counted',
        '<p>Letters sent:</p><table><tr><th>Year</th><th>Number</th></tr><tr><td>2012</td><td>40</td></tr></table>',
        '40',
        'Letters sent, Number, 2012: ',
      ],
      [
        'has no line above when the head says what is counted',
        '<h2>Letters</h2><table><tr><th>Year</th><th>Stamps</th></tr><tr><td>2012</td><td>40</td></tr></table>',
        '40',
        'Stamps, 2012: ',
      ],
      [
        'has no sentence above, and no other number of its row',
        '<p>We wrote.</p><table><tr><th>Year</th><th>Out</th><th>In</th></tr><tr><td>2012</td><td>1,050</td><td>40</td></tr></table>',
        '40',
        'In, 2012: ',
      ],
      ['has none in the first row', table, 'Years', undefined],
      ['has none in the first column', table, 'Obama', undefined],
      ['has none when it is no number', table, 'n/a', undefined],
      [
        'takes no head from a table around it',
        `<table><tr><th>Head</th><th>Other</th></tr><tr><td>A</td><td><table><tr><td>1</td><td>22</td></tr></table></td></tr></table>`,
        '22',
        undefined,
      ],
      ['has none outside tables', '<p>3 of 4</p>', '3 of 4', undefined],
    ])('%s', (_, body, text, expected) => {
      expect(leadOf(body, text)).toBe(expected);
    });
  });

  test('leaves out what has neither letter nor digit', () => {
    expect(segments('<p>•</p><p>—</p><p>A.</p>').map(({ text }) => text)).toEqual(['A.']);
  });

  test('cuts very long sentences at a comma or space, never inside a character', () => {
    const list = `${'some words, '.repeat(400)}end`;
    const cut = segments(`<p>${list}</p>`);
    expect(cut.length).toBeGreaterThan(1);
    expect(cut.map(({ text }) => text).join(' ')).toBe(list);
    for (const { text } of cut) expect(text.length).toBeLessThanOrEqual(maxSegmentLength);
    const faces = segments(`<p>a${'😀'.repeat(3000)}</p>`);
    for (const { text } of faces) expect(text.isWellFormed()).toBe(true);
  });

  test('gives the segments of wanted blocks only, with the same neighbours', () => {
    const text = page('<p>A.</p><p>B.</p><p>C.</p>');
    expect(segmentText(text, 'Title', [1])).toEqual([segmentText(text, 'Title')[1]]);
  });
});

describe('createSegmenter', () => {
  const sections = [null, 'A', 'B'].map((heading, id) => ({ id, heading }));
  const tables = [{}, {}];
  const block = fc
    .record({
      kind: fc.constantFrom('text' as const, 'text' as const, 'heading' as const),
      text: fc.constantFrom('One.', 'Two. Three.', '4.', 'Five. Six. Seven. Eight.', '—'),
      section: fc.constantFrom(...sections),
      cell: fc.option(
        fc.record({
          table: fc.constantFrom(...tables),
          row: fc.integer({ min: 1, max: 3 }),
          column: fc.integer({ min: 1, max: 3 }),
        }),
      ),
    })
    .map(one => ({ ...one, start: 0 }));

  test('names every block whose segments another block changes by coming or going', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 40 }),
        fc.nat(),
        fc.nat(3),
        fc.array(block, { maxLength: 3 }),
        (...of) => {
          const [before, place, gone, fresh] = of;
          const from = place % (before.length + 1);
          const now = before.toSpliced(from, gone, ...fresh);
          const dependents = new Set(createSegmenter('').dependents(now, from, from + fresh.length));
          for (const [index, one] of now.entries()) {
            if (dependents.has(index)) continue;
            const was = before.indexOf(one);
            expect(segmentText({ blocks: now }, '', [index])).toEqual(segmentText({ blocks: before }, '', [was]));
          }
        },
      ),
    );
  });

  test('names few: a paragraph reaches three sentences far', () => {
    const blocks = Array.from({ length: 40 }, (_, index) => ({
      kind: 'text' as const,
      text: `${index} is said. ${index} is said again.`,
      section: sections[0] as (typeof sections)[0],
      cell: null,
      start: index * 100,
    }));
    expect([...createSegmenter('').dependents(blocks, 20, 21)]).toEqual([19, 18, 20, 21, 22]);
  });
});
