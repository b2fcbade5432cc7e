import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../lib/core/quantity/find-quantities.ts';

const read = (text: string) =>
  findQuantities(text).map(({ value, unit, per }) => `${value} ${unit}${per === null ? '' : ` a ${per}`}`);

describe('numbers of talk that only say which, or how it stands', () => {
  test.each([
    'turn to exhibit twenty-two please',
    'on count two the jury was out for a day',
    'she had stage three lung cancer',
    'it came ashore as a category four hurricane',
    'it is a schedule one narcotic',
    'she was up five-two in the first set',
  ])('%s', text => {
    expect(read(text).filter(one => !one.endsWith('day'))).toEqual([]);
  });
});

describe('sums and ages as they are said', () => {
  test.each([
    ['he was earning fifty-two thousand a year and saving none of it', ['52000 usd a year']],
    ['they are making about 30,000 a month', ['30000 usd a month']],
    ['the plant makes 900 a day', ['900 count a day']],
    ['the loaf is three ninety-nine now', ['3.99 usd']],
    ['the mast is three ninety-nine feet tall', ['399 foot']],
    ['she was fined 750 pounds by the court', ['750 gbp']],
    ['he lost 30 pounds that year', ['30 pound']],
    ['we paid for 30 pounds of rice', ['30 pound']],
    ['my daughters are twelve, nine and four', ['12 year-of-age', '9 year-of-age', '4 year-of-age']],
    ['the boys are 12 percent faster', ['12 percent']],
    ['it went from nine hundred dollars to fourteen eighty', ['900 usd', '1480 usd']],
    ['visibility is a quarter mile', ['0.25 mile']],
    ['a third of the track and a quarter inch of dust', ['0.3333333333333333 ratio', '0.25 inch']],
    ['six weeks a year or so', ['6 week']],
    ['three fires a year and two floods', ['3 count a year', '2 count']],
  ])('%s', (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });
});

describe('what only says which, in words', () => {
  test.each([
    ['seats in row twenty-six', []],
    ['slide nine has the numbers, and the ten-K is out', []],
    ['the G seven meets in May', []],
    ['before covid nineteen it was full', []],
    ['covid nineteen times over', ['19 times']],
    ['she sent in the I seven sixty-five herself', []],
    ['he paid on day thirty-three, too late', []],
    ['they took it four one in the end', []],
    ['they won four one night', ['4 count']],
    ['six three, four six, seven five, and it was over', []],
    ['it passed the senate fifty to forty-nine', []],
    ['the house passed it two twelve to two oh six late at night', []],
    ['the train comes at seven twenty', []],
    ['nineteen seventy-four or seventy-five, I forget', []],
    ['nineteen seventy-four to seventy-five people', ['75 count']],
  ])('%s', (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });
});

describe('ages of a life', () => {
  test.each([
    ['she left school at fifteen and married at 21', ['15 year-of-age', '21 year-of-age']],
    ['diagnosed at forty-four, he is fine', ['44 year-of-age']],
    ['the oldest of them was 83 and the youngest a girl of four', ['83 year-of-age', '4 year-of-age']],
    ['they died at 14 sites', ['14 count']],
    ['the oldest was 3 of them', ['3 count']],
  ])('%s', (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });
});

describe('money that is said once', () => {
  test.each([
    ['two hundred million dollars of it spent, and there is one billion left', ['200000000 usd', '1000000000 usd']],
    ['the fine was 3 million dollars, brought down to 600,000', ['3000000 usd', '600000 usd']],
    ['he wants sixty bucks though I paid four hundred', ['60 usd', '400 usd']],
    ['the pills were twenty dollars, then it was seventy, now it’s ninety', ['20 usd', '70 usd', '90 usd']],
    ['it cost $50 and we paid 12 people', ['50 usd', '12 count']],
    ['with $3 million it got down to 200,000 people', ['3000000 usd', '200000 count']],
  ])('%s', (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });
});

describe('more of what is said', () => {
  test.each([
    ['the bid is at three eighteen a bushel', ['3.18 usd']],
    ['she makes nineteen sixty an hour there', ['19.6 usd']],
    ['he is earning twenty-eight an hour', ['28 usd']],
    ['scores went up four points but fifty-one percent still lag', ['4 points', '51 percent']],
    ['the rate for Q three', []],
    ['put ten W thirty in it', []],
    ['number eleven takes it down the wing', []],
    ['the number eleven thousand is wrong', ['11000 count']],
    ['I live at fourteen thirty-six Chestnut', []],
    ['he flew a B-twenty-four', []],
    ['a stack of two by fours', []],
    ['the kid’s seventeen, leave him be', ['17 year-of-age']],
    ['she had a stroke at sixty-three', ['63 year-of-age']],
    ['it was seven forty this morning', []],
    ['one day the rain came', []],
    ['it takes one day, the letter says', ['1 day']],
    ['they lead two games to one', []],
    ['the flood of sixty-four took the bridge', []],
    ['we raised forty thousand dollars and spent nine thousand so far', ['40000 usd', '9000 usd']],
    ['we bought it for nine hundred pounds', ['900 gbp']],
  ])('%s', (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });
});

describe('ranges, wages and years as they are said', () => {
  test.each([
    ['one point two to one point four billion dollars', ['1300000000 usd']],
    ['two to one, they said', []],
    ['we pay them twenty-four fifty an hour', ['24.5 usd']],
    ['she was there in seventy-two, with the others', []],
    ['one in seventy-two', ['0.013888888888888888 ratio']],
    ['the Christmas of sixty-eight was cold', []],
    ['send the form i one thirty by mail', []],
    ['he goes out six-four, six-two, and bows', []],
    ['at mile eighteen he sat down', []],
    ['two points up in the polls and then lost by six', ['2 points', '6 points']],
  ])('%s', (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });
});
