import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../lib/core/lint/finding.ts';
import { claimOf, claimsFolder } from './pack.ts';

const readme = readFileSync(join(claimsFolder, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```json\n([^]*?)^```$/gm)].map(([, json = '']) => JSON.parse(json));

describe('the guide to the claims', () => {
  test('has an example', () => {
    expect(blocks.length).toBeGreaterThan(3);
  });

  test.each(blocks.map((block, i) => [i, block]))(
    'block %i is what the record says',
    (_i, { sources = [], ...fields }) => {
      const record = claimOf('proposition' in fields ? 'aea-2025-proclamation' : 'ice-record-fy2012-409849');
      expect(record).toMatchObject(fields);
      for (const source of sources) expect(record.sources).toContainEqual(expect.objectContaining(source));
    },
  );

  test('explains every rule of lint, and none that does not exist', () => {
    const table = readme.slice(readme.indexOf('| rule |'), readme.indexOf('## Correct a record'));
    const named = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([\w-]+)`/g)].map(([, rule]) => rule),
    );
    expect(new Set(named)).toEqual(new Set(Object.keys(RULES)));
    expect(named.length).toBe(new Set(named).size);
  });
});
