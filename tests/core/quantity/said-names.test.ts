import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../lib/core/quantity/find-quantities.ts';

const valuesIn = (text: string) => findQuantities(text).map(({ value }) => value);

const NONE: Record<string, string[]> = {
  'times of the day': [
    'the council meets at seven fifteen on the second floor',
    'they voted at eight and went home',
    'it was ten after nine here in the valley',
    "it's twenty to six and the polls are open",
    "it's nine oh seven and here is the news",
    'three in the afternoon is too late',
    'doors open at six p m',
    'the recall is set for two thirty on monday',
    'she got up at five and drove',
    'it ran from seven to nine in the evening',
  ],
  'votes and scores': [
    'the levy failed fifty two to forty eight',
    'the house passed it two nineteen to two eleven',
    'a seven two decision',
    'By a six-to-three vote it stood.',
    'a five-four ruling',
    'they fell behind twenty to six',
    "it's five to two in the ninth",
    'the ruling was nine to nothing',
    "i'd put it at sixty forty",
    'they were up three nothing',
  ],
  'numbers said digit by digit': [
    'dial two one one for shelter',
    'the hotline is one eight hundred four four four nine nine oh one',
    'her badge was four seven oh six',
  ],
  'houses, streets and rooms': [
    'i live at eleven sixty maple street',
    'the clinic is at nine twelve birch lane',
    'they closed thirty second street',
    'come to room three sixteen for the hearing',
    'item four c is withdrawn',
    'we watch channel six news',
    'write to p o box nine twenty in dayton',
    'the bill is house bill eighteen thirty three',
    'highway seven flooded',
    'in the late two thousands we moved',
    'they are at it twenty four seven',
    'senate bill nine is dead',
    'they teach k through twelve here',
    'docket number thirty dash one one two',
    'uh line two uh go ahead',
    'the psalm twenty three reading',
    'in seventeen eighty seven they wrote it',
    'he was born in nineteen eleven in ohio',
    'the signal at ninety one point seven f m',
  ],
};

describe('what is said and no amount', () => {
  for (const [kind, texts] of Object.entries(NONE)) {
    test.each(texts)(`${kind}: %s`, text => {
      expect(valuesIn(text)).toEqual([]);
    });
  }
});

const AMOUNTS: [string, number[]][] = [
  ['unemployment stands at nine and growth at four', [9, 4]],
  ['inflation was at six when she left', [6]],
  ['at four percent the loans stopped', [4]],
  ['at three and a half percent', [3.5]],
  ['at five of the plants', [5]],
  ['up from seven', [7]],
  ['in my first hundred days', [100]],
  ['a hundred and some thousand people', [100_000]],
  ['we sold two thousands of them', [2000]],
  ['another thousand people came', [1000]],
  ['the next dozen cases', [12]],
  ['one in a thousand people', [0.001]],
  ['a thousand people', [1000]],
  ['after six years', [6]],
  ['it fell from nine to three', [9, 3]],
  ['they cut the crew from twenty to ten', [20, 10]],
  ['lost ten to fifteen members', [12.5]],
  ['two hundred street lamps', [200]],
  ['on the highway two people died', [2]],
  ['question three witnesses', [3]],
  ['the measure two senators wrote', [2]],
  ['before ten deputies arrived', [10]],
  ['eight hundred five people came', [805]],
  ['removed between five and six thousand people', [5500]],
];

test.each(AMOUNTS)('%s', (text, values) => {
  expect(valuesIn(text)).toEqual(values);
});

const GUESSES: [string, number, number, string][] = [
  ['five six years', 5, 6, 'year'],
  ["we're looking at five, six years", 5, 6, 'year'],
  ["we're looking at ten, fifteen thousand ballots", 10_000, 15_000, 'count'],
  ['ten fifteen percent of them', 10, 15, 'percent'],
  ['seventy eighty thousand ballots', 70_000, 80_000, 'count'],
  ['two three hundred people', 200, 300, 'count'],
  ['forty fifty million dollars', 40e6, 50e6, 'usd'],
];

test.each(GUESSES)('a guess without a pause: %s', (text, low, high, unit) => {
  expect(findQuantities(text)).toMatchObject([{ low, high, unit, comparator: 'range' }]);
});

test.each(['one two three testing', 'twenty five people', 'two three-year terms'])('no guess: %s', text => {
  expect(findQuantities(text).every(({ comparator }) => comparator === 'equal')).toBe(true);
});

const UNITS: [string, [number, string][]][] = [
  [
    '38 percent, up from 35',
    [
      [38, 'percent'],
      [35, 'percent'],
    ],
  ],
  [
    'paid 40 dollars instead of 90',
    [
      [40, 'usd'],
      [90, 'usd'],
    ],
  ],
  [
    'sixty miles, not ninety people',
    [
      [60, 'mile'],
      [90, 'count'],
    ],
  ],
  [
    'forty percent here, thirty in Clark County',
    [
      [40, 'percent'],
      [30, 'percent'],
    ],
  ],
  ['she trails by 8 points in that poll', [[8, 'points']]],
  [
    'they cut 50 billion dollars from Medicaid and 20 billion from food aid',
    [
      [50e9, 'usd'],
      [20e9, 'usd'],
    ],
  ],
  [
    'we gave $61 billion and they gave 40 billion',
    [
      [61e9, 'usd'],
      [40e9, 'usd'],
    ],
  ],
  [
    'it costs $3 trillion in a world of 8 billion',
    [
      [3e12, 'usd'],
      [8e9, 'count'],
    ],
  ],
  ['he scored 31 points for Utah', [[31, 'count']]],
  [
    'a third, up from 25',
    [
      [1 / 3, 'ratio'],
      [25, 'count'],
    ],
  ],
  [
    'the pension age will rise from 62 to 64.',
    [
      [62, 'year-of-age'],
      [64, 'year-of-age'],
    ],
  ],
  ['the median age is 38.', [[38, 'year-of-age']]],
];

test.each(UNITS)('a unit that is said once: %s', (text, amounts) => {
  expect(findQuantities(text).map(({ value, unit }) => [value, unit])).toEqual(amounts);
});

test.each([
  ['payrolls: +216,000 in May', [216_000]],
  ['call +1 202-555-0143', []],
  ['Engine 7 was in the 1400 block of Maple', []],
  ['found guilty on Counts 2 of the bill', []],
  ['Texas to Bus 50 Migrants to Chicago', [50]],
  ['Police Report 300 Arrests', [300]],
  ['the 737 Max 9 fleet', []],
  ['in the 737 MAX 346 people died', [346]],
])('in writing: %s', (text, values) => {
  expect(valuesIn(text)).toEqual(values);
});
