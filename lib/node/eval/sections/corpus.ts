import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { createEngine } from '../../../core/match/engine.ts';
import { readClaims } from '../../read-claims.ts';
import { DocumentError } from '../../read-document.ts';
import { hashFolder } from '../corpus-hash.ts';
import { readCorpus } from '../corpus-page.ts';
import { type CorpusScore, scorePages, summarise } from '../score-corpus.ts';
import { compareWithSmaller, parts, readFirstDatabase, type SmallerDatabases } from '../smaller-database.ts';
import { type SectionReport, share } from '../section.ts';
import { scoreNegativePages, scoreStanceSeed, sharedFolder } from '../shared-checks.ts';

const root = resolve(import.meta.dirname, '../../../..');
const corpus = join(root, 'tests/corpus');

/** Parts of the corpus that are held back, the oldest first. A part never changes; another version is another folder. */
const FrozenVersions = z.array(
  z.strictObject({ version: z.int(), folder: z.string(), pages: z.int(), sha256: z.string() }),
);

interface ScoredPart extends CorpusScore {
  readonly smaller: SmallerDatabases;
}

interface FrozenScore extends ScoredPart {
  readonly version: number;
}

/** Marks of our own claims on labelled pages, development and frozen, and on unrelated ones. */
export async function evaluateCorpus(): Promise<SectionReport> {
  const pack = await readClaims(join(root, 'claims'));
  // Drafts are loaded: labels name all records, and a mark for one of them must not go unseen.
  const engine = createEngine(pack, { withDrafts: true });
  const versions = FrozenVersions.parse(JSON.parse(await readFile(join(corpus, 'frozen.json'), 'utf8')));
  for (const { folder, sha256 } of versions) {
    const found = await hashFolder(join(corpus, 'pages', folder));
    if (found === sha256) continue;
    throw new DocumentError(
      `tests/corpus/pages/${folder} is ${found}, frozen.json says ${sha256}: restore the pages, or give the change a new version`,
    );
  }
  const shared = sharedFolder(root);
  const first = await readFirstDatabase(join(corpus, 'first-database.json'));
  const scorePart = async (part: string) => {
    const pages = await readCorpus(join(corpus, 'pages', part));
    const scored = await scorePages(engine, pages);
    return { ...summarise(scored), smaller: await compareWithSmaller(pack, pages, scored, first) };
  };
  const development = await scorePart('dev');
  const frozenParts: FrozenScore[] = [];
  for (const { version, folder } of versions) frozenParts.push({ version, ...(await scorePart(folder)) });
  const [frozen, ...laterFrozen] = frozenParts;
  const data = {
    development,
    frozen,
    laterFrozen,
    negativePages: shared === null ? null : await scoreNegativePages(engine, shared),
    stanceSeed: shared === null ? null : await scoreStanceSeed(createEngine(pack), shared),
  };
  const lines = [
    ...describe('Development pages', data.development),
    ...frozenParts.flatMap(part => describe(`Frozen pages, version ${part.version}`, part)),
  ];
  if (data.negativePages === null || data.stanceSeed === null) {
    return { data, lines: [...lines, '', 'Unrelated pages and stance seed skipped: no ../shared'] };
  }
  const { pages, sentences, marks } = data.negativePages;
  const { read, readable, wrong, f05 } = data.stanceSeed;
  return {
    data,
    lines: [
      ...lines,
      '',
      `Unrelated pages: ${marks.length} marks in ${sentences} sentences of ${pages} pages`,
      ...marks.map(mark => `  ${mark}`),
      `Stance seed: ${read} of ${readable} read as labelled, ${wrong.length} wrong, F0.5 ${share(f05)}`,
      ...wrong.map(row => `  ${row}`),
    ],
  };
}

function describe(title: string, score: ScoredPart): string[] {
  const { smaller, marks, noFigure, differs, relation, modality, interval } = score;
  return [
    '',
    `${title}: ${score.pages} pages, ${score.sentences} sentences`,
    `  marks      precision ${share(marks.precision)} [${interval.precision.map(share).join(', ')}]  recall ${share(marks.recall)} [${interval.recall.map(share).join(', ')}]  F0.5 ${share(marks.f05)}  (${marks.right} right, ${marks.wrong} wrong, ${marks.missed} missed)`,
    `  no figure  precision ${share(noFigure.precision)}  recall ${share(noFigure.recall)}`,
    `  "differs"  ${differs.right} of ${differs.of} right`,
    `  relation   ${relation.right} of ${relation.of}   modality ${modality.right} of ${modality.of}`,
    ...Object.entries({
      [`the first ${smaller.first.claims} claims alone`]: smaller.first.alone,
      'the same, all loaded': smaller.first.amongAll,
      [`each ${parts}th of all claims alone`]: smaller.parts.alone,
      'all claims loaded': smaller.parts.amongAll,
    }).map(
      ([loaded, { precision, recall, f05, right, wrong }]) =>
        `  ${loaded.padEnd(29)} precision ${share(precision)}  recall ${share(recall)}  F0.5 ${share(f05)}  (${right} right, ${wrong} wrong)`,
    ),
    '  silent on hard negatives, by tag:',
    ...Object.entries(score.silence)
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([tag, { right, of }]) => `    ${tag.padEnd(26)} ${right} of ${of}`),
  ];
}
