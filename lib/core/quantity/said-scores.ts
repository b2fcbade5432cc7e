import { isSportNear } from './dates-and-scores.ts';
import { namesNothing } from './names-nothing.ts';
import { UNITS } from './number-words.ts';
import { isHyphened } from './is-hyphened.ts';
import { afterHyphen } from './read-small.ts';
import { readCardinal } from './read-cardinal.ts';
import { readPart, type SaidPart } from './said-parts.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

const MOST_VOTES = 999;
/** Hundreds of votes that are said in two pieces: "*two eighteen* to *two thirteen*". */
const MOST_HUNDREDS = 4;
const DECISIONS = wordSet('decision ruling vote split majority win loss victory margin score lead final');
const NOTHING = wordSet('nothing nil zip love');
const WHEN = wordSet('last yesterday today tonight this friday saturday sunday monday tuesday wednesday thursday');
const CHANGED = wordSet('from between');
/** "fell *behind* fourteen to three", "*it's* four to three": so it stands. */
const STANDING = wordSet('behind ahead back leading trailing');
const VOTES = wordSet('vote voted votes score motion');
/** Tokens before a score in which a vote may stand. */
const REACH = 5;

/** Where a vote or score that is said ends: "won *nine to three*", "a *five four* decision", "*one nothing*". Null where none begins. */
export function saidScoreEnd(tokens: readonly Token[], from: number): number | null {
  const sets = setsEnd(tokens, from);
  if (sets !== null) return sets;
  const first = readVotes(tokens, from);
  if (first === null || CHANGED.has(tokenBefore(tokens, from))) return null;
  // "up three *games to* one"
  if (GAMES.has(tokens[first.to]) && tokens[first.to + 1]?.text === 'to') {
    const other = readVotes(tokens, first.to + 2);
    if (other !== null && namesNothing(tokens[other.to])) return other.to;
  }
  const isJoined = isHyphened(tokens, first.to, 'to');
  const isLinked = isJoined || tokens[first.to]?.text === 'to';
  const at = isJoined ? first.to + 3 : isLinked ? first.to + 1 : afterHyphen(tokens, first.to);
  if (NOTHING.has(tokens[at]) && (namesNothing(tokens[at + 1]) || DECISIONS.has(tokens[at + 1]))) return at + 1;
  const second = readVotes(tokens, at);
  if (second === null) return null;
  if (DECISIONS.has(tokens[second.to])) return second.to;
  const isWon = UP_OR_DOWN.has(tokenBefore(tokens, from)) || isWonIt(tokens, from);
  if (isWon && (isGlued(tokens, first.to, at) || isGoals(first, second, at)))
    return namesNothing(tokens[second.to]) ? second.to : null;
  // "passed the house *two eighteen to two twelve*"
  if (isLinked && isInPieces(first, from) && isInPieces(second, at) && isVoteNear(tokens, from)) return second.to;
  if (!isLinked || !(namesNothing(tokens[second.to]) || WHEN.has(tokens[second.to]))) return null;
  if (first.value > second.value)
    return isStanding(tokenBefore(tokens, from)) || isSportNear(tokens, from, second.to) ? second.to : null;
  return tokens.slice(Math.max(0, from - REACH), from).some(token => VOTES.has(token)) ? second.to : null;
}

/** "was *down five-three* in the second set" */
const UP_OR_DOWN = wordSet('up down leads led trails trailed won lost win lose');

const GAMES = wordSet('games sets goals frames holes');
const IT = wordSet('it');
const WON = wordSet('won lost took');

function isWonIt(tokens: readonly Token[], from: number): boolean {
  return IT.has(tokenBefore(tokens, from)) && WON.has(tokenBefore(tokens, from, 2));
}

/** "*three one*": side by side, as only goals are said. */
function isGoals(first: SaidPart, second: SaidPart, at: number): boolean {
  return at === first.to && first.value < 10 && second.value < 10;
}

function isInPieces({ value, to }: SaidPart, from: number): boolean {
  return value >= 100 && to > from + 1;
}

const CHAMBERS = wordSet('passed passes pass failed house senate assembly chamber council committee');

function isVoteNear(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(Math.max(0, from - REACH), from).some(token => VOTES.has(token) || CHAMBERS.has(token));
}

/** Games of a set, and fewer are no sets. */
const MOST_GAMES = 7;
const FEWEST_SETS = 2;

/** Where the sets of a match end: "*six four, three six, seven five*". */
function setsEnd(tokens: readonly Token[], from: number): number | null {
  let at = from;
  let sets = 0;
  for (;;) {
    const hyphened = isGlued(tokens, at + 1, at + 2);
    const end = hyphened ? at + 3 : at + 2;
    if (!isGame(tokens[at]) || !isGame(tokens[end - 1]) || !namesNothing(tokens[end])) break;
    sets++;
    at = end;
    if (tokens[at]?.text !== ',' || !isGame(tokens[at + 1])) break;
    at++;
  }
  return sets >= FEWEST_SETS ? at : null;
}

function isGame(token: Token | undefined): boolean {
  return (UNITS.get(token) ?? MOST_GAMES + 1) <= MOST_GAMES;
}

function isGlued(tokens: readonly Token[], hyphen: number, second: number): boolean {
  return second === hyphen + 1 && tokens[hyphen]?.text === '-' && !tokens[hyphen]!.spaced;
}

function isStanding(before: Token | undefined): boolean {
  return STANDING.has(before) || before?.text === "it's";
}

function readVotes(tokens: readonly Token[], at: number): SaidPart | null {
  const hundreds = UNITS.get(tokens[at]) ?? 0;
  const rest = hundreds > 0 && hundreds <= MOST_HUNDREDS ? readPart(tokens, at + 1) : null;
  if (rest !== null && (rest.value >= 10 || rest.to > at + 2))
    return { value: hundreds * 100 + rest.value, to: rest.to };
  const whole = tokens[at]?.kind === 'word' ? readCardinal(tokens, at, true) : null;
  return whole !== null && whole.scale === 1 && whole.value <= MOST_VOTES ? whole : null;
}
