import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

function claimsIn(text: string): string[] {
  return mentionsIn(engine, text, { published: '2026-06-20' }).map(({ claim }) => claim);
}

/** A sentence that states a record, and one with the same words that says something else. */
const GROUPS: Record<string, [claim: string, states: string, not: string][]> = {
  'an estimate given to another institute': [
    [
      'unauthorized-14-million-pew',
      'Pew estimates that 14 million unauthorized immigrants lived here in 2023.',
      'The Heritage Foundation estimates that 14 million unauthorized immigrants lived here in 2023.',
    ],
    [
      'unauthorized-decline-2025-cis',
      'The illegal immigrant population fell by 1.6 million between January and July 2025, the Center for Immigration Studies says.',
      'The illegal immigrant population fell by 1.6 million between January and July 2025, the Cato Institute says.',
    ],
    [
      'taxes-itep-96-7-billion',
      'Undocumented immigrants paid $96.7 billion in taxes in 2022, researchers found.',
      'Undocumented immigrants paid $96.7 billion in taxes in 2022, the Tax Foundation found.',
    ],
    [
      'cost-88-billion-per-million',
      'The American Immigration Council estimated that deporting one million people a year would cost $88 billion.',
      'The department says that deporting one million people a year would cost $88 billion.',
    ],
  ],
  'the count of an agency given to a part of it, or that of one border to all': [
    [
      'encounters-fy2023-southwest-record',
      'CBP recorded 2.5 million encounters at the southwest border in fiscal 2023.',
      'Border Patrol recorded 2.5 million encounters at the southwest border in fiscal 2023.',
    ],
    [
      'encounters-fy2023-southwest-record',
      'CBP, of which the Border Patrol is a part, recorded 2.5 million encounters at the southwest border in fiscal 2023.',
      'The Border Patrol counted 2.5 million encounters at the southern border in fiscal 2023.',
    ],
    [
      'encounters-fy2025-lowest-since-1970',
      'CBP recorded 238,000 encounters at the southwest border in fiscal 2025.',
      'Nationwide, CBP recorded 238,000 encounters in fiscal 2025.',
    ],
  ],
  'a month told as its fiscal year': [
    [
      'asylum-grant-rate-19-percent',
      'Immigration judges granted asylum in 19 percent of decisions in August 2025.',
      'Immigration judges granted asylum in 19 percent of decisions in fiscal year 2025.',
    ],
  ],
  'orders told as removals': [
    [
      'ice-fy2025-removals-320000',
      'ICE removals reached 320,000 in fiscal 2025.',
      'Judges ordered the removal of 320,000 people in fiscal 2025.',
    ],
  ],
  'a sentence that is all in another country': [
    [
      'detention-capacity-41500',
      'When the second term began, ICE had money for 41,500 detention beds.',
      'In El Salvador, the president means to lock them up in a prison that he built, which has room for 41,500.',
    ],
  ],
};

describe.each(Object.entries(GROUPS))('%s', (_group, cases) => {
  test.each(cases)('%s: %s', (claim, states, not) => {
    expect(claimsIn(states)).toContain(claim);
    expect(claimsIn(not)).not.toContain(claim);
  });
});
