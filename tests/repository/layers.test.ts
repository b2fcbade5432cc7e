import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findImports, type ImportLine, isOurs, listSources, reachable, readImports, root } from './imports.ts';

/** What each layer may import: folders of ours, and packages. Every layer may import itself. */
const LAYERS = [
  { layer: 'lib/core/', may: ['lib/core/'], packages: ['zod', 'approx-string-match', 'stemmer', 'diff'] },
  { layer: 'lib/dom/', may: ['lib/core/', 'lib/dom/'], packages: ['approx-string-match'] },
  {
    layer: 'lib/browser/',
    may: ['lib/core/', 'lib/browser/'],
    packages: ['wxt', 'webextension-polyfill', 'dexie', 'zod'],
  },
  {
    layer: 'lib/node/',
    may: ['lib/core/', 'lib/node/'],
    packages: [
      'node',
      'zod',
      'parse5',
      'wxt',
      'vite',
      'playwright-core',
      'stemmer',
      // Compared with in evaluation and benchmark.
      'minisearch',
      'flexsearch',
      'lunr',
      'compromise',
      '@microsoft/recognizers-text-number',
      '@microsoft/recognizers-text-number-with-unit',
    ],
  },
  { layer: 'components/', may: ['lib/core/', 'components/'], packages: ['preact'] },
] as const;

/** The sentence that says what is wrong with an import, or null. */
function findBreach({ from, to, typeOnly }: ImportLine): string | null {
  const rule = LAYERS.find(({ layer }) => from.startsWith(layer));
  if (!rule) return null;
  if (isOurs(to)) return rule.may.some(folder => to.startsWith(folder)) ? null : `${from} imports ${to}`;
  const name = packageName(to);
  // Types leave no trace in the build, but a layer that names another's types knows it all the same.
  if (rule.packages.some(known => known === name)) return null;
  return `${from} imports ${typeOnly ? 'the types of ' : ''}the package ${to}`;
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** Folders of matching, from the ground up: each may import those before it, and the types of what is told at the end. */
const READING = ['words', 'lexicon', 'time', 'reading', 'binding', 'records'].map(name => `lib/core/match/${name}/`);

function findUpward({ from, to, typeOnly }: ImportLine): string | null {
  const below = READING.slice(0, READING.findIndex(folder => from.startsWith(folder)) + 1);
  const isBelow = !to.startsWith('lib/core/match/') || below.some(folder => to.startsWith(folder));
  return isBelow || (typeOnly && to === 'lib/core/match/mention.ts') ? null : `${from} imports ${to}`;
}

describe('import layers', () => {
  test.each(LAYERS)('$layer imports only what its layer may', ({ layer }) => {
    const breaches = listSources(layer)
      .flatMap(readImports)
      .map(findBreach)
      .filter(breach => breach !== null);
    expect(breaches).toEqual([]);
  });

  test.each(READING)('%s reads a sentence without what decides about it', folder => {
    const sources = listSources(folder);
    expect(sources.length).toBeGreaterThan(0);
    expect(
      sources
        .flatMap(readImports)
        .map(findUpward)
        .filter(one => one !== null),
    ).toEqual([]);
  });

  test.each([
    [
      'lib/core/match/decide.ts',
      "import { walk } from '../../dom/walk.ts';",
      'lib/core/match/decide.ts imports lib/dom/walk.ts',
    ],
    [
      'lib/core/a.ts',
      "import { readFile } from 'node:fs/promises';",
      'lib/core/a.ts imports the package node:fs/promises',
    ],
    [
      'lib/dom/a.ts',
      "import type { Browser } from 'webextension-polyfill';",
      'lib/dom/a.ts imports the types of the package webextension-polyfill',
    ],
    [
      'components/card.tsx',
      "export * from '../lib/browser/database.ts';",
      'components/card.tsx imports lib/browser/database.ts',
    ],
    ['lib/browser/a.ts', "const page = await import('../dom/page.ts');", 'lib/browser/a.ts imports lib/dom/page.ts'],
  ])('a breach in %s is named with its path', (file, text, breach) => {
    expect(findImports(file, text).map(findBreach)).toEqual([breach]);
  });

  test('an import over several lines is read too', () => {
    const text = "import {\n  one,\n  two,\n} from '../../browser/database.ts';\n";
    expect(findImports('lib/core/match/a.ts', text).map(line => line.to)).toEqual(['lib/browser/database.ts']);
  });

  test('relative imports name their file with its ending, since Node runs the sources as they are', () => {
    // This file holds imports as text, of files that need not be there.
    const sources = ['lib', 'components', 'entrypoints', 'scripts', 'tests']
      .flatMap(listSources)
      .filter(file => file !== 'tests/repository/layers.test.ts');
    const missing = sources
      .flatMap(readImports)
      .filter(({ to }) => isOurs(to) && !existsSync(join(root, to)))
      .map(({ from, to }) => `${from} imports ${to}, which is no file`);
    expect(missing).toEqual([]);
  });
});

describe('the page script', () => {
  const entry = [
    'entrypoints/page.ts',
    'entrypoints/page.tsx',
    'entrypoints/page/index.ts',
    'entrypoints/page/index.tsx',
  ].find(file => existsSync(join(root, file)));

  test('exists', () => {
    expect(entry).toBeDefined();
  });

  test('reaches neither zod nor the database by a value import', () => {
    const heavy = [...reachable(entry ?? '')].filter(([to]) => /^(zod|dexie|parse5)(\/|$)/.test(to));
    expect(heavy.map(([, chain]) => chain)).toEqual([]);
  });
});

describe('the background', () => {
  const chains = [...reachable('entrypoints/background/index.ts')];
  const engine = [...reachable('entrypoints/engine/index.ts')];
  const cards = [...reachable('entrypoints/cards/index.ts')];

  test('builds its schemas with the small form of zod', () => {
    expect([...chains, ...engine, ...cards].filter(([to]) => to === 'zod').map(([, chain]) => chain)).toEqual([]);
  });

  test('carries no language: it reads the one that it speaks', () => {
    const spoken = /^lib\/core\/words\/(?:\w+\/)?(?:ar|de|en|es)\.ts$/;
    expect([...chains, ...engine, ...cards].filter(([to]) => spoken.test(to)).map(([, chain]) => chain)).toEqual([]);
  });

  test('leaves the reading of sentences to the script that it runs for that', () => {
    const isOfEngine = (to: string) => /^lib\/core\/match\/(?:engine|read)/.test(to);
    expect(engine.some(([to]) => isOfEngine(to))).toBe(true);
    expect([...chains, ...cards].filter(([to]) => isOfEngine(to)).map(([, chain]) => chain)).toEqual([]);
  });

  test('leaves the making of cards to another', () => {
    const isOfCards = (to: string) => to.startsWith('lib/core/card/build-');
    expect(cards.some(([to]) => isOfCards(to))).toBe(true);
    expect([...chains, ...engine].filter(([to]) => isOfCards(to)).map(([, chain]) => chain)).toEqual([]);
  });

  test('those scripts reach neither the browser nor the database', () => {
    const outer = [...engine, ...cards].filter(([to]) => /^(?:lib\/browser\/|dexie|webextension-polyfill)/.test(to));
    expect(outer.map(([, chain]) => chain)).toEqual([]);
  });
});
