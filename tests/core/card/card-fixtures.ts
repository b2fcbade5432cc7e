import type { Claim, Figure } from '../../../lib/core/claim/claim.ts';
import type { Series, SeriesValue } from '../../../lib/core/claim/series.ts';
import type { Source } from '../../../lib/core/claim/source.ts';
import type { Mention } from '../../../lib/core/match/mention.ts';
import { buildCardView } from '../../../lib/core/card/build-card-view.ts';
import type { CardView } from '../../../lib/core/card/card-view.ts';
import { english } from '../../../lib/core/words/english.ts';
import type { Words as InterfaceWords } from '../../../lib/core/words/words.ts';

/** The day on which the tests read a card. */
export const today = '2026-11-24';

const checked = { on: today, how: 'read at the address' };

export const sources: Source[] = [
  {
    title: 'ERO Report, Fiscal Year 2015',
    publisher: 'U.S. Immigration and Customs Enforcement',
    url: 'https://www.ice.gov/sites/default/files/documents/Report/2016/fy2015removalStats.pdf',
    published: '2015-12-22',
    locator: 'Figure 1',
    quote: null,
    class: 'primary',
    checked,
  },
  {
    title: 'ICE Removals by AOR, FY2003-2016',
    publisher: 'U.S. Immigration and Customs Enforcement',
    url: 'https://www.ice.gov/doclib/foia/immigration_statistics/Removals-AOR-FY2003-2016.xlsx',
    published: '2016-10',
    locator: 'Total row',
    quote: null,
    class: 'primary',
    checked,
  },
  {
    title: 'Yearbook of Immigration Statistics',
    publisher: 'DHS Office of Homeland Security Statistics',
    url: 'https://ohss.dhs.gov/topics/immigration/yearbook',
    published: '2022',
    locator: 'Table 39',
    quote: null,
    class: 'copy',
    checked: null,
  },
];

const iceFigure: Figure = {
  measure: 'removals',
  value: 409_849,
  low: null,
  high: null,
  approx: false,
  unit: 'removals',
  per: null,
  period: {
    type: 'fiscal-year',
    id: 'FY2012',
    start: '2011-10-01',
    end: '2012-09-30',
    label: 'fiscal year 2012',
    within: null,
  },
  population: null,
  restrictions: [],
  actor: null,
  agency: 'ice',
  jurisdiction: 'us',
  publisher: 'ICE',
  definition: 'Departures that ICE carried out under an order.',
};

/** A figure as ICE's of 2012, but for what is given. */
export function figure(other: Partial<Figure> = {}): Figure {
  return { ...iceFigure, ...other };
}

/** The claim that ICE removed 409,849 people in fiscal year 2012, but for what is given. */
export function claim(other: Partial<Claim> = {}): Claim {
  return {
    id: 'ice-removals-2012',
    topic: 'removals-statistics',
    kind: 'statistic',
    status: 'shown',
    statement: 'ICE removed about 410,000 people in fiscal year 2012.',
    lang: 'en',
    aliases: [],
    supersedes: [],
    modality: 'asserted',
    figure: iceFigure,
    proposition: null,
    context:
      'This was the highest count that ICE gave for fiscal years 2003 to 2024. Counting every agency of DHS, removals were above 400,000 in each of fiscal years 2012 to 2014.',
    sources,
    asOf: '2026-04-03',
    valid: { from: null, until: null },
    published: null,
    series: 'ice-removals-fy',
    related: [],
    confidence: 'high',
    caveats: '',
    examples: { matches: [], near: [] },
    ...other,
  };
}

function series(other: Partial<Series> & Pick<Series, 'id' | 'title' | 'values'>): Series {
  return {
    status: 'shown',
    measure: 'removals',
    unit: 'removals',
    per: null,
    population: null,
    restrictions: [],
    actor: null,
    agency: 'ice',
    jurisdiction: 'us',
    publisher: 'ICE',
    periodType: 'fiscal-year',
    definition: 'Departures that ICE carried out under an order.',
    claim: 'ice-removals-2012',
    releaseLagMonths: null,
    sources: sources.slice(0, 1),
    breaks: [],
    related: [],
    notes: '',
    ...other,
  };
}

/** Values of consecutive fiscal years. */
function years(first: number, values: number[]): SeriesValue[] {
  return values.map((value, index) => ({ period: `FY${first + index}`, value }));
}

export const iceSeries = series({
  id: 'ice-removals-fy',
  title: 'ICE removals by fiscal year, 2003 to 2025',
  breaks: [{ at: 'FY2007', note: 'Returns are included from FY2007.' }],
  related: ['dhs-removals-fy', 'dhs-removals-plus-returns-fy'],
  values: [
    ...years(
      2003,
      [
        157_080, 174_706, 180_198, 207_776, 291_060, 369_221, 389_834, 392_862, 396_906, 409_849, 368_644, 315_943,
        235_413, 240_255, 226_119, 256_085, 267_258, 185_884, 59_011, 72_177, 142_580, 271_484,
      ],
    ),
    { period: 'FY2025', value: 442_637, preliminary: true },
  ],
});

export const dhsSeries = series({
  id: 'dhs-removals-fy',
  title: 'DHS removals by fiscal year, 2008 to 2016',
  publisher: 'DHS',
  agency: 'dhs',
  values: [
    ...years(2008, [359_795, 379_739, 382_449, 390_413, 415_579]),
    {
      period: 'FY2013',
      value: 432_201,
      published: '2022',
      earlier: [{ value: 438_421, published: '2014-09' }],
    },
    ...years(2014, [405_026, 324_303, 332_263]),
  ],
});

export const bothSeries = series({
  id: 'dhs-removals-plus-returns-fy',
  title: 'DHS removals and returns by fiscal year, 2008 to 2016',
  measure: 'removals-and-returns',
  unit: 'removals and returns',
  publisher: 'DHS',
  agency: 'dhs',
  values: years(2008, [1_171_058, 962_306, 854_247, 712_459, 646_684, 611_174, 568_862, 453_939, 438_742]),
});

/** A series whose newest value nobody has read at a source yet. */
export const unreadSeries: Series = {
  ...iceSeries,
  values: iceSeries.values.map(value => (value.period === 'FY2010' ? { ...value, unverified: true } : value)),
};

interface Words {
  /** The marked words. */
  readonly quote: string;
  /** The figure in them, with its hedge. */
  readonly words?: string;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
}

/** A mention of the 2012 claim in a page's own words. */
export function mention({ quote, words, value, low, high }: Words, other: Partial<Mention> = {}): Mention {
  const start = 1000;
  const at = words ? quote.indexOf(words) : -1;
  if (words && at === -1) throw new Error(`“${words}” is not in “${quote}”`);
  return {
    claim: 'ice-removals-2012',
    relation: 'agrees',
    modality: 'asserted',
    attributedTo: null,
    quote,
    start,
    end: start + quote.length,
    quantity: value === undefined ? null : { value, low: low ?? value, high: high ?? value, unit: 'count' },
    score: 0.9,
    reasons: words ? [{ rule: 'quantity', detail: words, start: start + at, end: start + at + words.length }] : [],
    ...other,
  };
}

/** A named state of the card, for tests that read it and for pictures of it. */
export interface CardState {
  readonly name: string;
  readonly view: CardView;
}

const page = { title: 'What a year of removals counts', published: '2026-11-12', lang: 'en' };

/** The view of a mention as a test needs it. */
export function view(
  of: Claim,
  said: Mention,
  other: {
    series?: Series | null;
    related?: Series[];
    claims?: Claim[];
    published?: string | null;
    words?: InterfaceWords;
  } = {},
): CardView {
  return buildCardView({
    claim: of,
    series: other.series === undefined ? iceSeries : other.series,
    relatedSeries: other.related ?? [dhsSeries, bothSeries],
    relatedClaims: other.claims ?? [],
    mention: said,
    page: { ...page, published: other.published === undefined ? page.published : other.published },
    today,
    words: other.words ?? english,
  });
}

export const roughly = {
  quote: 'roughly 400,000 people in a single year',
  words: 'roughly 400,000',
  value: 400_000,
  low: 360_000,
  high: 440_000,
};
export const nearly393 = {
  quote: 'nearly 393,000 in 2010',
  words: 'nearly 393,000',
  value: 393_000,
  low: 353_700,
  high: 393_000,
};
export const in2010 = (fits: boolean | null, value: number | null = 392_862) => ({
  relation: 'other-period' as const,
  series: { id: 'ice-removals-fy', period: 'FY2010', value, fits },
});
export const goal = claim({
  id: 'goal-one-million',
  topic: 'goal-one-million',
  kind: 'pledge',
  modality: 'planned',
  statement: 'The administration is pursuing a goal of one million deportations in its first year.',
  figure: figure({
    value: 1_000_000,
    unit: 'deportations',
    agency: null,
    period: {
      type: 'span',
      id: null,
      start: '2025-01-20',
      end: '2026-01-19',
      label: 'the first year of the second term',
      within: null,
    },
    publisher: 'the White House',
  }),
});
export const hearing = claim({
  id: 'right-to-hearing',
  topic: 'due-process',
  kind: 'legal',
  figure: null,
  series: null,
  statement: 'Most people whom the government seeks to deport have the right to a hearing before an immigration judge.',
  context:
    'An immigration judge decides whether a person can be removed. Expedited removal and reinstated orders are decided without such a hearing.',
  sources: sources.slice(1),
});
export const finalOrders = claim({
  id: 'final-orders',
  topic: 'final-orders',
  statement: 'About 1.4 million people with final orders of removal live outside ICE detention.',
  series: null,
  figure: figure({
    value: 1_445_549,
    unit: 'people',
    measure: 'final-orders',
    period: {
      type: 'date',
      id: '2024-11-24',
      start: '2024-11-24',
      end: '2024-11-24',
      label: '24 November 2024',
      within: null,
    },
  }),
  valid: { from: '2024-11-24', until: '2025-11' },
  sources: sources.slice(0, 1),
});

/** Every state that the card can show of a record. */
export function cardStatesIn(words: InterfaceWords): CardState[] {
  const show: typeof view = (of, said, other) => view(of, said, { ...other, words });
  return [
    { name: 'agrees after rounding', view: show(claim(), mention(roughly)) },
    { name: 'agrees', view: show(claim(), mention({ quote: '409,849 removals', words: '409,849', value: 409_849 })) },
    {
      name: 'differs',
      view: show(
        claim({
          statement: 'ICE removed 315,943 people in fiscal year 2014.',
          figure: figure({
            value: 315_943,
            period: {
              type: 'fiscal-year',
              id: 'FY2014',
              start: '2013-10-01',
              end: '2014-09-30',
              label: 'fiscal year 2014',
              within: null,
            },
          }),
        }),
        mention(
          {
            quote: 'about 370,000 in fiscal year 2014',
            words: 'about 370,000',
            value: 370_000,
            low: 360_000,
            high: 380_000,
          },
          { relation: 'differs' },
        ),
      ),
    },
    { name: 'other period, which fits', view: show(claim(), mention(nearly393, in2010(true))) },
    { name: 'beside another period', view: show(claim(), mention(nearly393, in2010(null))) },
    {
      name: 'other measure',
      view: show(
        claim(),
        mention(
          {
            quote: 'some 650,000 removals and returns',
            words: 'some 650,000',
            value: 650_000,
            low: 633_750,
            high: 666_250,
          },
          { relation: 'other-measure' },
        ),
      ),
    },
    {
      name: 'no figure',
      view: show(hearing, mention({ quote: 'most have the right to a hearing' }, { relation: 'no-figure' }), {
        series: null,
      }),
    },
    {
      name: 'goal',
      view: show(
        goal,
        mention(
          {
            quote: 'one million people in its first year',
            words: 'one million',
            value: 1_000_000,
            low: 950_000,
            high: 1_050_000,
          },
          { modality: 'asserted' },
        ),
      ),
    },
    {
      name: 'denied',
      view: show(
        claim(),
        mention({ quote: '400,000 in any one year', words: '400,000', value: 400_000 }, { modality: 'denied' }),
      ),
    },
    {
      name: 'asked',
      view: show(
        claim(),
        mention({ quote: 'Did it remove 400,000 in a year?', words: '400,000', value: 400_000 }, { modality: 'asked' }),
      ),
    },
    { name: 'planned', view: show(claim(), mention(roughly, { modality: 'planned' })) },
    {
      name: 'quoted',
      view: show(
        claim(),
        mention(
          { quote: 'nearly 410,000', words: 'nearly 410,000', value: 410_000, low: 369_000, high: 410_000 },
          { modality: 'quoted', attributedTo: 'ICE' },
        ),
      ),
    },
    {
      name: 'past its validity',
      view: show(
        finalOrders,
        mention({
          quote: '1.4 million people with final orders',
          words: '1.4 million',
          value: 1_400_000,
          low: 1_350_000,
          high: 1_450_000,
        }),
        { series: null },
      ),
    },
    {
      name: 'two clocks',
      view: show(
        claim({
          statement: 'Removals by DHS peaked in fiscal year 2013 at about 432,000.',
          series: 'dhs-removals-fy',
          figure: figure({
            value: 432_201,
            agency: 'dhs',
            publisher: 'DHS',
            period: {
              type: 'fiscal-year',
              id: 'FY2013',
              start: '2012-10-01',
              end: '2013-09-30',
              label: 'fiscal year 2013',
              within: null,
            },
          }),
        }),
        mention({
          quote: 'about 438,000 in fiscal year 2013',
          words: 'about 438,000',
          value: 438_000,
          low: 427_050,
          high: 448_950,
        }),
        { series: dhsSeries, published: '2015-03-02' },
      ),
    },
  ];
}

export const cardStates = cardStatesIn(english);
