import { coverage, idfOf, missingName, partCoverage, quotedCoverage } from './coverage.ts';
import type { ImportedPack } from './open-pack.ts';
import type { QueryText } from './query-terms.ts';
import type { Ranked } from './rank-claims.ts';
import { readPost } from './read-post.ts';
import { type ReadText, readText } from './read-sentence.ts';
import { findNumber } from './shared-numbers.ts';
import { isNamedIn, speakersAgree } from './speakers-agree.ts';
import { statedNumbers } from './stated-numbers.ts';

/** What is measured of a sentence and a record, each about 0 to 1. The weights file names the same. */
export const FEATURES = [
  'rarest',
  'cosine',
  'cosineAll',
  'statementCoverage',
  'titleCoverage',
  'sentenceCoverage',
  'contextCoverage',
  'partCoverage',
  'matched',
  'bigrams',
  'run',
  'margin',
  'sameNumber',
  'otherNumber',
  'recordNumberOnly',
  'sentenceNumberOnly',
  'speakerAgrees',
  'speakerDiffers',
  'sentenceLength',
  'statementLength',
  'dice',
  'cosineSquared',
  'contextCoverageSquared',
  'matchedCoverage',
  'fewMatched',
  'rarestCosine',
  'speakerCosine',
  'missingName',
  'quotedCoverage',
] as const;
export type FeatureName = (typeof FEATURES)[number];
export type Features = Readonly<Record<FeatureName, number>>;

/** Candidates this far apart in the ranker's score are not to be confused. */
const SURE_MARGIN = 4;

/** A sentence in the pack's terms, read once for all candidates. */
export interface ReadSentence {
  readonly query: QueryText;
  readonly read: ReadText;
  readonly terms: ReadonlySet<number>;
  readonly nearby: ReadonlySet<number>;
  readonly around: string;
  readonly numbers: readonly number[];
}

export function readSentence(pack: ImportedPack, asked: QueryText): ReadSentence {
  const query = { ...asked, text: readPost(asked.text).body };
  const read = readText(pack, query.text);
  const terms = new Set(read.terms);
  const nearby = new Set(terms);
  for (const one of [...query.before, ...query.after]) for (const term of readText(pack, one).terms) nearby.add(term);
  const around = [...query.before.slice(0, 1), query.text].join(' ');
  return { query, read, terms, nearby, around, numbers: statedNumbers(query.text) };
}

/** A record with its statement and headline in the pack's terms. */
export interface ReadRecord {
  readonly record: number;
  readonly speaker: string;
  readonly statement: ReadText;
  readonly title: ReadText;
  readonly numbers: readonly number[];
}

export function readRecord(pack: ImportedPack, record: number): ReadRecord {
  const numbers: number[] = [];
  for (let at = pack.numberOffsets[record] as number; at < (pack.numberOffsets[record + 1] as number); at += 1) {
    numbers.push(pack.numbers[pack.numberIds[at] as number] as number);
  }
  return {
    record,
    speaker: pack.read(record, 'speaker'),
    statement: readText(pack, pack.read(record, 'text')),
    title: readText(pack, pack.read(record, 'title')),
    numbers,
  };
}

/** Measure one candidate. `rival` is the best score among the other candidates. */
export function measure(
  pack: ImportedPack,
  sentence: ReadSentence,
  record: ReadRecord,
  { score, likeness: of }: Ranked,
  rival: number,
): Features {
  const statement = record.statement.terms;
  const inRecord = new Set([...statement, ...record.title.terms]);
  const unit = idfOf(pack, -1);
  let [rarest, count] = [0, 0];
  for (const term of new Set(statement)) {
    if (!sentence.terms.has(term)) continue;
    count += 1;
    rarest = Math.max(rarest, idfOf(pack, term) / unit);
  }
  const likeness = of.cosineStatement;
  const statementCoverage = coverage(pack, statement, sentence.terms);
  const sentenceCoverage = coverage(pack, sentence.read.terms, inRecord);
  const contextCoverage = coverage(pack, statement, sentence.nearby);
  const matched = Math.min(count, 10) / 10;
  const agrees =
    speakersAgree(sentence.query.speaker, record.speaker) || isNamedIn(record.speaker, sentence.around) ? 1 : 0;
  return {
    rarest,
    cosine: likeness,
    cosineAll: of.cosine,
    statementCoverage,
    titleCoverage: coverage(pack, record.title.terms, sentence.terms),
    sentenceCoverage,
    contextCoverage,
    partCoverage: partCoverage(pack, record.statement, sentence.terms),
    matched,
    ...sharedOrder(sentence.read.terms, statement),
    margin: Math.max(-1, Math.min(1, (score - rival) / SURE_MARGIN)),
    ...compareNumbers(pack, sentence.numbers, record.numbers),
    speakerAgrees: agrees,
    speakerDiffers: agrees === 0 && sentence.query.speaker !== null && record.speaker !== '' ? 1 : 0,
    sentenceLength: Math.min(sentence.read.terms.length, 30) / 30,
    statementLength: Math.min(statement.length, 30) / 30,
    dice: (2 * statementCoverage * sentenceCoverage) / (statementCoverage + sentenceCoverage + 1e-6),
    cosineSquared: likeness ** 2,
    contextCoverageSquared: contextCoverage ** 2,
    matchedCoverage: matched * statementCoverage,
    fewMatched: count <= 3 ? 1 : 0,
    rarestCosine: rarest * likeness,
    speakerCosine: agrees * likeness,
    missingName: missingName(pack, record.statement, sentence.nearby),
    quotedCoverage: quotedCoverage(pack, record.statement, sentence.terms) ?? statementCoverage,
  };
}

/** Neighbouring pairs of content words that both texts have in the same order, and the longest run of such words. */
function sharedOrder(sentence: Int32Array, statement: Int32Array): { bigrams: number; run: number } {
  const places = new Map<number, number[]>();
  for (const [at, term] of sentence.entries()) {
    if (term < 0) continue;
    const list = places.get(term);
    if (list === undefined) places.set(term, [at]);
    // A word said a hundred times would make this square.
    else if (list.length < 8) list.push(at);
  }
  let pairs = 0;
  let longest = 0;
  let ends = new Map<number, number>();
  for (const [at, term] of statement.entries()) {
    const next = new Map<number, number>();
    for (const place of places.get(term) ?? []) next.set(place, (ends.get(place - 1) ?? 0) + 1);
    const here = Math.max(0, ...next.values());
    if (at > 0 && here > 1) pairs += 1;
    longest = Math.max(longest, here);
    ends = next;
  }
  return { bigrams: Math.min(1, pairs / Math.max(1, statement.length - 1)), run: Math.min(longest, 8) / 8 };
}

function compareNumbers(pack: ImportedPack, stated: readonly number[], inRecord: readonly number[]) {
  const shared = inRecord.filter(value => stated.includes(value));
  const worth = shared.map(value => pack.numberIdf[findNumber(pack.numbers, value)] as number);
  const telling = { record: inRecord.filter(isTelling), sentence: stated.filter(isTelling) };
  return {
    sameNumber: Math.min(1, worth.reduce((sum, idf) => sum + idf, 0) / 10),
    otherNumber: telling.record.length > 0 && telling.sentence.length > 0 && !shared.some(isTelling) ? 1 : 0,
    recordNumberOnly: telling.record.length > 0 && telling.sentence.length === 0 ? 1 : 0,
    sentenceNumberOnly: telling.record.length === 0 && telling.sentence.length > 0 ? 1 : 0,
  };
}

/** Small counts and years are said of anything. */
export function isTelling(value: number): boolean {
  return value >= 10 || !Number.isInteger(value);
}
