import { LEAST_WORDS, whyNoStatement } from '../match/retrieval/is-statement.ts';
import { createTermReader } from '../match/retrieval/read-terms.ts';
import { statedNumbers } from '../match/retrieval/stated-numbers.ts';
import type { ImportedRecord } from './imported-record.ts';

/** A record that an import leaves out, and why. */
export interface LeftOut {
  readonly record: ImportedRecord;
  /** Its place among the records given, from 0. */
  readonly at: number;
  readonly why: string;
}

/** A record of fewer content words names a topic. Those below `LEAST_WORDS` are kept and can be ranked, but are never marked. */
const LEAST_KEPT = 2;

export interface CheckedRecords {
  readonly kept: ImportedRecord[];
  readonly leftOut: LeftOut[];
  /** How many of those kept are too short to be marked. */
  readonly tooShort: number;
}

/** The records worth having, in order, and those left out: repeated ids, the same text again, no statement. */
export function checkRecords(records: readonly ImportedRecord[]): CheckedRecords {
  const kept: ImportedRecord[] = [];
  const leftOut: LeftOut[] = [];
  const ids = new Set<string>();
  const texts = new Map<string, string>();
  const idOfStem = new Map<string, number>();
  let tooShort = 0;
  const reader = createTermReader(stem => {
    const id = idOfStem.get(stem) ?? idOfStem.size;
    idOfStem.set(stem, id);
    return id;
  });
  for (const [at, record] of records.entries()) {
    const why = whyLeftOut(record);
    if (why !== null) {
      leftOut.push({ record, at, why });
      continue;
    }
    ids.add(record.id);
    texts.set(normalize(record), record.id);
    kept.push(record);
  }
  return { kept, leftOut, tooShort };

  function whyLeftOut(record: ImportedRecord): string | null {
    if (ids.has(record.id)) return `id ${record.id} is taken by an earlier record`;
    const same = texts.get(normalize(record));
    if (same !== undefined) return `same text as ${same}`;
    const count = reader.read(record.text);
    const words = new Set(reader.ids.subarray(0, count)).size + statedNumbers(record.text).length;
    const why = whyNoStatement(record.text, words, LEAST_KEPT);
    if (why === null && words < LEAST_WORDS) tooShort += 1;
    return why;
  }
}

/** Letters and digits of the statement, without case, accents, quotes and spacing; the same words of two speakers differ. */
function normalize({ text, speaker = '' }: ImportedRecord): string {
  const fold = (from: string) =>
    from
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return `${fold(text)}|${fold(speaker)}`;
}
