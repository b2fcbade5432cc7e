import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Modality, Relation } from '../../lib/core/match/mention.ts';
import { cohenKappa, measureAgreement, pairLabels, readSecondLabels } from '../../lib/node/eval/agreement.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-agreement-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A table of two people's choices as pairs: how often each cell was chosen. */
function table(...cells: readonly [first: string, second: string, times: number][]): [string, string][] {
  return cells.flatMap(([first, second, times]) =>
    Array.from({ length: times }, (): [string, string] => [first, second]),
  );
}

const label = (claim: string, relation: Relation = 'agrees', modality: Modality = 'asserted') => ({
  claim,
  relation,
  modality,
});

describe('cohenKappa', () => {
  test('takes what chance gives from what is the same', () => {
    // 35 of 50 are the same. The first says yes 25 times, the second 30: by chance 25 × 30 + 25 × 20 in 2,500, a half.
    const pairs = table(['yes', 'yes', 20], ['yes', 'no', 5], ['no', 'yes', 10], ['no', 'no', 15]);
    expect(cohenKappa(pairs)).toEqual({ pairs: 50, same: 35, kappa: 0.4 });
  });

  test('weighs more than two choices by how often each is made', () => {
    // 6 of 10 the same; by chance (4 × 4 + 4 × 3 + 2 × 3) of 100: (0.6 - 0.34) / 0.66.
    const pairs = table(
      ['a', 'a', 3],
      ['a', 'c', 1],
      ['b', 'b', 2],
      ['b', 'a', 1],
      ['b', 'c', 1],
      ['c', 'c', 1],
      ['c', 'b', 1],
    );
    expect(cohenKappa(pairs).kappa).toBeCloseTo(26 / 66, 12);
  });

  test.each([
    { name: '1 where all is the same', pairs: table(['yes', 'yes', 3], ['no', 'no', 7]), kappa: 1 },
    {
      name: '0 where each chooses without the other',
      pairs: table(['yes', 'yes', 2], ['yes', 'no', 6], ['no', 'yes', 3], ['no', 'no', 9]),
      kappa: 0,
    },
    {
      name: 'below 0 where they choose against each other',
      pairs: table(['yes', 'no', 5], ['no', 'yes', 5]),
      kappa: -1,
    },
    { name: 'unknown where nobody had a choice', pairs: table(['yes', 'yes', 9]), kappa: null },
    { name: 'unknown without pairs', pairs: [], kappa: null },
  ])('is $name', ({ pairs, kappa }) => {
    expect(cohenKappa(pairs).kappa).toBe(kappa);
  });
});

describe('measureAgreement', () => {
  const sentence = (first: ReturnType<typeof label>[], second: ReturnType<typeof label>[], optional = false) => ({
    first,
    second,
    optional,
  });

  test('pairs shared claims with themselves, the rest with each other, then with none', () => {
    const found = measureAgreement([
      sentence([], []),
      sentence([label('ships'), label('boats')], [label('rafts'), label('ships'), label('canoes')]),
      sentence([], [label('ships')]),
    ]);
    // none-none, ships-ships, boats-rafts, none-canoes, none-ships.
    expect(found.claim).toMatchObject({ pairs: 5, same: 2 });
    expect(found.states).toMatchObject({ pairs: 3, same: 2 });
  });

  test('compares relation and modality only where both gave the claim', () => {
    const found = measureAgreement([
      sentence([label('ships'), label('boats')], [label('ships', 'differs')]),
      sentence([label('ships', 'agrees', 'denied')], [label('ships', 'agrees', 'asked')]),
    ]);
    expect(found.relation).toMatchObject({ pairs: 2, same: 1 });
    expect(found.modality).toMatchObject({ pairs: 2, same: 1 });
  });

  test('leaves optional sentences out', () => {
    const found = measureAgreement([sentence([], []), sentence([label('ships')], [], true)]);
    expect(found).toMatchObject({ sentences: 1, optional: 1, states: { pairs: 1, same: 1 }, claim: { pairs: 1 } });
  });
});

describe('second labels', () => {
  const page = {
    id: 'a-harbour',
    file: 'page.html',
    sentences: [
      { text: 'Ships came.', labels: [label('ships')], tags: [] },
      { text: 'They left.', labels: [], tags: [], optional: true },
    ],
  };
  const good = { labeller: 'B', pages: { 'dev/a-harbour': { sentences: [[label('ships')], []] } } };

  async function write(content: unknown): Promise<string> {
    const path = join(folder, 'second.json');
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }

  test('stand beside the first ones by the place of the sentence', async () => {
    const second = await readSecondLabels(await write(good));
    expect(pairLabels(second, 'dev', [page], 'second.json')).toEqual([
      { first: [label('ships')], second: [label('ships')], optional: false },
      { first: [], second: [], optional: true },
    ]);
    expect(pairLabels(second, 'frozen', [], 'second.json')).toEqual([]);
  });

  test('meet a corrected first label as it was when they were compared', async () => {
    const entry = { sentences: [[label('ships')], []], firstWere: { 0: [] } };
    const second = await readSecondLabels(await write({ ...good, pages: { 'dev/a-harbour': entry } }));
    expect(pairLabels(second, 'dev', [page], 'second.json')[0]).toMatchObject({ first: [], second: [label('ships')] });
  });

  test.each([
    {
      name: 'a relation that there is not',
      content: withLabels([[{ ...label('ships'), relation: 'equals' }], []]),
      field: 'pages.dev/a-harbour.sentences.0.0.relation',
    },
    {
      name: 'a label without a modality',
      content: withLabels([[], [{ claim: 'ships', relation: 'agrees' }]]),
      field: 'pages.dev/a-harbour.sentences.1.0.modality',
    },
    { name: 'no labeller', content: { pages: {} }, field: 'labeller' },
    { name: 'what is no JSON', content: '{ "labeller": ', field: '(file)' },
  ])('with $name are refused by file and field', async ({ content, field }) => {
    const file = await write(content);
    await expect(readSecondLabels(file)).rejects.toThrow(`${file}: ${field}: `);
  });

  test.each([
    {
      name: 'a page that is gone',
      pages: { 'dev/b-pier': { sentences: [[]] } },
      fault: 'pages.dev/b-pier: the corpus has no such page',
    },
    {
      name: 'another number of sentences',
      pages: withLabels([[]]).pages,
      fault: 'pages.dev/a-harbour.sentences: 1 of them, but the page has 2',
    },
    {
      name: 'a correction beyond the page',
      pages: { 'dev/a-harbour': { sentences: [[], []], firstWere: { 2: [] } } },
      fault: 'pages.dev/a-harbour.firstWere.2: no such sentence',
    },
  ])('for $name are refused by file and field', async ({ pages, fault }) => {
    const second = await readSecondLabels(await write({ ...good, pages }));
    expect(() => pairLabels(second, 'dev', [page], 'second.json')).toThrow(`second.json: ${fault}`);
  });
});

function withLabels(sentences: unknown[]) {
  return { labeller: 'B', pages: { 'dev/a-harbour': { sentences } } };
}
