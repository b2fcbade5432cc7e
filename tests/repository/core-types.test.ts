import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './imports.ts';

/** Compile one file under the options of lib/core. */
function compile(text: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'core-types-'));
  try {
    writeFileSync(join(dir, 'sample.ts'), text);
    const config = { extends: join(root, 'lib/core/tsconfig.json'), include: ['sample.ts'] };
    writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify(config));
    return spawnSync(join(root, 'node_modules/.bin/tsc'), ['--noEmit', '-p', dir], { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

test('lib/core compiles plain code, and knows neither document nor process nor browser', () => {
  expect(compile('export const double = (n: number): number => 2 * n;')).toBe('');
  expect(compile('export const title = document.title;')).toContain("Cannot find name 'document'");
  expect(compile('export const home = process.env;')).toContain("Cannot find name 'process'");
  expect(compile('export const id = browser.runtime.id;')).toContain("Cannot find name 'browser'");
});
