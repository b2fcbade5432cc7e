import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { read } from './fixture-engine.ts';

const bundled = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

type Line = [before: string[], text: string, claim: string | null];

/** Sentences before, the nearest first. Each group's lines without a record are near misses of those with one. */
const GROUPS: Record<string, Line[]> = {
  'what was done to something of his': [
    [
      ['The administration has invoked the Alien Enemies Act.'],
      'It was blocked by an appeals court in September.',
      'aea-fifth-circuit',
    ],
    [
      ['The judge had asked about the Alien Enemies Act.'],
      'His inquest was blocked by an appeals court in September.',
      null,
    ],
  ],
  'a bare decimal of the measure that the sentence before names': [
    [
      ['The unemployment rate has been falling for years.'],
      'In April 2023 it stood at 3.4, which economists called a miracle of the times.',
      'unemployment-3-4-record-low',
    ],
    [
      ['Nobody talks of Black unemployment any more.'],
      'In April 2023 it was at 4.8, a record.',
      'unemployment-black-record-low',
    ],
    [
      ['Life expectancy is rising again after the pandemic.'],
      'In 2024 it was 79.0, a record, and last year, the agency thinks, higher again.',
      'life-expectancy-2024',
    ],
    [
      ['The unemployment rate has been falling for years.'],
      "In April 2023 the senator's approval stood at 3.4, which pollsters called a miracle of the times.",
      null,
    ],
    [
      ['The unemployment rate has been falling for years.'],
      'In Spain it stood at 3.4 in April 2023, which economists called a miracle of the times.',
      null,
    ],
    [
      ['Nobody talks of Black unemployment any more.'],
      'In April 2023 it took 4.8 hours to count the votes, a record.',
      null,
    ],
  ],
  'a number in tenths without its unit or scale, where nothing else is told of it': [
    [
      ['The unauthorized population has a new estimate from Pew.'],
      'In 2007 they had twelve point two.',
      'unauthorized-peak-2007',
    ],
    [['He talks of nothing else.'], 'The deficit talk drew 1.8 on the applause meter.', null],
    [['The court backlog grows.'], "The judge's approval rating at the bar is 3.4.", null],
    [['The court backlog grows.'], 'Judge Rey ran the marathon in three point four.', null],
    [['The nondetained docket grew.'], 'Seven point seven on the Richter scale.', null],
    [['The nondetained docket grew.'], 'The docket app has a rating of 7.7 in the store.', null],
    [['They want more for the wall.'], 'The wall has 46.5 gates to the mile.', null],
    [['They want more for the wall.'], 'The wall paint sold for 46.5.', null],
    [['Border encounters fell.'], 'Episode 2.2 was about border encounters.', null],
    [['Inflation came out on Wednesday.'], 'She ran 9.1 in June 2022.', null],
    [['Wages rose faster than inflation.'], 'In June 2022, 9.1.', null],
    [['The murder rate fell in our town.'], 'In 2025, 4.1.', null],
    [
      ['He talks of nothing else.'],
      'Two years after that, the federal deficit was 1.8 in fiscal 2025.',
      'deficit-fy2025-1-8-trillion',
    ],
    [['He talks of nothing else.'], 'Two beds after that, the federal deficit was 1.8 in fiscal 2025.', null],
    // The scale is said just before the number.
    [
      ['The department gives a new count of deportations.'],
      'In the first week of December DHS had five hundred and ninety thousand deportations, and two weeks after that six twenty-two.',
      'dhs-622000-year-one',
    ],
    [
      ['The department gives a new count of deportations.'],
      'In the first week of December DHS had five million deportations, and later the train was the six twenty-two.',
      null,
    ],
  ],
  'a role that the sentence before names, among words about something else': [
    [
      ['Kilmar Abrego Garcia lived in Maryland with his wife.'],
      'He was deported to El Salvador by mistake in March 2025.',
      'abrego-garcia',
    ],
    [
      ['Kilmar Abrego Garcia was sent to the Salvadoran prison because of an administrative error.'],
      'He was brought back to Tennessee in June to face smuggling charges.',
      null,
    ],
    [
      ['Experts said that a million deportations in a year was not realistic.'],
      '"They have not deported anybody from this orchard," said a grower who sells cider by the interstate.',
      null,
    ],
  ],
  '"such" and a noun': [
    [
      ['Removals to third countries had been halted in spring.'],
      'In June the justices let the government begin again with such removals.',
      'dvd-june-2025',
    ],
    [
      ['Some countries refuse to take back their citizens.'],
      'The State Department can stop issuing visas to people from such countries.',
      'visa-sanctions-243d',
    ],
    [
      ['Some countries have stopped playing in the cup.'],
      'The federation can stop issuing visas to people from such countries.',
      null,
    ],
    [
      ['Removals to third countries had been halted in spring.'],
      'In June the justices let the makers begin again with goods such as soap.',
      null,
    ],
  ],
  'a noun for a kind of thing': [
    [
      ['Expedited removal used to be a tool of the border.'],
      'In January the administration expanded that process to the whole country.',
      'expedited-removal-nationwide-2025',
    ],
    [['The chain tests each new oven.'], 'In January it expanded that process to the whole country.', null],
    [
      ['Fentanyl kills about 50,000 Americans a year.'],
      'Most of the drug is seized at official ports of entry.',
      'fentanyl-ports-of-entry',
    ],
    [['Cocaine is back.'], 'Most of the drug is seized at official ports of entry.', null],
  ],
  'the court that was named last': [
    [
      ['The Supreme Court heard the case in a hurry.'],
      'In June the court allowed the government to resume sending migrants to third countries.',
      'dvd-june-2025',
    ],
    [
      ['A judge in Denver disagreed.', 'The Supreme Court heard the case in a hurry.'],
      'The court then let a town resume sending migrants to third countries.',
      null,
    ],
    [
      ['The Supreme Court heard the case in a hurry.'],
      'In June the court allowed the paper to resume sending copies to subscribers.',
      null,
    ],
  ],
  'a part of those before': [
    [
      ['About 14 million people live in the country without legal status.'],
      'More than half have lived here for more than a decade.',
      'unauthorized-long-residence',
    ],
    [
      ['Undocumented immigrants rent in the same buildings as retired teachers.'],
      'The teachers say most have lived on the block for more than a decade.',
      null,
    ],
    [
      ['How many people are in the country illegally?'],
      'Most of these immigrants have been here for more than a decade.',
      'unauthorized-long-residence',
    ],
  ],
  'a part of "them"': [
    [
      ['Undocumented immigrants work on the farms here.'],
      'Most of them have lived in the country for more than a decade.',
      'unauthorized-long-residence',
    ],
    [
      ['The landlords rent to undocumented immigrants.'],
      'Two of them have lived in the country for more than a decade.',
      null,
    ],
    [
      ['Roughly 1.4 million people have deportation orders.'],
      'Some will be hard to track down.',
      'locating-final-order-holders',
    ],
    [['The lost hikers called for help.'], 'Some will be hard to track down.', null],
  ],
  'what a text is about, where who and whom are said': [
    [
      ['The invasion of Ukraine is four years old.'],
      'European governments have committed more than America has.',
      'ukraine-aid-europe-vs-us',
    ],
    [
      ['Why is immigration court so slow?'],
      'The courts took in more cases than they finished.',
      'eoir-completions-fy2023',
    ],
    [['Why is traffic court so slow?'], 'The clerks took in more cases than they finished.', null],
  ],
  'a pronoun within the words of a verb': [
    [
      ['The order on birthright citizenship was signed on his first day.'],
      'The Supreme Court struck it down.',
      'birthright-trump-v-barbara',
    ],
    [['The order on school uniforms was signed on his first day.'], 'The Supreme Court struck it down.', null],
    [
      ['Kilmar Abrego Garcia was held in El Salvador.'],
      'The Supreme Court told the government to help bring him home.',
      'abrego-garcia',
    ],
    [
      ['The goalkeeper was held in El Salvador.'],
      'The Supreme Court told the government to help bring him home.',
      null,
    ],
  ],
};

describe.each(Object.entries(GROUPS))('%s', (_name, lines) => {
  test.each(lines)('%j %s', (before, text, claim) => {
    const found = read(bundled, text, { published: '2026-10-15', before }).map(mark => mark.split(' ')[0]);
    if (claim === null) expect(found).toEqual([]);
    else expect(found).toContain(claim);
  });
});
