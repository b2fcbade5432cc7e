import { afterEach, describe, expect, test } from 'vitest';
import type { Mention } from '../../lib/core/match/mention.ts';
import { describeReport } from '../../lib/dom/describe-report.ts';
import { readPage } from '../../lib/dom/page-text.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

async function reportOf(html: string, quote: string, words = quote) {
  document.body.innerHTML = html;
  const page = await readPage(document);
  const block = page.blocks().find(({ text }) => text.includes(words))!;
  const start = block.start + block.text.indexOf(words);
  return describeReport(page, { claim: 'removals', quote, start, end: start + quote.length } as Mention);
}

describe('describeReport', () => {
  const html = '<h1>Counts</h1><p>It was cold. It rained. ICE removed <b>409,849</b> people. It snowed.</p>';

  test('gives the sentence around the marked words, and those beside it in reading order', async () => {
    expect(await reportOf(html, '409,849 people')).toMatchObject({
      claim: 'removals',
      sentence: 'ICE removed 409,849 people.',
      prev: ['It was cold.', 'It rained.'],
      next: ['It snowed.'],
      heading: 'Counts',
      mention: { quote: '409,849 people' },
    });
  });

  test('gives the marked words alone where the sentence reads otherwise by now, or no page is read', async () => {
    const report = await reportOf(html, '315,943 people', '409,849 people');
    expect(report).toEqual({ claim: 'removals', sentence: '315,943 people', mention: report.mention });
    expect(describeReport(null, report.mention)).toEqual(report);
  });
});
