import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildLexiconIndex } from '../../core/match/lexicon/lexicon-index.ts';
import { buildPack } from '../../core/match/retrieval/build-pack.ts';
import { SHOWN_FROM } from '../../core/match/retrieval/decision-weights.ts';
import { createImportedIndex, type ImportedIndex } from '../../core/match/retrieval/imported-index.ts';
import { matchImported } from '../../core/match/retrieval/match-imported.ts';
import { openPack } from '../../core/match/retrieval/open-pack.ts';
import type { ImportedRecord } from '../../core/claim/imported-record.ts';
import type { LexiconEntry } from '../../core/claim/lexicon.ts';
import {
  devDocuments,
  readCheckedClaims,
  readDebates,
  readGold,
  readLines,
  readNegativePages,
  type Sentence,
} from './shared-data.ts';

/** Pairs of the development debates that the set left unjudged, judged here: never trained on. */
const JUDGED_HERE = resolve(import.meta.dirname, '../../../scripts/imports/judged-dev.tsv');
const MANIFEST = { id: 'eval', title: '', publisher: '', licence: '', source: '' };

/** A mark in a document with what is known of it: `S` same claim, `F` other figure, `P` in part, `U` unrelated, null unjudged. */
export interface Mark {
  readonly sentence: string;
  readonly claim: string;
  readonly p: number;
  readonly verdict: string | null;
}

/** The pack of all checked claims and `more`, with the lexicon for the rules that read it. */
export function checkedClaimsIndex(
  lexicon: readonly LexiconEntry[],
  more: readonly ImportedRecord[] = [],
): ImportedIndex {
  const records = [...readCheckedClaims('2b'), ...readCheckedClaims('2a'), ...more];
  return createImportedIndex(openPack(buildPack(records, MANIFEST)), buildLexiconIndex(lexicon));
}

/** The best mark of each sentence, most certain first. */
export function findMarks(index: ImportedIndex, sentences: readonly Sentence[]): Mark[] {
  const verdicts = readVerdicts();
  return sentences
    .flatMap(({ id, text, before, after, speaker }) => {
      if (text === '') return [];
      const segment = { text, start: 0, heading: null, before: [...before], after: [...after] };
      const [best] = matchImported(index, segment, { speaker });
      if (best === undefined) return [];
      return [{ sentence: id, claim: best.claim, p: best.p, verdict: verdicts.get(`${id} ${best.claim}`) ?? null }];
    })
    .sort((a, b) => b.p - a.p);
}

export interface DebateFigures {
  readonly marks: number;
  readonly judged: number;
  /** Right or right but for the figure, of the judged. */
  readonly strict: number;
  /** Pairs of the easiest kind that are marked at the shipped threshold, and all of them. */
  readonly clean: { readonly found: number; readonly pairs: number };
  readonly unjudged: readonly Mark[];
  readonly wrong: readonly Mark[];
}

/** Marks in the development debates. Pairs that nobody judged are listed and count neither way. */
export function evaluateDebates(index: ImportedIndex): DebateFigures {
  const dev = devDocuments();
  const sentences = readDebates().filter(({ doc }) => dev.has(doc));
  const marks = findMarks(index, sentences);
  const judged = marks.filter(({ verdict }) => verdict !== null);
  const right = judged.filter(({ verdict }) => verdict === 'S' || verdict === 'F');
  return {
    marks: marks.length,
    judged: judged.length,
    strict: right.length / judged.length,
    clean: countClean(index, sentences),
    unjudged: marks.filter(({ verdict }) => verdict === null),
    wrong: judged.filter(({ verdict }) => verdict !== 'S' && verdict !== 'F'),
  };
}

/** Marks on pages that are about none of the claims: each is probably wrong. `highest` is the most certain candidate's. */
export function evaluateNegativePages(index: ImportedIndex): { sentences: number; marks: Mark[]; highest: number } {
  const sentences = readNegativePages();
  let highest = 0;
  for (const query of sentences) for (const { p } of index.weigh(query)) highest = Math.max(highest, p);
  return { sentences: sentences.length, marks: findMarks(index, sentences), highest };
}

function countClean(index: ImportedIndex, sentences: readonly Sentence[]): { found: number; pairs: number } {
  const byId = new Map(sentences.map(sentence => [sentence.id, sentence]));
  const pairs = readLines('politifact-debates/pair_categories.tsv')
    .map(line => line.split('\t'))
    .filter(([split, , , , , , category]) => split === 'dev' && category === 'CLEAN')
    .map(([, doc, line = '', , number = '']) => ({
      sentence: byId.get(`${doc}_${line.padStart(4, '0')}`),
      claim: `vclaim-pol-${number.padStart(5, '0')}`,
    }));
  const found = pairs.filter(
    ({ sentence, claim }) =>
      sentence !== undefined && index.weigh(sentence).some(({ id, p }) => id === claim && p >= SHOWN_FROM),
  );
  return { found: found.length, pairs: pairs.length };
}

/** The judged pairs; a right answer that the set itself knows is the same claim. */
function readVerdicts(): Map<string, string> {
  const verdicts = new Map<string, string>();
  for (const [id, claims] of readGold('2b', 'dev')) for (const claim of claims) verdicts.set(`${id} ${claim}`, 'S');
  for (const line of readLines('politifact-debates/judged_pairs_dev.jsonl')) {
    const { doc_line, vclaim_id, judged } = JSON.parse(line) as Record<string, string>;
    verdicts.set(`${doc_line} ${vclaim_id}`, judged as string);
  }
  for (const line of readFileSync(JUDGED_HERE, 'utf8').trim().split('\n')) {
    const [sentence = '', claim = '', verdict = ''] = line.split('\t');
    if (!line.startsWith('#')) verdicts.set(`${sentence} ${claim}`, verdict === 'yes' ? 'S' : 'P');
  }
  return verdicts;
}
