import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../../core/match/engine.ts';
import type { Segment } from '../../core/text/segment.ts';

/** Data sets beside the project, for evaluation only. Null where the project stands alone. */
export function sharedFolder(root: string): string | null {
  const folder = join(root, '../shared');
  return existsSync(folder) ? folder : null;
}

export interface NegativePages {
  readonly pages: number;
  readonly sentences: number;
  readonly marks: readonly string[];
}

/** Unrelated pages, in which every mark is a false one. */
export async function scoreNegativePages(engine: Engine, shared: string): Promise<NegativePages> {
  const lines = (await readFile(join(shared, 'data/negative-pages/pages.jsonl'), 'utf8')).trim().split('\n');
  const marks: string[] = [];
  let sentences = 0;
  for (const line of lines) {
    const page = JSON.parse(line) as { page: string; sents: string[] };
    const segments = segmentsOf(page.sents);
    sentences += segments.length;
    for (const { claim, quote } of engine.match(segments, { title: '', published: null, lang: 'en' })) {
      marks.push(`${page.page}: ${claim}: ${quote}`);
    }
  }
  return { pages: lines.length, sentences, marks };
}

export interface StanceSeed {
  readonly rows: number;
  /** Rows of another measure, a goal's outcome or another topic in which something was marked as if it were the record. */
  readonly wrong: readonly string[];
  readonly read: number;
  readonly readable: number;
  readonly f05: number;
}

const SILENT = new Set(['target_vs_outcome', 'unrelated_same_number', 'unrelated_same_topic']);
/** The seed's records that our own database has too, with what they count: removals, their goal, final orders, the unauthorized population. */
const OURS = new Map([
  ['r1', 'removals'],
  ['r2', 'removals'],
  ['r3', 'final-orders'],
  ['r4', 'unauthorized-population'],
]);

/** The seed of labelled sentences, as far as our own records answer it. */
export async function scoreStanceSeed(engine: Engine, shared: string): Promise<StanceSeed> {
  const rows = (await readFile(join(shared, 'data/stance-seed/sentences.tsv'), 'utf8')).trim().split('\n').slice(1);
  const wrong: string[] = [];
  let read = 0;
  let readable = 0;
  for (const row of rows) {
    const [record = '', label = '', text = ''] = row.split('\t');
    const mentions = engine.match(segmentsOf([text]), { title: '', published: '2025-04-18', lang: 'en' });
    // A sentence that is another record's statement ("… are barred from most federal benefits") is no mistake about this one.
    const aboutThis = mentions.filter(
      ({ claim, quantity }) =>
        quantity !== null ||
        !OURS.has(record) ||
        engine.index.claimById.get(claim)?.figure?.measure === OURS.get(record),
    );
    if (SILENT.has(label) && aboutThis.length > 0) wrong.push(`${label}: ${text}`);
    if (label === 'negated' && mentions.some(({ modality }) => modality !== 'denied')) wrong.push(`${label}: ${text}`);
    if (!OURS.has(record) || !['agrees', 'differs_figure', 'attributed'].includes(label)) continue;
    readable += 1;
    const wanted = label === 'differs_figure' ? 'differs' : 'agrees';
    if (mentions.some(({ relation }) => relation === wanted)) read += 1;
  }
  const precision = read / Math.max(1, read + wrong.length);
  const recall = read / Math.max(1, readable);
  const f05 = read === 0 ? 0 : (1.25 * precision * recall) / (0.25 * precision + recall);
  return { rows: rows.length, wrong, read, readable, f05 };
}

function segmentsOf(sentences: readonly string[]): Segment[] {
  return sentences
    .map((text, at) => ({
      text: text.slice(0, 5000),
      start: 0,
      heading: null,
      before: sentences.slice(Math.max(0, at - 3), at).toReversed(),
      after: [],
    }))
    .filter(({ text }) => text.trim() !== '');
}
