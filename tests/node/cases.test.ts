import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../lib/core/match/engine.ts';
import type { Mention } from '../../lib/core/match/mention.ts';
import { runCases } from '../../lib/node/eval/cases.ts';
import { readCases } from '../../lib/node/eval/read-cases.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-cases-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(content: string) {
  const path = join(folder, 'cases.jsonl');
  await writeFile(path, content);
  return readCases(path, new Set(['tea', 'coffee']));
}
const lines = (...records: object[]) => records.map(record => JSON.stringify(record)).join('\n');

describe('readCases', () => {
  test.each([
    ['a misspelt field', { id: 2, text: 'x', clam: 'tea' }, '"clam" is no field of a case'],
    ['a case that expects nothing', { id: 2, text: 'x' }, '"claim" is missing'],
    ['a claim that is not there', { id: 2, text: 'x', claim: 'tee' }, `"claim" "tee" is no claim's id`],
    ['a relation of no claim', { id: 2, text: 'x', claim: null, relation: 'agrees' }, '"relation" needs a claim'],
    ['a modality of no claim', { id: 2, text: 'x', claim: null, modality: 'asked' }, '"modality" needs a claim'],
    ['an unknown relation', { id: 2, text: 'x', claim: 'tea', relation: 'equal' }, '"relation" "equal" is none of'],
    [
      'a day that is none',
      { id: 2, text: 'x', claim: null, published: '03/07/2025' },
      '"published" "03/07/2025" is no day',
    ],
    ['a case without a text', { id: 2, claim: null }, '"text" is missing'],
  ])('refuses %s, and names file and line', async (_, record, why) => {
    const refused = await read(lines({ id: 1, text: 'x', claim: null }, record)).catch(String);
    expect(refused).toContain(`cases.jsonl, line 2: ${why}`);
  });

  test.each(['', '\n\n'])('refuses a file without cases', async content => {
    await expect(read(content)).rejects.toThrow('cases.jsonl holds no cases');
  });
});

describe('a report that a card saved is a case', () => {
  const mention = { claim: 'tea', relation: 'agrees', modality: 'denied', quote: 'no tea', start: 4, reasons: [] };
  const page = { url: 'https://news.test/', title: 'Tea', published: '2025-04-18', lang: 'en' };
  const report = { claim: 'tea', sentence: 'There is no tea.', mention, page };

  test.each([
    ['as it is saved', JSON.stringify(report, null, 2)],
    ['in a line', JSON.stringify(report)],
  ])('which expects what the card showed: %s', async (_, content) => {
    expect(await read(`${content}\n`)).toMatchObject([
      { text: 'There is no tea.', claim: 'tea', relation: 'agrees', modality: 'denied', published: '2025-04-18' },
    ]);
  });

  test('with what stands around the sentence', async () => {
    const around = { prev: ['Far.', 'Near.'], next: ['After.'], heading: 'Tea' };
    const segment = { before: ['Near.', 'Far.'], after: ['After.'], heading: 'Tea' };
    expect(await read(lines({ ...report, ...around }))).toMatchObject([{ segments: [segment] }]);
  });

  test.each([null, 'coffee'])('and where that is set right expects %j alone', async claim => {
    expect(await read(JSON.stringify({ ...report, claim }, null, 2))).toMatchObject([
      { text: 'There is no tea.', claim, relation: null, modality: null },
    ]);
  });

  test('and names its claim', async () => {
    await expect(read(lines({ ...report, claim: undefined }))).rejects.toThrow('"claim" is missing');
  });

  test('with no other fields', async () => {
    await expect(read(lines({ ...report, relation: 'agrees' }))).rejects.toThrow('"relation" is no field of a report');
  });
});

describe('runCases', () => {
  const mention = { claim: 'tea', relation: 'agrees', modality: 'denied' } as Mention;
  const engine = {
    match: ([segment]: { text: string }[]) => (segment?.text === 'Tea.' ? [mention] : []),
  } as unknown as Engine;

  test.each([
    { expects: { claim: 'tea' }, text: 'Tea.', passed: true },
    { expects: { claim: 'tea', relation: 'agrees', modality: 'denied' }, text: 'Tea.', passed: true },
    { expects: { claim: 'tea', relation: 'differs' }, text: 'Tea.', passed: false },
    { expects: { claim: 'tea', modality: 'asserted' }, text: 'Tea.', passed: false },
    { expects: { claim: 'coffee' }, text: 'Tea.', passed: false },
    { expects: { claim: 'tea' }, text: 'Water.', passed: false },
    { expects: { claim: null }, text: 'Water.', passed: true },
    { expects: { claim: null }, text: 'Tea.', passed: false },
  ])('$expects of "$text": $passed', async ({ expects, text, passed }) => {
    expect(runCases(engine, await read(lines({ id: 1, text, ...expects })))).toMatchObject([{ id: 1, text, passed }]);
  });
});
