import { takesUnit } from '../../binding/binding.ts';
import { FUNCTION_WORDS } from '../../words/function-words.ts';
import type { NounPhrase } from '../../reading/noun-phrase.ts';
import type { Reading, Span } from '../../reading/reading.ts';
import { topicStems, type WordWeights } from '../../records/record-words.ts';
import { wordsIn } from '../../words/words-in.ts';

/** "unemployment" inside "youth unemployment" names the other measure, and so does "inflation peaked" after "food". */
export function isPartOfAnother(reading: Reading, { from, to }: Span, measure: string): boolean {
  return [...reading.nouns, ...reading.verbs].some(
    term =>
      ((term.from <= from && to <= term.to && term.to - term.from > to - from) ||
        (term.from < from && from < term.to)) &&
      term.entries.some(({ kind }) => kind === 'measure') &&
      !term.entries.some(({ id }) => id === measure),
  );
}

/** "7.7 million in *fines*": an unknown noun that "in" hangs on a bare number. */
function nounBehindIn(reading: Reading, end: number): number | null {
  const noun = reading.words[end + 1];
  if (reading.words[end]?.lower !== 'in' || noun?.kind !== 'word' || noun.capital || FUNCTION_WORDS.has(noun.lower))
    return null;
  const at = end + 1;
  const isKnown = [...reading.nouns, ...reading.verbs, ...reading.periods, ...reading.cues].some(
    term => term.from <= at && at < term.to,
  );
  return isKnown || !noun.lower.endsWith('s') ? null : at;
}

const MOST_TO_NOUN = 6;

/** "Thirty is also *the number of consulates* that …", "Twenty is *how many seats* …": the noun that a bare number is said to be so many of. */
function nounOfEquation({ words }: Reading, end: number): number | null {
  if (!['is', 'was', ','].includes(words[end]?.lower ?? '')) return null;
  for (let at = end; at < end + MOST_TO_NOUN; at += 1) {
    const [first, second] = [words[at]?.lower, words[at + 1]?.lower];
    if ((first === 'how' && second === 'many') || (first === 'number' && second === 'of')) return at + 2;
  }
  return null;
}

/** "85 *is* also *what* the fence cost": words between the two. "is *twice* what they voted" tells how much more. */
const UP_TO_WHAT = wordsIn('also just exactly only still now precisely about roughly not');

const GIVING = wordsIn('has have had says said shows showed lists gives gave reads');

/** "Twenty-five is *what I paid for a lamp*": the clause says what the number is of, and none of that is the record's. "… is *what the table has*" tells whose number it is. */
export function isWhatOfOther({ words }: Reading, end: number, own: WordWeights): boolean {
  if (!['is', 'was'].includes(words[end]?.lower ?? '')) return false;
  const what = words.findIndex(({ lower }, at) => at > end && !UP_TO_WHAT.has(lower));
  if (words[what]?.lower !== 'what') return false;
  const mark = words.findIndex(({ kind }, at) => at > what && kind === 'mark');
  const said = words.slice(what + 1, mark === -1 ? undefined : mark);
  const told = said.filter(({ topic }) => topic);
  const last = said.findLast(({ kind }) => kind === 'word');
  return told.length > 0 && !GIVING.has(last?.lower ?? '') && !told.some(word => own.has(word.stem));
}

/** Nouns that stand for whatever is counted. */
export const ANYTHING = wordsIn('names entries instances examples individuals persons souls heads files ones plus');

/** The noun after the number is unknown, and no word of the record: "409,849 *trees*". */
export function isStrangeHead(reading: Reading, { unread, end }: NounPhrase, own: WordWeights): boolean {
  const noun = reading.words[unread.at(-1) ?? -1];
  // "arrested 7,989 *people* at the border" is one term with a gap, which does not know what stands in it.
  if (noun?.lower === 'people') return false;
  const last = noun ?? reading.words[nounBehindIn(reading, end) ?? nounOfEquation(reading, end) ?? -1];
  return last !== undefined && !own.has(last.stem) && !ANYTHING.has(last.lower);
}

/** Words before a measure that make it no other kind: "*monthly* encounters", "Trump-*era* removals", "*put* removals at 400,000", "I *think* removals fell". */
const SAME_KIND = wordsIn(
  'own daily weekly monthly quarterly yearly annual final official overall updated latest newest era put puts pegged pegs think thinks thought believe believes guess suppose know knows remember hear honestly frankly forget forgets forgot recall recalled blame blames blamed fight fights beat curb curbs tame tamed tackle ease eased keep keeps kept push pushed pushes drive drives drove send sends sent bring brings brought made makes saw sees watch watched',
);

/** "*Food* inflation", "*illegal gambling* costs": a word before the measure that the record does not have. */
export function isOtherKind(reading: Reading, { from }: Span, own: WordWeights): boolean {
  const before = reading.words[from - 1];
  if (reading.quantities.some(number => number.from < from && from <= number.to)) return false;
  if (
    before?.kind !== 'word' ||
    FUNCTION_WORDS.has(before.lower) ||
    SAME_KIND.has(before.lower) ||
    own.has(before.stem)
  )
    return false;
  const isRead = [...reading.nouns, ...reading.verbs, ...reading.cues].some(
    term => term.from < from && from <= term.to,
  );
  return !isRead && !reading.periods.some(period => period.from < from && from <= period.to);
}

/** The share of a stretch's topic words that the record does not have. */
export function strangeShare({ words }: Reading, { from, to }: Span, own: WordWeights): number {
  const stems = topicStems(words.slice(from, to));
  return stems.size === 0 ? 0 : [...stems].filter(stem => !own.has(stem)).length / stems.size;
}

const unknownByReading = new WeakMap<Reading, readonly string[]>();

/** The stems of topic words that no term of the lexicon explains, names apart. */
function unknownStems(reading: Reading): readonly string[] {
  const known = unknownByReading.get(reading);
  if (known !== undefined) return known;
  const { words, nouns, verbs, cues, periods, quantities } = reading;
  const isRead = (at: number) =>
    [nouns, verbs, cues, periods, quantities].some(spans => spans.some(({ from, to }) => from <= at && at < to));
  const unknown = words.filter((word, at) => !word.capital && word.topic && !isRead(at));
  const stems = unknown.map(({ stem }) => stem);
  unknownByReading.set(reading, stems);
  return stems;
}

const MOST_STRANGE = 8;

/** How many words of a sentence speak of what is neither the record's nor known, as a share of the most that tell anything. */
export function strangeWords(reading: Reading, own: WordWeights): number {
  return Math.min(1, unknownStems(reading).filter(stem => !own.has(stem)).length / MOST_STRANGE);
}

/** A stretch names what is counted, whatever that is; beside a sum or share ("$88 billion for a million *removals*"), what is told in this. */
export function namesMeasure({ nouns, verbs }: Reading, { from, to }: Span, unit: string): boolean {
  return [...nouns, ...verbs].some(
    term =>
      term.from >= from &&
      term.to <= to &&
      term.entries.some(
        entry => entry.kind === 'measure' && entry.family !== 'other' && (unit === 'count' || takesUnit(entry, unit)),
      ),
  );
}
