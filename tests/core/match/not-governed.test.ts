import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });
const claimsIn = (text: string) => mentionsIn(engine, text, { published: '2026-02-10' }).map(({ claim }) => claim);

describe('a word of a plan somewhere in a sentence', () => {
  test.each([
    [
      'Asked in April 2025, specialists said that a million deportations in one year could not be done for lack of staff and money.',
      'experts-one-million-unrealistic',
    ],
    [
      'All winter the department has had people of the FBI, DEA and ATF working on immigration arrests.',
      'agencies-diverted-28000',
    ],
  ])('says nothing of what it does not stand over: %s', (text, claim) => {
    expect(claimsIn(text)).toEqual([claim]);
  });

  test.each([
    'The department wants FBI, DEA and ATF agents to work immigration cases.',
    'Nobody has yet told the agents of the FBI, DEA or ATF to work immigration cases.',
    'White House aides were asked to confer every day with Homeland Security about the deportation target.',
    'White House aides might as well have conferred every day with Homeland Security about the deportation target.',
  ])('makes a plan of what it stands over: %s', text => {
    expect(claimsIn(text)).toEqual([]);
  });
});
