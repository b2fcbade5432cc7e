import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

interface Pair {
  readonly claim: string;
  /** States the record, whatever else it says. */
  readonly states: string;
  /** Says the like of something else. */
  readonly not: string;
  readonly published?: string;
  /** Stands before the first and before the second. */
  readonly before?: readonly [string, string];
}

/** Words and times of a sentence that are said of something else than its number, beside the same said of the number. */
const PAIRS: Record<string, Pair> = {
  'what a sum to the last dollar was paid for': {
    claim: 'cost-per-removal-17121',
    before: ['What does it cost the DHS to deport one person?', 'What does it cost the DHS to deport one person?'],
    states: 'It says $17,121.',
    not: 'They want $17,121 for an old piano.',
  },
  'who does what with a number to the last digit': {
    claim: 'crime-13099-murderers',
    before: [
      'The letter counted noncitizens with a homicide conviction whom ICE did not hold.',
      'The letter counted noncitizens with a homicide conviction whom ICE did not hold.',
    ],
    states: 'It was 13,099.',
    not: 'The factory made 13,099 bicycles.',
    published: '2026-03-01',
  },
  'what a forecaster expects': {
    claim: 'median-income-83730',
    states: 'The Census Bureau found a median household income of about $84,000.',
    not: 'Economists expect a median household income of about $84,000.',
    published: '2026-02-20',
  },
  'how often something happens': {
    claim: 'ddp-interior-fivefold',
    before: ['Deportations from the interior grew.', 'Deportations from the interior grew.'],
    states: 'ICE deported five times as many people from the interior.',
    not: 'On the screen of an ICE agent the word "Error" came up five times a second.',
  },
  'who ran': {
    claim: 'boat-strikes-25000-lives',
    before: [
      'Trump says every drug boat struck saves American lives.',
      'Trump says every drug boat struck saves American lives.',
    ],
    states: 'Each one 25,000 of them, he says.',
    not: 'This morning 25,000 of us swam the lake.',
  },
  'what wants a goal, if it does': {
    claim: 'goal-one-million-first-year',
    before: ['The White House spoke of deportations again.', 'The White House spoke of deportations again.'],
    states: 'They plan to deport a million people in their first year back.',
    not: 'If they plan to deport a million people in their first year back, more buses are needed.',
  },
  'whose share it is': {
    claim: 'foreign-aid-1-percent',
    before: [
      'In Feb 2025 a fourth of the federal budget was going overseas as foreign aid.',
      'In Feb 2025 a fourth of the federal budget was going overseas as foreign aid.',
    ],
    states: 'Its share of the budget is about 1 percent.',
    not: 'Our town’s share of the state park fund is about 1 percent.',
  },
  'a meeting of a town': {
    claim: 'el-salvador-cecot-238',
    before: [
      'Bukele counted the Venezuelans coming into CECOT last March.',
      'Bukele counted 238 Venezuelans coming into CECOT last March.',
    ],
    states: 'There were 238 Venezuelans.',
    not: 'We were 238 people at the town meeting.',
  },
  'a member of Congress from a state': {
    claim: 'unauthorized-22-million-yale-mit',
    states: 'Sen. Joan Baker of Ohio read from a paper that put undocumented immigrants at about 22 million for 2016.',
    not: 'About 22 million undocumented immigrants lived in Ohio in 2016, Yale says.',
  },
  'what whoever tells it does besides': {
    claim: 'nato-5-percent',
    states: 'The NATO countries promised 5 percent of GDP by 2035 and I’ll eat my hat if they do.',
    not: 'The NATO countries promised 5 percent more ships by 2035 and I’ll eat my hat if they do.',
  },
  'what nobody asks after': {
    claim: 'dhs-70-percent-criminal',
    states:
      'About 70 percent of the people whom ICE arrests were convicted or charged with something, the department says.',
    not: 'About 70 percent of the people whom ICE arrests were convicted or charged with arson, the department says.',
  },
  'a decline, which declines nothing': {
    claim: 'violent-crime-down-2024',
    states: 'The FBI found a decline of 4.5 percent in violent crime nationwide for 2024.',
    not: 'The FBI declined to give the 4.5 percent for violent crime nationwide.',
  },
  'who it is that has no papers': {
    claim: 'us-citizen-children-unauthorized-parents',
    states: 'More than four million children who are citizens live with somebody who’s unauthorized.',
    not: 'More than four million children who are citizens live with somebody who’s retired.',
  },
  'what a budget assumes': {
    claim: 'ice-target-1000000-budget',
    states: 'ICE’s budget papers assume a million removals and returns a year.',
    not: 'Few assume a million removals and returns a year.',
  },
  'what it would be without': {
    claim: 'tariffs-average-rate',
    published: '2026-05-10',
    states: 'Without those tariffs, Yale’s Budget Lab said, the average effective tariff rate would be 9.1 percent.',
    not: 'The average mortgage rate would be 9.1 percent without them, a bank said.',
  },
  'on the other hand': {
    claim: 'biden-fy2024-271484',
    states: 'Removals by ICE, on the other hand, came to 271,000 in fiscal 2024.',
    not: 'Removals by ICE of another 271,000 children came in fiscal 2024.',
  },
  'a country with a number of its own in the sentence before': {
    claim: 'tariffs-revenue',
    before: ['Canada’s own duties brought in about $6 billion.', 'In Canada duties are high.'],
    states: 'Tariffs brought in $195 billion in fiscal 2025.',
    not: 'Tariffs brought in $195 billion in fiscal 2025.',
  },
  'a nation of whom are fewer': {
    claim: 'unauthorized-14-million-pew',
    published: '2025-10-10',
    states: 'Some 14 million people live in the country illegally, of whom about 650,000 are Salvadoran, Pew says.',
    not: 'Some 14 million Salvadorans live in the country illegally, Pew says.',
  },
  'a country for which most of it is': {
    claim: 'refugee-ceiling-7500',
    published: '2026-01-10',
    states: 'The refugee ceiling stands at 7,500, with most places kept for South Africans.',
    not: 'The refugee ceiling of South Africa stands at 7,500.',
  },
  'the time of the number that it came from': {
    claim: 'immigration-judges-700-to-520',
    published: '2026-06-10',
    states: 'Immigration judges are down to about 520, from over 700 two years ago.',
    not: 'Two years ago there were about 520 immigration judges.',
  },
  'another time behind a semicolon': {
    claim: 'tariffs-revenue',
    states: 'Customs duties brought in about $195 billion in fiscal 2025; the leaflet has the sum of 2022.',
    not: 'Customs duties brought in about $195 billion in 2022.',
  },
  'what had to be done': {
    claim: 'h1b-cap-and-fee',
    states: 'Since last fall companies have had to pay $100,000 for a new H-1B visa.',
    not: 'The bill is for companies to pay $100,000 for a new H-2B visa.',
  },
  'what could be found': {
    claim: 'nyt-540000-first-year',
    states: 'The New York Times could find about 540,000 deportations in Trump’s first year.',
    not: 'The New York Times might find about 540,000 deportations in Trump’s first year.',
  },
  'of whom it is a share': {
    claim: 'cato-73-percent-no-conviction',
    states:
      'Cato found that 73 percent of people booked into ICE custody from October to mid-November had no conviction.',
    not: 'Cato found that 73 percent of people deported from October to mid-November had no conviction.',
  },
  'among whom': {
    claim: 'turnout-2020-2024',
    states: 'Turnout among eligible voters was 66 percent in 2020.',
    not: 'Turnout among bakers was 66 percent in 2020.',
  },
  'what was declined': {
    claim: 'panama-299',
    states: 'Panama took in 299 people of other nationalities deported from the United States in February 2025.',
    not: 'Panama declined to take in 299 people of other nationalities deported from the United States in February 2025.',
  },
  'a state’s own': {
    claim: 'unauthorized-14-million-pew',
    states: 'The undocumented population was 14 million in 2023, Pew said.',
    not: 'Utah’s undocumented population was 14 million in 2023, Pew said.',
  },
  'by how much another thing moves': {
    claim: 'cost-deport-315-billion',
    states: 'Mass deportation would cost at least $315 billion.',
    not: 'Mass deportation would shrink the economy by at least $315 billion.',
  },
};

describe.each(Object.entries(PAIRS))('%s', (_, { claim, states, not, published = '2026-02-10', before }) => {
  const marks = (text: string, place: 0 | 1) =>
    mentionsIn(engine, text, { published, before: before === undefined ? [] : [before[place]] }).map(one => one.claim);

  test(`states the record: ${states}`, () => {
    expect(marks(states, 0)).toContain(claim);
  });

  test(`does not: ${not}`, () => {
    expect(marks(not, 1)).toEqual([]);
  });
});

test.each([
  ['A dozen eggs cost $6.23 on average in March 2025.', 'Paid $6.23 for a coffee and a bagel.'],
  ['Inflation peaked at 9.1 percent in June 2022.', 'He kept 9.1 percent of a cake.'],
])('a number told again, of something small: %s %s', (before, text) => {
  expect(mentionsIn(engine, text, { published: '2026-02-10', before: [before] })).toEqual([]);
});

test('"what about …?" names what is to be spoken of, and says nothing of it', () => {
  const marks = (text: string) => mentionsIn(engine, text, { published: '2026-02-10' }).map(one => one.claim);
  expect(marks('What about the 14 million unauthorized immigrants in the country that Pew counts?')).toEqual([]);
  expect(marks('MODERATOR: And what about the 14 million unauthorized immigrants that Pew counts?')).toEqual([]);
  expect(marks('What about the cost, mass deportation would cost at least $315 billion.')).toEqual([
    'cost-deport-315-billion',
  ]);
});

describe('a number that is what somebody did', () => {
  const marks = (text: string) =>
    mentionsIn(engine, text, {
      published: '2026-02-10',
      before: ['The president says that every drug boat they blow up saves 25,000 American lives.'],
    }).map(({ claim, relation }) => `${claim} ${relation}`);

  test.each(['25,000 is what I paid for the car.', '25,000 is also what a roof costs here.'])(
    'is of that: %s',
    text => {
      expect(marks(text)).toEqual([]);
    },
  );

  test('and is not, where that is the record’s own or tells how much more it is', () => {
    expect(marks('25,000 is what he claims each one saves.')).toEqual(['boat-strikes-25000-lives agrees']);
    expect(
      marks(
        'Trump says Ukraine got $350 billion from us, and $350 billion is nearly twice what Congress voted for it.',
      ),
    ).toEqual(['ukraine-aid-350-billion-claim agrees']);
  });
});

test('who wants a number is no part of it, and "forget" no kind of it', () => {
  const marks = (text: string) => mentionsIn(engine, text, { published: '2026-02-10' }).map(one => one.claim);
  expect(marks('The president’s men wanted at least 3,000 immigration arrests a day.')).toEqual([
    'goal-3000-arrests-a-day',
  ]);
  expect(marks('Do not forget unemployment hit 14.8 percent in April 2020.')).toEqual(['unemployment-14-8-april-2020']);
});
