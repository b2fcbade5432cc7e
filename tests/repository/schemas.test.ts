import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../lib/node/json-schemas.ts';
import { root } from './imports.ts';

describe('claims/schema', () => {
  test.each(Object.entries(jsonSchemas()))('%s is what `npm run claims -- schema` writes', (name, text) => {
    expect(readFileSync(join(root, 'claims/schema', name), 'utf8')).toBe(text);
  });
});
