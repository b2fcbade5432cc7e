import { once } from '../../once.ts';
import type { LexiconEntry } from '../../claim/lexicon.ts';
import type { Term } from '../lexicon/find-terms.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { entriesOf, hasKind, nounsOfKind, type ReadQuantity, type Reading, type Span } from './reading.ts';
import type { Word } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';

/** The places of what a number counts: those of its clause and phrase, and of the office that counted it. */
export function placesOf(reading: Reading, clause: Span, quantity: ReadQuantity, phrase: NounPhrase): LexiconEntry[] {
  const inClause = nounsOfKind(reading, 'jurisdiction', clause).filter(
    term =>
      !isBeside(reading, term) &&
      !isSeat(reading, term) &&
      !isInAside(reading, term, quantity) &&
      !isOfCause(reading, term, quantity) &&
      !isOfOne(reading, term, quantity) &&
      !isOfAsker(reading, term) &&
      !isOfMember(reading, term) &&
      !isHomeOfTeller(reading, term, quantity) &&
      !(isSaidOfMost(reading, term, quantity) && !isAbroad(reading, term)) &&
      !isAddressee(reading, term, quantity) &&
      !isOfNextNumber(reading, term, quantity) &&
      !isOfNumberBefore(reading, term, quantity, phrase),
  );
  const inPhrase = phrase.terms.filter(term => hasKind(term, 'jurisdiction'));
  const everywhere = nounsOfKind(reading, 'jurisdiction').filter(
    term => isCounter(reading, term) || isFronted(reading, term),
  );
  return [...new Set([...inClause, ...inPhrase, ...everywhere].flatMap(term => entriesOf(term, 'jurisdiction')))];
}

/** "*In El Salvador*, he means to lock them up in his prison, which has room for 40,000": the whole sentence is there. */
function isFronted({ words }: Reading, { from, to }: Term): boolean {
  const isFirst = from === 1 || (from === 2 && words[1]?.lower === 'the');
  return isFirst && FRONTING.has(words[0]?.lower ?? '') && words[to]?.text === ',';
}

const FRONTING = wordsIn('in across throughout within inside');

/** "the *New York*-based center": where who counts has his office. */
function isSeat({ words }: Reading, { to }: Term): boolean {
  return words[to]?.lower === 'based' || words[to]?.lower === 'headquartered';
}

const INSTITUTION =
  /^(?:cent(?:er|re)|universit(?:y|ies)|college|institut(?:e|ion)|group|nonprofit|organi[sz]ation|firm|newspaper|outlet)s?$/;

/** "The center, *which is part of a university in New York*, counts …": what is inserted about whoever stands before it. */
function isInAside({ words, quantities }: Reading, { from, to }: Term, counted: Span): boolean {
  const start = words.findLastIndex(({ text }, at) => at < from && text === ',') + 1;
  const end = words.findIndex(({ text }, at) => at >= to && text === ',');
  if (start === 0 || end === -1 || end > counted.from) return false;
  if (quantities.some(one => one.from >= start && one.to <= end)) return false;
  const isRelative = words[start]?.lower === 'which' || words[start]?.lower === 'who';
  return isRelative || words.slice(start, from).some(({ lower }) => INSTITUTION.test(lower));
}

/** "He came from a camp in Burundi, *one of* 85,000 refugees that year": where one of them was. */
function isOfOne({ words }: Reading, { to }: Term, { from }: Span): boolean {
  return to <= from - 2 && words[from - 1]?.lower === 'of' && words[from - 2]?.lower === 'one';
}

const CAUSING = wordsIn('driven fueled fuelled caused sparked blamed');

/** "1,274 in 2019, *driven by outbreaks in New York*": where it came from, and not where it was counted. */
function isOfCause({ words }: Reading, { from }: Term, { to }: Span): boolean {
  return words.slice(to, from).some(({ lower }) => CAUSING.has(lower));
}

const BESIDE = wordsIn('border frontier line side boundary crossings war fighting');

/** "the frontier *with Mexico*", "crossings *from Mexico*", "the *Canadian* line", "the war *with Iran*": what is counted there is not that country's. */
export function isBeside({ words }: Reading, { from, to }: Term): boolean {
  const link = words[from - 1]?.lower ?? '';
  const isLinked = (link === 'with' || link === 'from') && BESIDE.has(words[from - 2]?.lower ?? '');
  // "In the Tucson sector *Border Patrol* made …"
  const isPatrol = words[to + 1]?.lower === 'patrol';
  return isLinked || (words[to]?.kind === 'word' && BESIDE.has(words[to]?.lower ?? '') && !isPatrol);
}

const COUNTERS = once(
  () => /^(?:Statistics \p{Lu}|Office for National Statistics|Bank of \p{Lu}|Eurostat|INEGI|Insee|INSEE|Destatis)/u,
);

/** "…, *Statistics Canada* said": an office that counts for one country has counted there, wherever it stands. */
function isCounter({ words }: Reading, { from, to }: Term): boolean {
  const name = words.slice(from, to).map(({ text }) => text);
  return COUNTERS().test(name.join(' '));
}

const ASKING = wordsIn('asks asked writes wrote');
/** "asks *Tove Lind in* Bergen" */
const MOST_OF_NAME = 4;

/** "Is that so, asks Tove in *Bergen*": where a reader lives is no place of what she asks. */
function isOfAsker({ words }: Reading, { from }: Term): boolean {
  if (!['in', 'of', 'from'].includes(words[from - 1]?.lower ?? '')) return false;
  return words.slice(Math.max(0, from - 1 - MOST_OF_NAME), from).some(({ lower }) => ASKING.has(lower));
}

/** "*Rep. Ana Cole of* Ohio holds up a paper": whom a member of Congress speaks for. */
const MEMBERS = wordsIn('rep sen representative senator congressman congresswoman');

function isOfMember({ words }: Reading, { from }: Term): boolean {
  if (!['of', 'from'].includes(words[from - 1]?.lower ?? '')) return false;
  const name = words.slice(Math.max(0, from - 2 - MOST_OF_NAME), from - 1);
  const title = name.findLastIndex(({ lower, capital }) => capital && MEMBERS.has(lower));
  return title !== -1 && name.slice(title).every(({ capital, text }) => capital || text === '.');
}

/** Who tells of the country, wherever they are from: they count nothing at home, as a sheriff may. */
const OF_THE_COUNTRY = wordsIn(
  'republican republicans democrat democrats canvassers letter newsletter flyer mailer congressman congresswoman adviser advisor aide reader caller listener viewer columnist podcaster blogger',
);

/** Of one person: "Officials in Ohio *say*" tell what is so at home. */
const WRITING = wordsIn('writes insists swears asks claims texts calls wonders says');

/** "*Gus in* Reno writes that …", "*Ada of* Salem, who is 80, was sure that …": who writes to the paper, by a first name alone. */
function isCorrespondent(words: Reading['words'], name: number, to: number): boolean {
  const isName = words[name]?.capital === true && (name === 0 || words[name - 1]?.kind === 'mark');
  if (!isName) return false;
  const aside = words[to]?.text === ',' ? words.findIndex(({ text }, at) => at > to && text === ',') : -1;
  const verb = aside === -1 ? to : aside + 1;
  if (WRITING.has(words[verb]?.lower ?? '')) return true;
  return ['is', 'was'].includes(words[verb]?.lower ?? '') && words[verb + 1]?.lower === 'sure';
}

/** "A *Republican from* Maine said", "a Maine *congressman* said that 4,000 …": where somebody is from who tells of the country. */
function isHomeOfTeller({ words }: Reading, { from, to }: Term, counted: Span): boolean {
  if (to > counted.from) return false;
  const isFrom = ['in', 'of', 'from'].includes(words[from - 1]?.lower ?? '');
  if (isFrom && isCorrespondent(words, from - 2, to)) return true;
  const teller = isFrom ? words[from - 2] : words[to];
  return OF_THE_COUNTRY.has(teller?.lower.replace(/['’]s$/, '') ?? '');
}

const MOSTLY =
  /^\W*(?:with )?(?:most|many|mostly|mainly|largely|chiefly|primarily|including|among them|(?:nearly|almost) all)\b/;

/** "…, *most of them* lone men", "…, *mainly* from Asian countries", "… *nearly all of them* Mexicans": said of many of the count. */
export function isSaidOfMost({ words }: Reading, { from }: Term, { to }: Span): boolean {
  const comma = words.findLastIndex(({ text }, at) => at < from && text === ',');
  const said = words.slice(comma + 1, from).map(({ lower }) => lower);
  return comma >= to && MOSTLY.test(said.join(' '));
}

/** "…, most of them *in Germany*": where most are counted, the others are too. */
function isAbroad({ words }: Reading, { from, entries }: Term): boolean {
  return words[from - 1]?.lower === 'in' && entries.every(({ broader = [] }) => !broader.includes('us'));
}

const PARTS = wordsIn('whom which them');
/** "of whom *about* 680,000" */
const MOST_HEDGE = 3;

/** "took 300 in February *and Costa Rica up to 200*", "…, *of whom 680,000* are Indian": the next number is that place's. */
function isOfNextNumber({ words, quantities }: Reading, { from, to }: Term, counted: Span): boolean {
  const next = quantities.find(other => other.from >= counted.to && other.to <= from);
  const before = next === undefined ? [] : words.slice(Math.max(counted.to, next.from - MOST_HEDGE), next.from);
  const isPart = (near: readonly Word[]) =>
    near.some(({ lower }, at) => PARTS.has(lower) && near[at - 1]?.lower === 'of');
  if (isPart(before)) return true;
  // "…, *about 2,800 of them* before a judge in San Diego ended it": said of some of them.
  if (next !== undefined && isPart(words.slice(next.to, next.to + 2))) return true;
  const link = words[from - 1]?.lower ?? '';
  return from >= counted.to && (link === 'and' || link === ',') && quantities.some(other => other.from === to);
}

const TELLING = wordsIn('told tell tells telling');
const MOST_BEFORE = 5;

/** "told *voters* in *Iowa* that 21 million are here": whom somebody told it, and where. */
export function isAddressee({ words }: Reading, { from, to }: Span, counted: Span): boolean {
  if (!words.slice(to, counted.from).some(({ lower }) => lower === 'that')) return false;
  return words.slice(Math.max(0, from - MOST_BEFORE), from).some(({ lower }) => TELLING.has(lower));
}

const NATIONALLY =
  /^(?:(?:in|for|of|across) )?the (?:country|nation|united states|u\.s\.)\b|^(?:nationally|nationwide)\b/;

/** "17.8 percent *in the county*, against 10.6 nationally": the number before has that place, and this one the country. */
export function isOfNumberBefore(
  { words, quantities }: Reading,
  term: Term,
  { from, to }: Span,
  { end }: NounPhrase,
): boolean {
  if (!quantities.some(other => other.from >= term.to && other.to <= from)) return false;
  return [to, end].some(at =>
    NATIONALLY.test(
      words
        .slice(at, at + 4)
        .map(({ lower }) => lower)
        .join(' '),
    ),
  );
}
