import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { RecordsFile } from '../../../lib/core/claim/pack.ts';
import { root } from '../imports.ts';
import { AGAIN, OUT } from './build-shipped.ts';
import { hashFiles } from './read-build.ts';

/** The page script runs in every page that is read: this is all that it may weigh, in gzip. */
const PAGE_SCRIPT_BUDGET = 45_600;
/**
 * The background starts with every event that wakes it. In gzip, and all in: the one script that a browser runs then, its
 * libraries with it (Dexie and zod are more than half of it). Not counted is what it reads from files beside it when that is
 * asked for: the engine and its code, what finds notes, the records, the words of one language, the styles of a page's cards.
 */
const BACKGROUND_BUDGET = 66_000;
/** What reads sentences, run when the first is to be read: most pages ask for it. */
const ENGINE_BUDGET = 192_000;
/** What makes cards, run when the first is to be shown. */
const CARDS_BUDGET = 12_000;
/** What finds the words of notes, run for pages that have notes. Most of it reads numbers, since words of another number are not the note's. */
const PLACES_BUDGET = 52_000;
/** The add-on linter refuses a file of 5 MB. */
const FILE_BUDGET = 4_000_000;

/** What the linter says of every bundle that holds Preact: its one line that sets innerHTML, which we never reach. */
const KNOWN_WARNINGS: ReadonlySet<string> = new Set(['UNSAFE_VAR_ASSIGNMENT']);

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', build => {
  const folder = `${OUT}/${build}`;

  test('is the same, byte for byte, when built again', () => {
    expect(hashFiles(`${AGAIN}/${build}`)).toEqual(hashFiles(folder));
  });

  test.each([
    ['page.js', PAGE_SCRIPT_BUDGET],
    ['background.js', BACKGROUND_BUDGET],
    ['engine.js', ENGINE_BUDGET],
    ['cards.js', CARDS_BUDGET],
    ['places.js', PLACES_BUDGET],
  ])('keeps %s within its budget', (file, budget) => {
    expect(gzipSync(readFileSync(join(root, folder, file))).length).toBeLessThanOrEqual(budget);
  });

  test('holds no file too large for the stores, and no code made from text', () => {
    const files = Object.keys(hashFiles(folder));
    expect(files.filter(file => statSync(join(root, folder, file)).size > FILE_BUDGET)).toEqual([]);
    const scripts = files.filter(file => file.endsWith('.js'));
    expect(
      scripts.filter(file =>
        /\beval\(|\bnew Function\b|=\s*Function;/.test(readFileSync(join(root, folder, file), 'utf8')),
      ),
    ).toEqual([]);
  });

  test('carries shown claims only', () => {
    const pack = RecordsFile.parse(JSON.parse(readFileSync(join(root, folder, 'pack.json'), 'utf8')));
    expect(pack.claims.length).toBeGreaterThan(0);
    expect([...pack.claims, ...pack.series].filter(record => record.status !== 'shown')).toEqual([]);
  });
});

test('the add-on linter finds no error in the Firefox build, and only the known warnings', () => {
  const args = ['lint', '-s', join(root, OUT, 'firefox-mv3'), '-o', 'json', '--no-config-discovery'];
  const { stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/web-ext'), args, { encoding: 'utf8' });
  expect(stdout, stderr).toMatch(/^\{/);
  const report = JSON.parse(stdout) as Record<'errors' | 'warnings' | 'notices', { code: string; file: string }[]>;
  expect(report.errors).toEqual([]);
  expect(report.warnings.filter(warning => !KNOWN_WARNINGS.has(warning.code))).toEqual([]);
});
