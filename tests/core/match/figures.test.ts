import { describe, expect, test } from 'vitest';
import { claim, engineOf, figure, fiscalYear, mentionsIn, read, series } from './fixture-engine.ts';

const yearly = claim('removals-2012', {
  series: 'removals-fy',
  figure: figure({ measure: 'removals', value: 409_849, unit: 'removals', period: fiscalYear(2012), agency: 'ice' }),
});
const anyYear = claim('obama-any-year', {
  figure: figure({
    measure: 'removals',
    value: 409_849,
    approx: true,
    unit: 'removals',
    actor: 'obama',
    period: {
      type: 'any-year',
      id: null,
      start: '2009-01-20',
      end: '2017-01-20',
      label: 'a single year',
      within: 'obama',
    },
  }),
});
const goal = claim('goal', {
  kind: 'pledge',
  modality: 'planned',
  figure: figure({
    measure: 'removals',
    value: 1_000_000,
    actor: 'trump-2',
    period: {
      type: 'span',
      id: null,
      start: '2025-01-20',
      end: '2026-01-19',
      label: 'the first year',
      within: 'trump-2',
    },
  }),
});
const orders = claim('final-orders', {
  figure: figure({
    measure: 'final-orders',
    value: 1_445_549,
    low: 1_426_932,
    high: 1_445_549,
    population: 'noncitizens',
    period: {
      type: 'date',
      id: '2024-11-24',
      start: '2024-11-24',
      end: '2024-11-24',
      label: 'November 2024',
      within: null,
    },
  }),
});
const population = claim('population', {
  figure: figure({
    measure: 'unauthorized-population',
    value: 11_000_000,
    approx: true,
    period: {
      type: 'date',
      id: '2022-01-01',
      start: '2022-01-01',
      end: '2022-01-01',
      label: 'January 2022',
      within: null,
    },
  }),
});
const removals = series('removals-fy', {
  claim: 'removals-2012',
  measure: 'removals',
  agency: 'ice',
  values: [
    { period: 'FY2012', value: 409_849 },
    { period: 'FY2013', value: 368_644 },
    { period: 'FY2014', value: 315_943 },
    { period: 'FY2016', value: 240_255, unverified: true },
  ],
});
const engine = engineOf([yearly, anyYear, goal, orders, population], [removals]);

describe('a figure of a stated year', () => {
  test.each([
    ['ICE removed 409,849 people in fiscal year 2012.', ['removals-2012 agrees asserted']],
    ['In fiscal 2012, ICE deported about 410,000 people.', ['removals-2012 agrees asserted']],
    ['Some 410,000 people were deported by ICE in 2012.', ['removals-2012 agrees asserted']],
    ['ICE deportations peaked at 409,849 in 2012.', ['removals-2012 agrees asserted']],
    ['In fiscal year 2012, ICE removed 500,000 people, according to a leaflet.', ['removals-2012 differs asserted']],
    ['The total fell to 409,849 removals in fiscal year 2012.', ['removals-2012 agrees asserted']],
    ['President Biden removed 409,849 people in fiscal year 2012.', []],
    ['ICE carried out the removal of 409,849 people in FY2012.', ['removals-2012 agrees asserted']],
    ['ICE removed 240,000 people in fiscal year 2012.', ['removals-2012 differs asserted']],
    // Digits may be cut off.
    ['ICE removed 409,000 people in fiscal year 2012.', ['removals-2012 agrees asserted']],
    // Out of all proportion: the sentence is about something else.
    ['ICE removed 4,000 people in fiscal year 2012.', []],
    ['ICE removed 409,849 tons of rubble in fiscal year 2012.', []],
    ['ICE ran 409,849 deportation flights in fiscal year 2012.', []],
    ['Roughly 410,000 people attended the rally in 2012.', []],
    ['The number of ICE removals rose to 409,849 in fiscal year 2012.', ['removals-2012 agrees asserted']],
    ['Poems about ICE removals rose to 409,849 in fiscal year 2012.', []],
  ])('%s', (text, expected) => {
    expect(read(engine, text)).toEqual(expected);
  });

  test('agrees without a year only to the last digit', () => {
    expect(read(engine, 'ICE removed 409,849 people.')).toEqual(['removals-2012 agrees asserted']);
    expect(read(engine, 'ICE removed 410,000 people.')).toEqual([]);
  });
});

describe('a series', () => {
  test.each([
    ['In 2014 ICE removed 315,943 people.', { period: 'FY2014', value: 315_943, fits: true }],
    ['ICE removed nearly 370,000 people in fiscal year 2013.', { period: 'FY2013', value: 368_644, fits: true }],
    ['In 2014 ICE removed 370,000 people.', { period: 'FY2014', value: 315_943, fits: false }],
  ])('answers another year by its anchor claim: %s', (text, expected) => {
    expect(mentionsIn(engine, text)).toMatchObject([
      { claim: 'removals-2012', relation: 'other-period', series: { id: 'removals-fy', ...expected } },
    ]);
  });

  test.each([
    ['a year without a value', 'ICE removed 250,000 people in fiscal year 1999.'],
    ['a value that nobody has read yet', 'ICE removed 240,255 people in 2016.'],
  ])('is silent about %s', (_, text) => {
    expect(read(engine, text)).toEqual([]);
  });
});

describe('a difference is told only beyond doubt', () => {
  test.each([
    ['ICE carried out a total of 500,000 removals in fiscal year 2012.', ['removals-2012 differs asserted']],
    ['A flyer from March said ICE removed 500,000 people in fiscal 2012.', ['removals-2012 differs asserted']],
    ['An old map has ICE at 500,000 removals in fiscal 2012.', ['removals-2012 differs asserted']],
    [
      'ICE did not, as one chart of theirs has it, remove 500,000 people in fiscal 2012.',
      ['removals-2012 differs denied'],
    ],
    ['By the end of May of fiscal 2012 ICE had removed 260,000 people.', []],
    ['ICE has so far removed 260,000 people in fiscal 2012.', []],
    ['A provisional tally had ICE at 350,000 removals in fiscal 2012.', []],
    ['ICE and CBP together removed 500,000 people in fiscal 2012.', []],
    ['In the calendar year 2012 ICE removed 350,000 people.', []],
    ['In five of its offices ICE removed 300,000 people in fiscal 2012.', []],
    ['ICE removed more than 300,000 people in fiscal 2012.', []],
    ['ICE removed fewer than 600,000 people in fiscal 2012.', []],
    ['ICE removed more than 600,000 people in fiscal 2012.', ['removals-2012 differs asserted']],
    ['ICE quietly removed 300,000 people in fiscal 2012.', []],
    ['ICE alone removed 500,000 people in fiscal 2012.', ['removals-2012 differs asserted']],
    ['By air alone ICE removed 300,000 people in fiscal 2012.', []],
  ])('%s', (text, expected) => {
    expect(read(engine, text)).toEqual(expected);
  });

  test.each([
    ['The White House set a target of 500,000 deportations for its first year.', ['goal differs asserted']],
    ['The White House is on track for 700,000 deportations in its first year.', []],
  ])('and a goal only from what is called one: %s', (text, expected) => {
    expect(read(engine, text)).toEqual(expected);
  });
});

describe('a word that qualifies the noun of a measure', () => {
  const budget = claim('ice-budget', {
    statement: 'ICE had a budget of about $10.4 billion for enforcement in fiscal year 2025.',
    figure: figure({
      measure: 'ice-annual-budget',
      value: 10_421_672_000,
      unit: 'US dollars',
      period: fiscalYear(2025),
      agency: 'ice',
    }),
  });

  test.each([
    ["ICE's annual budget was $6 billion in fiscal 2025.", ['ice-budget differs asserted']],
    ["ICE's budget was $6 billion in fiscal 2025.", ['ice-budget differs asserted']],
    ['The drug enforcement budget of ICE came to $7 billion in fiscal 2025.', []],
  ])('may make it a part: %s', (text, expected) => {
    expect(read(engineOf([budget]), text, { published: '2026-06-15' })).toEqual(expected);
  });

  // Where nothing was learned of the record, what it is for counts as its own words.
  test.fails.each([
    "ICE's enforcement and removal budget was $6 billion in fiscal 2025.",
    'The civil immigration enforcement budget of ICE came to $7 billion in fiscal 2025.',
  ])('but it is taken for the whole yet: %s', text => {
    expect(read(engineOf([budget]), text, { published: '2026-06-15' })).toEqual([]);
  });
});

describe('where some of it was', () => {
  const encounters = claim('encounters', {
    statement: 'CBP recorded 2.5 million encounters at and between ports at the border in fiscal 2023.',
    figure: figure({
      measure: 'border-encounters',
      value: 2_475_669,
      unit: 'encounters',
      period: fiscalYear(2023),
      agency: 'cbp',
    }),
  });

  test.each([
    ['CBP officers recorded 1.1 million encounters in fiscal 2023.', ['encounters differs asserted']],
    ['CBP officers at ports recorded 1.1 million encounters in fiscal 2023.', []],
  ])('is a part, though the record has the word: %s', (text, expected) => {
    expect(read(engineOf([encounters]), text, { published: '2026-06-15' })).toEqual(expected);
  });
});

describe('a record that tells two years of its series', () => {
  const down = claim('removals-2014', {
    statement: 'ICE removed 315,943 people in fiscal year 2014, down from 368,644 in fiscal year 2013.',
    series: 'removals-fy',
    figure: figure({ measure: 'removals', value: 315_943, unit: 'removals', period: fiscalYear(2014), agency: 'ice' }),
  });
  const both = engineOf([yearly, down], [removals]);

  test('is marked alone', () => {
    const text = 'In fiscal 2014 ICE removed 315,943 people, against 368,644 people removed in fiscal 2013.';
    expect(read(both, text)).toEqual(['removals-2014 agrees asserted']);
  });

  test('and leaves the other year to the series where that is all', () => {
    expect(read(both, 'ICE removed 368,644 people in fiscal 2013.')).toEqual(['removals-2012 other-period asserted']);
  });
});

describe('what a more exact record says', () => {
  const since = (value: number, end: string) =>
    claim(`since-${value}`, {
      kind: 'statistic',
      figure: figure({
        measure: 'removals',
        value,
        unit: 'removals',
        period: { type: 'span', id: null, start: '2025-01-20', end, label: `to ${end}`, within: null },
      }),
    });
  const counts = engineOf([since(105_000, '2025-04-01'), since(115_000, '2025-04-10')]);

  test.each([
    ['More than 105,000 people have been deported since January 20.', ['since-105000 agrees asserted']],
    ['More than 112,000 people have been deported since January 20.', ['since-115000 agrees asserted']],
  ])('is not said by a bound that another record has: %s', (text, expected) => {
    expect(read(counts, text)).toEqual(expected);
  });
});

describe('what narrows the count silences it', () => {
  test.each([
    ['a nationality', 'In 2014 ICE removed 316,000 Guatemalans.'],
    ['a destination', 'In 2014 ICE removed 316,000 people to Guatemala.'],
    ['a crime', 'In 2014 ICE removed 316,000 convicted criminals.'],
    ['an age', 'In 2014 ICE removed 316,000 children.'],
    ['a place inside the country', 'In 2014 ICE removed 316,000 people from Texas.'],
    ['a part', 'In 2014 ICE deported 316,000 of the people it had arrested.'],
    ['a word that the lexicon does not know', 'In 2014 ICE removed 316,000 beekeepers.'],
    ['a phrase that it does not know', 'In 2014 ICE removed 316,000 people for beekeeping offences.'],
  ])('%s: "%s"', (_, text) => {
    expect(read(engine, text)).toEqual([]);
  });

  test('a word that narrows nothing does not', () => {
    expect(read(engine, 'In 2012 ICE carried out a total of 409,849 recorded removals.')).toEqual([
      'removals-2012 agrees asserted',
    ]);
  });
});

describe('rival measures, places and agencies', () => {
  test.each([
    ['returns', 'DHS returned 409,849 people in fiscal year 2012.'],
    ['arrests', 'ICE arrested 409,849 people in fiscal year 2012.'],
    ['encounters', 'Agents encountered 409,849 people at the border in fiscal year 2012.'],
    ['another country', 'Germany deported 410,000 people in 2012.'],
    ['a page about another country', 'Some 410,000 people were deported in 2012.'],
    ['another agency', 'Border Patrol removed 410,000 people in fiscal year 2012.'],
  ])('%s: "%s"', (_, text) => {
    expect(read(engine, text, { before: ['Berlin published its figures on Friday.'] })).toEqual([]);
  });
});

describe('who acts, and who counts it', () => {
  const byInstitute = engineOf([
    claim('institute', {
      figure: figure({
        measure: 'removals',
        value: 260_000,
        period: fiscalYear(2018),
        agency: 'ice',
        publisher: 'Cato Institute, from ICE records',
      }),
    }),
  ]);
  test.each([
    ['ICE removed about 260,000 people in fiscal year 2018.', ['institute agrees asserted']],
    ['Cato counted about 260,000 removals by ICE in fiscal year 2018.', ['institute agrees asserted']],
    [
      'By the count of the Cato Institute, 260,000 people were removed in fiscal year 2018.',
      ['institute agrees asserted'],
    ],
    ['By the count of Brookings, 260,000 people were removed in fiscal year 2018.', []],
    ['Border Patrol removed about 260,000 people in fiscal year 2018.', []],
  ])('%s', (text, expected) => {
    expect(read(byInstitute, text)).toEqual(expected);
  });
});

test('what an agency gave before it revised its count is no other figure of the agency', () => {
  const revised = engineOf(
    [
      claim('anchor', {
        figure: figure({ measure: 'removals', value: 350_000, period: fiscalYear(2017), agency: 'dhs' }),
      }),
    ],
    [
      series('revised', {
        claim: 'anchor',
        measure: 'removals',
        agency: 'dhs',
        values: [{ period: 'FY2016', value: 330_000, earlier: [{ value: 390_000, published: null }] }],
      }),
    ],
  );
  expect(read(revised, 'DHS removed 390,000 people in fiscal year 2016.')).toEqual([]);
  expect(read(revised, 'DHS removed 330,000 people in fiscal year 2016.')).toHaveLength(1);
  expect(mentionsIn(revised, 'DHS removed 500,000 people in fiscal year 2016.')[0]?.series?.fits).toBe(false);
});

test('an institute’s estimate of what an agency did differs only from what is given as the institute’s', () => {
  const estimated = engineOf([
    claim('estimate', {
      figure: figure({
        measure: 'removals',
        value: 260_000,
        approx: true,
        period: fiscalYear(2018),
        agency: 'ice',
        publisher: 'Cato Institute',
      }),
    }),
  ]);
  expect(read(estimated, 'ICE removed about 260,000 people in fiscal year 2018.')).toHaveLength(1);
  expect(read(estimated, 'ICE removed 500,000 people in fiscal year 2018.')).toEqual([]);
  expect(read(estimated, 'ICE removed 500,000 people in fiscal year 2018, Cato estimated.')).toEqual([
    'estimate differs asserted',
  ]);
});

describe('a comparable measure of the same period', () => {
  test.each([
    ['ICE carried out 650,000 removals and returns in fiscal year 2012.', ['removals-2012 other-measure asserted']],
    ['ICE carried out 650,000 removals and returns in fiscal year 2015.', []],
    ['ICE made 650,000 arrests in fiscal year 2012.', []],
    ['ICE carried out 6,500,000 removals and returns in fiscal year 2012.', []],
  ])('%s', (text, expected) => {
    expect(read(engine, text)).toEqual(expected);
  });
});

describe('an administration', () => {
  test.each([
    ['The Obama administration deported roughly 400,000 people in a single year.', ['obama-any-year agrees asserted']],
    ['Under Barack Obama, deportations reached 400,000 in one year.', ['obama-any-year agrees asserted']],
    ['The Bush administration deported roughly 400,000 people in a single year.', []],
    ['Obama deported 400,000 people over his two terms.', []],
  ])('%s', (text, expected) => {
    expect(read(engine, text)).toEqual(expected);
  });

  test('may be named in the sentence before', () => {
    const before = ['Barack Obama left office in 2017.'];
    expect(read(engine, 'He deported about 400,000 people in a single year.', { before })).toEqual([
      'obama-any-year agrees asserted',
    ]);
    expect(read(engine, 'He deported about 400,000 people in a single year.')).toEqual([]);
  });
});

describe('what may yet be beaten has been so', () => {
  test.each([
    'If it holds, that would surpass the 409,849 people whom ICE removed in fiscal year 2012.',
    'At this pace ICE would break the 409,849 of fiscal year 2012.',
    'The total could exceed the 409,849 ICE removals of fiscal year 2012.',
  ])('%s', text => {
    expect(mentionsIn(engine, text)).toMatchObject([{ claim: 'removals-2012', relation: 'agrees' }]);
  });

  test.each([
    'If it had money, ICE would remove 409,849 people as in fiscal year 2012.',
    'ICE would have to remove 409,849 people in fiscal year 2012.',
    'Attendance would surpass the 409,849 people who came to the zoo in 2012.',
  ])('%s', text => {
    expect(mentionsIn(engine, text)).toEqual([]);
  });
});

describe('a goal is not an outcome', () => {
  test.each([
    ['Trump has set a goal of deporting one million people in his first year.', ['goal agrees asserted']],
    ['The White House wants a target of 1,000,000 deportations met in its first year.', ['goal agrees asserted']],
    ['The White House promised to deport 1M people within a year.', ['goal agrees asserted']],
    ['The goal then was one million deportations in the first year.', ['goal agrees asserted']],
    ['The White House denied that it had set a goal of one million deportations a year.', ['goal agrees denied']],
    ['Has Trump set a goal of one million deportations a year?', ['goal agrees asked']],
    ['Trump deported one million people in his first year.', []],
    ['One million people were deported in the first year of his second term.', []],
    ['Trump created one million jobs in his first year.', []],
    ['Britain set a goal of one million deportations a year.', []],
    ['The White House wants more than one million deportations a year.', []],
    ['The prime minister promised to deport one million people within a year.', []],
  ])('%s', (text, expected) => {
    expect(read(engine, text)).toEqual(expected);
  });

  test.each([
    'ICE plans to remove 409,849 people in fiscal year 2012.',
    'ICE could remove 409,849 people in fiscal year 2012.',
    'It would take years to remove 409,849 people, as ICE did not in 2012.',
  ])('nor is a plan an outcome: %s', text => {
    expect(read(engine, text)).toEqual([]);
  });
});

describe('the operators over a figure', () => {
  test.each([
    ['denied', 'ICE did not remove 409,849 people in fiscal year 2012.'],
    ['denied', 'There is no evidence that ICE removed 409,849 people in fiscal year 2012.'],
    ['denied', 'There were not 409,849 ICE removals in fiscal year 2012.'],
    ['denied', 'ICE did not, as some charts have it, remove 409,849 people in fiscal year 2012.'],
    ['asked', 'Did ICE really remove 409,849 people in fiscal year 2012?'],
    ['possible', 'ICE may have removed 409,849 people in fiscal year 2012.'],
    ['asserted', 'ICE removed not only 409,849 people in fiscal year 2012.'],
  ])('%s: %s', (modality, text) => {
    expect(mentionsIn(engine, text)).toMatchObject([{ claim: 'removals-2012', relation: 'agrees', modality }]);
  });

  test.each([
    ['"ICE removed 409,849 people in fiscal year 2012," Ana Diaz said.', 'Ana Diaz'],
    ['“ICE removed 409,849 people in fiscal year 2012,” said the senator.', 'the senator'],
    ['“ICE removed 409,849 people in fiscal year 2012.”', null],
    ['“ICE removed 409,849 people in fiscal year 2012,” Diaz later said.', 'Diaz'],
    ['“ICE removed 409,849 people in fiscal year 2012,” he said.', null],
    ['“ICE removed 409,849 people in fiscal year 2012,” she also said.', null],
    ['“ICE removed 409,849 people in fiscal year 2012,” said the 61-year-old.', null],
  ])('a quotation keeps its speaker: %s', (text, attributedTo) => {
    expect(mentionsIn(engine, text)).toMatchObject([{ modality: 'quoted', attributedTo }]);
  });
});

describe('a stock', () => {
  test.each([
    ['Some 1.4 million immigrants have final orders of removal.', ['final-orders agrees asserted']],
    [
      'The plan is to focus on the 1.4 million people who already have deportation orders.',
      ['final-orders agrees asserted'],
    ],
    ['The country is home to about 11 million undocumented immigrants.', ['population agrees asserted']],
    ['California is home to 11 million undocumented immigrants.', []],
    ['Tunisia is a nation of about 11 million people.', []],
    ['He wants to deport all 11 million undocumented immigrants.', []],
    ['If there were 11 million undocumented immigrants, as he says, few would be found.', []],
    ['Some 11 million undocumented immigrants crossed the border last year.', []],
    ['Chicago lost power to 1.4 million customers.', []],
    ['“Millions” of undocumented immigrants live here.', []],
  ])('%s', (text, expected) => {
    expect(read(engine, text)).toEqual(expected);
  });

  test('whose orders courts have given', () => {
    const text = 'Courts have given final removal orders to 1.4 million people still in the country.';
    expect(read(engine, text)).toEqual(['final-orders agrees asserted']);
  });
});

describe('a number that is the record to its last digit', () => {
  const before = ['ICE keeps a table of its removals.'];

  test.each([
    ['In fiscal 2012 the column showed 409,849.', ['removals-2012 agrees asserted']],
    ['In fiscal 2013 the column showed 409,849.', []],
    ['The factory made 409,849 bicycles.', []],
    ['The same column gives 315,943.', ['removals-2012 other-period asserted']],
  ])('is known where its measure was named before: %s', (text, expected) => {
    expect(read(engine, text, { before })).toEqual(expected);
  });

  test('is of the record that it is to the last digit', () => {
    expect(read(engine, 'The old high was 409,849.', { before })).toEqual(['removals-2012 agrees asserted']);
  });

  test('is known without that by its own period alone', () => {
    expect(read(engine, 'In fiscal 2012 it came to 409,849.')).toEqual(['removals-2012 agrees asserted']);
    expect(read(engine, 'It came to 409,849.')).toEqual([]);
  });

  test('is not needed where the sentence before names the measure and this one the year', () => {
    expect(read(engine, 'In fiscal 2012 it was about 410,000.', { before })).toEqual(['removals-2012 agrees asserted']);
    expect(read(engine, 'In fiscal 2012 it was about 300,000.', { before })).toEqual([]);
  });
});

describe('a mention', () => {
  test('quotes the shortest phrase with number, noun and period', () => {
    expect(
      mentionsIn(engine, 'In all, ICE removed 409,849 people in fiscal year 2012, said one report.'),
    ).toMatchObject([{ quote: 'removed 409,849 people in fiscal year 2012', start: 12, end: 54 }]);
  });

  test('says which words and rules made it, and which rivals lost', () => {
    const reasons = mentionsIn(engine, 'ICE removed 409,849 people in fiscal year 2012.')[0]?.reasons ?? [];
    expect(reasons).toContainEqual({ rule: 'measure-by-verb', detail: 'removals', start: 4, end: 11 });
    expect(reasons.some(({ rule }) => rule.startsWith('lost-'))).toBe(true);
  });
});

describe('a table cell', () => {
  const cell = {
    text: '409,849',
    start: 700,
    heading: null,
    before: [],
    after: [],
    lead: 'ICE removals, fiscal year 2012: ',
  };
  const page = { title: '', published: '2025-04-18', lang: 'en' };

  test('is read behind its heads, and alone is marked', () => {
    const [mention] = engine.match([cell], page);
    expect(mention).toMatchObject({
      claim: 'removals-2012',
      relation: 'agrees',
      quote: '409,849',
      start: 700,
      end: 707,
    });
    for (const { start, end } of mention?.reasons ?? []) {
      expect(start ?? 700).toBeGreaterThanOrEqual(700);
      expect(end ?? 707).toBeLessThanOrEqual(707);
    }
  });

  test('takes no number from its heads', () => {
    expect(
      engine.match([{ ...cell, text: '51', lead: 'ICE removals of 409,849 in fiscal year 2012: ' }], page),
    ).toEqual([]);
  });
});

test('of two records that a number fits, the one whose figure it is to the last digit is meant', () => {
  const day = (id: string) => ({ type: 'date' as const, id, start: id, end: id, label: id, within: null });
  const held = { measure: 'people-in-detention', period: day('2025-03-09') };
  const range = claim('range', {
    figure: figure({ ...held, value: 48_000, low: 46_321, high: 48_000, agency: 'ice' }),
  });
  const point = claim('point', { figure: figure({ ...held, value: 46_321 }) });
  const both = engineOf([range, point]);
  const marked = (text: string) => mentionsIn(both, text).map(({ claim }) => claim);
  expect(marked('ICE held 46,321 people in detention on March 9, 2025.')).toEqual(['point']);
  expect(marked('ICE held about 48,000 people in detention on March 9, 2025.')).toEqual(['range']);
});
