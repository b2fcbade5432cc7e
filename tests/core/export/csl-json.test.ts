import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { writeCslJson } from '../../../lib/core/export/csl-json.ts';
import type { ExportContext } from '../../../lib/core/export/export-context.ts';
import { hostileTexts } from './hostile-texts.ts';
import { textOf } from './parts.ts';
import { fullNote, sampleNote } from './sample-notes.ts';

const now = '2026-11-24T12:00:00.000Z';
const source = {
  title: 'Table 1',
  publisher: 'The Agency',
  url: 'https://www.agency.example/table.xlsx',
  published: '2016-10',
  locator: 'Total row',
  quote: '409,849',
  class: 'primary',
  checked: { on: '2026-11-24', how: 'read' },
} as const;
const recordsWith = (...sources: (typeof source)[]): ExportContext['records'] =>
  new Map([['obama-400000-single-year', { statement: 'ICE removed 400,000.', lang: 'en', sources }]]);
const write = (notes: readonly Annotation[], records?: ExportContext['records']) =>
  JSON.parse(textOf(writeCslJson(notes, { now, ...(records ? { records } : {}) })));

describe('writeCslJson', () => {
  test('gives a source with its dates, its place and the words that it is given for', () => {
    const [item, ...more] = write([sampleNote()], recordsWith(source));
    expect(more).toEqual([]);
    expect(item).toEqual({
      id: expect.stringMatching(/^agency\.example-[a-z0-9]+$/),
      type: 'dataset',
      title: 'Table 1',
      publisher: 'The Agency',
      issued: { 'date-parts': [[2016, 10]] },
      accessed: { 'date-parts': [[2026, 11, 24]] },
      URL: 'https://www.agency.example/table.xlsx',
      note: expect.stringContaining(
        'Total row: “409,849”\n“roughly 400,000 in a single year”: https://news.example/a?id=1#:~:text=',
      ),
    });
  });

  test('names a source once, however often and by whom it is given', () => {
    const other = fullNote({ exact: 'other words' });
    const items = write([fullNote(), other], recordsWith(source));
    expect(items).toHaveLength(1);
    expect(items[0].note.split('\n')).toHaveLength(3);
    expect(write([other], recordsWith(source))[0].id).toBe(items[0].id);
  });

  test.each([
    ['2021', { 'date-parts': [[2021]] }],
    ['2021-05', { 'date-parts': [[2021, 5]] }],
    ['12 May 2021', { 'date-parts': [[2021, 5, 12]] }],
    ['2021-05-12T10:00:00Z', { 'date-parts': [[2021, 5, 12]] }],
    ['2021-13', { literal: '2021-13' }],
    ['Yesterday', { literal: 'Yesterday' }],
    ['0000-00-00', { literal: '0000-00-00' }],
    ['', undefined],
  ])('reads the date %j', (date, issued) => {
    const note = fullNote();
    const last = note.body.at(-1);
    if (last?.purpose === 'linking' && last.evidence) last.evidence = { ...last.evidence, date };
    expect(write([note])[0].issued).toEqual(issued);
  });

  test.each([
    ['https://a.example/report.pdf', null, 'report'],
    ['https://a.example/data.csv?x=1', null, 'dataset'],
    ['https://www.law.example/uscode/text/8/1229a', 'primary', 'legislation'],
    ['https://news.example/a', 'news', 'article-newspaper'],
    ['https://a.example/', 'primary', 'webpage'],
  ] as const)('takes %s (%s) for a %s', (url, kind, type) => {
    expect(write([sampleNote()], recordsWith({ ...source, url, class: kind } as never))[0].type).toBe(type);
  });

  test.each(hostileTexts)('%j stays text, and is no link but one of the web', text => {
    for (const item of write([fullNote({ word: text, url: text, exact: text })])) {
      expect(item.URL).toMatch(/^https?:\/\/[^@\\\s]+$/);
    }
    expect(write([fullNote({ word: text })])[0].title ?? '').toBe(text.trim() === '' ? '' : text);
  });
});
