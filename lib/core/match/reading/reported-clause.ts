import type { Segment } from '../../text/segment.ts';
import type { Term } from '../lexicon/find-terms.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import { isAmericanEntry } from './american.ts';
import { nounsOfKind, type ReadQuantity, type Reading, type Span } from './reading.ts';
import type { Word } from '../words/words.ts';
import { MODALS } from './verb-words.ts';
import { wordsIn } from '../words/words-in.ts';

/** What people say, as against what is counted, found or announced. */
export const SAYING: ReadonlySet<string> = wordsIn(
  'said says say saying told tells claim claimed claims stated wrote write writes argued argues argue insisted insists insist asserted asserts declared declares repeated repeats tweeted posted boasted boasts touted bragged recalled recalls cited cites suggested quipped testified testifies swears answers answered replies replied responds responded reminds reminded reminding',
);

/** Whoever counts: what they say is a count of their own. */
const COUNTERS: ReadonlySet<string> = wordsIn(
  'department bureau agency office service institute center centre foundation university researchers researcher economists economist analysts analyst scholars scholar statisticians statistician demographers demographer study studies report reports data survey estimate think tally count counts forecast projection provisional preliminary draft',
);

/** A clause that a sentence tells as somebody's words, in UTF-16 offsets into the sentence. */
export interface ReportedClause {
  readonly start: number;
  readonly end: number;
}

/** "said *at a hearing in Austin last Thursday* that" */
const MOST_TO_THAT = 14;
/** "…, *a Republican from the north of the state* said *on a podcast*" */
const MOST_BEHIND = 20;
const LEAST_WORDS = 4;
/** Nothing that follows one of these is said to have been said. */
export const UNREAL: ReadonlySet<string> = wordsIn('if whether unless never not nobody none no neither nor');
/** "said *that day*": no clause begins there. */
const TIMES = wordsIn('day week month year evening morning night afternoon time much many');
/** After the verb these begin something else than what is said. */
const ASIDE = wordsIn(
  'that on in at to during last this earlier later yesterday today by with for from as of about when after before while there here recently again',
);
const ADDRESSED = wordsIn('told tells telling reminds reminded reminding');

/**
 * The clause that somebody is said to have said: "A Texas congressman said last fall that *ICE removed 138,000 people in
 * fiscal 2012*". Where he comes from and when he said it are no place and no time of what he says. Null where nobody is, or
 * where whoever counts is: what an institute or an agency says is a count of its own.
 */
export function reportedClause(reading: Reading, lexicon: LexiconIndex): ReportedClause | null {
  const told = clauseBehind(reading) ?? clauseBefore(reading) ?? clauseGiven(reading);
  if (told === null) return null;
  const isTold = ({ from }: Span) => told.start <= startOf(reading, from) && startOf(reading, from) < told.end;
  const isDomestic = ({ entries }: Term) =>
    entries.some(({ id, kind }) => kind !== 'population' && isAmericanEntry(lexicon, id));
  // "*Jamaica's* central bank said": what is said in another country is said of that one, unless it names America.
  const isForeign = nounsOfKind(reading, 'jurisdiction').some(term => !isTold(term) && !isDomestic(term));
  return isForeign && !reading.nouns.some(term => isTold(term) && isDomestic(term)) ? null : told;
}

function startOf({ words }: Reading, at: number): number {
  return words[at]?.start ?? 0;
}

/** "A candidate in Georgia has said that …", "A flyer says …" */
function clauseBehind(reading: Reading): ReportedClause | null {
  const { words } = reading;
  const verb = words.findIndex(({ lower }) => SAYING.has(lower) || lower === 'telling');
  if (verb < 1 || !isFrame(reading, 0, verb) || isOfRelative(reading, verb) || isInserted(reading, verb)) return null;
  const that = words.findIndex(
    ({ lower }, at) =>
      at > verb && at <= verb + MOST_TO_THAT && lower === 'that' && !TIMES.has(words[at + 1]?.lower ?? ''),
  );
  const isDirect = !ADDRESSED.has(words[verb]?.lower ?? '') && !ASIDE.has(words[verb + 1]?.lower ?? '');
  const from = that === -1 ? (isDirect ? verb + 1 : -1) : that + 1;
  if (from === -1 || !isFrame(reading, verb + 1, from)) return null;
  return clauseOf(reading, from, words.length);
}

/** "a mayor told *the board*," */
const MOST_INSERTED = 4;
const PLACING = wordsIn('in across near within throughout around outside inside along');

/** "*In Ohio*, a mayor said, ICE removed …": what stands before is a part of what is said. */
function isInserted({ words }: Reading, verb: number): boolean {
  const opened = words.findLastIndex(({ text }, at) => at < verb && text === ',');
  const isClosed = words.slice(verb + 1, verb + 1 + MOST_INSERTED).some(({ text }) => text === ',');
  return opened > 0 && isClosed && PLACING.has(words[0]?.lower ?? '');
}

/** "…, a senator said on a podcast last fall." */
function clauseBefore(reading: Reading): ReportedClause | null {
  const { words } = reading;
  const verb = words.findLastIndex(({ lower }) => SAYING.has(lower));
  const comma = words.findLastIndex(({ text }, at) => at < verb && text === ',');
  if (comma < LEAST_WORDS || words.length - comma > MOST_BEHIND || !isFrame(reading, comma + 1, words.length))
    return null;
  return clauseOf(reading, 0, comma);
}

const GIVING = wordsIn('gave gives give put puts had has have');
const GIVEN_AS = new Set(['as', 'at']);

/** "A mailer that reached Tucson *put that year's got-aways at 1.2 million*" */
function clauseGiven(reading: Reading): ReportedClause | null {
  const { words, quantities } = reading;
  const verb = words.findIndex(({ lower }) => GIVING.has(lower));
  const given = quantities.find(({ from }) => from > verb);
  if (verb < 1 || given === undefined || !isFrame(reading, 0, verb) || isOfRelative(reading, verb)) return null;
  const isGiven = words.slice(verb, given.from).some(({ lower }) => GIVEN_AS.has(lower));
  return isGiven ? clauseOf(reading, verb, words.length) : null;
}

/** Who says it, when and where; nothing that says that it was not said, and no number. */
function isFrame(reading: Reading, from: number, to: number): boolean {
  const { words, cues, quantities } = reading;
  const within = (one: { readonly from: number; readonly to: number }) => one.from >= from && one.to <= to;
  const isOther = cues.some(cue => within(cue) && cue.entries[0]?.operator !== 'report');
  if (isOther || quantities.some(one => within(one) && !isOfFrame(one)) || isOfAgency(reading, { from, to }))
    return false;
  return !words
    .slice(from, to)
    .some((word, at) => UNREAL.has(word.lower) || isModal(word) || isCounter(reading, from + at));
}

/** "*One* congressman", "a post that was seen *four million times*" */
function isOfFrame({ quantity: { unit, value } }: ReadQuantity): boolean {
  return unit === 'times' || (unit === 'count' && value === 1);
}

/** "told a crowd *in May*" */
function isModal({ lower, text }: Word): boolean {
  return MODALS.has(lower) && text !== 'May';
}

const POLICE = 'police';

function isOfAgency(reading: Reading, span: Span): boolean {
  return nounsOfKind(reading, 'agency', span).some(({ entries }) => entries.some(({ id }) => id !== POLICE));
}

const RELATIVES = new Set(['who', 'which', 'that']);
const FINITE = /^(?:is|are|was|were|has|have|had|does?|did|\p{Ll}+ed)$/u;

/** "a congressman *who last week said* that …" has done something else, but one "who joined him said" it. */
function isOfRelative({ words }: Reading, verb: number): boolean {
  const relative = words.findLastIndex(({ lower }, at) => at < verb && RELATIVES.has(lower));
  if (relative === -1) return false;
  const between = words.slice(relative + 1, verb);
  const last = between.at(-1)?.lower ?? '';
  // "who *has* said"
  const isAuxiliary = last === 'has' || last === 'have' || last === 'had';
  return !between.slice(0, isAuxiliary ? -1 : undefined).some(({ lower }) => FINITE.test(lower));
}

/** "the *department*", but "a senator's *office*" */
export function isCounter({ words }: Reading, at: number): boolean {
  const word = words[at]?.lower ?? '';
  return COUNTERS.has(word) && !(word === 'office' && /['’]s?$/.test(words[at - 1]?.lower ?? ''));
}

function clauseOf({ words, text }: Reading, from: number, to: number): ReportedClause | null {
  if (to - from < LEAST_WORDS) return null;
  const start = words[from]?.start ?? 0;
  const end = to === words.length ? text.length : (words[to - 1]?.end ?? text.length);
  return { start, end };
}

/** The clause as a segment of its own. */
export function segmentOf(segment: Segment, { start, end }: ReportedClause): Segment {
  return { ...segment, text: segment.text.slice(start, end), start: segment.start + start };
}
