import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const bundled = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });
const marks = (text: string) => mentionsIn(bundled, text, { published: '2026-03-01' }).map(({ claim }) => claim);

/** Each group: what a number is said to be of, the record that it is none of, and a sentence that states this. */
const GROUPS: Record<string, { claim: string; not: string[]; states: string }> = {
  'what is done to people is no count of those who are there': {
    claim: 'final-orders-1-4-million',
    not: ['ICE deported 1.4 million immigrants with final orders.'],
    states: 'There are 1.4 million immigrants with final orders.',
  },
  'a share between commas is of whoever stands before it': {
    claim: 'fentanyl-ports-of-entry',
    not: ['Most inspectors at ports of entry, 80 percent, train dogs for fentanyl.'],
    states: 'Most fentanyl seized, 80 percent, is found at ports of entry.',
  },
  'another thing cost so much': {
    claim: 'cost-cbo-state-local',
    not: [
      'The earthquake cost state and local governments $9.2 billion in 2023.',
      'CBO found that contractors billed state and local governments for $9.2 billion in 2023.',
    ],
    states: 'The surge in immigration cost state and local governments $9.2 billion in 2023.',
  },
  'the cost to do something else': {
    claim: 'cost-per-removal-17121',
    not: ['The average cost to uniform and arm a deportation officer was $17,121.'],
    states: 'The average cost to arrest, detain and remove one person was $17,121.',
  },
  'a cap on something else': {
    claim: 'refugee-ceiling-125000',
    not: ['The yearly cap on student visas was put at 125,000.'],
    states: 'The yearly cap on refugees was put at 125,000.',
  },
  'the measure only tells which one of something else': {
    claim: 'self-deportations-1-6-to-2-2-million',
    not: ['DHS says that 1.6 million people have watched its self-deportation film since January 2025.'],
    states: 'DHS says that 1.6 million people have self-deported since January 2025.',
  },
  'what else was done with them': {
    claim: 'cbp-criminal-noncitizens',
    not: ['Border Patrol photographed 15,267 noncitizens in fiscal 2023.'],
    states: 'Border Patrol arrested 15,267 criminal noncitizens in fiscal 2023.',
  },
};

describe.each(Object.entries(GROUPS))('a number of something else: %s', (_, { claim, not, states }) => {
  test.each(not)('%s', text => {
    expect(marks(text)).not.toContain(claim);
  });

  test(`but: ${states}`, () => {
    expect(marks(states)).toContain(claim);
  });
});
