import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../lib/core/export/csv.ts';
import { hostileTexts } from '../core/export/hostile-texts.ts';
import { textOf } from '../core/export/parts.ts';
import { fullNote } from '../core/export/sample-notes.ts';

type Node = DefaultTreeAdapterTypes.Document | DefaultTreeAdapterTypes.ChildNode;

const hasOffice = canRun('soffice');
if (!hasOffice) console.log('skipped: no soffice here, so no CSV was opened in LibreOffice');

function canRun(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A text cell as LibreOffice has it; a number has its value, and a formula the formula. */
interface Cell {
  readonly text: string;
  readonly type: string | undefined;
  readonly formula: string | undefined;
}

/**
 * The rows of a CSV as LibreOffice reads it. `evaluates`: with the option on by which it takes a leading `=` for a formula,
 * as older versions and other programs do.
 */
async function openInOffice(csv: string, { separator = ',', evaluates = true } = {}): Promise<Cell[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-csv-'));
  try {
    const file = join(folder, 'notes.csv');
    writeFileSync(file, csv);
    // Separator, quote, UTF-8, first row, columns as they are, language, quoted cells are not text, nothing detected, …, formulas.
    const filter = `CSV:${separator.charCodeAt(0)},34,76,1,,0,false,true,false,false,false,-1,${evaluates}`;
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const quiet = [profile, '--headless', '--norestore'];
    const convert = [`--infilter=${filter}`, '--convert-to', 'fods', '--outdir', folder, file];
    await promisify(execFile)('soffice', quiet.concat(convert));
    // Read as HTML, which knows no elements that close themselves.
    const xml = readFileSync(join(folder, 'notes.fods'), 'utf8').replace(/<([\w:-]+)([^<>]*)\/>/g, '<$1$2></$1>');
    return rowsOf(parse(xml));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(document: Node): Cell[][] {
  return named(document, 'table:table-row').map(row =>
    named(row, 'table:table-cell').flatMap(cell => {
      const value = (name: string) => cell.attrs.find(attr => attr.name === name)?.value;
      const text = named(cell, 'text:p').map(textIn).join('\n');
      const times = Number(value('table:number-columns-repeated') ?? 1);
      const read = { text, type: value('office:value-type'), formula: value('table:formula') };
      return Array.from({ length: Math.min(times, 100) }, () => read);
    }),
  );
}

function named(node: Node, name: string): DefaultTreeAdapterTypes.Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap(child =>
    'tagName' in child && child.tagName === name ? [child] : named(child as Node, name),
  );
}

function textIn(node: Node): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && node.tagName === 'text:s') {
    return ' '.repeat(Number(node.attrs.find(({ name }) => name === 'text:c')?.value ?? 1));
  }
  if ('tagName' in node && /^text:(?:tab|line-break)$/.test(node.tagName)) return '\n';
  return 'childNodes' in node ? node.childNodes.map(child => textIn(child as Node)).join('') : '';
}

describe.runIf(hasOffice)('a CSV in LibreOffice (skipped: no LibreOffice)', { timeout: 240_000 }, () => {
  const notes = hostileTexts.map((text, index) =>
    fullNote({ id: `urn:uuid:${index}`, text, exact: text, word: text, url: text, pageTitle: text }),
  );
  const numeric = new Set(['start', 'end', 'rating', 'revision']);

  test('would run a formula that nobody guards, so that the next tests say something', async () => {
    const [[cell] = []] = await openInOffice('"=1+1"\r\n');
    expect(cell?.formula).toBeDefined();
  });

  test.each([',', ';'] as const)('runs nothing, split at %j, and every cell is what was written', async separator => {
    const csv = textOf(writeCsv(notes, { now: '2026-11-24T12:00:00.000Z', options: { separator, bom: true } }));
    const wanted = Papa.parse<string[]>(csv.slice(1), { delimiter: separator, skipEmptyLines: true }).data;
    const rows = await openInOffice(csv, { separator });
    const [names = []] = wanted;
    for (const [row, cells] of wanted.entries()) {
      for (const [column, written] of cells.entries()) {
        const cell = rows[row]?.[column];
        const name = names[column] ?? '';
        expect([row, name, cell?.formula]).toEqual([row, name, undefined]);
        if (row > 0 && numeric.has(name)) expect(cell?.type).toBe(written === '' ? undefined : 'float');
        else if (written !== '') expect([row, name, cell?.type]).toEqual([row, name, 'string']);
        expect([row, name, fold(cell?.text ?? '')]).toEqual([row, name, fold(written)]);
      }
    }
  });

  test('runs nothing when it splits at another sign than ours', async () => {
    const csv = textOf(writeCsv(notes, { now: '2026-11-24T12:00:00.000Z' }));
    const cells = (await openInOffice(csv, { separator: ';' })).flat();
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });
});

/** Spaces at ends and in rows, and what no XML can hold, are LibreOffice's to lose. */
function fold(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffd\ufffe\uffff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
