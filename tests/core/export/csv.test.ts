import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvCell } from '../../../lib/core/export/csv-cell.ts';
import { writeCsv } from '../../../lib/core/export/csv.ts';
import { growthOverText, MOST_GROWTH } from '../../growth.ts';
import { hostileTexts } from './hostile-texts.ts';
import { textOf } from './parts.ts';
import { fullNote, sampleNote } from './sample-notes.ts';

const now = '2026-11-24T12:00:00.000Z';

/** The rows as another program reads them. */
function read(csv: string, delimiter = ','): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter });
  expect(errors).toEqual([]);
  return data;
}

/** What Excel, LibreOffice or Google take for a formula: one of these signs first, once what they skip is skipped. */
const formula = /^[\s\u0000-\u0020"\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]*[=+\-@＝＋－＠]/;

/** A file as a program sees it that heeds no quotes. */
function split(csv: string, separator: string): string[] {
  return csv.split('\n').flatMap(line => line.split(separator));
}

/** Cells of such a file, as far as they could call something: a dash of prose cannot. */
function runs(cells: readonly string[]): string[] {
  return cells.filter(
    cell => formula.test(cell) && (!/^[-+]/.test(cell.replace(/[\s"\u200b]/g, '')) || /[(|!=@]/.test(cell)),
  );
}

describe('writeCsv', () => {
  test('gives every field of a note a column, with a row of names first', () => {
    const [names = [], row = []] = read(textOf(writeCsv([fullNote()], { now })));
    const cells = Object.fromEntries(names.map((name, index) => [name, row[index]]));
    expect(cells).toMatchObject({
      id: 'urn:uuid:11111111-2222-4333-8444-555555555555',
      page: 'https://news.example/a?id=1',
      quote: 'roughly 400,000 in a single year',
      start: '120',
      range: '/html/body/p[2]:12 – /html/body/p[2]:44',
      claim: 'obama-400000-single-year',
      verdict: 'Lacks context',
      verdict_by: 'Rosa',
      confidence: 'medium',
      status: 'in-review',
      review: 'in-review · 2026-11-13T10:00:00.000Z · Rosa',
      tags: 'fiscal-year\nremovals',
      evidence: 'Removals by year · Oct 2016 · https://agency.example/table.xlsx · “409,849”',
      evidence_links: 'https://agency.example/table.xlsx',
      modified_by: 'Rosa',
      revision: '2',
    });
    expect(cells.link).toContain('#:~:text=');
  });

  test('ends rows as RFC 4180 wants, and takes another separator and a byte order mark when asked', () => {
    const csv = textOf(writeCsv([sampleNote()], { now, options: { separator: ';', bom: true } }));
    expect(csv.startsWith('\ufeff"id";"kind"')).toBe(true);
    expect(csv.match(/\r\n/g)).toHaveLength(2);
    expect(read(csv.slice(1), ';')[1]).toHaveLength(read(csv.slice(1), ';')[0]?.length ?? 0);
  });

  test('adds what the record says where the card was seen, and the number of a verdict on the scale', () => {
    const verdicts = [{ name: 'Lacks context', rating: 3 }];
    const [names = [], row = []] = read(textOf(writeCsv([fullNote()], { now, verdicts })));
    expect(row[names.indexOf('rating')]).toBe('3');
  });
});

describe('csvCell', () => {
  test.each([
    ['=1+1', `"'=1+1"`],
    ['-5', `"'-5"`],
    [-5, '-5'],
    ['\t=1', `"'\t'=1"`],
    ['\r\n=1', `"'\n'=1"`],
    ['  "=1', `"'  ""'=1"`],
    ['\u200b＝1', `"'\u200b＝1"`],
    ['a;=1', `"a;'=1"`],
    ['a","=1', `"a"",""'=1"`],
    ['- one\n- two', `"'- one\n- two"`],
    ['fell by, -5 degrees', '"fell by, -5 degrees"'],
    ["; -2+cmd|' /C calc'!A0", `"; '-2+cmd|' /C calc'!A0"`],
    ['a = b, c - d', '"a = b, c - d"'],
    ['e-mail@news.example', '"e-mail@news.example"'],
    ["'tis", `"''tis"`],
    ['say "so"', '"say ""so"""'],
    [Number.NaN, ''],
  ])('writes %j as %s', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  test('says by one apostrophe in front, and only so, that it is text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...hostileTexts), fc.string(), (hostile, more) => {
        const [[cell = ''] = []] = read(csvCell(hostile + more));
        expect(formula.test(cell)).toBe(false);
        expect(cell.startsWith("'")).toBe(formula.test(hostile + more) || (hostile + more).startsWith("'"));
      }),
    );
  });
});

describe('no cell is a formula', () => {
  const csv = (text: string) => {
    const note = fullNote({ text, exact: text || 'x', word: text || 'x' });
    return textOf(writeCsv([{ ...note, pageTitle: text }], { now }));
  };

  test.each(hostileTexts)('for %j in every field, however the file is split', text => {
    for (const separator of [',', ';', '\t', '|']) expect(runs(split(csv(text), separator))).toEqual([]);
    const cells = read(csv(text)).flat();
    expect(cells.filter(cell => formula.test(cell))).toEqual([]);
  });

  test('for any text', () => {
    const unit = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '"',
      "'",
      ',',
      ';',
      '\n',
      '\r',
      '\t',
      ' ',
      '\u200b',
      '(',
      '|',
      'a',
      '1',
    );
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), text => {
        const rows = read(csvCell(text));
        expect(rows).toHaveLength(1);
        expect(rows[0]).toHaveLength(1);
        expect(formula.test(rows[0]?.[0] ?? '')).toBe(false);
        for (const separator of [',', ';', '\t', '|']) expect(runs(split(csvCell(text), separator))).toEqual([]);
      }),
    );
  });

  test('where papaparse’s own guard, with a pattern of ours, leaves one: behind another separator', () => {
    const rows = [['＝SUM(1)', 'a;=HYPERLINK(1)']];
    const theirs = (escapeFormulae: boolean | RegExp) => Papa.unparse(rows, { escapeFormulae, quotes: true });
    for (const guard of [true, formula]) {
      expect(runs(split(theirs(guard), ';'))).toContain('=HYPERLINK(1)"');
    }
    expect(runs(split(rows.flat().map(csvCell).join(','), ';'))).toEqual([]);
  });
});

test.each([',-', ',-a', '\t', '\n', '"', '"-', ' ', "'", '|-', '\t-', ',-\n'])(
  'a cell takes time as its text is long, also of %j over and over',
  unit => {
    expect(growthOverText(csvCell, unit)).toBeLessThan(MOST_GROWTH);
  },
);
