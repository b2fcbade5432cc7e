import { isListedLabel } from './listed-labels.ts';
import { isBare, isTold } from './names-and-labels.ts';
import { namesNothing } from './names-nothing.ts';
import { readParts } from './said-parts.ts';
import type { NumberPhrase } from './number-phrase.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

/** Labels whose number is said, where nothing is counted behind it: "turn to *page* forty-seven of it", "at *gate* four". */
const LABELS = wordSet(
  'page flight resolution ward precinct part number phase grade docket tier round season episode gate terminal pier platform channel room item form road exit suite apartment issue measure lot question marker verse line exhibit footnote appendix count district lane aisle row slide floor sector unit note game mile cabin',
);
/** Of these it is a label whatever follows but what it would count: "*proposition* twelve passed". */
const NAMES = wordSet(
  'title section paragraph chapter article amendment proposition interstate route highway psalm courtroom ordinance hill radio boeing airbus ms hb sb hr ab',
);
/** "*type* two diabetes" */
const TYPE = wordSet('type');
/** "*stage* four cancer", "a *category* five storm" */
const DEGREES = wordSet('stage category cat schedule tier level grade');
/** "*channel* nine news", whatever follows. */
const CHANNEL = wordSet('channel');
const HIGHEST_DEGREE = 12;
const ALONG = wordSet('on along off down up from to of near take took');
const TELLING = wordSet('says passes fails was is');

/** "*title* nine", "on *i* seventy": a number in words that only says which. */
export function isSaidLabel(tokens: readonly Token[], number: NumberPhrase): boolean {
  const { from, to, scale, kind, value } = number;
  if (kind !== 'count' || scale !== 1) return false;
  const before = tokenBefore(tokens, from);
  if (isFrequency(tokens, to) || isListedLabel(tokens, number)) return true;
  if (before === undefined || (before.kind !== 'word' && before.text !== '-')) return false;
  if (NAMES.has(before) || isOfBill(tokens, from)) return !isCounted(tokens[to]);
  // "k *through twelve*"
  if (THROUGH.has(before) && tokenBefore(tokens, from, 2)?.text === 'k') return true;
  if (TYPE.has(before)) return value < 3;
  if (CHANNEL.has(before)) return value < 100;
  if (DEGREES.has(before) && value <= HIGHEST_DEGREE) return !isCounted(tokens[to]);
  if (before.text === 'box') return tokenBefore(tokens, from, 2)?.text === 'o';
  if (before.text === 'i') return ALONG.has(tokenBefore(tokens, from, 2)) && isBare(tokens, number);
  // "a *B*-seventeen"
  const joined = before.text === '-' && !before.spaced ? tokenBefore(tokens, from, 2) : undefined;
  if (joined?.capital === true && joined.text.length === 1) return true;
  if (before.text === 'q' && value <= LAST_QUARTER) return true;
  if (before.text === 'number' && value < LEAST_COUNTED && !isTold(tokens, from)) return true;
  if (BRANDS.has(before) && to === from + 1) return tokens[to]?.text !== 'times';
  if (before.text === 'g' && before.capital && SUMMITS.has(value)) return true;
  if (LETTERS.test(before.text) && before.capital) return isBare(tokens, number);
  if (before.text === 'day') return ON.has(tokenBefore(tokens, from, 2)) && isBare(tokens, number);
  // "our *ten-Q*"
  if (tokens[to]?.text === '-' && !tokens[to]!.spaced && FORM.test(tokens[to + 1]?.text ?? '')) return true;
  // "item seven *b*"
  const isLettered = LETTER.test(tokens[to]?.text ?? '') && namesNothing(tokens[to + 1]);
  return LABELS.has(before) && !isTold(tokens, from) && (isLettered || isBare(tokens, number));
}

const LAST_QUARTER = 4;
/** "*number nine* comes off"; larger ones are spoken of as numbers. */
const LEAST_COUNTED = 100;
/** "*covid* nineteen", "a can of *WD* forty" */
const BRANDS = wordSet('covid wd');
/** "the *G* seven" */
const SUMMITS: ReadonlySet<number> = new Set([7, 8, 20]);
/** "two *F* sixteens" */
const LETTERS = /^[bcfk]$/;
const ON = wordSet('on in by since until');
const FORM = /^[qk]$/;

/** "ninety-eight point six *f m*" */
function isFrequency(tokens: readonly Token[], at: number): boolean {
  return FM.has(tokens[at]) || (F.has(tokens[at]) && M.has(tokens[at + 1]));
}

const FM = wordSet('fm');
const F = wordSet('f');
const M = wordSet('m');
const LETTER = /^[b-hj-z]$/;

function isCounted(next: Token | undefined): boolean {
  return next?.kind === 'word' && (next.text === 'people' || /[^su]s$/.test(next.text)) && !TELLING.has(next);
}

const THROUGH = wordSet('through to -');
const CHAMBERS = wordSet('house senate assembly');

/** "senate bill *six*" */
function isOfBill(tokens: readonly Token[], from: number): boolean {
  return tokenBefore(tokens, from)?.text === 'bill' && CHAMBERS.has(tokenBefore(tokens, from, 2));
}

const OF_FORM = wordSet('the form');

/** Where a label's number ends that is said in pieces: "room *two twelve*", "house bill *twenty one oh four*". */
export function saidLabelEnd(tokens: readonly Token[], from: number): number | null {
  const label = tokenBefore(tokens, from);
  // "filed *the I* five eighty-nine"
  const isForm = label?.text === 'i' && OF_FORM.has(tokenBefore(tokens, from, 2));
  if (!isForm && !isOfBill(tokens, from) && !LABELS.has(label) && !NAMES.has(label)) return null;
  const parts = readParts(tokens, from);
  const to = parts.at(-1)?.to ?? from;
  return parts.length > 1 && !isCounted(tokens[to]) ? to : null;
}
