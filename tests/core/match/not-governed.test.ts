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
      'Specialists told us in the spring of 2025 that deporting a million people in one year could not be done, with the money and staff at hand.',
      'experts-one-million-unrealistic',
    ],
    [
      'The department has had FBI, DEA and ATF agents working immigration cases since last winter.',
      'agencies-diverted-28000',
    ],
  ])('says nothing of what it does not stand over: %s', (text, claim) => {
    expect(claimsIn(text)).toEqual([claim]);
  });

  test.each([
    'The department wants FBI, DEA and ATF agents to work immigration cases.',
    'The department hopes to see FBI, DEA and ATF agents, and those of the bureau, working immigration cases.',
    'Nobody has yet told the agents of the FBI, DEA or ATF to work immigration cases.',
    'White House aides were asked to confer every day with Homeland Security about the deportation target.',
    'White House aides might as well have conferred every day with Homeland Security about the deportation target.',
  ])('makes a plan of what it stands over: %s', text => {
    expect(claimsIn(text)).toEqual([]);
  });
});
