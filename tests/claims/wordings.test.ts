import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../lib/node/eval/corpus-page.ts';
import { readStatements } from '../../lib/node/eval/statements.ts';
import { pack } from './pack.ts';

const { claims, wordings = [] } = pack;
const byId = new Map(claims.map(claim => [claim.id, claim]));

describe('the wordings of claims without a figure', () => {
  test('are there for each of them', () => {
    const without = claims.filter(({ proposition, figure }) => proposition !== null && figure === null);
    const written = new Set(wordings.map(({ claim }) => claim));
    expect(without.map(({ id }) => id).filter(id => !written.has(id))).toEqual([]);
  });

  test('are no sentences of the corpus, by which the engine is judged', async () => {
    const corpus = join(import.meta.dirname, '../corpus');
    const plain = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim();
    const pages = await readCorpus(join(corpus, 'pages/dev'));
    const statements = await readStatements(join(corpus, 'statements'));
    const judged = new Set(
      [...pages.flatMap(({ sentences }) => sentences), ...statements].map(({ text }) => plain(text)),
    );
    const written = wordings.flatMap(({ states, near }) => [...states, ...near]);
    expect(written.filter(text => judged.has(plain(text)))).toEqual([]);
  });

  test.each(wordings.map(one => [one.claim, one] as const))('%s: differ, and quote nobody', (id, { states, near }) => {
    const { examples } = byId.get(id)!;
    const all = [...examples.matches, ...examples.near, ...states, ...near];
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([]);
    expect([...states, ...near].filter(text => /["“”«»]/.test(text))).toEqual([]);
    expect(states.length).toBeGreaterThan(20);
    expect(near.length).toBeGreaterThan(8);
  });
});
