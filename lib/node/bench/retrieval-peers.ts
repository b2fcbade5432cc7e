import { Index } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { ImportedRecord } from '../../core/claim/imported-record.ts';
import { buildPack } from '../../core/match/retrieval/build-pack.ts';
import { createImportedIndex } from '../../core/match/retrieval/imported-index.ts';
import { createLikenessGate } from '../../core/match/retrieval/likeness-gate.ts';
import { matchImported } from '../../core/match/retrieval/match-imported.ts';
import { openPack } from '../../core/match/retrieval/open-pack.ts';
import { createQueryTerms } from '../../core/match/retrieval/query-terms.ts';
import { createRanker } from '../../core/match/retrieval/rank-claims.ts';
import { createSearch } from '../../core/match/retrieval/search.ts';
import { STOP_WORDS } from '../../core/match/retrieval/stop-words.ts';

/** A way to find records. `build` gives what is stored; `open` makes it ready to be asked, as after a restart. */
export interface Retriever {
  readonly name: string;
  build(records: readonly ImportedRecord[]): Stored;
}

export interface Stored {
  readonly bytes: number;
  open(): Opened;
}

export interface Opened {
  /** The ids of the best five. */
  find(text: string): readonly string[];
  /** Cheaper or dearer ways to find the best five on the same index, by name. */
  readonly ways?: Readonly<Record<string, (text: string) => readonly string[]>>;
  /** Other work on it that is timed beside, by name. */
  readonly also?: Readonly<Record<string, (text: string) => unknown>>;
}

const TOP = 5;
const MANIFEST = { id: 'bench', title: '', publisher: '', licence: '', source: '' };
const ALONE = { before: [], after: [], speaker: null };

const ours: Retriever = {
  name: 'ours, by words',
  build(records) {
    const buffer = buildPack(records, MANIFEST);
    return { bytes: buffer.byteLength, open: () => openOurs(buffer) };
  },
};

function openOurs(buffer: ArrayBuffer): Opened {
  const pack = openPack(buffer);
  const rank = createRanker(pack);
  const termsOf = createQueryTerms(pack);
  const search = createSearch(pack);
  const index = createImportedIndex(pack);
  const mayMatch = createLikenessGate(pack);
  return {
    find: text => {
      const found = search.run(termsOf({ text, ...ALONE }), TOP);
      return Array.from(found.records.subarray(0, found.length), record => pack.read(record, 'id'));
    },
    ways: {
      'ours, and by letters': text => rank({ text, ...ALONE }, TOP).map(({ record }) => pack.read(record, 'id')),
      'ours, and with probabilities': text => index.rank({ text, ...ALONE }, TOP).map(({ id }) => id),
    },
    also: {
      'ours, is a sentence like any record?': mayMatch,
      'ours, from sentence to mark': text =>
        matchImported(index, { text, start: 0, heading: null, before: [], after: [] }, { speaker: null }),
    },
  };
}

/** MiniSearch as it comes, but for stop words, without which it takes 25 times as long. */
const miniSearch: Retriever = {
  name: 'MiniSearch, stop words',
  build(records) {
    const options = { fields: ['text'], processTerm: (term: string) => (isStop(term) ? null : term.toLowerCase()) };
    const index = new MiniSearch<ImportedRecord>(options);
    index.addAll(records);
    const json = JSON.stringify(index);
    return {
      bytes: Buffer.byteLength(json),
      open: () => {
        const opened = MiniSearch.loadJSON<ImportedRecord>(json, options);
        return {
          find: text =>
            opened
              .search(text)
              .slice(0, TOP)
              .map(({ id }) => String(id)),
        };
      },
    };
  },
};

/** FlexSearch as it comes, any word may match, but for stop words, without which it takes five times as long. */
const flexSearch: Retriever = {
  name: 'FlexSearch, stop words',
  build(records) {
    const make = () => new Index({ tokenize: 'strict' });
    const ids = records.map(({ id }) => id);
    const index = make();
    for (const [at, { text }] of records.entries()) index.add(at, withoutStops(text));
    const parts: [string, string][] = [];
    index.export((key, data) => {
      if (data !== undefined) parts.push([key, data]);
    });
    return {
      bytes: parts.reduce((sum, [, data]) => sum + Buffer.byteLength(data), 0),
      open: () => {
        const opened = make();
        for (const [key, data] of parts) opened.import(key, data);
        return {
          find: text =>
            opened.search(withoutStops(text), { limit: TOP, suggest: true }).map(at => ids[Number(at)] as string),
        };
      },
    };
  },
};

/** lunr with its own stems and stop words. */
const lunrIndex: Retriever = {
  name: 'lunr',
  build(records) {
    const index = lunr(function build() {
      this.ref('id');
      this.field('text');
      for (const record of records) this.add(record);
    });
    const json = JSON.stringify(index);
    return {
      bytes: Buffer.byteLength(json),
      open: () => {
        const opened = lunr.Index.load(JSON.parse(json) as object);
        return { find: text => askLunr(opened, text) };
      },
    };
  },
};

function askLunr(index: lunr.Index, text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  return index
    .query(query => query.term(words, {}))
    .slice(0, TOP)
    .map(({ ref }) => ref);
}

export const RETRIEVERS: readonly Retriever[] = [ours, miniSearch, flexSearch, lunrIndex];

const isStop = (word: string): boolean => STOP_WORDS.has(word.toLowerCase());

function withoutStops(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !STOP_WORDS.has(word)).join(' ');
}
