import type { LexiconEntry } from '../claim/lexicon.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { type Hit, LAYERS, type Layer, type Turn, TURNS } from './phrase-table.ts';
import type { Span } from './span.ts';
import type { Word } from './words.ts';

/** A phrase of the lexicon found in a sentence: `from`..`to` are word positions, `to` exclusive. */
export interface Term {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly LexiconEntry[];
  /** A predicate named by a phrase that says the opposite, or that changes agent and object about. */
  readonly turn?: Turn;
}

export interface Terms {
  readonly nouns: readonly Term[];
  readonly predicates: readonly Term[];
  /** Verbs by which a sentence says a measure's event: "deported", "were arrested". */
  readonly verbs: readonly Term[];
  readonly cues: readonly Term[];
}

/**
 * Find the lexicon's phrases in a sentence. Of nouns, verbs and cues the longest at every place, left to right, none
 * overlapping; of predicates the longest of each entry, since one verb may begin the phrases of several ("send", "sent back to").
 */
export function findTerms(index: LexiconIndex, words: readonly Word[]): Terms {
  const { entries, entryOf, layerOf, turnOf } = index.table;
  const found: Record<Layer, Term[]> = { noun: [], restriction: [], predicate: [], verb: [], cue: [] };
  // Phrases of one lane do not overlap: a layer's own, and one for each entry of a predicate.
  const next = new Map<number, number>();
  const hits = hitsIn(index, words);
  for (let one = 0; one < hits.length; ) {
    const { from } = hits[one] as Hit;
    const best = new Map<number, { layer: Layer; to: number; entries: LexiconEntry[]; phrase: number }>();
    for (; hits[one]?.from === from; one += 1) {
      const { phrase, to } = hits[one] as Hit;
      const place = entryOf[phrase] as number;
      const entry = entries[place] as LexiconEntry;
      const layer = LAYERS[layerOf[phrase] as number] as Layer;
      const lane = layer === 'predicate' ? place : -1 - (layerOf[phrase] as number);
      if (from < (next.get(lane) ?? 0) || (entry.kind === 'entity' && countsInside(words, from, to))) continue;
      const current = best.get(lane);
      if (current === undefined || to > current.to) best.set(lane, { layer, to, entries: [entry], phrase });
      else if (to === current.to && !current.entries.includes(entry)) current.entries.push(entry);
    }
    for (const [lane, { layer, to, entries: named, phrase }] of best) {
      const turn = turnOf[phrase] as number;
      found[layer].push({ from, to, entries: named, ...(turn === 0 ? {} : { turn: TURNS[turn] as Turn }) });
      next.set(lane, to);
    }
  }
  // In "non-citizens" the word "citizens" restricts nothing: the longer noun holds it.
  const restrictions = found.restriction.filter(
    ({ from, to }) => !found.noun.some(noun => noun.from <= from && to <= noun.to && noun.to - noun.from > to - from),
  );
  const nouns = [...found.noun, ...restrictions].sort((a, b) => a.from - b.from || b.to - a.to);
  return { nouns, predicates: found.predicate, verbs: found.verb, cues: found.cue };
}

/** "*record* 4.3 million *encounters*": the number counts what would be the name's second half. A name's own digits end or begin it: "January 6". */
function countsInside(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from + 1; at < to - 1; at += 1) if (words[at]?.kind === 'number') return true;
  return false;
}

/** Every place where one of some entries is named, whatever longer phrase it may be part of, in reading order. */
export function findEntries(
  index: LexiconIndex,
  words: readonly Word[],
  ids: ReadonlySet<string>,
): (Span & { id: string })[] {
  const { entries, entryOf } = index.table;
  const found: (Span & { id: string })[] = [];
  for (const { phrase, from, to } of hitsIn(index, words)) {
    const { id } = entries[entryOf[phrase] as number] as LexiconEntry;
    if (ids.has(id)) found.push({ from, to, id });
  }
  return found;
}

/** Which entries are named, whatever longer phrases they may be part of. */
export function namedEntries(index: LexiconIndex, words: readonly Word[]): ReadonlySet<string> {
  const { entries, entryOf } = index.table;
  return new Set(hitsIn(index, words).map(({ phrase }) => (entries[entryOf[phrase] as number] as LexiconEntry).id));
}

/** The phrases in the words, looked up once: a sentence is asked about many entries, as itself and as a neighbour. */
function hitsIn({ table, found }: LexiconIndex, words: readonly Word[]): readonly Hit[] {
  const known = found.get(words);
  if (known !== undefined) return known;
  const hits = table.find(table.scanner.convert(words));
  found.set(words, hits);
  return hits;
}
