import { SCALES } from './number-words.ts';
import { readPart, type SaidPart } from './said-parts.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

const LAST_HOUR = 12;
const LAST_MINUTE = 59;

/** Where a time of the day that is said ends: "at *five thirty*", "*three in the afternoon*", "*ten after nine*". Null where none begins. */
export function saidTimeEnd(tokens: readonly Token[], from: number): number | null {
  const first = readPart(tokens, from);
  if (first === null || first.value === 0 || first.value > LAST_MINUTE) return null;
  return minutesEnd(tokens, from, first) ?? clockEnd(tokens, from, first);
}

const PAST = wordSet('past after');
const TO = wordSet('to till til');
const FULL_MINUTES: ReadonlySet<number> = new Set([5, 10, 20, 25]);
const TELLS_TIME = wordSet('at is was by until till around about');

/** "*ten after nine*", "it's *twenty to six*" */
function minutesEnd(tokens: readonly Token[], from: number, { value, to }: SaidPart): number | null {
  const before = tokenBefore(tokens, from);
  const isTo = TO.has(tokens[to]) && (TELLS_TIME.has(before) || before?.text === "it's");
  if (!FULL_MINUTES.has(value) || !(isTo || PAST.has(tokens[to]))) return null;
  const hour = readPart(tokens, to + 1);
  if (hour === null || !isHour(hour)) return null;
  return dayTimeEnd(tokens, hour.to) ?? (isClosed(tokens, hour.to) ? hour.to : null);
}

const AT = wordSet('at');
/** Of these a bare hour may be anything: "down by nine". */
const AROUND = wordSet('by around about past');
const UNTIL = wordSet('until till before after since');
const BETWEEN = wordSet('and to or');
/** Words before "at" that tell a level: "unemployment stands *at nine*". */
const AT_LEVEL = wordSet(
  'is are was were be been down up still now stands stood stand sits sat comes came come capped pegged priced put puts set estimated valued sold sell selling rate rates unemployment inflation approval polling polls hold holds holding held steady hovering kept keep remain remained remains peaked peaking topped bottomed trading traded trades average averaged averaging growth look looks looked looking mortgage mortgages growing running currently only',
);

/** "*set for* one thirty" */
const SET_FOR = wordSet('set scheduled slated due booked');
/** "*got* up at four" */
const RISING = wordSet('get gets got getting wake wakes woke waking');

function clockEnd(tokens: readonly Token[], from: number, hour: SaidPart): number | null {
  if (!isHour(hour)) return null;
  const minutes = readMinutes(tokens, hour.to);
  const to = minutes?.to ?? hour.to;
  const second = BETWEEN.has(tokens[to]) ? readPart(tokens, to + 1) : null;
  if (second !== null && isHour(second)) {
    // "between *five and six in the morning*"
    const end = dayTimeEnd(tokens, readMinutes(tokens, second.to)?.to ?? second.to);
    if (end !== null) return end;
  }
  const day = dayTimeEnd(tokens, to);
  if (day !== null) return day;
  // "*six fifteen this morning*"
  if (minutes !== null && tokens[to]?.text === 'this' && IN_DAY.has(tokens[to + 1])) return to;
  return isTimeTold(tokens, from, minutes !== null) && isClosed(tokens, to) ? to : null;
}

/** Whether what stands before an hour says that it is one: "*at* eight", "*set for* one thirty", "*it's* ten oh five", "*by* six forty". */
function isTimeTold(tokens: readonly Token[], from: number, hasMinutes: boolean): boolean {
  const before = tokenBefore(tokens, from);
  const verb = tokenBefore(tokens, from, 2);
  if (AT.has(before)) {
    const isUp = verb?.text === 'up' && RISING.has(tokenBefore(tokens, from, 3));
    return isUp || !AT_LEVEL.has(verb) || (hasMinutes && COMES.has(verb));
  }
  if (before?.text === 'for') return SET_FOR.has(verb);
  return UNTIL.has(before) || (hasMinutes && (AROUND.has(before) || before?.text === "it's"));
}

/** "the bus *comes* at six ten" */
const COMES = wordSet('come comes came');

function isHour({ value }: SaidPart): boolean {
  return value > 0 && value <= LAST_HOUR;
}

/** "five *thirty*", "nine *oh five*"; null where no minutes stand. */
function readMinutes(tokens: readonly Token[], at: number): SaidPart | null {
  const minutes = readPart(tokens, at);
  if (minutes === null || minutes.value > LAST_MINUTE) return null;
  return minutes.value >= 10 || minutes.to > at + 1 ? minutes : null;
}

const IN_DAY = wordSet('morning afternoon evening');
const AT_NIGHT = wordSet('night');
const HALF_DAY = wordSet('am pm');
const HALF_DAY_LETTER = wordSet('a p');
const ZONES = wordSet('eastern pacific central mountain');
const OF_ZONE = wordSet('time standard daylight and');

/** Where the part of the day behind an hour ends: "*in the morning*", "*at night*", "*p m*", "*eastern time*". */
function dayTimeEnd(tokens: readonly Token[], at: number): number | null {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.text === 'in' && second?.text === 'the' && IN_DAY.has(third)) return at + 3;
  if (first?.text === 'at' && AT_NIGHT.has(second)) return at + 2;
  if (HALF_DAY.has(first)) return at + 1;
  if (HALF_DAY_LETTER.has(first) && second?.text === 'm') return at + 2;
  if (ZONES.has(first) && (second === undefined || second.kind === 'mark' || OF_ZONE.has(second))) return at + 1;
  return null;
}

const CLOSING = wordSet(
  '. , ? ! ; : and when we i he she they it you there in on for with but so because as that this every each sharp today tonight tomorrow yesterday last next monday tuesday wednesday thursday friday saturday sunday until at here out the most everybody everyone nobody',
);
/** "at five *and a half*", "at two *and three*" */
const GOES_ON = wordSet('a half change counting');

/** Nothing that is counted may follow, nor a scale or another guess: "it's three fifty, *billion*", "looking at five, *six* years". */
function isClosed(tokens: readonly Token[], at: number): boolean {
  const [next, second] = [tokens[at], tokens[at + 1]];
  if (next === undefined) return true;
  if (!CLOSING.has(next) || (next.text === ',' && (SCALES.has(second) || readPart(tokens, at + 1) !== null)))
    return false;
  return !(next.text === 'and' && (GOES_ON.has(second) || readPart(tokens, at + 1) !== null));
}
