import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allMessages } from '../../lib/core/words/all-words.ts';
import { backgroundMessages } from '../../lib/core/words/background-words.ts';
import { listSources, root } from './imports.ts';

test('every message is said somewhere', () => {
  const sources = ['components/', 'entrypoints/', 'lib/'].flatMap(listSources);
  const code = sources.map(file => readFileSync(join(root, file), 'utf8')).join('\n');
  const literals = new Set([...code.matchAll(/'(\w+\.[\w-]+)'/g)].map(([, key]) => key));
  // `tally.${glyph}` says all that begin so.
  const beginnings = [...code.matchAll(/`(\w+\.[\w-]*)\$\{/g)].map(([, beginning]) => beginning ?? '');
  const keys = Object.entries(allMessages.en).flatMap(([group, messages]) =>
    Object.keys(messages).map(name => `${group}.${name}`),
  );
  const unsaid = keys.filter(
    key =>
      !key.startsWith('manifest.') && !literals.has(key) && !beginnings.some(beginning => key.startsWith(beginning)),
  );
  expect(unsaid).toEqual([]);
});

test('the background says nothing but what it carries', () => {
  const sources = ['entrypoints/background/', 'lib/browser/', 'lib/core/card/'].flatMap(listSources);
  const code = sources.map(file => readFileSync(join(root, file), 'utf8')).join('\n');
  const said = [...code.matchAll(/\bt\(\s*['`](\w+)\./g)].map(([, group = '']) => group);
  expect(said.length).toBeGreaterThan(20);
  const carried = Object.keys(backgroundMessages.en);
  expect([...new Set(said)].filter(group => !carried.includes(group))).toEqual([]);
});
