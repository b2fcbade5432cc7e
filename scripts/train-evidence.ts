import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashSentences, sentencesOf } from '../lib/core/claim/worded-claim.ts';
import { createEngine } from '../lib/core/match/engine.ts';
import type { EngineIndex } from '../lib/core/match/engine-index.ts';
import { type EvidenceModel, MODELS } from '../lib/core/match/evidence/model.ts';
import { forestOf, sumOf, type Tree } from '../lib/core/match/evidence/trees.ts';
import { checkModel } from '../lib/core/match/evidence/check-model.ts';
import {
  DIFFERENCE_FEATURES,
  ODD_DIFFERENCE_FEATURES,
} from '../lib/core/match/evidence/differences/difference-features.ts';
import { NUMBER_FEATURES, ODD_FEATURES } from '../lib/core/match/evidence/numbers/number-features.ts';
import {
  ODD_PROPOSITION_FEATURES,
  PROPOSITION_FEATURES,
} from '../lib/core/match/evidence/propositions/proposition-features.ts';
import { sharedFolder } from '../lib/node/eval/shared-checks.ts';
import { readClaims } from '../lib/node/read-claims.ts';
import { collectRows, type Row } from './evidence/collect-rows.ts';
import type { DocumentKind } from './evidence/documents.ts';
import { fitTrees } from './evidence/fit-trees.ts';
import { FOLDS, foldOf, hash, readFold } from './evidence/folds.ts';
import { fitLogistic, type LinearModel, logOddsOf } from './imports/fit-logistic.ts';
import { root } from './run-step.ts';

/**
 * Fit the weights by which evidence decides: `node scripts/train-evidence.ts [--errors] [--thresholds] [--only numbers|oddNumbers|differences|oddDifferences|propositions|oddPropositions]`.
 *
 * Reads the development pages and statements with their labels, unrelated pages, debates and checked claims, which hardly ever state one of our records, and what was
 * written for the records; each with a classifier that has not seen it (`train-classifier.ts --fold`). The frozen pages are never read. What the
 * constructions decide is left out: evidence decides only the rest.
 *
 * With `--thresholds` the weights stay as they are and only the probability from which on a record is marked is chosen
 * anew: new pages say more about how sure to be than about what speaks for a record.
 */
const OUT = 'lib/core/match/evidence/weights.json';
/** Marks on pages that the fitted model has not seen must be right this often. */
const PRECISION = {
  numbers: 0.975,
  oddNumbers: 0.975,
  differences: 0.98,
  oddDifferences: 0.98,
  propositions: 0.98,
  oddPropositions: 0.97,
};
/** And on pages that it was fitted on, as it mostly is where only the thresholds are chosen. */
const PRECISION_KNOWN: typeof PRECISION = {
  numbers: 0.968,
  oddNumbers: 0.968,
  differences: 0.985,
  oddDifferences: 0.985,
  propositions: 1,
  oddPropositions: 0.98,
};
/** Pages full of wrong numbers say what speaks for one, but not how sure of it to be on others. */
const DISPUTES = /^d[fgh]\d/;
const keepsWeights = process.argv.includes('--thresholds');
/** The one model to fit; the other stays as it is. */
const only = process.argv[process.argv.indexOf('--only') + 1 || process.argv.length];
/**
 * How much a sentence counts. Single statements are twins by design, a match and its nearest miss in equal number; on a page what fits a
 * record and is not ruled out is mostly that record. Near misses by themselves stand for those that pages have few of. What was written for a
 * record stands alone and was not written as news is: it shows above all what is no record, most of all with the record's own number in it.
 */
const COUNTS: Readonly<Record<DocumentKind, readonly [near: number, states: number]>> = {
  page: [1, 1],
  statement: [2, 2],
  twin: [2, 2],
  record: [0.3, 0.2],
};

/** A sign that something is not the record's can say nothing for the record: where few rows would have it so, it says nothing. */
const SIGNS: Partial<Record<keyof typeof PRECISION, readonly string[]>> = {
  oddNumbers: ODD_FEATURES.filter(name => name !== 'asUsual'),
  oddDifferences: ODD_DIFFERENCE_FEATURES.filter(name => name !== 'asUsual'),
};

/** The models of which signs say more, or less, together. Of the others too few rows are there to tell. */
const HAS_TREES: ReadonlySet<string> = new Set(['numbers', 'differences', 'propositions']);

/** Of so many records one is read also as if nothing had been learned of it. */
const ONE_UNLEARNED_IN = 4;

const shared = sharedFolder(root);
if (shared === null) {
  console.log('skipped: no ../shared');
  process.exit(0);
}
const pack = await readClaims(join(root, 'claims'));
const worded = sentencesOf(pack.claims, pack.wordings);
const indexes = Array.from({ length: FOLDS }, (_, fold) => {
  const classifier = readFold(fold, hashSentences(worded));
  return createEngine({ ...pack, classifier }, { withDrafts: true, ignoresTwins: true }).index;
});
const indexOf = (group: string) => indexes[foldOf(group)] as EngineIndex;
// A reader's own records have no classifier: those of some are left out, so that evidence is fitted to such too.
const unlearned = Array.from({ length: FOLDS }, (_, fold) => {
  const { records, ...classifier } = readFold(fold, hashSentences(worded));
  const known = Object.fromEntries(Object.entries(records).filter(([id]) => hash(id) % ONE_UNLEARNED_IN !== 0));
  return createEngine(
    { ...pack, classifier: { ...classifier, records: known } },
    { withDrafts: true, ignoresTwins: true },
  ).index;
});
const unlearnedOf = (group: string) => unlearned[foldOf(group)] as EngineIndex;
const rows = await collectRows(
  indexOf,
  unlearnedOf,
  worded,
  join(root, 'tests/corpus'),
  join(shared, 'pages/readability'),
);
const file = {
  command: 'node scripts/train-evidence.ts',
  numbers: fitChecked('numbers', rows.numbers, NUMBER_FEATURES),
  oddNumbers: fitChecked('oddNumbers', rows.oddNumbers, ODD_FEATURES),
  differences: fitChecked('differences', rows.differences, DIFFERENCE_FEATURES),
  oddDifferences: fitChecked('oddDifferences', rows.oddDifferences, ODD_DIFFERENCE_FEATURES),
  propositions: fitChecked('propositions', rows.propositions, PROPOSITION_FEATURES),
  oddPropositions: fitChecked('oddPropositions', rows.oddPropositions, ODD_PROPOSITION_FEATURES),
};
writeFileSync(resolve(root, OUT), written(file));
console.log(`${OUT} written`);

/** As JSON with a tree a line. */
function written(content: object): string {
  const trees: string[] = [];
  const text = JSON.stringify(
    content,
    (key, value: unknown) =>
      key === 'trees' ? (value as Tree[]).map(tree => trees.push(JSON.stringify(tree)) - 1) : value,
    2,
  );
  return `${text.replace(/(?<=^ {6})\d+(?=,?$)/gm, place => trees[Number(place)] as string)}\n`;
}

interface Scored extends Row {
  readonly score: number;
}

interface Fitted extends LinearModel {
  readonly trees: readonly Tree[];
}

function fitChecked(name: keyof typeof PRECISION, all: readonly Row[], features: readonly string[]): EvidenceModel {
  return checkModel(name, features, fitModel(name, all, features));
}

function fitModel(name: keyof typeof PRECISION, all: readonly Row[], features: readonly string[]): EvidenceModel {
  if (only !== undefined && only !== name) {
    const { threshold, bias, weights, trees } = MODELS[name] ?? { threshold: 2, bias: 0, weights: {}, trees: [] };
    // What it was not fitted with says nothing yet.
    return {
      threshold,
      bias,
      weights: Object.fromEntries(features.map(feature => [feature, weights[feature] ?? 0])),
      trees,
    };
  }
  console.log(`\n${name}: ${all.length} rows, ${all.filter(({ label }) => label === 1).length} right`);
  if (keepsWeights) {
    const { bias, weights, trees } = MODELS[name];
    const known = { bias, weights: features.map(feature => weights[feature] ?? 0), trees };
    const marked = bestOfEachPlace(
      scoreBy(
        known,
        all.filter(({ kind, isUnlearned }) => !isUnlearned && kind === 'page'),
        features,
      ),
    );
    return { threshold: thresholdFor(marked, PRECISION_KNOWN[name]), bias, weights, trees };
  }
  const tested = Array.from({ length: FOLDS }, (_, fold) => {
    const model = fitBoth(
      name,
      all.filter(({ group }) => foldOf(group) !== fold),
      features,
    );
    return scoreBy(
      model,
      all.filter(({ group }) => foldOf(group) === fold),
      features,
    );
  }).flat();
  const [known, bare] = [false, true].map(isUnlearned => tested.filter(one => one.isUnlearned === isUnlearned));
  console.log(
    `mean loss on unseen documents ${meanLoss(known!).toFixed(4)}, of unlearned records ${meanLoss(bare!).toFixed(4)}`,
  );
  const usual = tested.filter(
    ({ kind, group, isUnlearned }) => !isUnlearned && kind === 'page' && !DISPUTES.test(group),
  );
  const threshold = thresholdFor(bestOfEachPlace(usual), PRECISION[name]);
  if (process.argv.includes('--errors')) printErrors(bestOfEachPlace(tested), threshold);
  const { bias, weights, trees } = fitBoth(name, all, features);
  const round = (value: number) => Number(value.toFixed(3));
  return {
    threshold,
    bias: round(bias),
    weights: Object.fromEntries(features.map((feature, at) => [feature, round(weights[at] ?? 0)])),
    trees,
  };
}

function scoreBy({ trees, ...linear }: Fitted, some: readonly Row[], features: readonly string[]): Scored[] {
  const forest = forestOf(trees, features);
  return some.map(row => {
    const sum = logOddsOf(linear, row.values) + sumOf(forest, Float64Array.from(row.values));
    return { ...row, score: 1 / (1 + Math.exp(-sum)) };
  });
}

/** The linear model, and the trees for what it leaves over. */
function fitBoth(name: keyof typeof PRECISION, some: readonly Row[], features: readonly string[]): Fitted {
  const linear = fitSigned(some, SIGNS[name] ?? [], features);
  if (!HAS_TREES.has(name)) return { ...linear, trees: [] };
  const known = some.map(({ values }) => logOddsOf(linear, values));
  return { ...linear, trees: fitTrees({ ...rowsOf(some), known }, features) };
}

/** As `fit`, without the signs that would come out above 0. */
function fitSigned(some: readonly Row[], signs: readonly string[], features: readonly string[]): LinearModel {
  const model = fit(some);
  const against = new Set(
    features.flatMap((name, at) => (signs.includes(name) && (model.weights[at] ?? 0) > 0 ? [at] : [])),
  );
  if (against.size === 0) return model;
  const without = some.map(row => ({ ...row, values: row.values.map((value, at) => (against.has(at) ? 0 : value)) }));
  const { bias, weights } = fitSigned(without, signs, features);
  return { bias, weights: weights.map((weight, at) => (against.has(at) ? 0 : weight)) };
}

function fit(some: readonly Row[]) {
  const { rows, labels, counts } = rowsOf(some);
  return fitLogistic(rows, labels, counts);
}

function rowsOf(some: readonly Row[]) {
  return {
    rows: some.map(({ values }) => values),
    labels: some.map(({ label }) => label),
    counts: some.map(({ kind, label }) => COUNTS[kind][label]),
  };
}

function meanLoss(tested: readonly Scored[]): number {
  const loss = ({ score, label }: Scored) => -Math.log(Math.max(1e-9, label === 1 ? score : 1 - score));
  return tested.reduce((sum, row) => sum + loss(row), 0) / tested.length;
}

/** The best candidate of each number or sentence, as the engine would choose it; the likeliest first. */
function bestOfEachPlace(scored: readonly Scored[]): Scored[] {
  const byPlace = new Map<string, Scored>();
  for (const row of scored) {
    const known = byPlace.get(row.place);
    if (known === undefined || row.score > known.score) byPlace.set(row.place, row);
  }
  return [...byPlace.values()].sort((a, b) => b.score - a.score);
}

/** The lowest score from which on the marks are right often enough. */
function thresholdFor(sorted: readonly Scored[], precision: number): number {
  const all = sorted.filter(({ label }) => label === 1).length;
  let right = 0;
  let found = 0.99;
  for (const [at, { label, score }] of sorted.entries()) {
    right += label;
    if (right / (at + 1) >= precision && at > 10) found = score;
    if ((at + 1) % 10 === 0 && score > 0.2)
      console.log(`  from ${score.toFixed(3)}: ${right} of ${at + 1} right, of ${all}`);
  }
  console.log(`  threshold ${found.toFixed(3)}`);
  return Number(found.toFixed(3));
}

function printErrors(sorted: readonly Scored[], threshold: number): void {
  for (const { score, label, claim, group, text } of sorted) {
    if (label === 1 ? score >= threshold : score < threshold * 0.6) continue;
    console.log(`${label === 1 ? 'missed' : 'WRONG '} ${score.toFixed(2)} ${claim} | ${group} | ${text.slice(0, 240)}`);
  }
}
