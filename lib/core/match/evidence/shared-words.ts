import type { MatchContext } from '../context/match-context.ts';
import type { Reading } from '../reading/reading.ts';
import { speechTag } from '../reading/speech-tag.ts';
import { type RecordWords, topicStems, type WordWeights } from '../records/record-words.ts';

/** How far a sentence and what stands around it use a record's own words: roots of their weights, and a share. */
export interface WordEvidence {
  readonly overlapHere: number;
  readonly overlapSquared: number;
  /** Of a number, by the share of its digits. */
  readonly overlapDigits: number;
  /** That only the sentences before, the heading and the title have. */
  readonly overlapAround: number;
  readonly overlapBefore: number;
  /** That only the sentences behind have. */
  readonly overlapAfter: number;
  /** The share of the statement's words, by weight, that the sentence and what stands before it have. */
  readonly coverage: number;
}

const stemsByReading = new WeakMap<Reading, ReadonlySet<string>>();

/** How far the words around a number of so many digits are a record's. */
export function wordEvidence(
  record: string,
  reading: Reading,
  context: MatchContext,
  words: RecordWords,
  digits: number,
): WordEvidence {
  const own = words.of(record);
  const here = stemsOf(reading);
  const around = stemsAround(here, context);
  const { before } = context;
  const isSaid = { has: (stem: string) => here.has(stem) || around.has(stem) };
  const overlapHere = Math.sqrt(weigh(here, own));
  return {
    overlapHere,
    overlapSquared: overlapHere ** 2,
    overlapDigits: overlapHere * digits,
    overlapAround: overlapAround(reading, context, own),
    overlapBefore: before === null ? 0 : Math.sqrt(weigh(stemsOf(before.reading), own)),
    overlapAfter: Math.sqrt(weigh(stemsBehind(here, context), own)),
    coverage: coverageOf(isSaid, words.statement(record)),
  };
}

/** The root of the weights of a record's words that only the sentences before, the heading and the title have. */
export function overlapAround(reading: Reading, context: MatchContext, own: WordWeights): number {
  return Math.sqrt(weigh(stemsAround(stemsOf(reading), context), own));
}

function weigh(stems: Iterable<string>, own: WordWeights): number {
  let sum = 0;
  for (const stem of stems) sum += own.get(stem) ?? 0;
  return sum;
}

const aroundByContext = new WeakMap<MatchContext, ReadonlySet<string>>();

/** The topic words of the neighbourhood that the sentence itself does not have. */
function stemsAround(here: ReadonlySet<string>, context: MatchContext): ReadonlySet<string> {
  const known = aroundByContext.get(context);
  if (known !== undefined) return known;
  const stems = new Set<string>();
  for (const one of context.antecedents) for (const stem of stemsOf(one)) if (!here.has(stem)) stems.add(stem);
  aroundByContext.set(context, stems);
  return stems;
}

const behindByContext = new WeakMap<MatchContext, ReadonlySet<string>>();

/** The topic words of the sentences behind that the sentence itself does not have. */
function stemsBehind(here: ReadonlySet<string>, context: MatchContext): ReadonlySet<string> {
  const known = behindByContext.get(context);
  if (known !== undefined) return known;
  const stems = new Set(context.after.flatMap(one => [...stemsOf(one)].filter(stem => !here.has(stem))));
  behindByContext.set(context, stems);
  return stems;
}

/** The words that a sentence and a record share, as the sentence writes them. */
export function wordsInCommon(reading: Reading, own: WordWeights): string[] {
  const found = new Map<string, string>();
  for (const { stem, text } of reading.words) if (own.has(stem) && !found.has(stem)) found.set(stem, text);
  return [...found].sort((a, b) => (own.get(b[0]) ?? 0) - (own.get(a[0]) ?? 0)).map(([, text]) => text);
}

export function stemsOf(reading: Reading): ReadonlySet<string> {
  const known = stemsByReading.get(reading);
  if (known !== undefined) return known;
  const stems = topicStems(reading.words.slice(0, speechTag(reading)?.from));
  stemsByReading.set(reading, stems);
  return stems;
}

/** The share of a statement's words, by weight, that a sentence has. */
export function coverageOf(here: Pick<ReadonlySet<string>, 'has'>, statement: ReadonlyMap<string, number>): number {
  let all = 0;
  let shared = 0;
  for (const [stem, weight] of statement) {
    all += weight;
    if (here.has(stem)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}
