import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../lib/core/quantity/find-quantities.ts';

const read = (text: string) => findQuantities(text).map(({ value, unit }) => `${value} ${unit}`);

describe('numbers of posts that only say which', () => {
  test.each([
    'crash on Rt 22 again, take the back road',
    'Rte 3 is closed past the bridge',
    'deer at mile marker 118, slow down',
    'I hit the wall at mile 19 and walked',
    'Water stop at Mile 8 has oranges',
    'meet at Rm 310',
    'use door 4, the main one is locked',
    'Ep 9 is the best one',
    'look for a blue Civic, plate ends in 403',
    'a card ending in 2207 was charged',
    'rode the 52 home in the rain',
    'they rolled their 401k over',
    'her 403b is in bonds',
    'One day I will finish that novel',
    "maybe one day we'll know",
  ])('%s', text => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    ['the war ended in 40 minutes', ['40 minute']],
    ['open one door 4 times', ['1 count', '4 times']],
    ['a $401k house', ['401000 usd']],
    ['One day after the vote it was over', ['1 day']],
    ['we were stuck there for one day', ['1 day']],
  ])('%s is an amount', (text, amounts) => {
    expect(read(text)).toEqual(expect.arrayContaining(amounts.slice(-1)));
  });
});

describe('ages in brackets', () => {
  test.each([
    ['My sister (41F) moved back in.', ['41 year-of-age']],
    ['I [27M] have never met him [61M].', ['27 year-of-age']],
    ['a raise of (27M)', ['27000000 count']],
  ])('%s', (text, amounts) => {
    expect(read(text).slice(0, 1)).toEqual(amounts);
  });
});

describe('what is counted with others', () => {
  test.each([
    ['two dogs, three cats and one parrot', ['2 count', '3 count', '1 count']],
    ['3 interviews, one offer', ['3 count', '1 count']],
    ['he told SIX LIES in a minute', ['6 count']],
    ['one heart, one home', []],
    ['five of us went and one of them knew', ['5 count']],
  ])('%s', (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });
});

describe('a unit that is said once', () => {
  test.each([
    ['the fee went from 60 dollars to 95 on Monday', ['60 usd', '95 usd']],
    ['early voting went from 35 days to six.', ['35 day', '6 day']],
    ['They wanted 8%, got 2.5, and signed.', ['8 percent', '2.5 percent']],
    ['That was $310. Three hundred ten.', ['310 usd', '310 usd']],
    ['He got 20 years. 12 others left.', ['20 year', '12 count']],
  ])('%s', (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });
});

describe('what news says once', () => {
  test.each([
    ['the gap narrowed to 9 points from 17 in the last poll', ['9 points', '17 points']],
    ['the sisters, aged 7 and 12, are safe', ['7 year-of-age', '12 year-of-age']],
    ['The cyclist, 38, broke a leg.', ['38 year-of-age']],
    ['The number, 38, is low.', ['38 count']],
    ['shares fell 2 per cent to 318p', ['2 percent', '318 cent']],
    ['a 720p picture', []],
  ])('%s', (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });
});

describe('labels of phones, cars and floors', () => {
  test.each([
    'my Ram 2500 died',
    'the Bus 31 driver waved',
    'call the 800 number',
    'we live on floor 9',
    'a flat in Sector 21',
  ])('%s', text => {
    expect(read(text)).toEqual([]);
  });
});

describe('one who was harmed', () => {
  test.each([
    ['One man was killed and four others were hurt.', ['1 count', '4 count']],
    ['a blast killing one and wounding six', ['1 count', '6 count']],
    ['one dead, two missing', ['1 count', '2 count']],
    ['one of them was hurt', []],
    ['One person I know was hurt by it', []],
  ])('%s', (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });
});

describe('letters that are a currency', () => {
  test.each([
    ['a litre costs R1.30 more', ['1.3 zar']],
    ['it closed at N1,480 and owes N4 billion', ['1480 ngn', '4000000000 ngn']],
    ['an N95 mask, an R2 unit, the N400 form', []],
  ])('%s', (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });
});

describe('points of a share', () => {
  test.each([
    ['the senator has a 4-point lead in the poll', ['4 points']],
    ['we had a 4-point lead at half-time', ['4 count']],
    ['turnout was 58 percent, up three points on 2018', ['58 percent', '3 points']],
  ])('%s', (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });
});

describe('more of posts and papers', () => {
  test.each([
    ['my gran is 91', ['91 year-of-age']],
    ['hes 52 and still at it', ['52 year-of-age']],
    ['ngl one day im gonna move', []],
    ['see pic 3 for the damage', []],
    ['the quiz is on ch 4 or ch 5', []],
    ['season 3 and I still cry', []],
    ['come to 218 Elm Ct. on Friday', []],
    ['a free 1800 number', []],
    ['day 12: no news', []],
    ['on day 12 of 30 days', ['30 day']],
    ['leaving at half 7, back by half nine', []],
    ['two boys, 5 and 8, are safe', ['2 count', '5 year-of-age', '8 year-of-age']],
    ['two boys, 12 girls', ['2 count', '12 count']],
    ['it fell to -9C overnight', ['-9 celsius']],
    ['a -4C curl', []],
    ['they sentenced the mother of three to 9 years', ['3 count', '9 year']],
    ['the oldest runner at 83, she won', ['83 year-of-age']],
  ])('%s', (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });
});
