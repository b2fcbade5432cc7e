import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../lib/core/quantity/find-quantities.ts';

describe('points of a share, shares in short and ages are of their own units', () => {
  test.each([
    ['Support fell three points to 38 percent.', ['3 points', '38 percent']],
    ['The bank added 75 basis points.', ['0.75 points']],
    ['Yields moved 40 bps.', ['0.4 points']],
    ['Growth slowed to 1.3pc, then 0.9 pc.', ['1.3 percent', '0.9 percent']],
    ['The plain covers 900 sq km.', ['900 square-km']],
    ['Winds of 140 km/h', ['140 kph']],
    ['Adults over 70 were asked.', ['70 year-of-age']],
    ['Boys under 12, 9 of them', ['12 year-of-age', '9 count']],
    ['He died at the age of 81.', ['81 year-of-age']],
    ['It fell for five straight years.', ['5 year']],
    ['They wait three more weeks.', ['3 week']],
    ['It lasted half an hour.', ['0.5 hour']],
    ['nearly half a century', ['0.5 century']],
    ['a half-century ago', ['0.5 century']],
    ['for a quarter century', ['0.25 century']],
    ['over the past quarter-century', ['0.25 century']],
    ['a quarter of a century', ['0.25 century']],
    ['a billion of our tax dollars', ['1000000000 usd']],
    ['4 to 5 per 100,000', ['4.5 per-100000']],
    ['a fine of 2000 dollars', ['2000 usd']],
    ['Girls 3 yrs old', ['3 year-of-age']],
    ['a girl, 12 y/o', ['12 year-of-age']],
    ['Her brother, 79, left.', ['79 year-of-age']],
    ['She turned 40 in May.', ['40 year-of-age']],
    ['My son is nineteen, and she’s sixty-one.', ['19 year-of-age', '61 year-of-age']],
    ['Turning eighteen means a vote.', ['18 year-of-age']],
    ['Adults 65 and older may ask.', ['65 year-of-age']],
    ['those 18 years or older', ['18 year-of-age']],
    ['A lakh people left.', ['100000 count']],
    ['She rode at the age of thirty-four.', ['34 year-of-age']],
    ['The actor, 66, bowed.', ['66 year-of-age']],
    ['I’m 71, and I was 16 then.', ['71 year-of-age', '16 year-of-age']],
    ['It treated children under five for it.', ['5 year-of-age']],
    ['They came, and half of them left.', ['0.5 ratio']],
    ['It took an hour and a half.', ['1.5 hour']],
    ['It was $45 million for the grid, 18 million for water.', ['45000000 usd', '18000000 usd']],
    ['They had a day-and-a-half of it.', ['1.5 day']],
    ['We had 25, 30,000 people there.', ['27500 count']],
    ['A mile and a quarter burned.', ['1.25 mile']],
    ['That is a buck fifty more.', ['1.5 usd']],
    ['It fetched 320 grand last night', ['320000 usd']],
    ['He lost 45 grand betting', ['45000 usd']],
    ['The rate is 41%, down 6 points.', ['41 percent', '6 points']],
    ['It was 12.5 percent, 3 points higher than before.', ['12.5 percent', '3 points']],
    ['It fell three points from 30 percent.', ['3 points', '30 percent']],
    ['Thefts rose by almost a quarter that winter.', ['0.25 ratio']],
    ['Rents fell more than a fifth over the decade.', ['0.2 ratio']],
    ['Nearly a third lacked a licence.', ['0.3333333333333333 ratio']],
    ['One baker in nine who was asked had left.', ['0.1111111111111111 ratio']],
    ['Between one and three in 100 fall ill.', ['0.02 ratio']],
    ['Two to four of every 1,000 need it.', ['0.003 ratio']],
    ['One to two thirds of the crop was lost.', ['0.5 ratio']],
    ['Output rose sevenfold.', ['7 times']],
    ['a tenfold gain', ['10 times']],
    ['It sends an even million letters.', ['1000000 count']],
    ['They want an additional million.', ['1000000 count']],
    ['The bread was: 2003 $2. Now $5.', ['2 usd', '5 usd']],
  ])('in "%s"', (text, expected) => {
    expect(findQuantities(text).map(({ value, unit }) => `${value} ${unit}`)).toEqual(expected);
  });

  test.each([
    ['They won by 12 points.', ['12 count']],
    ['First a rise, a second fall, a third that failed.', []],
    ['Almost a third armed guard came.', []],
    ['Day 31 of the strike', []],
    ['That day 31 of them left.', ['31 count']],
    ['It fell from 5 to 3 in 10 adults.', ['5 count', '0.3 ratio']],
    ['Two grand pianos and 12 grand hotels', ['2 count', '12 count']],
    ['An hour and a quarter of them left.', ['0.25 ratio']],
    ['A year and a fifth man', []],
    ['A dollar and fifty ways', ['50 count']],
    ['The index closed 60 points up, 2 percent.', ['60 count', '2 percent']],
    ['The number, 88, is new.', ['88 count']],
    ['The number 252 is wrong.', ['252 count']],
    ['Group of 20 migrants found', ['20 count']],
    ['Of the 757, most were men.', ['757 count']],
    ['Boeing cut 1099 jobs.', ['1099 count']],
    ['They put her on a 1600 calorie diet.', ['1600 count']],
    ['It needs 1500–1800.', ['1650 count']],
    ['6.2 Magnitude quake hits Lima', ['6.2 magnitude']],
    ['It was $45 million for the grid, and 18 million people for it.', ['45000000 usd', '18000000 count']],
    ['It was $45 for the grid, and 18 for it.', ['45 usd', '18 count']],
    ['In that section two people sat.', ['2 count']],
    ['It was 16, and the temperature fell.', ['16 count']],
    ['I’m 40 miles away.', ['40 mile']],
    ['We killed it in seventy days.', ['70 day']],
    ['Born in fifty-eight cities, they say', ['58 count']],
    ['They call the figure 252 wrong.', ['252 count']],
    ["It went from '17%' to '600%'.", ['17 percent', '600 percent']],
    ['It took 1600 to 1800 people.', ['1700 count']],
    ['The Death of Three Men', ['3 count']],
    ['2.5 million', ['2500000 count']],
    ['In 25, 90,000 came.', ['25 count', '90000 count']],
    ['On page 12, 14,000 names', ['14000 count']],
    ['the 737 deaths', ['737 count']],
    ['Children aged 9-11 may come.', ['10 year-of-age']],
    ['About 9-11 people came.', ['10 count']],
    ['The index lost 250 points to 40,100.', ['250 count', '40100 count']],
    ['He sold 6 PC games.', ['6 count']],
    ['There were people over 30 miles away.', ['30 mile']],
    ['Families of over 5 children', ['5 count']],
    ['The toll, 34, is no record.', ['34 count']],
    ['It turned 40 people away.', ['40 count']],
    ['The driver is 40 miles away.', ['40 mile']],
    ['There is a line 40 people long.', ['40 count']],
    ['The wheel turned 90 degrees.', ['90 degree']],
    ['It has 65 older men.', ['65 count']],
    ['files of 5,000 and older', ['5000 count']],
    ['Children of people over 2,000', ['2000 count']],
    ['a billion of our trees', ['1000000000 count']],
    ['Half a crowd left.', ['0.5 ratio']],
    ['Four straight roads', ['4 count']],
    ['a third-century church', []],
    ['a half-hour show', []],
  ])('and no other in "%s"', (text, expected) => {
    expect(findQuantities(text).map(({ value, unit }) => `${value} ${unit}`)).toEqual(expected);
  });
});

describe('what stands behind a number bounds it', () => {
  test.each([
    ['It costs 700 at most.', 'up-to'],
    ['They hold 700 people at most.', 'up-to'],
    ['They hold 700, tops.', 'up-to'],
    ['It was 700, max.', 'up-to'],
    ['It was 700, Max said.', 'equal'],
    ['What sold 700, tops the list.', 'equal'],
    ['It was 700 tops.', 'up-to'],
    ['It came to 700 at least.', 'more-than'],
    ['Trees of 700 or older', 'more-than'],
    ['Trees of 700 and younger', 'up-to'],
    ['It sold a bit over 700 of them.', 'more-than'],
  ])('in "%s"', (text, comparator) => {
    expect(findQuantities(text)).toMatchObject([{ value: 700, comparator }]);
  });

  test('and not the one before it', () => {
    expect(findQuantities('They had 700 at least 900 times.')).toMatchObject([
      { value: 700, comparator: 'equal' },
      { value: 900, comparator: 'more-than' },
    ]);
  });

  test('a range has the rate before it', () => {
    expect(findQuantities('a daily 3,000 to 4,000 arrests')).toMatchObject([{ per: 'day' }]);
  });

  test('any number of hedges is read', () => {
    expect(findQuantities(`${'about '.repeat(20_000)}12 to 15 people`)).toMatchObject([{ low: 12, high: 15 }]);
  });
});
