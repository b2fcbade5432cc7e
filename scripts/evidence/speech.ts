import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { devDocuments, readDebates } from '../../lib/node/eval/shared-data.ts';

/** A sentence that somebody really said or wrote, on any matter. */
export interface Spoken {
  readonly doc: string;
  readonly text: string;
  /** The sentences before it, the nearest first. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Records whose matter it speaks of after all, of its own time and with its own number. */
  readonly open: readonly string[];
}

const JUDGED = join(import.meta.dirname, 'judged-speech.tsv');
/** Shorter ones say too little to be taken for a record. */
export const LEAST_WORDS = 6;

/**
 * The training debates of `../shared/data`. What is written about records is about little else, and in it any turn of phrase
 * that only one record's sentences have seems to tell of it; speech has them all.
 */
export function readSpeech(): Spoken[] {
  const open = readOpen(JUDGED);
  const tested = devDocuments();
  return readDebates()
    .filter(({ doc, text }) => !tested.has(doc) && text.split(' ').length >= LEAST_WORDS)
    .map(({ id, doc, text, before, after }) => ({ doc, text, before, after, open: open.get(id) ?? [] }));
}

/** The records whose matter sentences speak of, by the sentences' ids, as a judge found. */
export function readOpen(file: string): Map<string, string[]> {
  const open = new Map<string, string[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [id = '', record = ''] = line.split('\t');
    open.set(id, [...(open.get(id) ?? []), record]);
  }
  return open;
}
