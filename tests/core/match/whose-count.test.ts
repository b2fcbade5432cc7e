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
  'whose White House it was': [
    [
      'clinton-removals-and-returns',
      'In all the time that Bill Clinton had in the White House, eight years, some 870,000 people were removed.',
      'In eight years the White House of Barack Obama removed some 870,000 people.',
    ],
  ],
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
  'the count of an agency that the measure names, beside that of its department': [
    [
      'trump-first-term-ice-935000',
      'ICE removals reached 935,000 in Trump’s first term, while the Homeland Security tally was almost 1.2 million.',
      'Removals reached 935,000 in Trump’s first term by the Homeland Security tally.',
    ],
  ],
  'one of two numbers, behind which somebody tells the other': [
    [
      'obbba-170-billion-total',
      'The budget law has $170 billion for immigration and border enforcement and will add $3.4 trillion to deficits, the Congressional Budget Office says.',
      'The budget law has $170 billion for immigration and border enforcement, the Tax Foundation says.',
    ],
  ],
  'whoever counts arrives at a number, and people at a border': [
    [
      'foreign-born-53-million',
      'Pew’s demographers arrive at 53.3 million immigrants for January 2025.',
      'Some 53.3 million immigrants arrived at the border in January 2025.',
    ],
  ],
  'children who came alone, told as children': [
    [
      'uac-32000-missed-court',
      'More than 32,000 children missed their immigration court hearings from fiscal 2019 to fiscal 2023, an inspector general wrote.',
      'More than 32,000 toddlers missed their immigration court hearings from fiscal 2019 to fiscal 2023.',
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
  'what another agency is said to have done, to the last digit': [
    [
      'ice-fy2014-315943',
      'ICE deported 315,943 people in fiscal 2014.',
      'USCIS deported 315,943 people in fiscal 2014.',
    ],
    [
      'biden-fy2024-271484',
      'CBP data show that ICE removed 271,484 people in fiscal 2024.',
      'In fiscal 2024 CBP deported 271,484 people.',
    ],
    [
      'ice-record-fy2012-409849',
      'With help from CBP, ICE carried out 409,849 removals in fiscal 2012.',
      'The Border Patrol carried out 409,849 removals in fiscal 2012.',
    ],
    [
      'encounters-fy2025-lowest-since-1970',
      'The Border Patrol made 237,538 apprehensions at the southwest border in fiscal 2025.',
      'ICE made 237,538 apprehensions at the southwest border in fiscal 2025.',
    ],
  ],
  'an amount for each of something told as one for a time': [
    [
      'boat-strikes-25000-lives',
      'Every drug boat kills 25,000 Americans, the president said.',
      'Drug boats kill 25,000 Americans a year, the president said.',
    ],
    [
      'cost-per-removal-17121',
      'The average cost to remove a person is $17,121.',
      'The average cost to remove people is $17,121 a day.',
    ],
  ],
  'a share of what grew': [
    ['gdp-growth', 'GDP grew 2.8 percent in 2024.', 'The deficit grew to 2.8 percent of GDP in 2024.'],
    [
      'violent-crime-down-2024',
      'Violent crime fell 4.5 percent in 2024.',
      '4.5 percent of violent crime in 2024 was on trains.',
    ],
  ],
  'what was done to people whom a record counts as they are': [
    [
      'final-orders-1-4-million',
      '1.4 million people with final orders of removal remain in the country.',
      '1.4 million people with final orders of removal have been deported.',
    ],
    [
      'final-orders-1-4-million',
      'There are 1.4 million people with final orders of removal.',
      'ICE arrested 1.4 million people with final orders of removal.',
    ],
    [
      'crime-13099-murderers',
      '13,099 noncitizens convicted of homicide were not in ICE detention.',
      '13,099 noncitizens convicted of homicide are in ICE detention.',
    ],
    [
      'unauthorized-14-million-pew',
      'All 14 million unauthorized immigrants live in fear, by the count of Pew.',
      'All 14 million unauthorized immigrants have been deported.',
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
