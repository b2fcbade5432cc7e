import { expect, test } from 'vitest';
import { plainNote } from '../../../lib/core/annotation/plain-note.ts';

test.each([
  ['The count is **315,943**.', 'The count is 315,943.'],
  ['# Open\n\n- *asked*\n- waiting for [the table](https://agency.example/t)', 'Open asked waiting for the table'],
  ['> quoted\n\n```\na  b\n```', 'quoted a b'],
  ['2 * 3 * 4 <b>', '2 * 3 * 4 <b>'],
  ['', ''],
])('%j reads %j', (text, plain) => {
  expect(plainNote(text)).toBe(plain);
});
