import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { topicStems } from '../lib/core/match/records/record-words.ts';
import { splitWords } from '../lib/core/match/words/words.ts';
import { readPage } from '../lib/node/cli/scan.ts';
import { sharedFolder } from '../lib/node/eval/shared-checks.ts';
import { readClaims } from '../lib/node/read-claims.ts';
import { root } from './run-step.ts';

/**
 * Weigh the stems that many sentences share: `node scripts/count-stems.ts`, then `node scripts/train-evidence.ts`.
 *
 * Counts sentences of the development pages, of unrelated pages, and of the claims. Stems in fewer sentences than
 * `COMMON` are left out: they have the full weight.
 */
const OUT = 'lib/core/match/records/common-stems.json';
const COMMON = 20;
/** A stem in one of so many sentences (natural logarithm) has the full weight of 5. */
const RARE = 7.5;

const shared = sharedFolder(root);
if (shared === null) {
  console.log('skipped: no ../shared');
  process.exit(0);
}
const { claims } = await readClaims(join(root, 'claims'));
const sentences = [
  ...(await sentencesIn(join(root, 'tests/corpus/pages/dev'))),
  ...(await sentencesIn(join(shared, 'pages/readability'))),
  ...claims.flatMap(({ statement, examples }) => [statement, ...examples.matches, ...examples.near]),
];
const counts = new Map<string, number>();
for (const sentence of sentences) {
  for (const stem of topicStems(splitWords(sentence))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
}
const tenths = [...counts]
  .filter(([, count]) => count >= COMMON)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .map(([stem, count]) => [stem, Math.round(50 * Math.min(1, Math.log(sentences.length / (count + 1)) / RARE))]);
const file = {
  command: 'node scripts/count-stems.ts',
  sentences: sentences.length,
  tenths: Object.fromEntries(tenths),
};
writeFileSync(resolve(root, OUT), `${JSON.stringify(file, null, 2)}\n`);
console.log(`${OUT}: ${tenths.length} stems of ${sentences.length} sentences`);

async function sentencesIn(folder: string): Promise<string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.html'));
  const pages = await Promise.all(files.sort().map(name => readPage(join(folder, name))));
  return pages.flatMap(({ segments }) => segments.map(({ text }) => text));
}
