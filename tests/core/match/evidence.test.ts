import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { apartness } from '../../../lib/core/match/evidence/numbers/number-evidence.ts';
import { checkModel } from '../../../lib/core/match/evidence/check-model.ts';
import type { Tree } from '../../../lib/core/match/evidence/trees.ts';
import { MODELS } from '../../../lib/core/match/evidence/model.ts';
import {
  DIFFERENCE_FEATURES,
  ODD_DIFFERENCE_FEATURES,
} from '../../../lib/core/match/evidence/differences/difference-features.ts';
import { AGAINST, NUMBER_FEATURES, ODD_FEATURES } from '../../../lib/core/match/evidence/numbers/number-features.ts';
import { PROPOSITION_FEATURES } from '../../../lib/core/match/evidence/propositions/proposition-features.ts';
import { findQuantities } from '../../../lib/core/quantity/find-quantities.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { type Around, claim, engineOf, figure, fiscalYear, mentionsIn, read, series } from './fixture-engine.ts';

const engine = engineOf(
  [
    claim('best-year', {
      statement: 'ICE removed 409,849 people in fiscal year 2012, the most in a year.',
      figure: figure({ measure: 'removals', value: 409849, agency: 'ice', period: fiscalYear(2012) }),
      series: 'ice-removals',
    }),
    claim('detention-money', {
      kind: 'legal',
      statement: 'The budget law of July 2025 gave $45 billion for immigration detention.',
      figure: figure({ measure: 'detention-funding', value: 45e9, unit: 'US dollars' }),
    }),
  ],
  [
    series('ice-removals', {
      claim: 'best-year',
      measure: 'removals',
      agency: 'ice',
      values: [
        { period: 'FY2012', value: 409849 },
        { period: 'FY2014', value: 315943 },
      ],
    }),
  ],
);

const bundled = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

const onRemovals: Around = {
  heading: 'Removals by ICE',
  before: ['ICE removals rose under Obama, and then they fell.'],
};
const onTheLaw: Around = {
  before: ['The budget law of July gave immigration enforcement $170 billion.'],
  published: '2025-09-01',
};

test('a mark ends with its own clause, also where the measure’s words stand in the next', () => {
  const [mention] = mentionsIn(
    bundled,
    'Costa Rica agreed to house up to 200 of the deportees, and Panama took in 299 people in February.',
    {
      before: ['The deportees were of other nationalities.'],
      published: '2025-10-18',
    },
  );
  expect(mention).toMatchObject({ claim: 'costa-rica-200' });
  expect(mention?.quote).not.toContain('Panama');
});

test('a sentence that is nearly all of other words states no record, whatever it shares with it', () => {
  const text =
    'Distinct tools with simple formats and loosely coupled points of integration make the better strategy for any software team in the country that must look after its code over an extended period of years.';
  const before = [
    'In January the museum moved its old systems.',
    'People across the country are fond of removal firms.',
  ];
  expect(mentionsIn(bundled, text, { before, published: '2026-05-01' })).toEqual([]);
});

describe('a number that no construction ties to its measure', () => {
  test.each<[string, string, Around, string[]]>([
    [
      'its neighbourhood says what it counts',
      'ICE itself speaks of 409,849 in fiscal 2012.',
      onRemovals,
      ['best-year agrees asserted'],
    ],
    [
      'money for a stated purpose',
      'Of that, $45 billion is set aside for immigration detention.',
      onTheLaw,
      ['detention-money agrees asserted'],
    ],
  ])('%s', (_, text, around, expected) => {
    expect(read(engine, text, around)).toEqual(expected);
  });

  test('is not the record’s where no other number of its statement stands beside it', () => {
    const text = 'Georgia combed through its names and came up with 20 noncitizens.';
    expect(mentionsIn(bundled, text, { published: '2026-05-01' })).toEqual([]);
  });

  test.each<[string, string, Around]>([
    ['another noun', 'The agency planted 409,849 trees in fiscal 2012.', onRemovals],
    ['another measure', 'ICE made 409,849 arrests in fiscal 2012.', onRemovals],
    ['another time', 'In fiscal 2019 it had come to about 410,000.', onRemovals],
    ['another country', 'Canada set aside $45 billion for immigration detention.', {}],
    ['what others did', 'ICE itself lost 409,849 of its own letters in fiscal 2012.', onRemovals],
    ['what was done with them', 'In fiscal 2012 the museum photographed some 410,000 people.', onRemovals],
    ['another unit', 'The detention rate was 45 percent.', onTheLaw],
    ['a number and no topic', 'The deal is worth $45 billion.', {}],
  ])('is not marked: %s', (_, text, around) => {
    expect(read(engine, text, around)).toEqual([]);
  });

  test.each<[string, string, string]>([
    [
      'people who were deported are not those who are here',
      'Some 11 million immigrants were deported.',
      'unauthorized-11-million',
    ],
    [
      'a plan that nobody stated',
      'Trump deported two to three million people with records.',
      'pledge-2016-two-to-three-million',
    ],
    [
      'a share that is said to be something else',
      'More than 80 percent of those sentenced in federal court for trafficking fentanyl were fathers.',
      'fentanyl-us-citizens',
    ],
    ['a crowd at some place', '600,000 at Venezuelan wedding fair', 'tps-venezuela-600000'],
    ['what the counted did', 'In fiscal 2012 some 410,000 people toured the office.', 'ice-record-fy2012-409849'],
    ['a part of the measure', 'Food inflation peaked at 9.1 percent in June 2022.', 'inflation-peak-9-1-june-2022'],
    ['a count of no stated year', 'Congress heard that ICE removed 270,000 people.', 'biden-fy2024-271484'],
    [
      'a year as long as a term',
      'ICE removed 226,119 people in the first Trump term.',
      'trump-first-year-lower-than-obama-last',
    ],
    [
      'a purpose that the record does not have',
      'In fiscal 2014 ICE removed 316,000 people for smuggling parrots.',
      'ice-fy2014-315943',
    ],
  ])('of the bundled records is not marked: %s', (_, text, claim) => {
    expect(mentionsIn(bundled, text).map(mention => mention.claim)).not.toContain(claim);
  });

  test.each([
    [
      'More than half of all undocumented immigrants in the country rent their homes.',
      'overstays-share-of-unauthorized',
    ],
    ['Nearly half of immigrants there speak English at home.', 'overstays-share-of-unauthorized'],
    ['Obama removed three million people in a single year.', 'obama-two-terms-three-million'],
  ])('so little is said of anything: %s', (text, claim) => {
    expect(mentionsIn(bundled, text).map(mention => mention.claim)).not.toContain(claim);
  });

  test('is of the record that has the very number before one that is near it', () => {
    const text = 'The law that Congress passed in June gives ICE and the Border Patrol about $70 billion more.';
    expect(mentionsIn(bundled, text, { published: '2026-08-20' }).map(({ claim }) => claim)).toEqual([
      'secure-america-act-70-billion',
    ]);
  });

  test('what speaks strongly against a record is outweighed by nearly everything else', () => {
    const marks = (text: string) => mentionsIn(bundled, text, { published: '2026-02-01' }).map(({ claim }) => claim);
    const text =
      'Customs and Border Protection counted more than 10 million encounters at the country’s borders and airports in the four fiscal years that were mostly Biden’s.';
    expect(marks(text)).toEqual(['encounters-10-million']);
    expect(marks('ICE removed 271,484 children in fiscal 2024.')).toEqual([]);
    expect(marks('Some 14 million Mexicans live here without papers, Pew says.')).toEqual([]);
    expect(marks('ICE removed 271,484 sheep in fiscal 2024.')).toEqual([]);
    expect(marks('In fiscal 2024 Texas removed 271,484 people.')).toEqual([]);
  });

  test('is never said to differ', () => {
    const texts = ['ICE itself speaks of 482,000 in fiscal 2012.', 'Of that, $95 billion is set aside for detention.'];
    for (const text of texts) expect(mentionsIn(engine, text, onRemovals)).toEqual([]);
  });

  test('names the words that the sentence and the record share', () => {
    const text = 'Detention of immigrants takes the largest share of the law’s money, $45 billion.';
    const [mention] = mentionsIn(bundled, text, onTheLaw);
    expect(mention?.claim).toBe('obbba-45-billion-detention');
    expect(mention?.reasons.map(({ rule }) => rule)).toContain('measure-by-evidence');
    expect(mention?.reasons.find(({ rule }) => rule === 'words-in-common')?.detail).toContain('Detention');
  });
});

describe('a damaged weights file', () => {
  const given = {
    bias: 1,
    threshold: 0.7,
    weights: { digits: 1, exact: 2 },
    trees: [0.5, ['digits', 0.3, -1, 2]] as Tree[],
  };
  const features = ['digits', 'exact'];

  test.each<[string, typeof given, string]>([
    ['a weight is missing', { ...given, weights: { digits: 1 } as never }, 'weights.exact: missing'],
    [
      'a weight is no number',
      { ...given, weights: { digits: 1, exact: '2' } as never },
      'weights.exact: "2" is no number',
    ],
    ['a weight has no feature', { ...given, weights: { ...given.weights, luck: 1 } as never }, 'weights.luck'],
    ['the bias is missing', { ...given, bias: undefined as never }, 'numbers.bias: missing'],
    ['the threshold is no number', { ...given, threshold: Number.NaN }, 'numbers.threshold'],
    ['the trees are missing', { ...given, trees: undefined as never }, 'numbers.trees: missing'],
    [
      'a tree asks of no feature',
      { ...given, trees: [['luck', 0.3, 1, 2]] },
      'numbers.trees[0][0]: nothing measures "luck"',
    ],
    ['a tree asks for no number', { ...given, trees: [['digits', null as never, 1, 2]] }, 'numbers.trees[0][1]: null'],
    [
      'a tree has no answer',
      { ...given, trees: [0, ['exact', 1, ['digits', 1, 2, 3], undefined as never]] },
      'numbers.trees[1][3]: missing',
    ],
  ])('says where %s', (_, damaged, message) => {
    expect(() => checkModel('numbers', features, damaged)).toThrow(message);
    expect(() => checkModel('numbers', features, damaged)).toThrow('lib/core/match/evidence/weights.json');
  });

  test('passes when whole', () => {
    expect(checkModel('numbers', features, given)).toBe(given);
  });
});

describe('the fitted models', () => {
  test.each([
    ['numbers', MODELS.numbers, NUMBER_FEATURES],
    ['oddNumbers', MODELS.oddNumbers, ODD_FEATURES],
    ['differences', MODELS.differences, DIFFERENCE_FEATURES],
    ['oddDifferences', MODELS.oddDifferences, ODD_DIFFERENCE_FEATURES],
    ['propositions', MODELS.propositions, PROPOSITION_FEATURES],
  ])('of %s weigh every feature, and nothing else', (_, model, features) => {
    expect(Object.keys(model.weights)).toEqual([...features]);
    for (const weight of [model.bias, ...Object.values(model.weights)]) expect(Number.isFinite(weight)).toBe(true);
    expect(model.threshold).toBeGreaterThan(0.5);
    expect(model.threshold).toBeLessThan(1);
  });
});

test('what speaks strongly against a record never speaks for it', () => {
  for (const name of AGAINST) expect(MODELS.numbers.weights[name]).toBeLessThan(0);
  for (const { weights } of [MODELS.oddNumbers, MODELS.oddDifferences]) {
    const { asUsual = 0, ...signs } = weights;
    expect(asUsual).toBeGreaterThan(0);
    for (const weight of Object.values(signs)) expect(weight).toBeLessThanOrEqual(0);
    expect(Object.values(signs).filter(weight => weight < 0).length).toBeGreaterThan(3);
  }
});

describe('how far a number is from a record', () => {
  const scope = figure({ measure: 'removals', value: 271_484 });
  const removals = { claim: claim('year', { statement: '', figure: scope }), point: null, scope, ...scope };
  test.each([
    ['271,484', 0],
    ['about 271,000', 0],
    ['some 270,000', 0],
    ['300,000', 0],
    ['272,000', 0.01],
    ['some 290,000', 0.33],
    ['380,000', 1],
  ])('%s', (text, apart) => {
    const [quantity] = findQuantities(`ICE removed ${text} people.`);
    expect(quantity && apartness(quantity, removals)).toBeCloseTo(apart, 2);
  });
});

describe('a modal', () => {
  const marks = (text: string) => mentionsIn(bundled, text, { published: '2026-02-10' }).map(({ claim }) => claim);

  test.each([
    ['Independent researchers could find only 310,000 removals in 2025, Brookings said.', 'brookings-310000-2025'],
    [
      'The department will tell you that 70 percent of the people ICE arrests are convicted or charged.',
      'dhs-70-percent-criminal',
    ],
    [
      'It would help the immigration courts, where 3.7 million cases are pending.',
      'immigration-court-backlog-3-7-million',
    ],
  ])('that is said to the reader, of a search, or before a relative clause leaves the number: %s', (text, claim) => {
    expect(marks(text)).toEqual([claim]);
  });

  test.each([
    'The plan would cut the backlog in the immigration courts to 3.7 million cases.',
    'The new system could find 310,000 removable immigrants in 2025.',
    'Officials will tell 70 percent of the people ICE arrests that they are criminals.',
  ])('over the number makes it no count: %s', text => {
    expect(marks(text)).toEqual([]);
  });
});

test('a number of which all else says that it is a record’s is no rival’s, whatever its verb counts', () => {
  const before = ['ICE will get $75 billion for deportations.'];
  const text = (sum: string) =>
    `On average it comes to ${sum} to arrest, hold and remove one person, by the government's own account.`;
  const marks = (sum: string) =>
    mentionsIn(bundled, text(sum), { before, published: '2025-07-20' }).map(({ claim }) => claim);
  expect(marks('$17,121')).toEqual(['cost-per-removal-17121']);
});

test('what is somebody’s own is no record’s', () => {
  const marks = (text: string, before: string) =>
    mentionsIn(bundled, text, { before: [before], published: '2026-06-10' }).map(({ claim }) => claim);
  const onTheWall = 'They built 450 miles of border wall in the first term.';
  expect(marks('27 miles of new wall were built in the first year, my colleagues report.', onTheWall)).toEqual([
    'wall-second-term-miles',
  ]);
  const onVisas = 'In fiscal 2024 some 538,000 visitors overstayed their visas.';
  expect(marks('In my hostel, tourists overstay at a rate of 40 percent.', onVisas)).toEqual([]);
});
