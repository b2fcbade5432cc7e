import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scorePages, summarise } from '../../lib/node/eval/score-corpus.ts';
import { claim, engineOf, figure, fiscalYear } from '../core/match/fixture-engine.ts';

const folder = await mkdtemp(join(tmpdir(), 'score-corpus-'));
afterAll(() => rm(folder, { recursive: true }));

const engine = engineOf([
  claim('removals-2012', {
    aliases: ['ice-2012', 'best-year'],
    figure: figure({ measure: 'removals', value: 409_849, agency: 'ice', period: fiscalYear(2012) }),
  }),
]);

async function pageOf(sentences: readonly { text: string; claims: readonly string[]; optional?: boolean }[]) {
  const file = join(folder, 'page.html');
  await writeFile(file, `<main>${sentences.map(({ text }) => `<p>${text}</p>`).join('\n')}</main>`);
  return {
    id: 'page',
    file,
    sentences: sentences.map(({ text, claims, optional }) => ({
      text,
      labels: claims.map(one => ({ claim: one, relation: 'agrees' as const, modality: 'asserted' as const })),
      tags: [],
      ...(optional === undefined ? {} : { optional }),
    })),
  };
}

const stated = 'ICE removed 409,849 people in fiscal year 2012.';

test('a label with the earlier ids of a merged record counts once, as the record', async () => {
  const { marks } = summarise(
    await scorePages(engine, [await pageOf([{ text: stated, claims: ['ice-2012', 'best-year'] }])]),
  );
  expect(marks).toMatchObject({ right: 1, wrong: 0, missed: 0 });
});

test('a mark without a label is wrong, a label without a mark missed, an optional sentence neither', async () => {
  const page = await pageOf([
    { text: stated, claims: [] },
    { text: 'Nothing is said here.', claims: ['removals-2012'] },
    { text: 'In fiscal year 2012 ICE removed 409,849 people.', claims: [], optional: true },
  ]);
  expect(summarise(await scorePages(engine, [page])).marks).toMatchObject({ right: 0, wrong: 1, missed: 1 });
});

test('a labelled sentence that the page does not have is named', async () => {
  const page = await pageOf([{ text: stated, claims: [] }]);
  const gone = { ...page, sentences: [{ text: 'Not on the page.', labels: [], tags: [] }] };
  await expect(scorePages(engine, [gone])).rejects.toThrow('Not on the page.');
});
