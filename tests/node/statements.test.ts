import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readStatements } from '../../lib/node/eval/statements.ts';

const statement = { published: '2025-05-01', before: ['It began in May.'], text: 'It ended in June.', labels: [] };

async function folderWith(content: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'statements-'));
  await writeFile(join(folder, 'one.json'), JSON.stringify(content));
  return folder;
}

test('statements are read with the kind of labels that their file has', async () => {
  const folder = await folderWith({ labelled: 'propositions', statements: [statement, statement] });
  expect(await readStatements(folder)).toEqual([
    { ...statement, labelled: 'propositions', id: 'one.json 0' },
    { ...statement, labelled: 'propositions', id: 'one.json 1' },
  ]);
});

test('a bad statement is told by file and field', async () => {
  const folder = await folderWith({ labelled: 'all', statements: [statement, { ...statement, text: '' }] });
  await expect(readStatements(folder)).rejects.toThrow(/one\.json: statements\.1\.text/);
});
