import type { LexiconEntry } from '../../claim/lexicon.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { type Hit, LAYERS, type Layer, type Turn, TURNS } from './phrase-table.ts';
import type { Span } from '../words/span.ts';
import type { Word } from '../words/words.ts';

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

/** The longest phrase of a lane at a place so far. Phrases of one lane do not overlap. */
interface Longest {
  readonly lane: number;
  readonly layer: Layer;
  to: number;
  entries: LexiconEntry[];
  phrase: number;
}

/**
 * Find the lexicon's phrases in a sentence. Of nouns, verbs and cues the longest at every place, left to right, none
 * overlapping; of predicates the longest of each entry, since one verb may begin the phrases of several ("send", "sent back to").
 */
export function findTerms(index: LexiconIndex, words: readonly Word[]): Terms {
  const { entries, entryOf, layerOf, turnOf } = index.table;
  const found: Record<Layer, Term[]> = { noun: [], restriction: [], predicate: [], verb: [], cue: [] };
  // A layer is a lane, and each entry of a predicate one of its own. Where the last phrase of each ends.
  const ends = new Map<number, number>();
  const hits = hitsIn(index, words).hits;
  for (let one = 0; one < hits.length; ) {
    const { from } = hits[one] as Hit;
    const longest: Longest[] = [];
    for (; hits[one]?.from === from; one += 1) {
      const { phrase, to } = hits[one] as Hit;
      const place = entryOf[phrase] as number;
      const entry = entries[place] as LexiconEntry;
      const layer = LAYERS[layerOf[phrase] as number] as Layer;
      const lane = layer === 'predicate' ? LAYERS.length + place : (layerOf[phrase] as number);
      if (from < (ends.get(lane) ?? 0) || (entry.kind === 'entity' && countsInside(words, from, to))) continue;
      const current = longest.find(other => other.lane === lane);
      if (current === undefined) longest.push({ lane, layer, to, entries: [entry], phrase });
      else if (to > current.to) Object.assign(current, { to, entries: [entry], phrase });
      else if (to === current.to && !current.entries.includes(entry)) current.entries.push(entry);
    }
    for (const { lane, layer, to, entries: named, phrase } of longest) {
      const turn = turnOf[phrase] as number;
      const term = { from, to, entries: named };
      found[layer].push(turn === 0 ? term : { ...term, turn: TURNS[turn] as Turn });
      ends.set(lane, to);
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
  const { hits, named } = hitsIn(index, words);
  if (!sharesAny(named, ids)) return [];
  const { entries, entryOf } = index.table;
  const found: (Span & { id: string })[] = [];
  for (const { phrase, from, to } of hits) {
    const { id } = entries[entryOf[phrase] as number] as LexiconEntry;
    if (ids.has(id)) found.push({ from, to, id });
  }
  return found;
}

function sharesAny(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const many = some.size < others.size ? others : some;
  for (const id of many === others ? some : others) if (many.has(id)) return true;
  return false;
}

/** Which entries are named, whatever longer phrases they may be part of. */
export function namedEntries(index: LexiconIndex, words: readonly Word[]): ReadonlySet<string> {
  return hitsIn(index, words).named;
}

/** The same by the places of the entries. */
export function placesNamed(index: LexiconIndex, words: readonly Word[]): ReadonlySet<number> {
  return hitsIn(index, words).places;
}

/** The phrases in some words, and the ids and places of the entries that any of them names. */
export interface FoundPhrases {
  readonly hits: readonly Hit[];
  readonly named: ReadonlySet<string>;
  readonly places: ReadonlySet<number>;
}

/** The phrases in the words, looked up once: a sentence is asked about many entries, as itself and as a neighbour. */
function hitsIn({ table, found }: LexiconIndex, words: readonly Word[]): FoundPhrases {
  const known = found.get(words);
  if (known !== undefined) return known;
  const hits = table.find(table.scanner.convert(words));
  const { entries, entryOf } = table;
  const places = new Set(hits.map(({ phrase }) => entryOf[phrase] as number));
  const named = new Set(Array.from(places, place => (entries[place] as LexiconEntry).id));
  const phrases = { hits, named, places };
  found.set(words, phrases);
  return phrases;
}
