import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../lib/core/quantity/find-quantities.ts';

describe('findQuantities reads the value of a number', () => {
  test.each([
    ['Officers removed 409,849 people.', 409_849],
    ['It counted 1,000,000 files.', 1_000_000],
    ['It counted 1 000 000 files.', 1_000_000],
    ['It counted 1\u00a0000\u00a0000 files.', 1_000_000],
    ['It counted 1\u202f234\u202f567 files.', 1_234_567],
    ['The backlog is 3.7 million cases.', 3_700_000],
    ['The backlog is 3,7 million cases.', 3_700_000],
    ['About 1.4m orders are open.', 1_400_000],
    ['The wall gets $64.5 bil out of it.', 64_500_000_000],
    ['They put 3 tril on the card.', 3_000_000_000_000],
    ['Some 40 thou of them left.', 40_000],
    ['The plan names 400K removals.', 400_000],
    ['The plan names 1M removals.', 1_000_000],
    ['a million removals', 1_000_000],
    ['a million-plus removals', 1_000_000],
    ['a round million removals', 1_000_000],
    ['a full dozen officers', 12],
    ['half a million people', 500_000],
    ['half-a-million people', 500_000],
    ['sixty-some thousand people', 60_000],
    ['300-odd thousand people', 300_000],
    ['some forty some million dollars', 40_000_000],
    ['five and a half points, if that', 5.5],
    ['a half-million people', 500_000],
    ['a quarter of a million people', 250_000],
    ['a million and a half people', 1_500_000],
    ['one and a half million people', 1_500_000],
    ['one-and-a-half million people', 1_500_000],
    ['1½ million people', 1_500_000],
    ['1 1/2 million people', 1_500_000],
    ['twenty-one thousand people', 21_000],
    ['four hundred and nine thousand people', 409_000],
    ['four hundred nine thousand eight hundred forty-nine people', 409_849],
    ['two dozen countries', 24],
    ['three point two million people', 3_200_000],
    ['two-point-five million people', 2_500_000],
    ['a billion four in loans', 1_400_000_000],
    ['two million three in grants', 2_300_000],
    ['two million three hundred people', 2_000_300],
    ['two thousand six people', 2006],
    ['a five-point-one-million-dollar gap', 5_100_000],
    ['It came to a trillion four.', 1_400_000_000_000],
    ['fifty-some people', 50],
    ['a million and six', 1_000_006],
    ['the three-million mark', 3_000_000],
    ['13 lakh voters', 1_300_000],
    ['minus five degrees', -5],
    ['a change of -2.5 %', -2.5],
    ['growth was –0.3 percent', -0.3],
    ['up +3.5% in May', 3.5],
    ['a balance of minus $2.4 billion', -2_400_000_000],
    ['a balance of -$1.8 trillion', -1_800_000_000_000],
    ['a balance (-$1.8 trillion)', -1_800_000_000_000],
    ['11-plus million people', 11_000_000],
    ['1.3e6 rows', 1_300_000],
    ['１０００ people', 1000],
    ['٤٠٠٬٠٠٠ people', 400_000],
    ['40\u200b0,0\u00ad00 people', 400_000],
    ['thirty-one third-party audits', 31],
    ['forty fifth-graders', 40],
    ['five and three-quarter million people', 5_750_000],
    ['three-quarter million people', 750_000],
    // "İ" is longer in lower case.
    ['İzmir and İstanbul took in Twenty-One Thousand people', 21_000],
    ['a file of 123456789012345 bytes', 123_456_789_012_345],
    ['a file of 0012 bytes', 12],
  ])('in "%s"', (text, value) => {
    expect(findQuantities(text).map(quantity => quantity.value)).toEqual([value]);
  });
});

describe('findQuantities names the unit', () => {
  test.each([
    { text: 'It rose 40 %.', value: 40, unit: 'percent' },
    { text: 'It rose 40 per cent.', value: 40, unit: 'percent' },
    { text: 'It cost 99¢ then.', value: 99, unit: 'cent' },
    { text: 'It rose by 0.3 pp.', value: 0.3, unit: 'points' },
    { text: 'They cut rates by half a point.', value: 0.5, unit: 'points' },
    { text: 'It fell by two tenths of a point.', value: 0.2, unit: 'points' },
    { text: 'It rose by 40 points.', value: 40, unit: 'count' },
    { text: 'It rose by 4 percentage points.', value: 4, unit: 'points' },
    { text: 'It cost $2bn.', value: 2e9, unit: 'usd' },
    { text: 'It cost US$5 million.', value: 5e6, unit: 'usd' },
    { text: 'It cost $US5.2 million.', value: 5.2e6, unit: 'usd' },
    { text: 'It cost $A5 million.', value: 5e6, unit: 'aud' },
    { text: 'It cost 20 Canadian dollars.', value: 20, unit: 'cad' },
    { text: 'It cost €5m.', value: 5e6, unit: 'eur' },
    { text: 'It cost EUR 1.2bn.', value: 1.2e9, unit: 'eur' },
    { text: 'It cost 361 million pounds.', value: 361e6, unit: 'gbp' },
    { text: 'It weighs 25 pounds.', value: 25, unit: 'pound' },
    { text: 'It weighs 25K lbs.', value: 25e3, unit: 'pound' },
    { text: 'It cost 13 dollars and 45 cents.', value: 13.45, unit: 'usd' },
    { text: 'A 14-year-old boy was held.', value: 14, unit: 'year-of-age' },
    { text: 'Children aged 14 were held.', value: 14, unit: 'year-of-age' },
    { text: 'It kept the cap at 125k year after year.', value: 125_000, unit: 'count' },
    { text: 'Ana Ruiz, 47, was held.', value: 47, unit: 'year-of-age' },
    { text: 'A child born there can expect to reach 74.', value: 74, unit: 'year' },
    { text: 'People there live to 71.5 on average.', value: 71.5, unit: 'year' },
    { text: 'The toll is expected to reach 79.', value: 79, unit: 'count' },
    { text: 'It took 12 weeks.', value: 12, unit: 'week' },
    { text: 'A wall of 30-foot panels.', value: 30, unit: 'foot' },
    { text: 'Arrests rose 3 times.', value: 3, unit: 'times' },
    { text: 'It rained on two occasions.', value: 2, unit: 'times' },
    { text: 'It rained on two earlier occasions.', value: 2, unit: 'times' },
    { text: 'Seventy-plus percent agreed.', value: 70, unit: 'percent' },
    { text: 'Seven of ten voters agreed.', value: 0.7, unit: 'ratio' },
    { text: 'It takes two pennies of each tax dollar.', value: 0.02, unit: 'ratio' },
    { text: 'It takes a penny on the dollar.', value: 0.01, unit: 'ratio' },
    { text: 'It takes three pennies out of each budget dollar.', value: 0.03, unit: 'ratio' },
    { text: 'It was a grand last winter.', value: 1000, unit: 'usd' },
    { text: 'It takes two cents off each dollar.', value: 0.02, unit: 'ratio' },
    { text: 'It fell short of the million jobs that were promised.', value: 1e6, unit: 'count' },
    { text: 'One part in a hundred went on roads.', value: 0.01, unit: 'ratio' },
    { text: 'It happened to 3 in 10 applicants.', value: 0.3, unit: 'ratio' },
    { text: 'One in four was released.', value: 0.25, unit: 'ratio' },
    { text: 'Two out of every five were released.', value: 0.4, unit: 'ratio' },
    { text: 'Nineteen of each hundred were released.', value: 0.19, unit: 'ratio' },
    { text: 'Thirty of a hundred papers disagree.', value: 0.3, unit: 'ratio' },
    { text: 'It takes 12 cents of every dollar.', value: 0.12, unit: 'ratio' },
    { text: 'It takes a penny out of every fed dollar.', value: 0.01, unit: 'ratio' },
    { text: 'One letter in four winds up in the wrong box.', value: 0.25, unit: 'ratio' },
    { text: 'They settled at ten cents on the dollar.', value: 0.1, unit: 'ratio' },
    { text: 'One building worker in four is self-employed.', value: 0.25, unit: 'ratio' },
    { text: 'Two voters of every five, by that poll, stayed home.', value: 0.4, unit: 'ratio' },
    { text: 'Three quarters of them were released.', value: 0.75, unit: 'ratio' },
    { text: 'It killed 4.1 per 100,000 residents.', value: 4.1, unit: 'per-100000' },
    { text: 'There were 6.8 fatal fires per 100,000 homes.', value: 6.8, unit: 'per-100000' },
    { text: 'It jails 120 out of every hundred thousand.', value: 120, unit: 'per-100000' },
    { text: 'It took 55 births for each 1,000 women.', value: 55, unit: 'per-1000' },
    { text: 'It hit one in 100,000.', value: 0.00001, unit: 'ratio' },
    { text: 'Nearly a quarter had lawyers.', value: 0.25, unit: 'ratio' },
    { text: 'It cost two million German marks.', value: 2e6, unit: 'dem' },
  ])('reads $value $unit in "$text"', ({ text, value, unit }) => {
    expect(findQuantities(text)).toMatchObject([{ value, unit }]);
  });

  test.each([
    ['They arrest 3,000 people a day.', 'day'],
    ['They remove 100 per month.', 'month'],
    ['They remove 400,000 annually.', 'year'],
    ['They promised 1 million deportations each year.', 'year'],
    ['They promised one million a year.', 'year'],
    ['The daily goal of 3,000 stood.', 'day'],
    ['They fill 90 forms every single week.', 'week'],
    ['It costs $152 per detainee per day.', 'day'],
    ['It costs $164.65 per person, per day.', 'day'],
    ['It pays $165 per detainee daily.', 'day'],
    ['Daily arrests hit 3,000.', 'day'],
    ['Monthly crossings fell to 6,000.', 'month'],
    ['Weekly and other sales were 6,000.', null],
    ['It removed 400,000 a year ago.', null],
    ['The strike lasted six weeks and a day.', null],
    ['It lets in a million people in a typical year.', 'year'],
    ['They close 300 cases in any given week.', 'week'],
    ['It let in 400,000 people in a single year.', null],
    ['It removed 400,000 in a year.', null],
  ])('and the rate in "%s": %s', (text, per) => {
    expect(findQuantities(text)[0]?.per).toBe(per);
  });
});

describe('findQuantities names the noun that is counted', () => {
  test.each([
    ['It counted 400,000 deportations.', 'deportations'],
    ['About 11 million undocumented immigrants live here.', 'immigrants'],
    ['They made 3,000 ICE arrests a day.', 'arrests'],
    ['Half of the detainees had no lawyer.', 'detainees'],
    ['Millions of people left.', 'people'],
    ['40 percent of its voters agreed.', 'voters'],
    ['Between 10 and 12 million newly arrived workers came.', 'workers'],
    ['It closed 30 or more border crossings.', 'crossings'],
    ['It signed a $5 million contract.', 'contract'],
    ['It held 12,000 non-citizens.', 'citizens'],
    ['It lost 200 of the agency’s officers.', 'officers'],
  ])('in "%s"', (text, head) => {
    expect(findQuantities(text)[0]?.head?.text).toBe(head);
  });

  test.each([
    ['It grew from 3 to 5 million.', [3e6, 5e6]],
    ['It fell from 5 to 3 million people.', [5e6, 3e6]],
    ['It fell from 49.8 to 48.3 percent.', [49.8, 48.3]],
    ['It rose from 2,000 to 3 million.', [2000, 3e6]],
    ['Arrests are up to 12,000 from 10,000.', [12_000, 10_000]],
    ['Rs 500 crore and Rs. 2,000', [5e9, 2000]],
    ['Rs.500 crore and Rs.2,000', [5e9, 2000]],
  ])('and each end of a change: %s', (text, values) => {
    expect(findQuantities(text).map(({ value }) => value)).toEqual(values);
  });

  test.each([
    ['It passed a trillion two weeks later.', [1e12, 2]],
    ['It lasted a thousand and six days.', [1006]],
  ])('keeps a scale apart from the time after it: %s', (text, values) => {
    expect(findQuantities(text).map(({ value }) => value)).toEqual(values);
  });

  test('keeps a count apart from the number of places it is spread over', () => {
    expect(findQuantities('Two men in five boats were saved.').map(({ value }) => value)).toEqual([2, 5]);
  });

  test.each(['They removed 400,000.', 'It paid $400,000 in 2012.', 'Some 7,000 voted for it.', 'It took 12 weeks.'])(
    'but none in "%s"',
    text => {
      expect(findQuantities(text).map(({ head }) => head)).toEqual([null]);
    },
  );
});

describe('findQuantities reads bounds and hedges', () => {
  test.each([
    ['at least 30 countries', 'at least 30', 'more-than', false],
    ['12,000 plus new officers', '12,000 plus', 'more-than', false],
    ['12,000 plus the officers of before', '12,000', 'equal', false],
    ['more than 1.4 million orders', 'more than 1.4 million', 'more-than', false],
    ['upwards of 11 million people', 'upwards of 11 million', 'more-than', false],
    ['30+ countries', '30+', 'more-than', false],
    ['a million-plus removals', 'a million-plus', 'more-than', false],
    ['30 or more countries', '30 or more', 'more-than', false],
    ['better than 60 percent of them', 'better than 60 percent', 'more-than', false],
    ['fewer than 30 countries', 'fewer than 30', 'less-than', false],
    ['no more than 30 countries', 'no more than 30', 'up-to', false],
    ['up to 30,000 beds', 'up to 30,000', 'up-to', false],
    ['a trip that took over two hours', 'over two hours', 'more-than', false],
    ['est. 300 people', 'est. 300', 'equal', true],
    ['which added up to 30,000 beds', '30,000', 'equal', false],
    ['it adds up to some 30,000 beds', 'some 30,000', 'equal', true],
    ['the count had climbed up to 30,000', '30,000', 'equal', false],
    ['they got up to 9.7 percent', '9.7 percent', 'equal', false],
    ['19 million and change', '19 million and change', 'more-than', false],
    ['as many as 30,000 beds', 'as many as 30,000', 'up-to', false],
    ['nearly half a million people', 'nearly half a million', 'nearly', false],
    ['just under 400,000 people', 'just under 400,000', 'nearly', false],
    ['a touch under 400,000 people', 'a touch under 400,000', 'nearly', false],
    ['the better part of a million people', 'the better part of a million', 'nearly', false],
    ['forty-some countries', 'forty-some', 'equal', true],
    ['exactly 409,849 people', 'exactly 409,849', 'exactly', false],
    ['roughly 400,000 people', 'roughly 400,000', 'equal', true],
    ['some 400,000 people', 'some 400,000', 'equal', true],
    ['an estimated 11 million people', 'an estimated 11 million', 'equal', true],
    ['as many as an estimated 12 million people', 'as many as an estimated 12 million', 'up-to', true],
    ['400,000 or so people', '400,000 or so', 'equal', true],
    ['400,000-ish people', '400,000-ish', 'equal', true],
    ['400,000 people', '400,000', 'equal', false],
    ['On a bad day, three hundred plus.', 'three hundred plus', 'more-than', false],
  ])('in "%s"', (text, words, comparator, approx) => {
    expect(findQuantities(text)).toMatchObject([{ text: words, comparator, approx }]);
  });

  test('each with its own number: "or more than" belongs to the second', () => {
    expect(findQuantities('400,000 or more than 500,000').map(({ text }) => text)).toEqual([
      '400,000',
      'more than 500,000',
    ]);
  });

  test('a sign before that of the currency changes the number, and not how it is rounded', () => {
    const [plain] = findQuantities('$1.8 trillion');
    const { value, lastDigit, significantDigits } = plain!;
    for (const text of ['-$1.8 trillion', 'minus $1.8 trillion'])
      expect(findQuantities(text)).toMatchObject([{ text, value: -value, lastDigit, significantDigits }]);
  });

  test.each([
    ['forty-something lawsuits', 40, 49],
    ['140-something orders', 140, 149],
    ['440k-something removals', 440_000, 449_999],
    ['thirty-something percent', 30, 39],
  ])('"%s" is any number from %d to %d', (text, low, high) => {
    expect(findQuantities(text)).toMatchObject([{ low, high, comparator: 'range' }]);
  });

  test.each(['3.4% -> 5.1%', '3.4% => 5.1%'])('but the arrow in "%s" bounds nothing', text => {
    expect(findQuantities(text)).toMatchObject([{ comparator: 'equal' }, { text: '5.1%', comparator: 'equal' }]);
  });

  test('but "over four years" is a length of time, not a lower bound', () => {
    expect(findQuantities('over four years')).toMatchObject([{ value: 4, unit: 'year', comparator: 'equal' }]);
  });
});

describe('findQuantities reads ranges', () => {
  test.each([
    ['a two- to three-year delay', 2, 3, 'year'],
    ['a 10- to 15-percent cut', 10, 15, 'percent'],
    ['a 10-to-15 percent cut', 10, 15, 'percent'],
    ['a three-to-five-year term', 3, 5, 'year'],
    ['18-to-24-year-olds', 18, 24, 'year-of-age'],
    ['a $10-to-$15 fee', 10, 15, 'usd'],
    ['between 2- and 3-million people', 2e6, 3e6, 'count'],
    ['two million, maybe three million people', 2e6, 3e6, 'count'],
    ['sixty, seventy million people', 60e6, 70e6, 'count'],
    ['forty, fifty percent', 40, 50, 'percent'],
    ['five or six hundred people', 500, 600, 'count'],
    ['five, perhaps six boats', 5, 6, 'count'],
    ['10 to 12 million people', 10e6, 12e6, 'count'],
    ['between 10 and 12 million people', 10e6, 12e6, 'count'],
    ['10-12 million people', 10e6, 12e6, 'count'],
    ['1.6 million to 2.2 million people', 1.6e6, 2.2e6, 'count'],
    ['between one hundred and fifty and two hundred people', 150, 200, 'count'],
    ['between one hundred and two hundred people', 100, 200, 'count'],
    ['$1.5-$2 billion', 1.5e9, 2e9, 'usd'],
    ['5 to 10 percent', 5, 10, 'percent'],
    ['two or three people', 2, 3, 'count'],
    ['from 1,200 to 3,000 people', 1200, 3000, 'count'],
    ['from 2,000 to 3,000 people', 2000, 3000, 'count'],
  ])('in "%s"', (text, low, high, unit) => {
    expect(findQuantities(text)).toMatchObject([{ low, high, unit, comparator: 'range' }]);
  });

  test('but digits spelled one by one are an amount each', () => {
    expect(findQuantities('seven-nought-nine').map(({ value }) => value)).toEqual([7, 0, 9]);
  });

  test('but a change from one amount to another is two amounts', () => {
    expect(findQuantities('Removals rose from 200 to 300.').map(({ value }) => value)).toEqual([200, 300]);
  });

  test.each([
    ['Orders fell by 900 to 5,000.', [900, 5000]],
    ['Orders are up 2.5 million to 30 million.', [2.5e6, 30e6]],
  ])('and how much it changed is no end of a range: "%s"', (text, values) => {
    expect(findQuantities(text).map(({ value }) => value)).toEqual(values);
  });

  test.each([
    ['Orders fell by 4 to 6 percent.', 4, 6],
    ['Orders grew by 2 to 12 million.', 2e6, 12e6],
  ])('but it may lie between two amounts: "%s"', (text, low, high) => {
    expect(findQuantities(text)).toMatchObject([{ low, high, comparator: 'range' }]);
  });

  test.each([
    ['millions of people', 2e6, 100e6],
    ['hundreds of thousands of people', 200e3, 1e6],
    ['tens of thousands of people', 20e3, 100e3],
    ['100s of people', 200, 1000],
    ['1000s of people', 2000, 100e3],
    ['10s of thousands of people', 20e3, 100e3],
    ['$100s of millions', 200e6, 1e9],
    ['dozens of people', 24, 120],
    ['several million people', 2e6, 10e6],
    ['a few hundred people', 200, 1000],
  ])('and "%s" as an open amount', (text, low, high) => {
    expect(findQuantities(text)).toMatchObject([{ low, high, comparator: 'plural' }]);
  });
});

describe('findQuantities keeps quiet', () => {
  test.each([
    'The poll may be off by plus or minus 3 points.',
    'Give or take ten thousand, that is right.',
    'It is right to ±2.',
    'They won by three to one.',
    'a 4-to-1 margin',
    'a 5-to-4 ruling',
    'a 9-to-5 job',
    'a ratio of 5 to 1',
    'a seventy-thirty split',
    'a fifty-fifty chance',
    'a six-figure salary',
    'a five-digit code',
    'It is not worth a penny to them.',
    'In 2012 it fell.',
    'From 2009 to 2016 it fell.',
    'In 2014-16 it fell.',
    'It fell in fiscal year 2012.',
    'On April 12, 2025, it fell.',
    'On 12 April it fell.',
    'The meeting is at 10:30 a.m. or 5 p.m.',
    'Call 202-555-0147.',
    'Call +1-202-555-0147.',
    'Under section 1229a it may.',
    'See 8 U.S.C. 1225 and 533 U.S. 678.',
    'Title 42 ended.',
    'Version 1.2.3 ended.',
    'The shop is open 24/7 since 9/11.',
    'MS-13, COVID-19, G7 and F-16 are names.',
    'The rule stands at 8 CFR 214.2.',
    'Apt. 4B is let.',
    'Call (202) 555-0143.',
    'Super Bowl 59 is over.',
    'During 2022–2023 deaths fell.',
    'The House voted 217-215.',
    'It was a 5-4 ruling.',
    'They won 51 to 49.',
    'A third-party audit found a third-quarter loss; a fifth-generation farmer and one third-country national objected.',
    'In the 1990s he was in his 30s.',
    'The twenty-first century began on the 1st.',
    'It went to a third country for a second term.',
    'He joked about a third term; a third had been tried before.',
    'One of them said no one knows; the one who does is gone.',
    'They have one another.',
    'A zero tolerance policy.',
    'In the second half of the year.',
    'See https://example.org/2024/400000?x=30%25 there.',
    'See page 7 of No. 12 and (3).',
    'As shown.[323][324]',
    'Packet 0x10 is sent.',
    'The H.264 codec, Bug 1638215 and Prop 8.',
    'It is about one thing.',
    'In 1664 they came.',
    'It rose sharply.',
    'A grand jury met, in a grand, old hall, on a grand scale.',
    '',
  ])('in "%s"', text => {
    expect(findQuantities(text)).toEqual([]);
  });

  test.each([
    ['In 2012 it removed 2,012 people.', 2012],
    ['In 2012 it removed 2012 people.', 2012],
    ['MS-13 has 10,000 members.', 10_000],
    ['At the Fed 300 officials met.', 300],
    ['The rule at 8 CFR 214.2 covers 40 countries.', 40],
    ['Section 1229a covers 400,000 people.', 400_000],
    ['On April 12, 2025, 400 people left.', 400],
    ['At least one of the 30 countries agreed.', 1],
    ['One million of them left.', 1_000_000],
  ])('but not about the amount beside it in "%s"', (text, value) => {
    expect(findQuantities(text).map(quantity => quantity.value)).toContain(value);
  });
});

describe('findQuantities keeps apart', () => {
  test.each([
    ['1.4m and 400K', [1_400_000, 400_000]],
    ['2.5 million and 300 thousand', [2_500_000, 300_000]],
    ['three million and four hundred thousand', [3_400_000]],
    ['a fall from three to one', [3]],
    ['between thirty and seventy', [50]],
    ['it is off by 3 points, or minus 3', [3, -3]],
  ])('%s', (text, values) => {
    expect(findQuantities(text).map(({ value }) => value)).toEqual(values);
  });
});

describe('findQuantities says how far a number was rounded', () => {
  test.each([
    ['409,849', 1, 6],
    ['400,000', 100_000, 1],
    ['1.4 million', 100_000, 2],
    ['1.40 million', 10_000, 3],
    ['409 thousand', 1000, 3],
    ['a million and a half', 100_000, 2],
    ['four hundred and nine thousand', 1000, 3],
  ])('in "%s"', (text, lastDigit, significantDigits) => {
    const [quantity] = findQuantities(text);
    expect(quantity?.lastDigit).toBeCloseTo(lastDigit, 6);
    expect(quantity?.significantDigits).toBe(significantDigits);
  });
});

describe('findQuantities reads a share of something small', () => {
  test.each([
    ['half a percent of them', 0.5, 'percent'],
    ['three tenths of one percent', 0.3, 'percent'],
    ['a quarter of a percentage point', 0.25, 'points'],
    ['34 of every 100 dollars', 0.34, 'ratio'],
    ['pays $1 of every $4', 0.25, 'ratio'],
    ['half a day', 0.5, 'day'],
  ])('in "%s"', (text, value, unit) => {
    expect(findQuantities(text)).toMatchObject([{ value, unit }]);
  });
});

describe('findQuantities turns a bound around', () => {
  test.each([
    ['no lower than 90,000', 'more-than'],
    ['no fewer than 90,000', 'more-than'],
    ['not under 90,000', 'more-than'],
    ['never below 90,000', 'more-than'],
    ['no higher than 90,000', 'up-to'],
    ['not larger than 90,000', 'up-to'],
    ['not exceeding 90,000', 'up-to'],
    ['never above 90,000', 'up-to'],
    ['no month reached 90,000', 'less-than'],
    ['no single day of the year has hit 90,000', 'less-than'],
    ['no year topped 90,000', 'up-to'],
  ])('that is denied: "%s"', (text, comparator) => {
    expect(findQuantities(text)).toMatchObject([{ text, value: 90_000, comparator }]);
  });

  test('and not one that is only fallen short of, as a goal is: it is told whole', () => {
    expect(findQuantities('fell short of 90,000')).toMatchObject([{ value: 90_000, comparator: 'equal' }]);
  });

  test.each([
    'No one in any month reached 90,000',
    'There was no rain; the month reached 90,000',
    'no sum reached 90,000',
    'In no year did they reach 90,000',
  ])('and not where no time is denied: "%s"', text => {
    expect(findQuantities(text)).toMatchObject([{ value: 90_000, comparator: 'equal' }]);
  });

  test('and not one that has none about it: "no longer under 18"', () => {
    expect(findQuantities('no longer under 18')).toMatchObject([{ text: 'under 18', comparator: 'less-than' }]);
  });
});

describe('findQuantities reads what bounds a number in a column or speech', () => {
  test.each([
    ['south of 90,000', 'less-than'],
    ['not even 90,000', 'less-than'],
    ['a shade under 90,000', 'nearly'],
    ['just south of 90,000', 'nearly'],
    ['pushing 90,000', 'nearly'],
    ['a hair above 90,000', 'more-than'],
    ['comfortably over 90,000', 'more-than'],
    ['nowhere near 90,000', 'less-than'],
    ['at best 90,000', 'up-to'],
    ['at the very least 90,000', 'more-than'],
    ['90,000 and above', 'more-than'],
    ['≥90,000', 'more-than'],
    ['≤ 90,000', 'up-to'],
  ])('in "%s"', (text, comparator) => {
    expect(findQuantities(text)).toMatchObject([{ text, value: 90_000, comparator }]);
  });
});
