import type { LexiconEntry } from '../../claim/lexicon.ts';
import { once } from '../../once.ts';
import type { FoundPhrases } from './find-terms.ts';
import { buildPhraseTable, type PhraseTable } from './phrase-table.ts';
import type { Word } from '../words/words.ts';

export interface LexiconIndex {
  readonly byId: ReadonlyMap<string, LexiconEntry>;
  /** The entries that others stand for, each with these and itself: `courts` with `supreme-court` and `federal-judge`. */
  readonly narrower: () => ReadonlyMap<string, ReadonlySet<string>>;
  /** Entries with terms of office that are no part of another. */
  readonly administrations: readonly LexiconEntry[];
  readonly table: PhraseTable;
  /** The place of each entry in the table. */
  readonly placeOf: () => ReadonlyMap<LexiconEntry, number>;
  /** The phrases found in words before. */
  readonly found: WeakMap<readonly Word[], FoundPhrases>;
  /** What `selfAndBroader` has answered. */
  readonly broader: Map<string, ReadonlySet<string>>;
  /** What `withNarrower` has answered: a record asks the same of every sentence. */
  readonly widened: WeakMap<readonly string[], ReadonlySet<string>>;
}

export function buildLexiconIndex(
  lexicon: readonly LexiconEntry[],
  table: PhraseTable = buildPhraseTable(lexicon),
): LexiconIndex {
  const byId = new Map(lexicon.map(entry => [entry.id, entry]));
  return {
    byId,
    narrower: once(() => narrowerOf(byId)),
    administrations: lexicon.filter(({ terms, broader }) => terms !== undefined && broader === undefined),
    table,
    placeOf: once(() => new Map(table.entries.map((entry, place) => [entry, place]))),
    found: new WeakMap(),
    broader: new Map(),
    widened: new WeakMap(),
  };
}

function narrowerOf(byId: ReadonlyMap<string, LexiconEntry>): Map<string, Set<string>> {
  const narrower = new Map<string, Set<string>>();
  for (const [id, { broader }] of byId) {
    if (broader === undefined) continue;
    const open = [...broader];
    const seen = new Set([id]);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const set = narrower.get(next);
      if (set === undefined) narrower.set(next, new Set([next, id]));
      else set.add(id);
      open.push(...(byId.get(next)?.broader ?? []));
    }
  }
  return narrower;
}

/** `ids` and every entry that may stand for one of them. */
export function withNarrower(index: LexiconIndex, ids: readonly string[]): ReadonlySet<string> {
  const known = index.widened.get(ids);
  if (known !== undefined) return known;
  const widened = new Set(ids.flatMap(id => [...(index.narrower().get(id) ?? [id])]));
  index.widened.set(ids, widened);
  return widened;
}
