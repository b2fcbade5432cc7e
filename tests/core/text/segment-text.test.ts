import { describe, expect, test } from 'vitest';
import { extractText } from '../../../lib/core/text/extract-text.ts';
import { maxSegmentLength, segmentText } from '../../../lib/core/text/segment-text.ts';
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
