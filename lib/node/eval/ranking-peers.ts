import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import type { ImportedRecord } from '../../core/claim/imported-record.ts';
import { STOP_WORDS } from '../../core/match/retrieval/stop-words.ts';

/** A way to rank records for a text: the ids of the best ten. */
export type Peer = (text: string) => string[];

const indexed = ({ text, title, subtitle, speaker }: ImportedRecord) =>
  [text, title, subtitle, speaker].filter(part => part !== undefined).join('\n');
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Textbook BM25 (k1 1.2, b 0.75) over the words as they are, numbers among them. */
export function plainBm25(records: readonly ImportedRecord[]): Peer {
  const postings = new Map<string, Map<number, number>>();
  const lengths = records.map((record, at) => {
    const words = wordsOf(indexed(record));
    for (const word of words) {
      const list = postings.get(word) ?? new Map<number, number>();
      list.set(at, (list.get(at) ?? 0) + 1);
      postings.set(word, list);
    }
    return words.length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return text => {
    const scores = new Map<number, number>();
    for (const word of new Set(wordsOf(text))) {
      const list = postings.get(word);
      if (list === undefined) continue;
      const idf = Math.log(1 + (records.length - list.size + 0.5) / (list.size + 0.5));
      for (const [at, count] of list) {
        const worth = (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * (lengths[at] as number)) / mean));
        scores.set(at, (scores.get(at) ?? 0) + idf * worth);
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 10)
      .map(([at]) => (records[at] as ImportedRecord).id);
  };
}

/** MiniSearch with Porter's stems and our stop words, otherwise as it comes. */
export function miniSearch(records: readonly ImportedRecord[]): Peer {
  const index = new MiniSearch<ImportedRecord>({
    fields: ['text', 'title', 'subtitle', 'speaker'],
    processTerm: term => {
      const lower = term.toLowerCase();
      return STOP_WORDS.has(lower) ? null : stemmer(lower);
    },
  });
  index.addAll(records);
  return text =>
    index
      .search(text)
      .slice(0, 10)
      .map(({ id }) => String(id));
}
