import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

function found(text: string): [string, string][] {
  return mentionsIn(engine, text, { published: '2026-03-20' }).map(({ claim, relation }) => [claim, relation]);
}

describe('several measures that one number counts together', () => {
  test.each([
    [
      'are what a record has that counts them all',
      'Under Biden the government carried out more than 4.1 million removals, returns and expulsions.',
      [['biden-four-million-repatriations', 'agrees']],
    ],
    ['are not the first of them', 'DHS carried out 685,000 removals, returns and expulsions in fiscal 2024.', []],
    [
      'are the first of them where the others are of another kind',
      'ICE carried out 271,484 removals, arrests and detentions in fiscal 2024.',
      [['biden-fy2024-271484', 'agrees']],
    ],
  ])('%s', (_, text, claims) => {
    expect(found(text)).toEqual(claims);
  });
});
