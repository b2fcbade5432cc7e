import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

function claimsIn(text: string, before: string[]): string[] {
  return mentionsIn(engine, text, { published: '2026-06-20', before }).map(({ claim }) => claim);
}

/** A sentence that states a record, and one with the same words that says something else. */
const GROUPS: Record<string, [claim: string, states: string, not: string, before?: string][]> = {
  'old and new changed about': [
    [
      'cbp-one-to-cbp-home',
      'CBP One was renamed CBP Home in March 2025.',
      'CBP Home was renamed CBP One in March 2025.',
    ],
    ['cbp-one-to-cbp-home', 'CBP Home replaced CBP One.', 'CBP One replaced CBP Home.'],
    ['cbp-one-to-cbp-home', 'CBP One was replaced by CBP Home.', 'CBP Home was replaced by CBP One.'],
    [
      'cbp-one-to-cbp-home',
      'The administration replaced CBP One with CBP Home.',
      'The administration replaced CBP Home with CBP One.',
    ],
    ['cbp-one-to-cbp-home', 'CBP Home is a rebranded version of CBP One.', 'CBP Home became CBP One.'],
  ],
  'another country': [
    [
      'abrego-garcia',
      'The government deported Kilmar Abrego Garcia to El Salvador by mistake.',
      'The government deported Kilmar Abrego Garcia to Honduras by mistake.',
    ],
  ],
  'what is agreed, and not talked about': [
    [
      'third-countries-30',
      'The administration is in talks with 30 countries about deportees from elsewhere.',
      'The administration has signed deals with 30 countries to accept deportees from elsewhere.',
    ],
  ],
  'where something is not, and who is not': [
    [
      'fentanyl-ports-of-entry',
      'Most fentanyl is smuggled through ports of entry, not between them.',
      'Most fentanyl is smuggled between the ports of entry, not through them.',
    ],
    [
      'fentanyl-us-citizens',
      'Most people sentenced for fentanyl trafficking are U.S. citizens, not foreigners.',
      'Most people sentenced for fentanyl trafficking are foreigners, not U.S. citizens.',
    ],
    [
      'fentanyl-ports-of-entry',
      'Most fentanyl seizures are made at ports of entry.',
      'Most fentanyl seizures are made away from ports of entry.',
    ],
    [
      'ukraine-aid-europe-vs-us',
      'Europe, not America, has given more aid to Ukraine.',
      'America, not Europe, has given more aid to Ukraine.',
    ],
  ],
  'a word of a name': [
    [
      'right-to-hearing',
      'Aliens are entitled to a hearing.',
      'Anyone held under the Alien Enemies Act is entitled to a hearing.',
    ],
  ],
  'what stands beside it in a list': [
    [
      'parole-temporary-authority',
      'Parole is temporary.',
      'Congress gave them temporary status or humanitarian parole.',
    ],
  ],
  'all, of what the record says of most': [
    [
      'right-to-hearing',
      'Most immigrants have the right to a hearing before an immigration judge.',
      'Every immigrant has the right to a hearing before an immigration judge.',
    ],
  ],
  'a number of another order than the statement’s': [
    [
      'experts-one-million-unrealistic',
      'Experts say deporting one million people in a year is impossible.',
      'Experts say deporting three million people in a year is impossible.',
    ],
    [
      'cbp-one-removal-directive',
      'The government ordered the removal of 900,000 CBP One users.',
      'An immigration judge ordered 900 CBP One users deported.',
    ],
    [
      'mexico-third-country',
      'Mexico received some 5,500 deportees who were not Mexican.',
      'Mexico received some 14,000 deportees who were not Mexican.',
    ],
  ],
  'a ruling on what was done': [
    [
      'cbp-one-removal-directive',
      'The administration gave an order to deport 900,000 people who came with CBP One.',
      'A judge blocked an order to deport 900,000 people who came with CBP One.',
    ],
    [
      'aea-2025-proclamation',
      'Trump invoked the Alien Enemies Act.',
      'The court allowed Trump to invoke the Alien Enemies Act.',
    ],
    [
      'aea-2025-proclamation',
      'Trump’s invocation of the Alien Enemies Act came in March.',
      'The Supreme Court upheld Trump’s invocation of the Alien Enemies Act.',
    ],
    [
      'aea-2025-proclamation',
      'Trump’s use of the Alien Enemies Act began in March.',
      'The court rejected Trump’s use of the Alien Enemies Act.',
    ],
  ],
  'a pronoun that stands for a person, or for more than the sentence says': [
    [
      'court-wait-times',
      'They can take years.',
      'Her green card application took years.',
      'Her asylum case went to the immigration court in 2019.',
    ],
    [
      'ice-removals-include-returns',
      'ICE removals include returns.',
      'For the year before, another paper has a bigger sum, but it includes returns.',
      'ICE counted 409,849 removals in fiscal 2012.',
    ],
  ],
};

describe.each(Object.entries(GROUPS))('%s', (_group, cases) => {
  test.each(cases)('%s: %s', (claim, states, not, before) => {
    const around = before === undefined ? [] : [before];
    expect(claimsIn(states, around)).toContain(claim);
    expect(claimsIn(not, around)).not.toContain(claim);
  });
});

test.each([
  ['cbp-one-to-cbp-home', 'Formerly known as CBP One, the CBP Home app lets people leave.'],
  ['abrego-garcia', 'The government deported Kilmar Abrego Garcia to El Salvador in error.'],
])('%s is stated: %s', (claim, text) => {
  expect(claimsIn(text, [])).toContain(claim);
});

test.each([
  'In no case did the Supreme Court allow removals under the Alien Enemies Act.',
  'The Supreme Court has yet to rule that IEEPA does not authorize tariffs.',
  'The claim that ICE deported 409,849 people in fiscal 2012 is false.',
  'The claim that Biden won the 2020 election is false.',
  'The White House rejected a goal of 3,000 immigration arrests a day.',
  'The Senate rejected $45 billion for immigration detention.',
  'No law lets officers remove them without a hearing under expedited removal.',
])('a denial by other words than "not": %s', text => {
  expect(mentionsIn(engine, text, { published: '2026-08-20' }).map(({ modality }) => modality)).toEqual(['denied']);
});

test.each([
  'ICE says 65,765 people were held on 11 July 2026, though the claim that most of them are criminals is false.',
  'An estimated 225,000 to 250,000 births each year are to illegal immigrants.',
  'The number of removals by ICE had declined to 59,011 in fiscal 2021.',
])('what is said of something else is no denial: %s', text => {
  const said = mentionsIn(engine, text, { published: '2026-07-20' }).map(({ modality }) => modality);
  expect(new Set(said)).toEqual(new Set(['asserted']));
});

test.each([
  'Congress refused to fund 100,000 detention beds.',
  'The House declined to give ICE $75 billion.',
  'Panama refused to take 299 people deported from the United States.',
])('what was refused is not stated: %s', text => {
  expect(claimsIn(text, [])).toEqual([]);
});
