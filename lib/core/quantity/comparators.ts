import type { Comparator } from './quantity.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { WordTable, wordSet } from './word-table.ts';
import { namesNothing } from './names-nothing.ts';

/** What stands around a number and bounds or loosens it, with the first token index it takes. */
export interface Comparison {
  readonly comparator: Comparator;
  readonly approx: boolean;
  readonly from: number;
}

type Effect = Comparator | 'hedge';

const BEFORE: Record<Exclude<Effect, 'range' | 'plural'>, string> = {
  'more-than':
    'more than|over|above|upwards of|upward of|in excess of|north of|greater than|larger than|bigger than|higher than|higher still than|higher even than|' +
    'exceed|exceeds|exceeded|exceeding|surpass|surpasses|surpassed|surpassing|topped|topping|tops|at least|' +
    'at the least|at the very least|a minimum of|minimum of|well over|well above|just over|' +
    'just above|only just over|only just above|a bit over|a bit more than|a bit above|a tad over|a tad more than|a little over|slightly over|little more than|a little more than|slightly more than|far more than|well more than|better than|' +
    'as few as|as little as|at minimum|at a minimum|minimum|greater than or equal to|more than or equal to|greater or equal to|equal to or more than|equal or greater than|>|> =|≥|' +
    'the more than|the over|comfortably over|a shade over|a touch over|a hair over|a hair above',
  'less-than':
    'less than|fewer than|under|below|smaller than|lower than|south of|not even|well under|well below|' +
    'far fewer than|far less than|<|beneath|nowhere near|nowhere close to|not nearly|not close to',
  'up-to':
    'up to|as many as|as much as|as high as|as large as|at most|a maximum of|maximum of|' +
    'less than or equal to|less or equal to|equal to or less than|at the most|at best|< =|≤',
  nearly:
    'nearly|almost|nears|neared|just under|just below|just short of|just shy of|shy of|close to|approaching|nearing|not quite|a little under|' +
    'slightly under|slightly less than|slightly fewer than|a little less than|the nearly|the almost|' +
    'a shade under|a shade below|a touch under|a touch below|a hair under|a hair below|a whisker under|the better part of|just south of|virtually|practically|pushing',
  exactly: 'exactly|precisely|equal to|equals to',
  hedge:
    'roughly|about|some|around|approximately|approx|approx .|est .|an estimated|estimated|estimated at|circa|ca|ca .|c .|~|≈|' +
    'in the neighborhood of|in the region of|on the order of|in the order of|somewhere around|somewhere near|perhaps|maybe|' +
    'something like|in the ballpark of|abt|an approximate|the roughly|the estimated|the approximately|the some|the about|near',
  // "*barely* 40" belittles the number, and leaves it as it is.
  equal: 'barely|scarcely',
};

/** Bounds that a word before them turns around: "*no* more than", "*not* above", "*never* below". */
const TURNED: readonly (readonly [bounds: string, turned: 'up-to' | 'more-than'])[] = [
  [
    'more than|over|above|in excess of|exceeding|exceed|exceeds|exceeded|topping|top|tops|topped|surpass|surpasses|surpassed|greater than|larger than|bigger than|higher than',
    'up-to',
  ],
  ['less than|fewer than|under|below|smaller than|lower than', 'more-than'],
];
const TURNING = ['not', 'never'];

interface Phrase {
  readonly words: readonly string[];
  readonly effect: Effect;
}

/** Phrases filed under their last word, longest first. */
const PHRASES = new WordTable(filePhrases);

function filePhrases(): Map<string, Phrase[]> {
  const filed = new Map<string, Phrase[]>();
  const file = (text: string, effect: Effect) => {
    const words = text.split(' ');
    const last = words.at(-1)!;
    filed.set(last, [...(filed.get(last) ?? []), { words, effect }]);
  };
  for (const [effect, list] of Object.entries(BEFORE)) for (const text of list.split('|')) file(text, effect as Effect);
  for (const [bounds, turned] of TURNED) {
    for (const bound of bounds.split('|')) {
      for (const word of TURNING) file(`${word} ${bound}`, turned);
      if (bound.endsWith(' than')) file(`no ${bound}`, turned);
    }
  }
  for (const phrases of filed.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return filed;
}

/** Verbs after which "up to" says where something came, and not where it ends at most. */
const REACHING: ReadonlySet<string> = new Set(
  'add adds added adding get gets got gotten getting go goes went gone rise rises rose risen climb climbs climbed climbing jump jumps jumped creep creeps crept shoot shoots shot come comes came edge edged edges edging tick ticked ticks ticking inch inched inches inching bump bumped bumps bumping move moved moves moving nudge nudged nudges drift drifted drifts bounce bounced bounces push pushed pushes back'.split(
    ' ',
  ),
);

/** At most this many phrases stack: "as many as an estimated 12". */
const MOST_STACKED = 3;

/** Read comparator and hedges that end right before token `at`. The one nearest to the number decides. */
export function readComparisonBefore(tokens: readonly Token[], at: number): Comparison {
  let comparator: Comparator = 'equal';
  let approx = false;
  let from = at;
  for (let stacked = 0; stacked < MOST_STACKED; stacked++) {
    const phrase = phraseEndingAt(tokens, from);
    if (phrase === null) break;
    from -= phrase.words.length;
    if (phrase.effect === 'hedge') approx = true;
    else if (comparator === 'equal') comparator = phrase.effect;
  }
  return boundOfNone(tokens, from, approx) ?? { comparator, approx, from };
}

const REACHING_ONE = wordSet('reach reached reaches hit hits');
const PASSING_ONE = wordSet('exceed exceeded exceeds top topped tops surpass surpassed surpasses');
const TIMES = wordSet('day week month quarter season year decade');
/** "no single month of the year ever reached" */
const MOST_TO_VERB = 8;
/** "in no year *did* removals reach": it is not the year that does. */
const ENDS_SUBJECT = wordSet('. , ; : ? ! ( ) did do does');

/** "*no month reached* 10,000" is less, "*no year topped* 10,000" is so many at most; null where nothing of the kind is said. */
function boundOfNone(tokens: readonly Token[], from: number, approx: boolean): Comparison | null {
  const verb = PASSING_ONE.has(tokens[from]) ? from : from - 1;
  const isReached = REACHING_ONE.has(tokens[verb]);
  if (!isReached && !PASSING_ONE.has(tokens[verb])) return null;
  for (let at = verb - 1; at >= Math.max(0, verb - MOST_TO_VERB); at--) {
    if (ENDS_SUBJECT.has(tokens[at])) return null;
    if (tokens[at]!.text !== 'no') continue;
    const time = tokens[at + 1]?.text === 'single' || tokens[at + 1]?.text === 'other' ? at + 2 : at + 1;
    if (!TIMES.has(tokens[time])) return null;
    return { comparator: isReached ? 'less-than' : 'up-to', approx, from: at };
  }
  return null;
}

function phraseEndingAt(tokens: readonly Token[], end: number): Phrase | null {
  const last = tokenBefore(tokens, end);
  if (last === undefined || last.kind === 'digits' || isArrow(tokens, end)) return null;
  for (const phrase of PHRASES.get(last) ?? []) {
    const start = end - phrase.words.length;
    // "The counts *added up to* 935,000", "they *got up to* 9.7 percent": to so many, and not to fewer.
    if (phrase.effect === 'up-to' && last.text === 'to' && REACHING.has(tokens[start - 1]?.text ?? '')) continue;
    if (start >= 0 && phrase.words.every((word, index) => tokens[start + index]!.text === word)) return phrase;
  }
  return null;
}

/** "3.4% -*>* 5.1%" */
function isArrow(tokens: readonly Token[], end: number): boolean {
  const head = tokens[end - 1]!;
  const shaft = tokens[end - 2];
  return head.kind === 'mark' && head.text === '>' && !head.spaced && (shaft?.text === '-' || shaft?.text === '=');
}

/** What may follow the number or its unit, with the index after it. */
export interface Tail {
  readonly comparator: Comparator | null;
  readonly approx: boolean;
  readonly to: number;
}

const AFTER: readonly (readonly [string, Comparator | 'hedge'])[] = [
  ['or so', 'hedge'],
  ['or thereabouts', 'hedge'],
  ['give or take', 'hedge'],
  ['or more', 'more-than'],
  ['or greater', 'more-than'],
  ['or higher', 'more-than'],
  ['or over', 'more-than'],
  ['or above', 'more-than'],
  ['and counting', 'more-than'],
  ['and change', 'more-than'],
  ['and a bit', 'more-than'],
  ['and then some', 'more-than'],
  ['n change', 'more-than'],
  ['and up', 'more-than'],
  ['and over', 'more-than'],
  ['and older', 'more-than'],
  ['or older', 'more-than'],
  ['and younger', 'up-to'],
  ['or younger', 'up-to'],
  ['and above', 'more-than'],
  ['or less', 'up-to'],
  ['or fewer', 'up-to'],
  ['or under', 'up-to'],
  ['or below', 'up-to'],
  ['at most', 'up-to'],
  ['at the most', 'up-to'],
  ['tops', 'up-to'],
  [', tops', 'up-to'],
  [', max', 'up-to'],
  ['at least', 'more-than'],
];
/** Filed under their first word. */
const AFTER_PHRASES = new WordTable(() => {
  const filed = new Map<string, { words: string[]; effect: Comparator | 'hedge' }[]>();
  for (const [text, effect] of AFTER) {
    const words = text.split(' ');
    filed.set(words[0]!, [...(filed.get(words[0]!) ?? []), { words, effect }]);
  }
  return filed;
});
/** "40-ish", "400-odd", "sixty-some". */
const LOOSE = wordSet('ish odd some');
const AFTER_STARTS = wordSet(() => ['-', '+', 'ish', 'plus', ...AFTER_PHRASES.words()]);

/** "$5 *plus a* tip", "three plus *the* four": what is added. */
const ADDED = wordSet(
  'a an the another his her its their my our your all some any about over more tax taxes tips interest',
);

/** "On a bad day, a hundred *plus*." */
const ENDING = wordSet('. ; ? !');

/** Read "-plus", "+", "or so", "-ish", "or more", "at most" after token index `at`. */
export function readTail(tokens: readonly Token[], at: number): Tail {
  const next = tokens[at];
  if (next === undefined || !AFTER_STARTS.has(next)) return { comparator: null, approx: false, to: at };
  if (next.text === '+' && !next.spaced) return { comparator: 'more-than', approx: false, to: at + 1 };
  const hyphened = next.text === '-' && !next.spaced ? tokens[at + 1] : undefined;
  if (hyphened?.text === 'plus') return { comparator: 'more-than', approx: false, to: at + 2 };
  // "forty-*something*" is any number of the forties.
  if (hyphened?.text === 'something') return { comparator: 'range', approx: false, to: at + 2 };
  if (LOOSE.has(hyphened)) return { comparator: null, approx: true, to: at + 2 };
  if (next.text === 'ish') return { comparator: null, approx: true, to: at + 1 };
  // "a million plus people" but not "three plus four".
  const afterPlus = tokens[at + 1];
  if (
    next.text === 'plus' &&
    (afterPlus === undefined ||
      ENDING.has(afterPlus) ||
      (afterPlus.kind === 'word' && !NUMBER_WORDS.has(afterPlus) && !ADDED.has(afterPlus)))
  ) {
    return { comparator: 'more-than', approx: false, to: at + 1 };
  }
  for (const { words, effect } of AFTER_PHRASES.get(next) ?? []) {
    if (!words.every((word, index) => tokens[at + index]?.text === word)) continue;
    const to = at + words.length;
    // "5 or more than 8", "5 and up to 8": the words belong to the number after them.
    if (tokens[to]?.text === (words.at(-1) === 'up' ? 'to' : 'than')) continue;
    // "came to 700, Max said"
    if (words[0] === ',' && tokens[to]?.kind === 'word') continue;
    // "5, at least 8"
    if (words[0] === 'at' && (tokens[to]?.kind === 'digits' || NUMBER_WORDS.has(tokens[to]))) continue;
    return effect === 'hedge' ? { comparator: null, approx: true, to } : { comparator: effect, approx: false, to };
  }
  return { comparator: null, approx: false, to: at };
}

const LATE_STARTS = wordSet('or and at');

/** "500 customers *or more*", "87 infants *and counting*": what bounds a number behind the noun that it counts. */
export function readTailBehindNoun(tokens: readonly Token[], at: number): Comparator | null {
  if (!LATE_STARTS.has(tokens[at])) return null;
  const tail = readTail(tokens, at);
  return namesNothing(tokens[tail.to]) ? tail.comparator : null;
}
