import { afterEach, describe, expect, test } from 'vitest';
import type { PageMark } from '../../lib/dom/page-mark.ts';
import { readPage } from '../../lib/dom/page-text.ts';
import { readSentences } from '../../lib/dom/read-sentences.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** Lines over words of the page, keyed by the words. */
async function sentencesOf(html: string, ...words: string[]) {
  document.body.innerHTML = html;
  const page = await readPage(document);
  const lines = words.map(quote => {
    const block = page.blocks().find(({ text }) => text.includes(quote))!;
    const start = block.start + block.text.indexOf(quote);
    return { key: quote, line: { mention: { quote, start, end: start + quote.length } }, repeat: false };
  });
  return readSentences(page, [{ lines: lines as unknown as PageMark['lines'] }]);
}

describe('readSentences', () => {
  test('answers the sentence of each claim, where its words stand in it, and what it stands under', async () => {
    const html =
      '<h1>Counts</h1><p>It was cold. ICE removed <b>409,849</b> people. It rained.</p><p>And 5 more. No.</p>';
    const found = await sentencesOf(html, '409,849 people', '5 more');
    expect(found.map(({ text, start, end }) => [text, text.slice(start, end)])).toEqual([
      ['ICE removed 409,849 people.', '409,849 people'],
      ['And 5 more.', '5 more'],
    ]);
    expect(found[0]?.heading).toBe('Counts');
  });

  test('gives a table cell its heads', async () => {
    const html = '<table><tr><th>Year</th><th>Removals</th></tr><tr><th>2012</th><td>409,849 people</td></tr></table>';
    const [found] = await sentencesOf(html, '409,849 people');
    expect(found).toMatchObject({ text: '409,849 people', start: 0, end: 14 });
    expect(found?.lead).toContain('2012');
  });
});
