import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const bundled = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });
const marks = (text: string, before: string[] = []) =>
  mentionsIn(bundled, text, { published: '2026-03-01', before }).map(({ claim }) => claim);

/** Each group: what a sentence is about, the record that it does not state, and a sentence that states this. */
const GROUPS: Record<string, { claim: string; not: string[]; states: string; before?: string[] }> = {
  'what is done to people is no count of those who are there': {
    claim: 'final-orders-1-4-million',
    not: ['ICE deported 1.4 million immigrants with final orders.'],
    states: 'There are 1.4 million immigrants with final orders.',
  },
  'a share between commas is of whoever stands before it': {
    claim: 'fentanyl-ports-of-entry',
    not: ['Most inspectors at ports of entry, 88 percent, train dogs for fentanyl.'],
    states: 'Most fentanyl seized, 88 percent, is found at ports of entry.',
  },
  'what is taken away is no count of those who got it': {
    claim: 'chnv-parole-530000',
    not: [
      'Last year 532,000 people from Cuba, Haiti, Nicaragua and Venezuela were stripped of their parole.',
      'Parole for Cubans, Haitians, Nicaraguans and Venezuelans lapsed for about 530,000.',
    ],
    states: 'Some 532,000 Cubans, Haitians, Nicaraguans and Venezuelans came in under the parole program.',
  },
  'what could be had for a sum is no cost of what was spoken of': {
    claim: 'cost-88-billion-per-million',
    not: [
      'For $88 billion a year a city could run its schools.',
      'For $88 billion, a state could run its schools for years.',
    ],
    before: [
      'To deport a million people each year would cost at least $88 billion a year, the American Immigration Council reckoned.',
    ],
    states: 'For $88 billion each year the government could deport a million people.',
  },
  'a sum is what its subject is': {
    claim: 'stipend-3000-then-2600',
    not: [
      'My landlord asked for more, and the deposit was $2,600.',
      'The bus to town is $2,600.',
      'The removal truck for the sofa was $2,600.',
    ],
    before: ['Homeland Security pays a stipend to immigrants who leave with its app.'],
    states: 'The stipend was $2,600.',
  },
  'a sum is no count of people, and what earned it another thing': {
    claim: 'cost-88-billion-per-million',
    not: [
      'The deportation drama took $88 billion won at the box office in a year.',
      'A million arrests a year bring the makers of handcuffs $88 billion a year.',
    ],
    states: 'A million deportations a year would take $88 billion a year, says the American Immigration Council.',
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
    states: 'DHS says that 2.2 million people have self-deported since January 2025.',
  },
  'it holds on terms that the record does not have': {
    claim: 'cost-per-removal-17121',
    not: [
      'A removal costs $17,121 when a nurse must ride along.',
      'A removal costs $17,121 if you hire a private jet.',
    ],
    states: 'On average it costs $17,121 to arrest, hold and remove one person.',
  },
  'what comes last narrows it': {
    claim: 'benefits-cis-59-percent',
    not: ['Of illegal immigrant households 59 percent use welfare, for school lunches only.'],
    states: 'Of illegal immigrant households 59 percent use welfare.',
  },
  'something else is put so high': {
    claim: 'dhs-622000-year-one',
    before: ['Homeland Security says that deportations since 20 January passed 600,000.'],
    not: ['The union put the miles walked by officers at 622,000.'],
    states: 'The department put the number at 622,000.',
  },
  'somebody else has so many': {
    claim: 'ero-officers-6000',
    not: ['The orchestra has 6,000 deportation officers in its fan club.'],
    states: 'ICE has some 6,000 deportation officers.',
  },
  'a share of another whole': {
    claim: 'nato-us-share',
    before: ['The United States spends more on defence than the other members of NATO.'],
    not: ["Its share of NATO's trumpets is larger than 60 percent."],
    states: "Its share of NATO's spending is larger than 60 percent.",
  },
  'of something else there is more': {
    claim: 'ukraine-aid-europe-vs-us',
    before: ['The United States has given aid to Ukraine, and Europe has given more.'],
    not: [
      'Europe has sent Kyiv more tractors than America.',
      'Europe has paid more for fuel than it has given to Ukraine.',
    ],
    states: 'Europe has sent Kyiv more aid than America.',
  },
  'a participle only tells which ones': {
    claim: 'el-salvador-cecot-238',
    not: ['The Venezuelans flown to the CECOT prison met their lawyers.'],
    states: 'The Venezuelans were flown to the CECOT prison.',
  },
  'a goal beyond it': {
    claim: 'goal-one-million-first-year',
    not: ['Miller is aiming higher still than one million deportations.'],
    states: 'The administration is aiming for one million deportations.',
  },
  'a number that was given before is only judged': {
    claim: 'obbba-45-billion-detention',
    before: ['The law gave ICE $45 billion for immigration detention.'],
    not: ['Forty-five billion is more than the whole state spends.', '$45 billion is too much, the mayor said.'],
    states: 'For detention it is $45 billion.',
  },
  'a part of what was given before': {
    claim: 'el-salvador-cecot-238',
    before: ['In March 2025 the United States sent 238 Venezuelans to the CECOT prison in El Salvador.'],
    not: ['Three of the 238 had jobs waiting.'],
    states: 'The 238 were flown to the CECOT prison.',
  },
  'whoever speaks has so many': {
    claim: 'ero-officers-6000',
    before: ['ICE has deportation officers in every state.'],
    not: ['Our own unions represent 6,000 officers.'],
    states: 'It has some 6,000 deportation officers.',
  },
  'so many of what stands before a comma': {
    claim: 'third-countries-30',
    before: ['The United States has been negotiating with other countries to take deportees.'],
    not: ['Beside the stage the flags, thirty of them, had been folded.'],
    states: 'It negotiates with as many as 30 countries to take deportees.',
  },
  'a share of people who are strangers to it': {
    claim: 'uninsured-rate-8-percent',
    not: ['Eight percent of motorists were uninsured in 2024.'],
    states: 'Eight percent of the population was uninsured in 2024.',
  },
  'somebody else did something else to so many': {
    claim: 'ice-hired-12000',
    not: ['ICE said that it had vetted more than 12,000 officers and agents in less than a year.'],
    states: 'ICE said that it had hired more than 12,000 officers and agents in less than a year.',
  },
  'something else brings so much': {
    claim: 'cost-cbo-surge-deficit',
    not: ['Casinos would reduce deficits by $900 billion.'],
    states: 'The surge in immigration would reduce deficits by $900 billion, CBO said.',
  },
  'what else was done with them': {
    claim: 'cbp-criminal-noncitizens',
    not: ['Border Patrol photographed 15,267 noncitizens with criminal convictions in fiscal 2023.'],
    states: 'Border Patrol arrested 15,267 noncitizens with criminal convictions in fiscal 2023.',
  },
};

describe.each(Object.entries(GROUPS))('something else: %s', (_, { claim, not, states, before }) => {
  test.each(not)('%s', text => {
    expect(marks(text, before)).not.toContain(claim);
  });

  test(`but: ${states}`, () => {
    expect(marks(states, before)).toContain(claim);
  });
});
