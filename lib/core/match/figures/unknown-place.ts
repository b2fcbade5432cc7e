import type { WordWeights } from '../records/record-words.ts';
import type { Term } from '../lexicon/find-terms.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import type { Reading, Span } from '../reading/reading.ts';
import type { Word } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';

const PLACING: ReadonlySet<string> = wordsIn('in at near around across throughout outside');
/** These place what stands right before them only: "the rate *for* Paducah". */
const HANGING: ReadonlySet<string> = new Set(['for', 'of']);
const PARTS: ReadonlySet<string> = wordsIn(
  'the greater downtown north south east west northern southern eastern western central upper lower metro rural nearby all most',
);
/** Names that are no places: of bodies, laws, feasts, tongues and before persons. */
const NO_PLACES: ReadonlySet<string> = wordsIn(
  'mr mrs ms dr president congress senate house parliament capitol court medicaid medicare title section class phase series christmas easter thanksgiving english spanish latin god',
);
/** "*researchers at* Princeton": who counted, and not what is counted. */
const COUNTERS =
  /^(?:research|scholar|economist|scientist|analyst|demograph|professor|team|people|group|lab|study|model|expert|historian)/;
const MOST_TO_NAME = 3;

/**
 * A place with a name that neither the record nor the lexicon has, of which a clause speaks: "Inflation *in Tuscaloosa* was 9.1
 * percent", "a dozen cost $6.23 *at Wegmans*". `number` is null for a clause without one; `after` is where the measure ends.
 * Null where there is none, or where the place is only that of whoever tells it.
 */
export function unknownPlace(
  reading: Reading,
  clause: Span,
  number: Span | null,
  own: WordWeights,
  after = -1,
): string | null {
  const { words } = reading;
  for (let at = clause.from; at < clause.to - 1; at += 1) {
    const lower = words[at]?.lower ?? '';
    const isFirst = lower === 'for' && at === clause.from;
    const isHung = HANGING.has(lower) && (at === after || at === number?.to);
    if (!PLACING.has(lower) && !isFirst && !isHung) continue;
    let end = at + 1;
    while (end < at + MOST_TO_NAME && PARTS.has(words[end]?.lower ?? '') && words[end]?.capital !== true) end += 1;
    const name = words[end];
    if (name?.kind !== 'word' || !name.capital || isKnown(reading, end, at) || own.has(name.stem)) continue;
    if (FUNCTION_WORDS.has(name.lower) || NO_PLACES.has(name.lower) || name.text === name.text.toUpperCase()) continue;
    if (lower === 'at' && words.slice(Math.max(0, at - 2), at).some(word => COUNTERS.test(word.lower))) continue;
    // "Inflation Hits 9.1 Percent in June, at Highest Since 1981"
    if (!words.some(isLowerContent)) return null;
    if (number === null || isOf(reading, { from: at, to: end + 1 }, number)) return name.text;
  }
  return null;
}

function isLowerContent({ kind, capital, lower }: Word): boolean {
  return kind === 'word' && !capital && lower.length > 3 && !FUNCTION_WORDS.has(lower);
}

/** "*Violent crime* in Paducah *fell*" is one term with a gap, which does not know what stands in it. */
function isKnown({ nouns, verbs, periods, cues, quantities }: Reading, at: number, link: number): boolean {
  const holds = ({ from, to }: Span) => from <= at && at < to;
  const hasGap = ({ from, to, entries }: Term) =>
    from < link && at + 1 < to && entries.some(({ kind }) => kind === 'measure');
  return (
    [periods, cues, quantities].some(spans => spans.some(holds)) ||
    [nouns, verbs].some(terms => terms.some(term => holds(term) && !hasGap(term)))
  );
}

/** No other number stands between, and nobody tells it there: "In Waco he *said* that 409,849 …". */
function isOf({ words, quantities, cues }: Reading, place: Span, number: Span): boolean {
  const [from, to] = place.from < number.from ? [place.to, number.from] : [number.to, place.from];
  const isBetween = (span: Span) => span.from >= from && span.to <= to;
  if (quantities.some(isBetween)) return false;
  // "ICE, which rents a jail in Lumpkin, held …" – but "In Lumpkin, 8 percent had none".
  const comma = words.slice(from, to).findIndex(({ text }) => text === ',');
  if (comma > 0 || (comma === 0 && (place.from > number.from || !isFronted(words, place.from)))) return false;
  return place.from > number.from || !cues.some(cue => isBetween(cue) && TELLING.has(cue.entries[0]?.operator ?? ''));
}

/** Nothing but words without a topic stands before. */
function isFronted(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 1), at).every(({ kind, lower }) => kind !== 'word' || FUNCTION_WORDS.has(lower));
}

const TELLING: ReadonlySet<string> = new Set(['report', 'planned']);
