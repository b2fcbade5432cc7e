import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildLexiconIndex } from '../lib/core/match/lexicon/lexicon-index.ts';
import { buildPack } from '../lib/core/match/retrieval/build-pack.ts';
import { FEATURES } from '../lib/core/match/retrieval/features.ts';
import { openPack } from '../lib/core/match/retrieval/open-pack.ts';
import { type CandidateRow, measureCandidates } from '../lib/node/eval/candidate-rows.ts';
import {
  devDocuments,
  hasSharedData,
  readCheckedClaims,
  readDebates,
  readGold,
  type Sentence,
} from '../lib/node/eval/shared-data.ts';
import { readClaims } from '../lib/node/read-claims.ts';
import { fitCalibration } from './imports/fit-calibration.ts';
import { fitLogistic, predict } from './imports/fit-logistic.ts';
import { trainRanking } from './imports/train-ranking.ts';
import { root } from './run-step.ts';

/**
 * Fit the weights by which imported records are ordered and shown: `node scripts/train-imports.ts`.
 *
 * The order first, on the training queries: the second model measures the candidates that the first puts on top. It reads the training debates of `../shared/data`, with the right answers that the set knows and those that were judged
 * here, each sentence once with its speaker and once without, as a news page would have it. The score is calibrated on
 * documents that the fitted model has not seen. Development documents are never read.
 */
const RANKING = 'lib/core/match/retrieval/rank-weights.json';
const OUT = 'lib/core/match/retrieval/weights.json';
const THRESHOLD = 0.9;
const FOLDS = 4;
/** Below this score not every pair was judged, so that shares would be too low. */
const JUDGED_FROM = 0.2;

if (!hasSharedData()) {
  console.log('skipped: no ../shared');
  process.exit(0);
}

const ranking = trainRanking();
write(RANKING, {
  command: 'node scripts/train-imports.ts',
  data: 'checkthat-2a-en and checkthat-2b-en, training queries only',
  ...ranking,
});

const judged = readJudged(join(import.meta.dirname, 'imports/judged-pairs.tsv'));
const gold = readGold('2b', 'train');
const rows = (await measureTraining()).flatMap(row => {
  const label = labelOf(row);
  return label === null ? [] : [{ ...row, label, values: FEATURES.map(name => row.features[name]) }];
});
console.log(`${rows.length} pairs, ${rows.filter(({ label }) => label === 1).length} right`);

const scored = Array.from({ length: FOLDS }, (_, fold) => {
  const model = fit(rows.filter(({ doc }) => hash(doc) % FOLDS !== fold));
  return rows
    .filter(({ doc }) => hash(doc) % FOLDS === fold)
    .map(row => ({ ...row, score: predict(model, row.values) }));
}).flat();
const shown = bestOfEach(scored.filter(({ isVetoed }) => !isVetoed)).filter(({ score }) => score >= JUDGED_FROM);
const calibration: [number, number][] = [[0, 0], ...fitCalibration(shown)];
const { bias, weights } = fit(rows);
const round = (value: number) => Number(value.toFixed(4));
const file = {
  command: 'node scripts/train-imports.ts',
  data: 'politifact-debates and checkthat-2b-en, training documents only; scripts/imports/judged-pairs.tsv',
  pairs: rows.length,
  right: rows.filter(({ label }) => label === 1).length,
  threshold: THRESHOLD,
  bias: round(bias),
  weights: Object.fromEntries(FEATURES.map((name, at) => [name, round(weights[at]!)])),
  calibration,
};
write(OUT, file);
console.log(`calibration ${calibration.map(point => point.join(':')).join(' ')}`);

async function measureTraining(): Promise<CandidateRow[]> {
  const lexicon = buildLexiconIndex((await readClaims(join(root, 'claims'))).lexicon);
  const manifest = { id: 'training', title: '', publisher: '', licence: '', source: '' };
  const pack = openPack(buildPack([...readCheckedClaims('2b'), ...readCheckedClaims('2a')], manifest));
  const dev = devDocuments();
  const known = readDebates().filter(({ doc, text }) => !dev.has(doc) && text.split(' ').length >= 4);
  const unknown: Sentence[] = known.map(sentence => ({ ...sentence, speaker: null, id: `${sentence.id} unknown` }));
  const keep = (sentence: string, claim: string) =>
    labelByName(sentence, claim) === 1 || hash(sentence + claim) % 4 === 0;
  return measureCandidates(pack, [...known, ...unknown], lexicon, keep, ranking.weights);
}

function write(path: string, content: unknown): void {
  writeFileSync(resolve(root, path), `${JSON.stringify(content, null, 2)}\n`);
  console.log(`${path} written`);
}

function labelOf({ sentence, claim }: CandidateRow): number | null {
  return labelByName(sentence, claim);
}

/** 1 right, 0 wrong, null when the judge left it open. */
function labelByName(sentence: string, claim: string): number | null {
  const id = sentence.replace(' unknown', '');
  const verdict = judged.get(`${id} ${claim}`);
  if (verdict === '?') return null;
  if (verdict !== undefined) return verdict === 'yes' ? 1 : 0;
  return gold.get(id)?.has(claim) === true ? 1 : 0;
}

function fit(of: readonly { values: readonly number[]; label: number }[]) {
  return fitLogistic(
    of.map(({ values }) => values),
    of.map(({ label }) => label),
  );
}

function bestOfEach<T extends { sentence: string; score: number }>(of: readonly T[]): T[] {
  const best = new Map<string, T>();
  for (const one of of) if (one.score > (best.get(one.sentence)?.score ?? -1)) best.set(one.sentence, one);
  return [...best.values()];
}

function readJudged(path: string): Map<string, string> {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  const pairs = lines.filter(line => !line.startsWith('#')).map(line => line.split('\t'));
  return new Map(pairs.map(([sentence, claim, verdict]) => [`${sentence} ${claim}`, verdict ?? '']));
}

function hash(text: string): number {
  let value = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 13)) >>> 0;
}
