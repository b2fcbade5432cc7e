import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFileNames, safeFileName } from '../../../lib/core/export/safe-file-name.ts';
import { hostileTexts } from './hostile-texts.ts';
import { anyText } from './parts.ts';

describe('safeFileName', () => {
  test.each([
    ['What a year counts', 'What a year counts'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['COM¹', '_COM¹'],
    ['..', 'note'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\x', 'C x'],
    ['.hidden', 'hidden'],
    ['trailing. . ', 'trailing'],
    ['a\u202egpj.exe', 'agpj.exe'],
    ['a\nb\u0000c', 'a b c'],
    ['[[wiki]] #tag ^id |x', 'wiki tag id x'],
    ['“370,000” – really?', '“370,000” – really'],
    ['', 'note'],
    ['🙂🙂', 'note'],
    ['مليون شخص', 'مليون شخص'],
    ['می‌شود', 'میشود'],
  ])('%j becomes %j', (title, name) => {
    expect(safeFileName(title)).toBe(name);
  });

  test('is short: 80 letters, and 200 bytes for those that take many', () => {
    expect(safeFileName('a'.repeat(300))).toHaveLength(80);
    expect(new TextEncoder().encode(safeFileName('𝐀'.repeat(300))).length).toBeLessThanOrEqual(200);
  });

  test('is safe for any title', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), fc.constantFrom(...hostileTexts)), title => {
        const name = safeFileName(title);
        expect(name).not.toMatch(/[/\\:*?"<>|#^[\]\u0000-\u001f\u202a-\u202e\u2066-\u2069]|^[.\s~]|[.\s]$|\.\./);
        expect(name.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('createFileNames', () => {
  test('gives no name twice, capitals aside', () => {
    const nameOf = createFileNames();
    expect(['A 2', 'A', 'a', 'A', 'B'].map(nameOf)).toEqual(['A 2', 'A', 'a 3', 'A 4', 'B']);
  });
});
