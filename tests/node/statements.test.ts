import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFittedStatements, readStatements } from '../../lib/node/eval/statements.ts';

const statement = { published: '2025-05-01', before: ['It began in May.'], text: 'It ended in June.', labels: [] };

async function folderWith(content: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'statements-'));
  await writeFile(join(folder, 'one.json'), JSON.stringify(content));
  return folder;
}

test('statements are read with the kind of labels that their file has', async () => {
  const folder = await folderWith({ labelled: 'propositions', statements: [statement, statement] });
  expect(await readStatements(folder)).toEqual([
    { ...statement, labelled: 'propositions', isHeldBack: false, id: 'one.json 0' },
    { ...statement, labelled: 'propositions', isHeldBack: false, id: 'one.json 1' },
  ]);
});

test('a file that is held back is read, and not fitted to', async () => {
  const folder = await folderWith({ labelled: 'all', heldBack: true, statements: [statement] });
  expect(await readStatements(folder)).toEqual([{ ...statement, labelled: 'all', isHeldBack: true, id: 'one.json 0' }]);
  expect(await readFittedStatements(folder)).toEqual([]);
  await writeFile(join(folder, 'two.json'), JSON.stringify({ labelled: 'all', statements: [statement] }));
  expect((await readFittedStatements(folder)).map(({ id }) => id)).toEqual(['two.json 0']);
});

test('a bad statement is told by file and field', async () => {
  const folder = await folderWith({ labelled: 'all', statements: [statement, { ...statement, text: '' }] });
  await expect(readStatements(folder)).rejects.toThrow(/one\.json: statements\.1\.text/);
});
