import { LEVEL_STEMS } from '../binding/bind-level.ts';
import type { WordWeights } from '../records/record-words.ts';
import { topicStems } from '../records/record-words.ts';
import type { FigureReading } from './figure-reading.ts';
import { DETERMINERS, FUNCTION_WORDS } from '../words/function-words.ts';
import { stemsIn } from '../words/stem.ts';
import { wordsIn } from '../words/words-in.ts';

const PLACING: ReadonlySet<string> = wordsIn('in on at among aboard inside near under outside');
/** These narrow only the noun that they hang on: "life expectancy *for smokers*". */
const HANGING: ReadonlySet<string> = wordsIn('in on at among of for by from with against');
/** Nouns that name the whole, a time, a way of counting or a book of figures rather than a part of what is counted. */
const WHOLES: ReadonlySet<string> = stemsIn(
  'country nation world land whole total time end day week month year quarter season decade century period term table chart report count data figure survey census list record row line page paper book model estimate system law eye wake peak height start beginning measure account reckoning tally gauge standard average contrast comparison force rule formula method index reading hand way far election vote ballot economy workforce market ground roll book budget pump store air atmosphere population public household home street court custody law statute act field process pipeline queue line docket',
);
/** "on the *far east* side" */
const MOST_OF_PHRASE = 4;

/**
 * "Turnout *in the dormitory* was 66 percent", "life expectancy *for smokers* is 79": a phrase between the measure and its
 * number that says of which part it is, in a noun that is no word of the record and that the lexicon does not know. Null where
 * there is none.
 */
export function placedBetween({ reading, binding, quantity }: FigureReading, own: WordWeights): string | null {
  const { words } = reading;
  const terms = [...reading.nouns, ...reading.verbs];
  const known = [...terms, ...reading.periods, ...reading.cues, ...reading.quantities];
  const isKnown = (at: number) =>
    known.some(({ from, to }) => from <= at && at < to && to - from <= MOST_OF_PHRASE - 1);
  for (let at = binding.from + 1; at < quantity.from - 1; at += 1) {
    if (words[at]?.kind !== 'word') return null;
    const lower = words[at]?.lower ?? '';
    const isHung =
      HANGING.has(lower) && (at === binding.to || (at < binding.to && terms.some(({ from }) => from === at - 1)));
    const isPlacing = PLACING.has(lower) && at >= binding.to && DETERMINERS.has(words[at + 1]?.lower ?? '');
    if ((!isHung && !isPlacing) || isKnown(at)) continue;
    const from = DETERMINERS.has(words[at + 1]?.lower ?? '') ? at + 2 : at + 1;
    let end = from;
    while (end < quantity.from && end - from < MOST_OF_PHRASE && isContent(words[end]?.lower, words[end]?.kind))
      end += 1;
    const verb = words.slice(from, end).findIndex((_, step) => step > 0 && isLevel(words[from + step]?.stem ?? ''));
    if (verb !== -1) end = from + verb;
    const phrase = words.slice(from, end);
    const head = phrase.at(-1);
    if (head === undefined || head.capital || /(?:ed|ing)$/.test(head.lower) || isKnown(end - 1)) continue;
    if (WHOLES.has(head.stem) || phrase.some(word => own.has(word.stem)) || topicStems(phrase).size === 0) continue;
    return head.text;
  }
  return null;
}

const isLevel = (one: string) => LEVEL_STEMS.has(one);

function isContent(lower = '', kind = 'mark'): boolean {
  return kind === 'word' && !FUNCTION_WORDS.has(lower);
}
