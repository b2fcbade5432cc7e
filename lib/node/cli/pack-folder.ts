import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measureCoverage } from '../../core/lint/coverage.ts';
import { describeLint, type LintReport, lintClaims, lintClaimsFile } from '../lint-claims.ts';
import { buildPackPage } from '../pack-page/build-page.ts';
import { readClaims } from '../read-claims.ts';
import { writeWhole } from '../write-whole.ts';

const project = join(import.meta.dirname, '../../..');
/** The claims folder of this project: what is described when no file is named. */
export const ownClaims = join(project, 'claims');

/** `pack lint FOLDER`: what an editor should look at in a pack of claims. Exit code 1 when a shown record has an error. */
export async function lintFolder(folder: string, asJson: boolean, all: boolean): Promise<void> {
  printLint(await lintClaims(folder, today()), folder, asJson, all);
}

/** The same of a pack of claims in one file of JSON. */
export async function lintFile(file: string, asJson: boolean, all: boolean): Promise<void> {
  printLint(await lintClaimsFile(file, today()), file, asJson, all);
}

function printLint(report: LintReport, name: string, asJson: boolean, all: boolean): void {
  const { pack, errors, warnings, aside } = report;
  const lines = asJson
    ? [JSON.stringify({ claims: pack.claims.length, series: pack.series.length, errors, warnings, known: aside })]
    : describeLint(report, name, all);
  process.stdout.write(`${lines.join('\n')}\n`);
  if (errors.length > 0) process.exitCode = 1;
}

/** `pack info FOLDER`: what a claims folder says of itself and covers. */
export async function describeFolder(folder: string, asJson: boolean): Promise<void> {
  const pack = await readClaims(folder);
  const { corrections, ...manifest } = pack.manifest;
  const coverage = measureCoverage(pack, today());
  if (asJson) {
    process.stdout.write(`${JSON.stringify({ ...manifest, corrections, coverage })}\n`);
    return;
  }
  const { claims, series, values, topics, sources, singleSource, stale } = coverage;
  const lines = [
    `${manifest.title}, version ${manifest.version}, changed ${manifest.modified}`,
    `claims: ${claims.shown} shown, ${claims.draft} draft, ${claims.withdrawn} withdrawn`,
    `series: ${series.shown} shown, ${series.draft} draft; ${values.all} values, ${values.unverified} not read at a source`,
    ...topics.map(({ id, shown, draft }) => `topic ${id}: ${shown} shown, ${draft} draft`),
    ...sources.map(row => `sources, ${row.class}: ${row.read} read, ${row.unread} not read`),
    `of one publisher: ${singleSource.length}, past their validity: ${stale.length}, corrections: ${corrections.length}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** `pack info --html FOLDER -o FILE`: the same and every record, as one page for an editor. */
export async function writeFolderPage(folder: string, output: string): Promise<void> {
  const { pack, errors, warnings, aside } = await lintClaims(folder, today());
  // The colours and sizes of the card: read as text, so that the page stands on its own.
  const css = await Promise.all(
    ['components/tokens.css', 'components/chart.css', 'lib/node/pack-page/page.css'].map(file =>
      readFile(join(project, file), 'utf8'),
    ),
  );
  const page = buildPackPage({
    pack,
    findings: [...errors, ...aside, ...warnings],
    css: css.join('\n'),
    today: today(),
  });
  await writeWhole(output, [page]);
  process.stdout.write(`${output}: ${pack.claims.length} claims, ${(Buffer.byteLength(page) / 1e6).toFixed(1)} MB\n`);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
