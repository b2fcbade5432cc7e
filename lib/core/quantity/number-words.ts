import { WordTable, wordSet } from './word-table.ts';

/** The English number words, by what they do in a number. */

export const UNITS = new WordTable<number>(() =>
  Object.entries({
    zero: 0,
    nought: 0,
    naught: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
  }),
);

export const TENS = new WordTable<number>(() =>
  Object.entries({
    twenty: 20,
    thirty: 30,
    forty: 40,
    fourty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);

/** "rose *fivefold*" */
export const FOLDS = new WordTable<number>(() =>
  Object.entries({
    twofold: 2,
    threefold: 3,
    fourfold: 4,
    fivefold: 5,
    sixfold: 6,
    sevenfold: 7,
    eightfold: 8,
    ninefold: 9,
    tenfold: 10,
    twelvefold: 12,
    twentyfold: 20,
    thirtyfold: 30,
    fortyfold: 40,
    fiftyfold: 50,
    hundredfold: 100,
  }),
);

/** Words that multiply what stands before them. */
export const SCALES = new WordTable<number>(() =>
  Object.entries({
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    quadrillion: 1e15,
    lakh: 1e5,
    crore: 1e7,
    thou: 1e3,
    mil: 1e6,
    mln: 1e6,
    mn: 1e6,
    mio: 1e6,
    mrd: 1e9,
    bil: 1e9,
    bn: 1e9,
    bln: 1e9,
    tril: 1e12,
    tn: 1e12,
    tln: 1e12,
    trn: 1e12,
  }),
);

/** Plural scale words: after a number they multiply ("two millions"), alone they are an open amount ("millions of"). */
export const PLURAL_SCALES = new WordTable<number>(() =>
  Object.entries({ dozens: 12, hundreds: 100, thousands: 1e3, millions: 1e6, billions: 1e9, trillions: 1e12 }),
);

export const DOZENS = wordSet('dozen dozens dz dzs doz dozs');

/** Ordinal words by value; as the lower half of a fraction they also stand in the plural. */
const ORDINAL_VALUES = {
  first: 1,
  third: 3,
  fourth: 4,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
  thousandth: 1e3,
  millionth: 1e6,
  billionth: 1e9,
  trillionth: 1e12,
};

/** Fraction characters by value. */
export const FRACTION_SIGNS = new WordTable<number>(() =>
  Object.entries({
    '½': 1 / 2,
    '⅓': 1 / 3,
    '⅔': 2 / 3,
    '¼': 1 / 4,
    '¾': 3 / 4,
    '⅕': 1 / 5,
    '⅖': 2 / 5,
    '⅗': 3 / 5,
    '⅘': 4 / 5,
    '⅙': 1 / 6,
    '⅚': 5 / 6,
    '⅐': 1 / 7,
    '⅛': 1 / 8,
    '⅜': 3 / 8,
    '⅝': 5 / 8,
    '⅞': 7 / 8,
    '⅑': 1 / 9,
    '⅒': 1 / 10,
  }),
);

/** An ordinal word with its value and number. "second(s)" is left out: it is nearly always time or rank. */
export const ORDINALS = new WordTable<{ readonly value: number; readonly plural: boolean }>(() => [
  ...Object.entries(ORDINAL_VALUES).map(([word, value]) => [word, { value, plural: false }] as const),
  ...Object.entries(ORDINAL_VALUES).map(([word, value]) => [`${word}s`, { value, plural: true }] as const),
  ['halves', { value: 2, plural: true }],
]);

/** Words that begin or continue a number. */
export const NUMBER_WORDS = wordSet(() => [
  ...[UNITS, TENS, SCALES, DOZENS].flatMap(table => [...table.words()]),
  'hundred',
]);
