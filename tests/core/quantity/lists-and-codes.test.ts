import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../lib/core/quantity/find-quantities.ts';

describe('members of a list are of what its last member is of', () => {
  test.each([
    ['It made 3, 5 and 8 raids.', ['3 count raids', '5 count raids', '8 count raids']],
    ['Sites with 90, 60 or 40 beds', ['90 count beds', '60 count beds', '40 count beds']],
    ['Prices rose 3.1, 2.9 and 2.7 percent.', ['3.1 percent', '2.9 percent', '2.7 percent']],
    ['It made 3, 5, and 8 raids.', ['3 count raids', '5 count raids', '8 count raids']],
    ['Prices rose 3.1 and 2.9 percent.', ['3.1 percent', '2.9 percent']],
  ])('in "%s"', (text, expected) => {
    expect(findQuantities(text).map(inShort)).toEqual(expected);
  });

  test.each([
    ['Of the 700, 200 officers left.', ['700 count', '200 count officers']],
    ['It fell by 1,300, or 12 percent.', ['1300 count', '12 percent']],
    ['It had 38, and 12 officers left.', ['38 count', '12 count officers']],
    ['Of 1,300, 12 percent left.', ['1300 count', '12 percent']],
    ['It made 40 raids and 12 arrests.', ['40 count raids', '12 count arrests']],
    ['More than 40 and 12 arrests', ['40 count', '12 count arrests']],
    ['The limit was 700 and 200 officers left.', ['700 count', '200 count officers']],
    ['$40 and 12 officers', ['40 usd', '12 count officers']],
  ])('and are left alone in "%s"', (text, expected) => {
    expect(findQuantities(text).map(inShort)).toEqual(expected);
  });
});

function inShort({ value, unit, head }: ReturnType<typeof findQuantities>[number]): string {
  return head === null ? `${value} ${unit}` : `${value} ${unit} ${head.text}`;
}

test.each([
  ['Deaths rose from 70,630 in 2019 to 107,941 in 2022.', ['70630 count', '107941 count']],
  ['Births dropped from 3.75 million in 2019 to 3.61 million.', ['3750000 count', '3610000 count']],
  ['They fell from 240,255 in fiscal 2016 to 226,119 in fiscal 2017.', ['240255 count', '226119 count']],
  ['It grew from 12 in 2019 to 15 in 2020.', ['12 count', '15 count']],
  ['It was so in 2019 to 2022.', []],
  ['It was so in 2019-20.', []],
  ['It slipped in the 13 weeks to 30 June.', ['13 week']],
  ['It grew in the last three quarters.', []],
  ['The last three quarters of them', ['0.75 ratio']],
])('the time of a level is no end of a range in "%s"', (text, expected) => {
  expect(findQuantities(text).map(inShort)).toEqual(expected);
});

describe('what a number only names is no amount', () => {
  test.each([
    'The clerk lives at 82 Orchard Lane.',
    'The Big Ten is ruining college football.',
    'It is the Big 12 against the rest.',
    'Joe in Ohio, line 2, go ahead.',
    'turn to page thirty two of the book',
    'Title nine is older than that.',
    'We took interstate eighty one, as usual.',
    'They wait at gate four, as always.',
    'Go to window 12 and ask.',
    'It works from Firefox 85 on.',
    'They say that proposition twelve passed.',
    'she was born in fifty eight and left',
    'He drove home on i seventy and slept.',
    'She has type two diabetes.',
    'It was case 22-CR-0417, the clerk said.',
    'Turn to page 1,116 of it.',
    'It had to do with calls to 988 in spring.',
    'Boeing’s 737 and 777 lines stood still.',
    'Thread 4/12: what it says',
    'They fired a Glock 17 there.',
    'You flew in with your 767, right?',
    'The result is shown in figure 8.',
    'He ended up at number five.',
    'They sailed to the Three Kings Islands in rain.',
    'He drew a 1657 map of the coast.',
    'They cited the 1798 Alien Enemies Act.',
    'First meetings, 1642–1772',
    'It was so from 1853 to 1861.',
    '3.2 Local government',
    'Taken on Nov, 29, 2016 in Quito',
    'What do they know on day 100 that was new?',
    'This is New Jersey part two.',
    'The Senate took up SJR 21, a bill on it.',
    'It is funded through about 2041 without any change.',
    'They cheered on 9-11 in their town.',
    'The 9-11 attacks changed that.',
    'She said so on Radio 4 last night.',
    'The Group of 20 met again.',
    'A C-130 took off.',
    'They sent me a 1099 for it.',
    'This is episode 88 of the show.',
    'Turn to tab 6, please.',
    'Group of Seven ministers will meet again soon.',
    'He worked nights at the 7-Eleven here.',
    'They met outside 410 West 23rd Street.',
    'She paid into a 403(b).',
    'The company filed its Form 10-K late, after an 8-K on Friday.',
    'Agents were trained under 287(g).',
    'The S&P 500 fell.',
    'A Fortune 500 firm bought it.',
    'She dialed 911 twice.',
    'The 911 dispatcher hung up.',
    'H.R. 29 and S. 5 passed.',
    'See p. 212 there.',
    'Send it to Box 1190.',
    "It ends at ten o'clock.",
    '2/ Here is what they left out',
    'The team won by a two-to-one margin.',
    'The walls are from 1250 BC.',
    'The walls are from 2600 BC.',
    'It was built between 2000 and 2600 BC.',
    'In 2000 people voted.',
    'Since 2000 people have moved.',
    'the 2000 census',
    'the 2020 deaths',
    "the 2012 men's final",
    'between 2000 and 2010 people moved',
    'It left from Gate 12B.',
    'They ate at half past eight.',
    'They ate at a quarter to nine.',
    'The server gave status code 404.',
    'It is in 18 U.S. Code and the rules.',
    'We saw River Giants 3, and left.',
    'Rents are below 2018 levels.',
    'They drew 2-2 with the guests.',
    'The bill failed 201–219.',
    'Write to Salem, OR 97301.',
    'They moved at 0600 hours, and again at 1430 hours.',
    'He makes seven figures.',
    'Version 2.4 mends Section 3.2 and Figure 2.3.',
    'It needs iOS 17.3 or Python 3.12.',
    'See vol. 3 and fig. 2.',
    'a table of 1_000_000 rows',
    'It has 1O,000 followers.',
    'Phone 020 7946 0958 or +44 20 7946 0958.',
    'The card 4111 1111 1111 1111 was lost.',
    '(2/4) What they left out',
    'And so it goes on. 3/4',
    'A 2-for-1 deal went 0-for-8.',
    'It was built c. 1850, circa 1900 or in AD 79.',
    'Grades 6-8 are back.',
  ])('in "%s"', text => {
    expect(findQuantities(text)).toEqual([]);
  });

  test.each([
    ['They fined 70 Wall Street banks.', 70],
    ['The 2000 people of the town left.', 2000],
    ['It drew a crowd of 2000 people.', 2000],
    ['It fell to 1800 jobs.', 1800],
    ['It took between 2000 and 3000 people.', 2500],
    ['There were 911 of them.', 911],
    ['From Salem, Or 97301 people left.', 97_301],
    ['It took 1400 hours.', 1400],
    ['He ate (1/3) of it.', 1 / 3],
    ['There were c. 1850 trees.', 1850],
    ['It has nine figures of saints.', 9],
    ['The nine figures are right.', 9],
    ['The section 3.2 miles long is closed.', 3.2],
    ['In version 2.4 percent of them were lost.', 2.4],
    ['It cost $0.00.', 0],
    ['It topped the list as No. 1 in 19 states.', 19],
    ['It counted 12 (x) marks.', 12],
    ['The next ward 40 miles off is closed.', 40],
    ['It lies at 12°S.', 12],
  ])('but the amount in "%s" is one', (text, value) => {
    expect(findQuantities(text).map(quantity => quantity.value)).toEqual([value]);
  });
});

describe('a fraction is read whole', () => {
  test.each([
    ['It needs a two-thirds majority.', 2 / 3, 'ratio'],
    ['It needs a three-fifths vote.', 3 / 5, 'ratio'],
    ['She is a one-third owner.', 1 / 3, 'ratio'],
    ['a one-fifth share of it', 1 / 5, 'ratio'],
    ['a one hundred fifth of it', 1 / 105, 'ratio'],
    ['a three-quarter-million people', 750_000, 'count'],
    ['The bank made a half-point cut.', 0.5, 'points'],
    ['The bank made a quarter-point cut.', 0.25, 'points'],
    ['The bank made a three-quarter point cut.', 0.75, 'points'],
    ['The odds are 1 in 14 million.', 1 / 14e6, 'ratio'],
  ])('in "%s"', (text, value, unit) => {
    const [quantity, ...others] = findQuantities(text);
    expect(others).toEqual([]);
    expect(quantity).toMatchObject({ unit });
    expect(quantity?.value).toBeCloseTo(value, 12);
  });

  test.each(['a twenty-third person', 'the third person', 'a third quarter like no other'])('"%s" ranks', text => {
    expect(findQuantities(text)).toEqual([]);
  });
});

describe('amounts are read as people write and say them', () => {
  test.each([
    ["The trams carried 2'350'000 riders.", 2_350_000, 'count'],
    ["The trams carried 4'500 riders.", 4500, 'count'],
    ['They paid twenty grand for it.', 20_000, 'usd'],
    ['It costs 3 grand a month.', 3000, 'usd'],
    ['It is like seven hundred K, maybe.', 700_000, 'count'],
    ['It costs 85p here.', 85, 'cent'],
    ['It took two and three-quarter hours.', 2.75, 'hour'],
    ['Das kostet EUR 1,5 Mrd.', 1.5e9, 'eur'],
    ['It lasted 3 wks.', 3, 'week'],
    ['It lasted 3.2 seconds.', 3.2, 'second'],
    ['It costs 12 345,67 €.', 12_345.67, 'eur'],
    ["It is a 10-year-old's coat.", 10, 'year-of-age'],
    ['It is 3/4 of 1% of all.', 0.75, 'percent'],
    ['Yields rose 12 bp.', 0.12, 'points'],
    ['It owns 3 BP stations.', 3, 'count'],
    ['A 6.3-magnitude quake shook it.', 6.3, 'magnitude'],
    ['A magnitude 6.3 quake shook it.', 6.3, 'magnitude'],
    ['It covers 5,000 km².', 5000, 'square-km'],
    ['The flat has 40m².', 40, 'square-m'],
    ['They pumped 12 m³ a day.', 12, 'cubic-m'],
    ['A room of 200 sq. ft.', 200, 'square-foot'],
    ['She won the 400m final.', 400, 'm'],
    ['She won the 100 m dash.', 100, 'm'],
    ['It paid a $5m final sum.', 5e6, 'usd'],
    ['It was 2h 15m long.', 15, 'minute'],
    ['It cost 15m then.', 15e6, 'count'],
  ])('in "%s"', (text, value, unit) => {
    expect(findQuantities(text)).toMatchObject([{ value, unit }]);
  });

  test('grand juries are no money', () => {
    expect(findQuantities('Two grand juries met.')).toMatchObject([{ value: 2, unit: 'count' }]);
  });

  test('a couple is fewer than several', () => {
    expect(findQuantities('a couple of hundred people')).toMatchObject([{ low: 200, high: 400, comparator: 'plural' }]);
    expect(findQuantities('several hundred people')).toMatchObject([{ low: 200, high: 1000, comparator: 'plural' }]);
  });
});

describe('a bound may stand behind its noun, or be denied', () => {
  test.each([
    ['firms with 50 workers or more', 50, 'more-than'],
    ['It has 12 members and counting.', 12, 'more-than'],
    ['It never topped 900.', 900, 'up-to'],
    ['It did not exceed 900.', 900, 'up-to'],
    ['It needs at minimum 30 officers.', 30, 'more-than'],
    ['The rate ticked up to 4.2 percent.', 4.2, 'equal'],
    ['The count edged up to 1,300.', 1300, 'equal'],
    ['It holds up to 1,300.', 1300, 'up-to'],
    ['It counted 50 workers or more machines.', 50, 'equal'],
  ])('in "%s"', (text, value, comparator) => {
    expect(findQuantities(text)).toMatchObject([{ value, comparator }]);
  });

  test('"and up to" is the bound of what follows', () => {
    expect(findQuantities('25 tents and up to 40 beds').map(({ comparator }) => comparator)).toEqual([
      'equal',
      'up-to',
    ]);
  });
});

test.each([
  ['two brothers, 8 and 11 years old, were found', [2, 8, 11], ['count', 'year-of-age', 'year-of-age']],
  ['they voted on item 7 in Courtroom 4', [], []],
  ['they bought 7 items', [7], ['count']],
  ['stuck near exit 42 on Hwy 101', [], []],
  ['in the 737 MAX 346 people died, as told on 60 Minutes', [346], ['count']],
  ['it took 60 minutes', [60], ['minute']],
  ['seas will rise 2 meters by 2100 under Trump 2.0.', [2], ['m']],
  ['it fell by 2100 jobs to 2.0.', [2100, 2], ['count', 'count']],
])('ages of a list, and labels: %s', (text, values, units) => {
  const found = findQuantities(text);
  expect(found.map(({ value }) => value)).toEqual(values);
  expect(found.map(({ unit }) => unit)).toEqual(units);
});

describe('labels that are listed', () => {
  test.each([
    'see pages 12, 15 and 40',
    'Interstates 80 and 76 are shut',
    'guilty on counts two, three and nine',
    'read chapters three through seven',
    'Articles 5 and 6 apply',
    'quote log 318 of 4 May',
    'they closed junction 23',
    'the number 9 bus was late',
    'call the police on 101',
    'their 529 plan',
    'ZIP codes such as 60614 in Chicago',
    'Sox beat Rays 5-2 in 11th',
    'they moved there in July of 21',
  ])('%s', text => {
    expect(findQuantities(text)).toEqual([]);
  });

  test.each([
    ['from 90,000 pages to six', [90000, 6]],
    ['400 rooms, 12 with a view', [400, 12]],
    ['she counts 4 and 7 people', [7]],
    ['Of those on the flights, 58 were sent home', [58]],
  ])('%s holds amounts', (text, values) => {
    expect(findQuantities(text).map(({ value }) => value)).toEqual(expect.arrayContaining(values));
  });
});
