import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { ClassifierFile } from '../lib/core/claim/classifier.ts';
import { SIXTEENTHS, writeWeights } from '../lib/core/claim/classifier-weights.ts';
import type { LexiconEntry } from '../lib/core/claim/lexicon.ts';
import { hashSentences, sentencesOf } from '../lib/core/claim/worded-claim.ts';
import { buildLexiconIndex, type LexiconIndex } from '../lib/core/match/lexicon/lexicon-index.ts';
import { NEGATION } from '../lib/core/match/evidence/propositions/proposition-doubts.ts';
import { namedEntries } from '../lib/core/match/lexicon/find-terms.ts';
import { placeClass } from '../lib/core/match/lexicon/place-class.ts';
import { inCapitals } from '../lib/core/match/lexicon/in-capitals.ts';
import { withoutTag } from '../lib/core/match/words/without-tag.ts';
import { withoutFillers } from '../lib/core/match/words/without-fillers.ts';
import { hasSharedData } from '../lib/node/eval/shared-data.ts';
import { readClaims } from '../lib/node/read-claims.ts';
import { corpusSentences, recordSentences, spokenSentences } from './evidence/classifier-sentences.ts';
import { createFitter, type Sentence } from './evidence/fit-classifier.ts';
import { foldFile, foldOf, foldOfArguments } from './evidence/folds.ts';
import { readClaimed } from './evidence/claimed.ts';
import { readSpeech } from './evidence/speech.ts';
import { root } from './run-step.ts';

/**
 * Fit for every record a classifier of sentences: `node scripts/train-classifier.ts [--fold N]`, some ten minutes. After it
 * `node scripts/train-evidence.ts` may be due: how much the classifiers count is a weight of evidence.
 *
 * Reads statements, examples and wordings of `claims/`, and the development pages and statements of the corpus with their labels, and the
 * training debates and a part of the checked claims of `../shared/data`, which are about anything; the frozen pages are never read. Evidence is fitted to the same pages, and must not take for a proof what a classifier only remembers:
 * with `--fold` it is fitted to the documents outside that fold, and written where `train-evidence.ts` looks for it.
 */
/** A word that fewer sentences have says nothing that could be learned. */
const LEAST_SENTENCES = 2;
/** Smaller weights are left out: there are many, and together they say next to nothing. */
const LEAST_WEIGHT = 0.25;
/** Before a feature says what it is. */
const WORD = '=';
const NAME = '#';
const YEAR = /^(?:19|20)\d\d$/;

if (!hasSharedData()) {
  console.log('skipped: no ../shared');
  process.exit(0);
}
const fold = foldOfArguments(process.argv);
const out = fold === null ? join(root, 'claims/classifier.json') : foldFile(fold);
const pack = await readClaims(join(root, 'claims'));
const worded = sentencesOf(pack.claims, pack.wordings);
const lexicon = buildLexiconIndex(pack.lexicon);

const labelled = await corpusSentences(join(root, 'tests/corpus'), pack.claims);
const spoken = spokenSentences([...readSpeech(), ...readClaimed()]);
const told = [...recordSentences(worded), ...labelled, ...spoken].filter(({ group }) => foldOf(group) !== fold);
const read = told.map(one => ({ ...one, features: featuresOf(one.text, lexicon) }));
const counts = new Map<string, number>();
for (const { features } of read) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
const names = [...counts].flatMap(([name, count]) => (count < LEAST_SENTENCES ? [] : name)).sort();
const placeOf = new Map(names.map((name, place) => [name, place]));
const sentences = read.map(
  ({ features, ...of }): Sentence => ({ ...of, features: features.flatMap(one => placeOf.get(one) ?? []) }),
);

console.log(`${worded.length} records, ${sentences.length} sentences, ${names.length} words and names`);
const fit = createFitter(sentences, names.length);
const records: ClassifierFile['records'] = {};
const started = Date.now();
for (const [done, { claim, states }] of worded.entries()) {
  if (done > 0 && done % 25 === 0)
    console.log(`${done} of ${worded.length} records, ${Math.round((Date.now() - started) / 1000)} s`);
  const { bias, weights } = fit(claim.id);
  const kept = names
    .map((name, place) => [name, weights[place] as number] as const)
    .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
    .map(([name, weight]) => [name, Math.round(weight * SIXTEENTHS)] as const);
  const of = (kind: string) =>
    writeWeights(kept.filter(([name]) => name.startsWith(kind)).map(([name, weight]) => [name.slice(1), weight]));
  const denies = Math.round((SIXTEENTHS * states.filter(text => NEGATION.test(text)).length) / states.length);
  records[claim.id] = { bias: Math.round(bias * SIXTEENTHS), denies, words: of(WORD), names: of(NAME) };
}
const file: ClassifierFile = {
  $schema: './schema/classifier.schema.json',
  command: 'node scripts/train-classifier.ts',
  fittedTo: hashSentences(worded),
  records,
};
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify(file, null, 2)}\n`);
console.log(`${relative(root, out)} written`);

/** What a sentence holds: its words, years among them, the entries that it names, and of what class their places are. What a record's number is says nothing of what is counted. */
function featuresOf(text: string, index: LexiconIndex): string[] {
  const { table, byId } = index;
  const bare = withoutTag({ text, start: 0, heading: null, before: [], after: [] }).text;
  const words = table.scanner.split(inCapitals(table, withoutFillers(bare)));
  const said = words.filter(({ kind, stem }) => kind === 'word' || YEAR.test(stem)).map(({ stem }) => WORD + stem);
  const named = [...namedEntries(index, words)];
  const classes = named.flatMap(id => placeClass(index, byId.get(id) as LexiconEntry) ?? []);
  return [...new Set([...said, ...[...named, ...classes].map(name => NAME + name)])];
}
