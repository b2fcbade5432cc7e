import { WordTable, wordSet } from './word-table.ts';

/** Words and signs after or before a number that say what is counted. Units that are not money, time or shares are only named. */

/** Signs that stand before a number, lower case. */
export const CURRENCY_SIGNS = new WordTable<string>(() =>
  Object.entries({
    $: 'usd',
    '€': 'eur',
    '£': 'gbp',
    '¥': 'jpy',
    '₹': 'inr',
    '₩': 'krw',
    '₽': 'rub',
    '₪': 'ils',
    '₺': 'try',
    '₴': 'uah',
    '₦': 'ngn',
    '₡': 'crc',
    '₾': 'gel',
    '₫': 'vnd',
    '₱': 'php',
    '฿': 'thb',
    '₿': 'btc',
    '₸': 'kzt',
  }),
);

/** Letters right before "$": "US$", "A$", "mxn$". */
export const DOLLAR_PREFIXES = new WordTable<string>(() =>
  Object.entries({
    us: 'usd',
    usd: 'usd',
    c: 'cad',
    ca: 'cad',
    cad: 'cad',
    can: 'cad',
    a: 'aud',
    au: 'aud',
    aud: 'aud',
    nz: 'nzd',
    nzd: 'nzd',
    hk: 'hkd',
    s: 'sgd',
    sg: 'sgd',
    nt: 'twd',
    r: 'brl',
    mx: 'mxn',
    mex: 'mxn',
    mxn: 'mxn',
  }),
);

/** ISO 4217 codes that are no English words; read in capitals, or anywhere after a number. */
export const CURRENCY_CODES = wordSet(
  'usd eur gbp cad aud nzd mxn jpy cny rmb inr chf sek nok dkk brl rub krw zar hkd sgd pln czk huf ils php thb twd idr aed sar uah',
);

const CURRENCY_WORDS: Record<string, string> = {
  dollar: 'usd',
  buck: 'usd',
  euro: 'eur',
  quid: 'gbp',
  yen: 'jpy',
  yuan: 'cny',
  renminbi: 'cny',
  kuai: 'cny',
  rupee: 'inr',
  peso: 'mxn',
  franc: 'franc',
  ruble: 'rub',
  rouble: 'rub',
  won: 'krw',
  shekel: 'ils',
  krona: 'sek',
  krone: 'nok',
  kroner: 'nok',
  kronor: 'sek',
  zloty: 'pln',
  lira: 'try',
  lire: 'itl',
  rand: 'zar',
  baht: 'thb',
  ringgit: 'myr',
  rupiah: 'idr',
  dirham: 'aed',
  riyal: 'sar',
  real: 'brl',
  reais: 'brl',
  bitcoin: 'btc',
  peseta: 'esp',
  guilder: 'nlg',
  markka: 'fim',
  mark: 'dem',
  drachma: 'grd',
  forint: 'huf',
  koruna: 'czk',
  dinar: 'dinar',
  naira: 'ngn',
  shilling: 'shilling',
  colon: 'crc',
};

const PLAIN_UNITS: Record<string, string> = {
  percent: 'percent',
  pct: 'percent',
  percents: 'percent',
  year: 'year',
  yr: 'year',
  month: 'month',
  week: 'week',
  wk: 'week',
  day: 'day',
  hour: 'hour',
  hr: 'hour',
  minute: 'minute',
  min: 'minute',
  seconds: 'second',
  secs: 'second',
  decade: 'decade',
  century: 'century',
  centuries: 'century',
  mile: 'mile',
  mi: 'mile',
  kilometer: 'km',
  kilometre: 'km',
  km: 'km',
  meter: 'm',
  metre: 'm',
  centimeter: 'cm',
  centimetre: 'cm',
  cm: 'cm',
  millimeter: 'mm',
  millimetre: 'mm',
  mm: 'mm',
  foot: 'foot',
  feet: 'foot',
  ft: 'foot',
  inch: 'inch',
  inches: 'inch',
  yard: 'yard',
  acre: 'acre',
  hectare: 'hectare',
  ton: 'ton',
  tonne: 'tonne',
  kilogram: 'kg',
  kilo: 'kg',
  kg: 'kg',
  gram: 'gram',
  milligram: 'mg',
  mg: 'mg',
  microgram: 'microgram',
  ounce: 'ounce',
  oz: 'ounce',
  lb: 'pound',
  gallon: 'gallon',
  liter: 'liter',
  litre: 'liter',
  milliliter: 'ml',
  ml: 'ml',
  barrel: 'barrel',
  tablespoon: 'tablespoon',
  teaspoon: 'teaspoon',
  degree: 'degree',
  '°': 'degree',
  pp: 'points',
  fahrenheit: 'fahrenheit',
  celsius: 'celsius',
  centigrade: 'celsius',
  magnitude: 'magnitude',
  mph: 'mph',
  kph: 'kph',
  watt: 'watt',
  megawatt: 'megawatt',
  gigawatt: 'gigawatt',
  kilowatt: 'kilowatt',
  byte: 'byte',
  megabyte: 'megabyte',
  gigabyte: 'gigabyte',
  mb: 'megabyte',
  gb: 'gigabyte',
  ghz: 'ghz',
  mhz: 'mhz',
  times: 'times',
  occasion: 'times',
  fold: 'times',
  x: 'times',
};

/** Adjectives before a currency word: "australian dollars". */
export const CURRENCY_NATIONS: Record<string, Record<string, string>> = {
  dollar: { us: 'usd', american: 'usd', canadian: 'cad', australian: 'aud', singapore: 'sgd', taiwan: 'twd' },
  franc: { swiss: 'chf', french: 'frf', belgian: 'bef' },
  peso: { mexican: 'mxn', philippine: 'php', chilean: 'clp', argentine: 'ars', colombian: 'cop' },
  krone: { norwegian: 'nok', danish: 'dkk' },
  krona: { swedish: 'sek', icelandic: 'isk' },
  yuan: { chinese: 'cny' },
  yen: { japanese: 'jpy' },
  rupee: { indian: 'inr', pakistani: 'pkr' },
  lira: { turkish: 'try', italian: 'itl' },
  pound: { british: 'gbp', sterling: 'gbp', egyptian: 'egp', irish: 'iep' },
  guilder: { dutch: 'nlg' },
  markka: { finnish: 'fim' },
  ruble: { russian: 'rub' },
  mark: { german: 'dem' },
};

/** Adjectives that may stand between a number and its currency. */
export const NATIONS = wordSet(() => Object.values(CURRENCY_NATIONS).flatMap(nations => Object.keys(nations)));

/** Units of two letters that have a plural; "km" and "ft" have none. */
const SHORT_UNITS: ReadonlySet<string> = new Set(['lb', 'yr', 'hr', 'wk']);

/** The currency that a word names, in singular or plural. */
export const CURRENCIES = withPlurals(CURRENCY_WORDS);

/** The unit that a word names, in singular or plural. */
export const UNIT_WORDS = withPlurals(PLAIN_UNITS);

function withPlurals(words: Record<string, string>): WordTable<string> {
  const singulars = Object.entries(words);
  const plurals = singulars.filter(([word]) => (word.length > 2 && !word.endsWith('s')) || SHORT_UNITS.has(word));
  return new WordTable(() => [...plurals.map(([word, unit]) => [`${word}s`, unit] as const), ...singulars]);
}

/** Singular of a unit word: "dollars" → "dollar", "inches" stays. */
export function singularUnit(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** How long, not how many: "over *four years*". */
export const UNITS_OF_TIME: ReadonlySet<string> = new Set('year month week day hour minute decade century'.split(' '));

/** What can follow a number as its unit begins with one of these. */
export const UNIT_STARTS = wordSet(() => [
  ...'percent percents pct pc per percentage yo of square sq cubic basis bps bp point points pts pt m x p grand pence pennies penny cent cents pound pounds c f y'.split(
    ' ',
  ),
  ...'meur musd mgbp keur kusd kgbp'.split(' '),
  ...[NATIONS, CURRENCY_CODES, CURRENCIES, UNIT_WORDS].flatMap(table => [...table.words()]),
]);
