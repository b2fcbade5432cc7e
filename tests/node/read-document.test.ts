import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractText } from '../../lib/core/text/extract-text.ts';
import { readPageContext } from '../../lib/core/text/page-context.ts';
import { parseDocument, readDocument } from '../../lib/node/read-document.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'documents-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const parse = (text: string | Uint8Array, ending = '') =>
  parseDocument(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'page', ending);
const blocks = (text: string | Uint8Array, ending = '') =>
  extractText(parse(text, ending).root).blocks.map(({ text }) => text);
const utf16 = (text: string) => Uint8Array.from([...text].flatMap(char => [char.charCodeAt(0), 0]));

describe('readDocument', () => {
  test('reads a file by its ending', async () => {
    writeFileSync(join(dir, 'a.md'), '# Head\n\nText.');
    expect((await readDocument(join(dir, 'a.md'))).kind).toBe('markdown');
  });

  test('says that a file is missing, or a folder', async () => {
    await expect(readDocument(join(dir, 'none.html'))).rejects.toThrow(/none\.html is missing: no such file$/);
    await expect(readDocument(dir)).rejects.toThrow(/is a folder: give a file$/);
  });

  test.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'page is empty: there is nothing to read'],
    ['blank', ' \n\t', 'page is empty: it holds only white space'],
    ['binary', Uint8Array.of(72, 105, 0, 33), 'page is binary (a zero byte at 2): give an HTML, Markdown or text file'],
    ['a PDF', '%PDF-1.7 ...', 'page is binary (PDF): give an HTML, Markdown or text file'],
    ['UTF-16 with a mark', Uint8Array.of(0xff, 0xfe, ...utf16('<p>Text')), 'page is UTF-16: save it as UTF-8'],
    ['UTF-16 without a mark', utf16('<p>Text of a page</p>'), 'page is UTF-16: save it as UTF-8'],
  ])('refuses what is %s in one line', (_, bytes, message) => {
    expect(() => parse(bytes)).toThrow(message);
    expect(message).not.toContain('\n');
  });

  test.each([
    ['<!DOCTYPE html><p>x', '', 'html'],
    ['<article>x</article>', '', 'html'],
    ['x < 5 and y > 3', '', 'plain'],
    ['<p>x', '.txt', 'plain'],
    ['x', '.HTM', 'html'],
  ])('takes "%s" with ending "%s" for %s', (text, ending, kind) => {
    expect(parse(text, ending).kind).toBe(kind);
  });

  test('reads plain text in paragraphs, with its own angle brackets', () => {
    expect(blocks('One\nline & <b>.\r\n \r\nTwo.', '.txt')).toEqual(['One line & <b>.', 'Two.']);
  });

  test('reads other encodings as browsers do', () => {
    const latin = Uint8Array.from([...'<p>caf'].map(char => char.charCodeAt(0)).concat(0xe9));
    expect(blocks(latin)).toEqual(['café']);
    const declared = Uint8Array.from([...'<meta charset=iso-8859-2><p>'].map(char => char.charCodeAt(0)).concat(0xb3));
    expect(blocks(declared)).toEqual(['ł']);
    expect(blocks(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), '.txt')).toEqual(['a']);
  });
});

describe('Markdown', () => {
  test.each([
    ['# Head\ntext\nmore', ['Head', 'text more']],
    ['Head\n====\n\nSub\n---\ntext', ['Head', 'Sub', 'text']],
    ['A **bold** and *it* and __b__ and _i_ word', ['A bold and it and b and i word']],
    ['snake_case_name and 2*3*4', ['snake_case_name and 234']],
    ['[a link](https://x.org/a_(b) "t") and [two][ref]\n\n[ref]: https://x.org', ['a link and two']],
    ['An image ![alt](x.png) here', ['An image here']],
    ['Some `code` here', ['Some here']],
    ['```\ncode\n```\ntext', ['text']],
    ['- one\n- two\n  more\n\n1. three\n2) four', ['one', 'two more', 'three', 'four']],
    ['> quoted\n> words', ['quoted words']],
    ['| a | b |\n|---|---|\n| 1 | 2 |', ['a', 'b', '1', '2']],
    ['note[^1] and ~~gone~~ end', ['note and end']],
    ['5 < 6 & 7 \\*kept\\* &amp; <b>html</b>', ['5 < 6 & 7 *kept* & html']],
    ['a\n\n***\n\nb', ['a', 'b']],
  ])('reads %j', (markdown, expected) => {
    expect(blocks(markdown, '.md')).toEqual(expected);
  });

  test('takes title and day from front matter', () => {
    const { root } = parse('---\ntitle: "Head"\ndate: 2025-04-18\n---\nText.', '.md');
    expect(readPageContext(root)).toMatchObject({ title: 'Head', published: '2025-04-18' });
    expect(extractText(root).text).toBe('Text.');
  });
});
