import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { withoutTag } from '../../../lib/core/match/words/without-tag.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')));
const page = { title: '', published: '2026-02-01', lang: 'en' };
const segmentOf = (text: string, before: readonly string[] = []) => ({
  text,
  start: 100,
  heading: null,
  before: [...before],
  after: [],
});

const SENTENCES = [
  'ICE removed 409,849 people in fiscal 2012.',
  'In fiscal 2019 it had been 267,000.',
  'In March 2025 Trump invoked the Alien Enemies Act against Tren de Aragua.',
];
const BEFORE = 'ICE removed 271,484 people in fiscal 2024.';

test.each([
  '10:48 a.m. ',
  '9:05 ',
  '9.05 am ET: ',
  '14.30 ',
  'Q. ',
  'A: ',
  'Q ',
  'WASHINGTON (Harrow News) — ',
  '2. ',
  'Ms. RAWLINGS. ',
  'The CHAIRMAN. ',
  '3:15 p.m. Q: ',
])('what is said after "%s" is read as without it, and marked in its place', tag => {
  for (const text of SENTENCES) {
    const [bare] = engine.match([segmentOf(text, [BEFORE])], page);
    const [tagged] = engine.match([segmentOf(tag + text, [tag + BEFORE])], page);
    expect(bare).toBeDefined();
    expect(tagged).toEqual({
      ...bare,
      start: bare!.start + tag.length,
      end: bare!.end + tag.length,
      reasons: expect.anything(),
    });
  }
});

test.each([
  'U.S. deportations rose.',
  '13.58 million barrels came.',
  'TORONTO (Harrow News) — They came.',
  'A million came.',
  'Mr. Rawlings said so.',
  'DHS: 400,000 deported',
  '10:48 a.m.',
])('"%s" has no tag', text => {
  expect(withoutTag(segmentOf(text)).text).toBe(text);
});
