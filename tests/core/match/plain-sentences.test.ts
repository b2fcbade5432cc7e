import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { findQuantities } from '../../../lib/core/quantity/find-quantities.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

/**
 * A plain sentence for nearly every record, drafts too: what anyone might write who tells that fact. A sentence that is read
 * no longer is a fault of the grammar, whatever the figures of the corpus say.
 */
const { claims, ...pack } = await readClaims(join(import.meta.dirname, '../../../claims'));
const engine = createEngine({ ...pack, claims }, { withDrafts: true });
const figureOf = new Map(claims.map(({ id, figure }) => [id, figure]));

const lines = readFileSync(join(import.meta.dirname, 'plain-sentences.tsv'), 'utf8')
  .trim()
  .split('\n');
const sentences = lines
  .filter(line => !line.startsWith('#'))
  .map(line => {
    const [claim = '', published = '', text = ''] = line.split('\t');
    return { claim, published, text };
  });

/** Sentences that are not read yet; one that is read is to leave this list. */
const UNREAD: ReadonlySet<string> = new Set([
  'An Ohio congressman praises ICE for removing 410,000 people in fiscal 2012.',
  'DACA was active for 515,600 people on June 30, 2025, cooks and welders among them.',
  'Border agents met 237,538 people in the fiscal year, as few as in 1970.',
  'Never has a year been as warm as 2024.',
  'The immigration court backlog passed three million in 2023.',
  'The share of asylum cases granted by immigration judges sank to 19 percent in August 2025.',
]);

test('no sentence is one of its record’s own', () => {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/[^\w']+/g, ' ')
      .trim();
  const own = new Map(
    claims.map(({ id, statement, examples }) => [id, [statement, ...examples.matches].map(bare)] as const),
  );
  expect(sentences.filter(({ claim, text }) => own.get(claim)?.includes(bare(text)) !== false)).toEqual([]);
});

test('every sentence that is not read yet is one of these', () => {
  expect([...UNREAD].filter(text => !sentences.some(one => one.text === text))).toEqual([]);
});

test.each(sentences)('$claim is read in: $text', ({ claim, published, text }) => {
  const relations = mentionsIn(engine, text, { published })
    .filter(one => one.claim === claim)
    .map(({ relation }) => relation);
  expect(relations).toEqual(UNREAD.has(text) ? [] : [expect.stringMatching(/^(agrees|no-figure)$/)]);
});

test.each(sentences.flatMap(withOtherNumber))('$claim is not agreed with by: $text', ({ claim, published, text }) => {
  const agreeing = mentionsIn(engine, text, { published }).filter(
    one => one.claim === claim && one.relation === 'agrees',
  );
  expect(agreeing).toEqual([]);
});

/** The sentence with its record's number made larger by three fifths, where it is written in digits. */
function withOtherNumber({ claim, published, text }: (typeof sentences)[number]) {
  const value = figureOf.get(claim)?.value;
  if (value === undefined) return [];
  const quantity = findQuantities(text).find(one => Math.abs(one.value / value - 1) < 0.05);
  const digits = quantity && /^[\d.,]*\d/.exec(text.slice(quantity.numberStart))?.[0];
  if (!digits) return [];
  const decimals = digits.split('.')[1]?.length ?? 0;
  const other = (Number(digits.replaceAll(',', '')) * 1.6).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: digits.includes(','),
  });
  const at = quantity.numberStart;
  return [{ claim, published, text: text.slice(0, at) + other + text.slice(at + digits.length) }];
}
