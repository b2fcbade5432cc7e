import { describe, expect, test } from 'vitest';
import type { CardView } from '../../../lib/core/card/card-view.ts';
import { CardView as CardViewSchema } from '../../../lib/core/card/card-view.ts';
import type { Claim } from '../../../lib/core/claim/claim.ts';
import type { Mention } from '../../../lib/core/match/mention.ts';
import {
  bothSeries,
  cardStates,
  claim,
  dhsSeries,
  figure,
  finalOrders,
  goal,
  hearing,
  iceSeries,
  in2010,
  mention,
  nearly393,
  roughly,
  sources,
  unreadSeries,
  view,
} from './card-fixtures.ts';

function sentence(card: CardView): string {
  return card.sentence.map(part => part.text).join('');
}

function pageWords(card: CardView): string {
  return card.sentence
    .filter(part => part.page)
    .map(part => part.text)
    .join('|');
}

const in2014 = claim({
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
});
const about370 = {
  quote: 'about 370,000 in fiscal year 2014',
  words: 'about 370,000',
  value: 370_000,
  low: 360_000,
  high: 380_000,
};

describe('the comparison in words', () => {
  interface Case {
    readonly state: string;
    readonly of: Claim;
    readonly said: Mention;
    readonly given?: Parameters<typeof view>[2];
    readonly title: string;
    readonly look: string;
    readonly text: string;
  }
  test.each<Case>([
    {
      state: 'agrees after rounding',
      of: claim(),
      said: mention(roughly),
      title: 'Agrees after rounding',
      look: 'agrees solid',
      text: 'This page: roughly 400,000. ICE counted 409,849 removals in fiscal year 2012.',
    },
    {
      state: 'equal',
      of: claim(),
      said: mention({ quote: '409,849 removals', words: '409,849', value: 409_849 }),
      title: 'Agrees',
      look: 'agrees solid',
      text: 'This page: 409,849. ICE counted 409,849 removals in fiscal year 2012.',
    },
    {
      state: 'inside a recorded range',
      of: claim({ figure: figure({ value: 1_900_000, low: 1_600_000, high: 2_200_000, unit: 'people' }) }),
      said: mention({ quote: 'two million people', words: 'two million', value: 2_000_000 }),
      title: 'Agrees',
      look: 'agrees solid',
      text: 'This page: two million. ICE estimated 1.6 million to 2.2 million people in fiscal year 2012.',
    },
    {
      state: 'counted by a publisher whose name goes on after a comma',
      of: claim({ figure: figure({ publisher: 'TRAC, from ICE data' }) }),
      said: mention(roughly),
      title: 'Agrees after rounding',
      look: 'agrees solid',
      text: 'This page: roughly 400,000. TRAC, from ICE data, counted 409,849 removals in fiscal year 2012.',
    },
    {
      state: 'agrees with a lower bound',
      of: claim({ figure: figure({ value: 622_000, bound: 'at-least' }) }),
      said: mention({ quote: '622,000 removals', words: '622,000', value: 622_000 }),
      title: 'Agrees',
      look: 'agrees solid',
      text: 'This page: 622,000. ICE counted at least 622,000 removals in fiscal year 2012.',
    },
    {
      state: 'agrees with an upper bound',
      of: claim({ figure: figure({ value: 230, unit: 'people', bound: 'at-most' }) }),
      said: mention({ quote: '230 people', words: '230', value: 230 }),
      title: 'Agrees',
      look: 'agrees solid',
      text: 'This page: 230. ICE counted at most 230 people in fiscal year 2012.',
    },
    {
      state: 'counted by the authors of a work with a comma in its title',
      of: claim({ figure: figure({ publisher: 'the authors of “Lost, Not Stolen”' }) }),
      said: mention(roughly),
      title: 'Agrees after rounding',
      look: 'agrees solid',
      text: 'This page: roughly 400,000. The authors of “Lost, Not Stolen” counted 409,849 removals in fiscal year 2012.',
    },
    {
      state: 'given by several publishers',
      of: claim({ figure: figure({ publisher: 'Pew, KFF and the Migration Policy Institute' }) }),
      said: mention(roughly),
      title: 'Agrees after rounding',
      look: 'agrees solid',
      text: 'This page: roughly 400,000. Pew, KFF and the Migration Policy Institute counted 409,849 removals in fiscal year 2012.',
    },
    {
      state: 'differs in a year',
      of: in2014,
      said: mention(about370, { relation: 'differs' }),
      title: 'Differs',
      look: 'differs double',
      text: 'This page: about 370,000 in fiscal year 2014. ICE counted 315,943 removals for that year. The two differ by about 54,000.',
    },
    {
      state: 'differs from a count on a day, of which the page says "now"',
      of: { ...finalOrders, valid: { from: null, until: null } },
      said: mention({ quote: '1.2 million people', words: '1.2 million', value: 1_200_000 }, { relation: 'differs' }),
      given: { series: null },
      title: 'Differs',
      look: 'differs double',
      text: 'This page: 1.2 million. ICE counted 1,445,549 people on 24 Nov 2024. The two differ by about 250,000.',
    },
    {
      state: 'another period, which fits',
      of: claim(),
      said: mention(nearly393, in2010(true)),
      title: 'Another period',
      look: 'period dashed',
      text: 'This page: nearly 393,000 in fiscal year 2010. The claim above is about 2012. For 2010 ICE counted 392,862; the page’s figure fits that count.',
    },
    {
      state: 'another period, which does not fit',
      of: claim(),
      said: mention(
        { ...nearly393, quote: 'about 250,000 in 2010', words: 'about 250,000', value: 250_000 },
        in2010(false),
      ),
      title: 'Another period',
      look: 'period dashed',
      text: 'This page: about 250,000 in fiscal year 2010. The claim above is about 2012. For 2010 ICE counted 392,862; the page’s figure does not fit that count.',
    },
    {
      state: 'another period, whose value another body published',
      of: claim({ figure: figure({ publisher: 'the White House' }) }),
      said: mention(nearly393, in2010(true)),
      title: 'Another period',
      look: 'period dashed',
      text: 'This page: nearly 393,000 in fiscal year 2010. The claim above is about 2012. For 2010 ICE counted 392,862; the page’s figure fits that count.',
    },
    {
      state: 'another period of what was set and not counted',
      of: claim({ kind: 'legal' }),
      said: mention(nearly393, in2010(true)),
      title: 'Another period',
      look: 'period dashed',
      text: 'This page: nearly 393,000 in fiscal year 2010. The claim above is about 2012. For 2010 ICE reported 392,862; the page’s figure fits that count.',
    },
    {
      state: 'another period of what was said and not counted',
      of: claim({ kind: 'quote' }),
      said: mention(nearly393, in2010(true)),
      title: 'Another period',
      look: 'period dashed',
      text: 'This page: nearly 393,000 in fiscal year 2010. The claim above is about 2012. For 2010 ICE reported 392,862; the page’s figure fits that count.',
    },
    {
      state: 'another period without a value',
      of: claim(),
      said: mention(
        { ...nearly393, quote: 'nearly 393,000 in 1999' },
        { relation: 'other-period', series: { id: 'ice-removals-fy', period: 'FY1999', value: null, fits: null } },
      ),
      title: 'Another period',
      look: 'period dashed',
      text: 'This page: nearly 393,000 in fiscal year 1999. The claim above is about 2012. There is no figure for 1999 in this series.',
    },
    {
      state: 'beside the count of another day, of which the page says nothing',
      of: claim(),
      said: mention({ ...nearly393, quote: 'nearly 393,000' }, in2010(null)),
      title: 'Another period',
      look: 'period dashed',
      text: 'This page: nearly 393,000. The claim above is about 2012. For 2010 ICE counted 392,862.',
    },
    {
      state: 'another period with a preliminary value',
      of: claim(),
      said: mention(
        {
          quote: 'about 440,000 in fiscal year 2025',
          words: 'about 440,000',
          value: 440_000,
          low: 430_000,
          high: 450_000,
        },
        { relation: 'other-period', series: { id: 'ice-removals-fy', period: 'FY2025', value: 442_637, fits: true } },
      ),
      title: 'Another period',
      look: 'period dashed',
      text: 'This page: about 440,000 in fiscal year 2025. The claim above is about 2012. For 2025 ICE counted 442,637, a preliminary figure; the page’s figure fits that count.',
    },
    {
      state: 'another measure, with definitions',
      of: claim(),
      said: mention(
        {
          quote: 'some 650,000 removals and returns',
          words: 'some 650,000',
          value: 650_000,
          low: 633_750,
          high: 666_250,
        },
        { relation: 'other-measure' },
      ),
      title: 'Another measure',
      look: 'measure dotted',
      text: 'This page: some 650,000 removals and returns. The claim above counts ICE removals. Choose a definition to compare.',
    },
    {
      state: 'another measure, without definitions',
      of: claim({ figure: figure({ agency: null }) }),
      said: mention(
        { quote: 'some 650,000 returns', words: 'some 650,000', value: 650_000 },
        { relation: 'other-measure' },
      ),
      given: { series: null, related: [] },
      title: 'Another measure',
      look: 'measure dotted',
      text: 'This page: some 650,000 returns. The claim above counts departures that ICE carried out under an order.',
    },
    {
      state: 'no figure',
      of: hearing,
      said: mention({ quote: 'most have the right to a hearing' }, { relation: 'no-figure' }),
      given: { series: null },
      title: 'No figure to compare',
      look: 'none none',
      text: 'This page states this claim. What follows says where it applies.',
    },
    {
      state: 'the same goal',
      of: goal,
      said: mention({ quote: 'one million people in its first year', words: 'one million', value: 1_000_000 }),
      title: 'Names a goal, not a count',
      look: 'goal solid',
      text: 'This page: one million people in its first year. The recorded goal is the same. ICE counted 442,637 removals in fiscal year 2025, a preliminary figure.',
    },
    {
      state: 'another goal',
      of: goal,
      said: mention(
        { quote: 'two million people in its first year', words: 'two million', value: 2_000_000 },
        { relation: 'differs' },
      ),
      title: 'Names a goal, not a count',
      look: 'goal double',
      text: 'This page: two million people in its first year. The recorded goal is 1 million deportations. ICE counted 442,637 removals in fiscal year 2025, a preliminary figure.',
    },
    {
      state: 'a goal without a series to look beside',
      of: goal,
      said: mention({ quote: 'one million people', words: 'one million', value: 1_000_000 }),
      given: { series: null },
      title: 'Names a goal, not a count',
      look: 'goal solid',
      text: 'This page: one million people. The recorded goal is the same.',
    },
    {
      state: 'denied',
      of: claim(),
      said: mention({ quote: '400,000 in any one year', words: '400,000', value: 400_000 }, { modality: 'denied' }),
      title: 'The page denies this',
      look: 'denied none',
      text: 'This page: “400,000 in any one year”. ICE counted 409,849 removals in fiscal year 2012.',
    },
    {
      state: 'a saying denied',
      of: claim({ kind: 'quote' }),
      said: mention({ quote: '400,000 in any one year', words: '400,000', value: 400_000 }, { modality: 'denied' }),
      title: 'The page denies what was said',
      look: 'denied none',
      text: 'This page: “400,000 in any one year”. ICE stated 409,849 removals in fiscal year 2012.',
    },
    {
      state: 'asked',
      of: claim(),
      said: mention(
        { quote: 'Did ICE remove 400,000 in a year?', words: '400,000', value: 400_000 },
        { modality: 'asked' },
      ),
      title: 'The page asks this',
      look: 'asked none',
      text: 'This page: “Did ICE remove 400,000 in a year?” ICE counted 409,849 removals in fiscal year 2012.',
    },
    {
      state: 'possible',
      of: claim(),
      said: mention(roughly, { modality: 'possible' }),
      title: 'The page calls this possible',
      look: 'agrees solid',
      text: 'This page: “roughly 400,000 people in a single year”. ICE counted 409,849 removals in fiscal year 2012.',
    },
    {
      state: 'planned, for another year of the series',
      of: claim(),
      said: mention(nearly393, { ...in2010(true), modality: 'planned' }),
      title: 'The page calls this planned',
      look: 'period dashed',
      text: 'This page: “nearly 393,000 in 2010”. ICE counted 392,862 removals in fiscal year 2010.',
    },
    {
      state: 'quoted from somebody named',
      of: claim(),
      said: mention(
        { quote: 'nearly 410,000', words: 'nearly 410,000', value: 410_000 },
        { modality: 'quoted', attributedTo: 'ICE' },
      ),
      title: 'Agrees after rounding',
      look: 'agrees solid',
      text: 'This page: nearly 410,000, in a quotation that it attributes to ICE. ICE counted 409,849 removals in fiscal year 2012.',
    },
    {
      state: 'quoted from nobody named, and differing',
      of: in2014,
      said: mention(about370, { relation: 'differs', modality: 'quoted' }),
      title: 'Differs',
      look: 'differs double',
      text: 'This page: about 370,000 in fiscal year 2014, in a quotation. ICE counted 315,943 removals for that year. The two differ by about 54,000.',
    },
    {
      state: 'a denial quoted',
      of: hearing,
      said: mention(
        { quote: 'a right to a hearing' },
        { relation: 'no-figure', modality: 'denied', attributedTo: 'a senator' },
      ),
      given: { series: null },
      title: 'The page denies this',
      look: 'denied none',
      text: 'This page: “a right to a hearing”, in a quotation that it attributes to a senator. What follows says where it applies.',
    },
    {
      state: 'past its validity',
      of: finalOrders,
      said: mention({ quote: '1.4 million people', words: '1.4 million', value: 1_400_000 }),
      given: { series: null },
      title: 'May be out of date',
      look: 'dated none',
      text: 'This page: 1.4 million. The newest figure here is from 24 Nov 2024, when ICE counted 1,445,549 people.',
    },
    {
      state: 'past its validity, where the series goes on',
      of: claim({
        valid: { from: null, until: '2025' },
        figure: figure({
          period: {
            type: 'date',
            id: '2021-07-01',
            start: '2021-07-01',
            end: '2021-07-01',
            label: 'mid-2021',
            within: null,
          },
        }),
      }),
      said: mention(roughly),
      title: 'May be out of date',
      look: 'dated none',
      text: 'This page: roughly 400,000. The newest figure here is for fiscal year 2025, when ICE counted 442,637 removals, a preliminary figure.',
    },
    {
      state: 'past its validity, where another counter goes on',
      of: claim({ valid: { from: null, until: '2025' } }),
      said: mention(roughly),
      given: { series: { ...iceSeries, values: iceSeries.values.slice(0, 10) }, related: [bothSeries, dhsSeries] },
      title: 'May be out of date',
      look: 'dated none',
      text: 'This page: roughly 400,000. The newest figure here is for fiscal year 2016, when DHS counted 332,263 removals.',
    },
    {
      state: 'past its validity, where the record that the series leads to is of a later day',
      of: claim({ valid: { from: null, until: '2025' } }),
      said: mention(roughly),
      given: {
        series: { ...iceSeries, claim: 'ice-removals-2026' },
        claims: [
          claim({
            id: 'ice-removals-2026',
            figure: figure({
              value: 460_000,
              approx: true,
              bound: 'at-least',
              period: {
                type: 'date',
                id: '2026-07-16',
                start: '2026-07-16',
                end: '2026-07-16',
                label: '16 July 2026',
                within: null,
              },
            }),
          }),
        ],
      },
      title: 'May be out of date',
      look: 'dated none',
      text: 'This page: roughly 400,000. The newest figure here is from 16 Jul 2026, when ICE estimated at least 460,000 removals.',
    },
    {
      state: 'past its validity, dated loosely',
      of: claim({
        valid: { from: null, until: '2025' },
        figure: figure({
          period: {
            type: 'date',
            id: '2021-07-01',
            start: '2021-07-01',
            end: '2021-07-01',
            label: 'mid-2021',
            within: null,
          },
        }),
      }),
      said: mention(roughly),
      given: { series: null, related: [] },
      title: 'May be out of date',
      look: 'dated none',
      text: 'This page: roughly 400,000. The newest figure here is from mid-2021, when ICE counted 409,849 removals.',
    },
    {
      state: 'a goal whose time is over',
      of: { ...goal, valid: { from: null, until: '2026-01-20' } },
      said: mention({ quote: 'one million people', words: 'one million', value: 1_000_000 }),
      given: { series: null },
      title: 'Names a goal, not a count',
      look: 'goal solid',
      text: 'This page: one million people. The recorded goal is the same.',
    },
    {
      state: 'past its validity, without a figure',
      of: { ...hearing, valid: { from: null, until: '2026-10-01' } },
      said: mention({ quote: 'a right to a hearing' }, { relation: 'no-figure' }),
      given: { series: null },
      title: 'May be out of date',
      look: 'dated none',
      text: 'This page states this claim. The record is from 3 Apr 2026.',
    },
    {
      state: 'a sum of money',
      of: claim({ figure: figure({ value: 3000, unit: 'US dollars', agency: 'dhs', publisher: 'DHS' }), series: null }),
      said: mention({ quote: '$2,600 to leave', words: '$2,600', value: 2600 }, { relation: 'differs' }),
      given: { series: null },
      title: 'Differs',
      look: 'differs double',
      text: 'This page: $2,600 in fiscal year 2012. DHS reported $3,000 for that year. The two differ by $400.',
    },
    {
      state: 'a share',
      of: claim({ figure: figure({ value: 34.25, unit: 'percent of decisions' }), series: null }),
      said: mention({ quote: '40 percent', words: '40 percent', value: 40 }, { relation: 'differs' }),
      given: { series: null },
      title: 'Differs',
      look: 'differs double',
      text: 'This page: 40 percent in fiscal year 2012. ICE reported 34.25 percent of decisions for that year. The two differ by about 5.8 percentage points.',
    },
    {
      state: 'a rate',
      of: claim({ figure: figure({ value: 3000, unit: 'arrests', per: 'day' }), series: null }),
      said: mention({ quote: '3,000 arrests a day', words: '3,000 arrests a day', value: 3000 }),
      given: { series: null },
      title: 'Agrees',
      look: 'agrees solid',
      text: 'This page: 3,000 arrests a day. ICE counted 3,000 arrests a day in fiscal year 2012.',
    },
    {
      state: 'revised since the article ran',
      of: claim({
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
      said: mention({ quote: 'about 438,000 in fiscal year 2013', words: 'about 438,000', value: 438_000 }),
      given: { series: dhsSeries, published: '2015-03-02' },
      title: 'Agrees after rounding',
      look: 'agrees solid',
      text: 'This page: about 438,000. DHS has revised its figure since this article ran.',
    },
  ])('$state', ({ of, said, given, title, look, text }) => {
    const card = view(of, said, given);
    expect(sentence(card)).toBe(text);
    expect(card.title).toBe(title);
    expect(`${card.glyph} ${card.underline}`).toBe(look);
  });

  test('sets apart the page’s words and nothing else', () => {
    expect(pageWords(view(claim(), mention(roughly)))).toBe('roughly 400,000');
    expect(pageWords(view(hearing, mention({ quote: 'a hearing' }, { relation: 'no-figure' })))).toBe('');
  });

  test('says all marked words when the figure cannot be told apart from them', () => {
    const card = view(in2014, { ...mention(about370, { relation: 'differs' }), reasons: [] });
    expect(sentence(card)).toBe(
      'This page: about 370,000 in fiscal year 2014. ICE counted 315,943 removals in fiscal year 2014. The two differ by about 54,000.',
    );
  });

  test('never judges', () => {
    for (const { view: card } of cardStates)
      expect(`${card.title} ${sentence(card)} ${card.summary}`).not.toMatch(
        /\b(true|false|wrong|lie|debunked|actually|only|just|correct|incorrect|misleading)\b/i,
      );
  });
});

describe('validity', () => {
  test.each([
    { until: '2026-11-24', past: false },
    { until: '2026-11-23', past: true },
    { until: '2026-11', past: false },
    { until: '2026-10', past: true },
    { until: '2026', past: false },
    { until: '2025', past: true },
    { until: null, past: false },
  ])('a record valid until $until is past on 24 Nov 2026: $past', ({ until, past }) => {
    const card = view(claim({ valid: { from: null, until } }), mention(roughly));
    expect(card.title === 'May be out of date').toBe(past);
  });

  test('past it, what the page says of the record’s own time is compared still', () => {
    const past = claim({ valid: { from: null, until: '2025' } });
    const reasons = ['period', 'period-same'].map(rule => ({ rule, detail: '', start: null, end: null }));
    const said = mention(roughly, { relation: 'differs' });
    expect(view(past, { ...said, reasons: [...said.reasons, ...reasons] }).title).toBe('Differs');
    expect(view(past, { ...said, reasons: [...said.reasons, ...reasons.slice(1)] }).title).toBe('May be out of date');
    // "in 2012", of a day in it
    const within = (detail: string) => [
      { rule: 'period', detail, start: null, end: null },
      { rule: 'period-inside', detail: '', start: null, end: null },
    ];
    expect(view(past, { ...said, reasons: [...said.reasons, ...within('2012')] }).title).toBe('Differs');
    expect(view(past, { ...said, reasons: [...said.reasons, ...within('since 2012')] }).title).toBe(
      'May be out of date',
    );
  });

  test('past it, no chart draws the page’s figure and no word compares', () => {
    const card = view(claim({ valid: { from: null, until: '2025' } }), mention(roughly, { relation: 'differs' }));
    expect(card.chart?.page).toBeNull();
    expect(`${card.title} ${sentence(card)}`).not.toMatch(/agree|differ/i);
  });
});

describe('the chart', () => {
  test('draws the series with the compared year and what the page’s words cover', () => {
    const { chart } = view(claim(), mention(roughly));
    expect(chart?.bars).toHaveLength(23);
    expect(chart?.bars.filter(bar => bar.hit).map(bar => bar.period)).toEqual(['2012']);
    expect(chart?.hitLabel).toBe('2012: 409,849');
    expect(chart?.page).toEqual({
      value: 400_000,
      low: 360_000,
      high: 440_000,
      label: 'roughly 400,000',
      dashed: false,
    });
    expect(chart?.heading).toBe('ICE removals by fiscal year');
    expect(chart?.caption).toBe(
      'Band: what “roughly 400,000” covers. Returns are included from fiscal year 2007 (dotted line). 2025 is preliminary (dashed bar).',
    );
    expect(chart?.description).toBe(
      '23 values, 2003 157,080 to 2025 442,637. 2012: 409,849. The page’s figure: roughly 400,000, read as 360,000 to 440,000.',
    );
  });

  test('draws no band around a figure given to the last digit, and says nothing of one', () => {
    const card = view(
      claim(),
      mention({ quote: '409,849 removals', words: '409,849', value: 409_849, low: 409_848.5, high: 409_849.5 }),
    );
    expect(card.chart?.page).toMatchObject({ low: 409_849, high: 409_849 });
    expect(JSON.stringify(card)).not.toMatch(/848\.5|Band/);
    expect(card.reasons).toEqual([{ label: 'Figure', detail: '“409,849”' }]);
  });

  test('leaves out what nobody has read at a source, in the sentence too', () => {
    const card = view(claim(), mention(nearly393, in2010(true)), { series: unreadSeries });
    expect(card.chart?.bars.map(bar => bar.period)).not.toContain('2010');
    expect(sentence(card)).toContain('There is no figure for 2010 in this series.');
    expect(JSON.stringify(card)).not.toContain('392,862');
  });

  test('keeps a missing year as a gap', () => {
    const { chart } = view(claim(), mention(roughly), { series: unreadSeries });
    const places = chart?.bars.map(bar => bar.at) ?? [];
    expect(places).toContain(2009);
    expect(places).not.toContain(2010);
    expect(places).toContain(2011);
  });

  test.each(['draft', 'withdrawn'] as const)('is left out for a series that is %s', status => {
    expect(view(claim(), mention(roughly), { series: { ...iceSeries, status } }).chart).toBeNull();
  });

  test('is left out where the page denies or asks, and where there is too little to draw', () => {
    expect(view(claim(), mention(roughly, { modality: 'denied' })).chart).toBeNull();
    expect(
      view(claim(), mention(roughly), { series: { ...iceSeries, values: iceSeries.values.slice(0, 2) } }).chart,
    ).toBeNull();
  });

  test('finds the year of "a single year" by the record’s figure', () => {
    const single = claim({
      figure: figure({
        period: {
          type: 'any-year',
          id: null,
          start: '2008-10-01',
          end: '2016-09-30',
          label: 'fiscal year 2012, the highest year under Obama',
          within: 'obama',
        },
      }),
    });
    const card = view(single, mention(roughly));
    expect(card.chart?.hitLabel).toBe('2012: 409,849');
    expect(sentence(card)).toBe(
      'This page: roughly 400,000. ICE counted 409,849 removals in fiscal year 2012, the highest year under Obama.',
    );
  });

  test('marks the newest value where the page names no figure', () => {
    const { chart } = view(hearing, mention({ quote: 'a hearing' }, { relation: 'no-figure' }));
    expect(chart).toMatchObject({ hitLabel: '2025: 442,637', page: null });
  });

  test('does not draw a sum over years across yearly bars', () => {
    const sum = claim({
      figure: figure({
        period: {
          type: 'span',
          id: null,
          start: '2008-10-01',
          end: '2016-09-30',
          label: 'fiscal years 2009 to 2016',
          within: null,
        },
      }),
    });
    const card = view(sum, mention(roughly));
    expect(card.chart?.page).toBeNull();
    expect(sentence(card)).toContain('in fiscal years 2009 to 2016.');
  });

  test('draws a goal dashed beside the newest year', () => {
    const { chart } = view(goal, mention({ quote: 'one million people', words: 'one million', value: 1_000_000 }));
    expect(chart?.page).toMatchObject({ label: 'goal: one million', dashed: true });
    expect(chart?.hitLabel).toBe('2025: 442,637');
    expect(chart?.heading).toBe('ICE removals by fiscal year, and the goal');
  });

  test('shows the years around the compared one when there are more than fit', () => {
    const values = Array.from({ length: 90 }, (_, index) => ({ period: String(1930 + index), value: 1000 + index }));
    const { chart } = view(
      claim({ figure: figure({ period: { ...figure().period, type: 'calendar-year', id: '1950' } }) }),
      mention(roughly),
      {
        series: { ...iceSeries, values },
      },
    );
    expect(chart?.bars.length).toBeLessThan(50);
    expect(chart?.hitLabel).toBe('1950: 1,020');
  });
});

describe('definitions', () => {
  test('stand beside the chart of a figure that was compared, the claim’s own chosen', () => {
    const { chart, definitions, definitionsNote, sentence: runs } = view(claim(), mention(roughly));
    expect(chart).not.toBeNull();
    expect(definitions.map(row => `${row.label}${row.chosen ? ' *' : ''}`)).toEqual([
      'ICE removals *',
      'DHS removals',
      'DHS removals and returns',
    ]);
    expect(definitionsNote).toContain('roughly 400,000');
    expect(runs.map(({ text }) => text).join('')).not.toContain('Choose a definition');
  });

  test('are none for a goal, a denial, a question, or a record that is out of date', () => {
    expect(view(goal, mention(roughly, { relation: 'agrees' })).definitions).toEqual([]);
    expect(view(claim(), mention(roughly, { modality: 'denied' })).definitions).toEqual([]);
    expect(view(claim(), mention(roughly, { modality: 'asked' })).definitions).toEqual([]);
    expect(view(claim({ valid: { from: null, until: '2020' } }), mention(roughly)).definitions).toEqual([]);
  });

  const some650 = mention(
    { quote: 'some 650,000 removals and returns', words: 'some 650,000', value: 650_000, low: 633_750, high: 666_250 },
    { relation: 'other-measure' },
  );

  test('give the same year under each, with how the page’s figure lies', () => {
    const { definitions, definitionsNote, chart } = view(claim(), some650);
    expect(definitions.map(row => `${row.label} ${row.figure} ${row.fit}${row.chosen ? ' *' : ''}`)).toEqual([
      'ICE removals 409,849 below the page’s figure',
      'DHS removals 415,579 below the page’s figure',
      'DHS removals and returns 646,684 agrees after rounding *',
    ]);
    expect(definitionsNote).toBe('Fiscal year 2012. The line is this page’s figure, some 650,000.');
    expect(chart).toBeNull();
  });

  test('leave out drafts and series without a value for the year', () => {
    const short = { ...bothSeries, values: bothSeries.values.filter(value => value.period !== 'FY2012') };
    expect(view(claim(), some650, { related: [{ ...dhsSeries, status: 'draft' }, short] }).definitions).toEqual([]);
  });
});

describe('clocks', () => {
  const of = claim({
    series: 'dhs-removals-fy',
    figure: figure({ value: 432_201, period: { ...figure().period, id: 'FY2013' } }),
  });
  const said = mention({ quote: 'about 438,000', words: 'about 438,000', value: 438_000 });

  test('set the figure of the article’s time beside the figure of now', () => {
    expect(view(of, said, { series: dhsSeries, published: '2015-03-02' }).clocks).toEqual([
      { label: 'Known when this article ran', by: 'DHS, as first published', figure: '438,421', now: false },
      { label: 'Known now', by: 'DHS', figure: '432,201', now: true },
    ]);
  });

  test.each([
    { page: 'without a date', published: null },
    { page: 'older than the first figure', published: '2014-08-31' },
    { page: 'newer than the revision', published: '2023-01-01' },
  ])('are left out for a page $page', ({ published }) => {
    expect(view(of, said, { series: dhsSeries, published }).clocks).toEqual([]);
  });
});

describe('sources and citation', () => {
  test('say when, where and when last checked, as far as it is known', () => {
    expect(view(claim(), mention(roughly)).sources.map(source => `${source.publisher} | ${source.meta}`)).toEqual([
      'U.S. Immigration and Customs Enforcement | 22 Dec 2015 · Figure 1 · checked 24 Nov 2026',
      'U.S. Immigration and Customs Enforcement | Oct 2016 · Total row · checked 24 Nov 2026',
      'DHS Office of Homeland Security Statistics (copy) | 2022 · Table 39',
    ]);
  });

  test('say when there is one source', () => {
    expect(view(claim({ sources: sources.slice(0, 1) }), mention(roughly)).singleSource).toBe(true);
    expect(view(claim(), mention(roughly)).singleSource).toBe(false);
  });

  test('can be pasted as plain text', () => {
    expect(view(claim({ sources: sources.slice(0, 1) }), mention(roughly)).citation).toBe(
      [
        'ICE removed about 410,000 people in fiscal year 2012.',
        'ICE counted 409,849 removals in fiscal year 2012.',
        'Source: U.S. Immigration and Customs Enforcement, ERO Report, Fiscal Year 2015, 22 Dec 2015, Figure 1. https://www.ice.gov/sites/default/files/documents/Report/2016/fy2015removalStats.pdf (checked 24 Nov 2026)',
        'As of 3 Apr 2026. Sidelight record ice-removals-2012.',
      ].join('\n'),
    );
  });
});

describe('the line for lists', () => {
  test.each([
    { of: claim(), said: mention(roughly), line: 'ICE, fiscal year 2012: 409,849' },
    { of: claim(), said: mention(nearly393, in2010(true)), line: 'ICE, fiscal year 2010: 392,862' },
    {
      of: goal,
      said: mention({ quote: 'one million', value: 1_000_000 }),
      line: 'The recorded goal is the same: 1,000,000',
    },
    {
      of: hearing,
      said: mention({ quote: 'a hearing' }, { relation: 'no-figure' }),
      line: 'ICE Removals by AOR, FY2003-2016',
    },
    { of: claim(), said: mention(roughly, { relation: 'other-measure' }), line: 'The claim counts ICE removals' },
    {
      of: claim({
        figure: figure({
          value: 88e9,
          unit: 'US dollars',
          per: 'year',
          publisher: 'the Council',
          period: { ...figure().period, type: 'none', id: null },
        }),
      }),
      said: mention(roughly),
      line: 'The Council: $88 billion a year',
    },
  ])('$line', ({ of, said, line }) => {
    expect(view(of, said).summary).toBe(line);
  });

  test('names who counted another year, where that is not who gave the claim’s own', () => {
    const treasury = claim({ figure: figure({ publisher: 'the Treasury Department' }) });
    expect(view(treasury, mention(nearly393, in2010(true))).summary).toBe('ICE, fiscal year 2010: 392,862');
  });
});

describe('reasons', () => {
  test('say what each rule read and took it for', () => {
    const said = mention(roughly);
    const reasons = [
      ...said.reasons,
      { rule: 'measure-by-noun', detail: 'removals', start: 1016, end: 1022 },
      { rule: 'period', detail: 'in a single year', start: null, end: null },
      { rule: 'period-same', detail: 'fiscal year 2012', start: null, end: null },
      { rule: 'agrees', detail: '360000 to 440000', start: null, end: null },
      { rule: 'role-in-clause', detail: 'agent: trump-administration', start: null, end: null },
      { rule: 'cue-planned', detail: 'goal', start: null, end: null },
      { rule: 'cue-planned', detail: 'goal', start: null, end: null },
      { rule: 'lost-role-not-read', detail: 'other-claim', start: null, end: null },
      { rule: 'lost-other-period', detail: 'ice-removals-2014', start: null, end: null },
      { rule: 'some-new-rule', detail: 'as it is', start: null, end: null },
    ];
    expect(view(claim(), { ...said, reasons }).reasons).toEqual([
      { label: 'Figure', detail: '“roughly 400,000”, read as 360,000 to 440,000' },
      { label: 'Measure', detail: '“people”: removals' },
      { label: 'Period', detail: '“in a single year”' },
      { label: 'The record’s period', detail: 'fiscal year 2012' },
      { label: 'Agent', detail: 'Trump administration' },
      { label: 'Said as', detail: '“goal”: planned' },
      { label: 'Some new rule', detail: 'as it is' },
      { label: 'Left out', detail: 'ice-removals-2014 (other period)' },
    ]);
  });
});

describe('what a number counts', () => {
  test.each([
    ['measure-by-antecedent', 'Removals, named before'],
    ['measure-by-evidence', 'Removals, by the words around'],
  ])('is said where no words of the sentence name it: %s', (rule, detail) => {
    const said = mention(roughly);
    const [quantity] = said.reasons;
    const reasons = [
      ...said.reasons,
      { rule, detail: 'removals', start: quantity?.start ?? 0, end: quantity?.end ?? 0 },
    ];
    expect(view(claim(), { ...said, reasons }).reasons.at(-1)).toEqual({ label: 'Measure', detail });
  });
});

test('every state is a card that the history can store', () => {
  for (const { name, view: card } of cardStates)
    expect(CardViewSchema.safeParse(JSON.parse(JSON.stringify(card))).error, name).toBeUndefined();
});
