import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeLink } from '../../../lib/core/export/safe-link.ts';
import { hostileTexts } from './hostile-texts.ts';
import { anyText } from './parts.ts';

describe('safeLink', () => {
  test.each([
    ['https://a.example/b c', 'https://a.example/b%20c'],
    ['https://a.example/<x>', 'https://a.example/%3Cx%3E'],
    ['https://a.example/a"b', 'https://a.example/a%22b'],
    ['https://a.example/\u202egpj', 'https://a.example/%E2%80%AEgpj'],
    ['https://a.example/\u3000x', 'https://a.example/%E3%80%80x'],
    ['https://a.example/\u2003x', 'https://a.example/%E2%80%83x'],
    ['https://a.example/\ud800', 'https://a.example/\ufffd'],
    ['https://münchen.example/straße', 'https://münchen.example/straße'],
    ['https://[2001:db8::1]:8080/', 'https://[2001:db8::1]:8080/'],
    ['HTTP://A.example', 'HTTP://A.example'],
    ['https://a.example#:~:text=b', 'https://a.example#:~:text=b'],
    ['javascript:alert(1)', null],
    [' https://a.example/', null],
    ['data:text/html,x', null],
    ['blob:https://a.example/1', null],
    ['//a.example/', null],
    ['https:a.example', null],
    ['https:///a.example', null],
    ['https://user:pw@a.example/', null],
    ['https://good.example@evil.example/', null],
    ['https://a.example\\@evil.example/', null],
    ['java\nscript:alert(1)', null],
    ['\u0001javascript:alert(1)', null],
    [`https://a.example/${'a'.repeat(64_000)}`, null],
  ])('%j becomes %j', (address, link) => {
    expect(safeLink(address)).toBe(link);
  });

  test('is null or an address of the web without a user, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), fc.constantFrom(...hostileTexts)), text => {
        for (const address of [text, `https://a.example/${text}`, `https://${text}`]) {
          const link = safeLink(address);
          if (link === null) continue;
          expect(link).toMatch(/^https?:\/\//i);
          expect(link).not.toMatch(/[\s<>"\\`]/);
          if (URL.canParse(link)) expect(new URL(link).username).toBe('');
        }
      }),
    );
  });
});
