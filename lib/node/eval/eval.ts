import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine } from '../../core/match/engine.ts';
import { readClaims } from '../read-claims.ts';
import { DocumentError } from '../read-document.ts';
import { runCases } from './cases.ts';
import { hashFolder } from './corpus-hash.ts';
import { readCorpus } from './corpus-page.ts';
import { type CorpusScore, scorePages, summarise } from './score-corpus.ts';
import { scoreNegativePages, scoreStanceSeed, sharedFolder } from './shared-checks.ts';

const root = join(import.meta.dirname, '../../..');
const corpus = join(root, 'tests/corpus');

/** `npm run -s eval`: how well the matcher does on labelled pages, development and frozen, and on unrelated ones. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, cases: { type: 'string' } } });
  const pack = await readClaims(join(root, 'claims'));
  if (values.cases !== undefined) return printCases(createEngine(pack), values.cases, values.json === true);
  // Drafts are loaded: labels name all records, and a mark for one of them must not go unseen.
  const engine = createEngine(pack, { withDrafts: true });
  const frozen = JSON.parse(await readFile(join(corpus, 'frozen.json'), 'utf8')) as { version: number; sha256: string };
  const sha256 = await hashFolder(join(corpus, 'pages/frozen'));
  if (sha256 !== frozen.sha256) {
    throw new DocumentError(
      `tests/corpus/pages/frozen is ${sha256}, frozen.json says ${frozen.sha256}: restore the pages, or give the change a new version`,
    );
  }
  const shared = sharedFolder(root);
  const result = {
    development: summarise(await scorePages(engine, await readCorpus(join(corpus, 'pages/dev')))),
    frozen: {
      version: frozen.version,
      ...summarise(await scorePages(engine, await readCorpus(join(corpus, 'pages/frozen')))),
    },
    negativePages: shared === null ? null : await scoreNegativePages(engine, shared),
    stanceSeed: shared === null ? null : await scoreStanceSeed(createEngine(pack), shared),
  };
  if (values.json === true) {
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  print('Development pages', result.development);
  print(`Frozen pages, version ${result.frozen.version}`, result.frozen);
  if (result.negativePages === null || result.stanceSeed === null) {
    process.stdout.write('\nskipped: no ../shared\n');
    return;
  }
  const { pages, sentences, marks } = result.negativePages;
  process.stdout.write(`\nUnrelated pages: ${marks.length} marks in ${sentences} sentences of ${pages} pages\n`);
  for (const mark of marks) process.stdout.write(`  ${mark}\n`);
  const { read, readable, wrong } = result.stanceSeed;
  process.stdout.write(`Stance seed: ${read} of ${readable} read as labelled, ${wrong.length} wrong\n`);
  for (const row of wrong) process.stdout.write(`  ${row}\n`);
}

function print(title: string, score: CorpusScore): void {
  const { marks, noFigure, differs, relation, modality, interval } = score;
  const percent = (part: number) => part.toFixed(3);
  const lines = [
    `\n${title}: ${score.pages} pages, ${score.sentences} sentences`,
    `  marks      precision ${percent(marks.precision)} [${interval.precision.map(percent).join(', ')}]  recall ${percent(marks.recall)} [${interval.recall.map(percent).join(', ')}]  F0.5 ${percent(marks.f05)}  (${marks.right} right, ${marks.wrong} wrong, ${marks.missed} missed)`,
    `  no figure  precision ${percent(noFigure.precision)}  recall ${percent(noFigure.recall)}`,
    `  "differs"  ${differs.right} of ${differs.of} right`,
    `  relation   ${relation.right} of ${relation.of}   modality ${modality.right} of ${modality.of}`,
    '  silent on hard negatives, by tag:',
    ...Object.entries(score.silence)
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([tag, { right, of }]) => `    ${tag.padEnd(26)} ${right} of ${of}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function printCases(engine: ReturnType<typeof createEngine>, file: string, asJson: boolean): Promise<void> {
  const results = await runCases(engine, file);
  const failed = results.filter(({ passed }) => !passed);
  if (asJson) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  else {
    for (const { id, text, expected, got } of failed) {
      process.stdout.write(
        `${String(id)}: "${text}"\n  expected ${expected ?? 'silence'}, got ${got.join('; ') || 'silence'}\n`,
      );
    }
    process.stdout.write(`${results.length - failed.length} of ${results.length} cases pass\n`);
  }
  if (failed.length > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof DocumentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
