import type { LexiconEntry, LexiconKind } from '../claim/lexicon.ts';
import type { Span } from './span.ts';
import { splitWords, type Word } from './words.ts';

/** A phrase of the lexicon found in a sentence: `from`..`to` are word positions, `to` exclusive. */
export interface Term {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly LexiconEntry[];
}

/** What the phrases of an entry stand for. Each layer is read apart, so that its phrases may overlap those of the others. */
type Layer = 'noun' | 'restriction' | 'predicate' | 'verb' | 'cue';

interface Phrase {
  readonly entry: LexiconEntry;
  readonly layer: Layer;
  /** The lane that it is read in: phrases of one lane do not overlap. */
  readonly lane: string;
  /** Its place among all phrases. */
  readonly order: number;
  /** Runs of words that follow each other; between two runs at most `MAX_GAP` words may stand. */
  readonly runs: readonly (readonly PhraseWord[])[];
}

interface PhraseWord {
  readonly stem: string;
  /** Written with a capital in the lexicon: then only a capital matches, so that "US" is not "us" and "ICE" is not "ice". */
  readonly surface: string | null;
  /** Written with -ing in the lexicon: then only such a word matches, so that "hearing" is not "hear". */
  readonly isIng: boolean;
  /** "Years" and "months" in the plural say how long something takes; "last year" and "this month" say when. */
  readonly isLength: boolean;
}

export interface LexiconIndex {
  readonly byId: ReadonlyMap<string, LexiconEntry>;
  /** Each entry with those that stand for it: `courts` with `supreme-court` and `federal-judge`. */
  readonly narrower: ReadonlyMap<string, ReadonlySet<string>>;
  readonly phrases: ReadonlyMap<string, PhrasesOfStem>;
  /** The phrases found in words before. A sentence is asked about many entries, as itself and as a neighbour. */
  readonly found: WeakMap<readonly Word[], readonly Match[]>;
  /** What `withNarrower` has answered: a record asks the same of every sentence. */
  readonly widened: WeakMap<readonly string[], ReadonlySet<string>>;
}

/** The phrases that begin with a stem, told apart by what follows. A common first word has hundreds. */
interface PhrasesOfStem {
  /** Those of one word. */
  readonly alone: Phrase[];
  /** By the word that follows at once. */
  readonly bySecond: Map<string, Phrase[]>;
  /** By the word that ends the gap after the first. */
  readonly byLater: Map<string, Phrase[]>;
}

/** A phrase where it stands. */
interface Match {
  readonly phrase: Phrase;
  readonly from: number;
  readonly to: number;
}

export interface Terms {
  readonly nouns: readonly Term[];
  readonly predicates: readonly Term[];
  /** Verbs by which a sentence says a measure's event: "deported", "were arrested". */
  readonly verbs: readonly Term[];
  readonly cues: readonly Term[];
}

const ING = /ings?$/;

/** In a phrase, "…" stands for up to this many words: "take … back". */
const MAX_GAP = 5;

/** Build the look-up from first word to phrases. Phrases are literal words; nothing in a pack is ever run as a pattern. */
export function buildLexiconIndex(lexicon: readonly LexiconEntry[]): LexiconIndex {
  const byId = new Map<string, LexiconEntry>();
  const phrases = new Map<string, PhrasesOfStem>();
  let order = 0;
  for (const entry of lexicon) {
    byId.set(entry.id, entry);
    for (const phrase of entry.phrases) add(entry, layerOf(entry.kind), phrase);
    for (const verb of entry.verbs ?? []) add(entry, 'verb', verb);
  }
  return { byId, narrower: narrowerOf(byId), phrases, found: new WeakMap(), widened: new WeakMap() };

  function add(entry: LexiconEntry, layer: Layer, phrase: string): void {
    const runs = phrase
      .split('…')
      .map(run => splitWords(run).filter(word => word.kind !== 'mark' || word.text === '%'))
      .map(run =>
        run.map(word => ({
          stem: word.stem,
          surface: word.capital ? word.text : null,
          isIng: ING.test(word.lower),
          isLength: LENGTHS.has(word.lower),
        })),
      )
      .filter(run => run.length > 0);
    const first = runs[0]?.[0];
    if (first === undefined) return;
    const lane = layer === 'predicate' ? entry.id : layer;
    const known: PhrasesOfStem = phrases.get(first.stem) ?? { alone: [], bySecond: new Map(), byLater: new Map() };
    phrases.set(first.stem, known);
    const second = runs[0]?.[1];
    const later = runs[1]?.[0];
    const found = { entry, layer, lane, order: order++, runs };
    if (second !== undefined) fileUnder(known.bySecond, second.stem, found);
    else if (later !== undefined) fileUnder(known.byLater, later.stem, found);
    else known.alone.push(found);
  }
}

function fileUnder(phrases: Map<string, Phrase[]>, stem: string, phrase: Phrase): void {
  const known = phrases.get(stem);
  if (known === undefined) phrases.set(stem, [phrase]);
  else known.push(phrase);
}

function narrowerOf(byId: ReadonlyMap<string, LexiconEntry>): Map<string, Set<string>> {
  const narrower = new Map<string, Set<string>>();
  for (const id of byId.keys()) {
    const open = [id];
    const seen = new Set<string>();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const set = narrower.get(next);
      if (set === undefined) narrower.set(next, new Set([id]));
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
  const widened = new Set(ids.flatMap(id => [...(index.narrower.get(id) ?? [id])]));
  index.widened.set(ids, widened);
  return widened;
}

function layerOf(kind: LexiconKind): Layer {
  if (kind === 'predicate' || kind === 'restriction') return kind;
  return kind === 'cue' ? 'cue' : 'noun';
}

/**
 * Find the lexicon's phrases in a sentence. Of nouns, verbs and cues the longest at every place, left to right, none
 * overlapping; of predicates the longest of each entry, since one verb may begin the phrases of several ("send", "sent back to").
 */
export function findTerms(index: LexiconIndex, words: readonly Word[]): Terms {
  const found: Record<Layer, Term[]> = { noun: [], restriction: [], predicate: [], verb: [], cue: [] };
  const next = new Map<string, number>();
  const matches = matchesIn(index, words);
  for (let one = 0; one < matches.length; ) {
    const { from } = matches[one] as Match;
    const best = new Map<string, { layer: Layer; to: number; entries: LexiconEntry[] }>();
    for (; matches[one]?.from === from; one += 1) {
      const { phrase, to } = matches[one] as Match;
      const { entry, layer, lane } = phrase;
      if (from < (next.get(lane) ?? 0)) continue;
      const current = best.get(lane);
      if (current === undefined || to > current.to) best.set(lane, { layer, to, entries: [entry] });
      else if (to === current.to && !current.entries.includes(entry)) current.entries.push(entry);
    }
    for (const [lane, { layer, to, entries }] of best) {
      found[layer].push({ from, to, entries });
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

/** Every place where one of some entries is named, whatever longer phrase it may be part of, in reading order. */
export function findEntries(
  index: LexiconIndex,
  words: readonly Word[],
  ids: ReadonlySet<string>,
): (Span & { id: string })[] {
  const found: (Span & { id: string })[] = [];
  for (const { phrase, from, to } of matchesIn(index, words)) {
    if (ids.has(phrase.entry.id)) found.push({ from, to, id: phrase.entry.id });
  }
  return found;
}

/** The ids of all entries that are named anywhere in the words. */
export function entriesNamed(index: LexiconIndex, words: readonly Word[]): Set<string> {
  return new Set(matchesIn(index, words).map(({ phrase }) => phrase.entry.id));
}

/** Every phrase that stands in the words, in reading order, at one place in the order of the lexicon. */
function matchesIn(index: LexiconIndex, words: readonly Word[]): readonly Match[] {
  const known = index.found.get(words);
  if (known !== undefined) return known;
  const matches: Match[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const phrases = index.phrases.get((words[from] as Word).stem);
    if (phrases === undefined) continue;
    const before = matches.length;
    collect(matches, words, from, phrases.alone);
    if (phrases.byLater.size > 0) collectGapped(matches, words, from, phrases.byLater);
    const second = words[from + 1];
    if (second !== undefined) collect(matches, words, from, phrases.bySecond.get(second.stem) ?? []);
    if (matches.length - before < 2) continue;
    const here = matches.splice(before).sort((a, b) => a.phrase.order - b.phrase.order);
    for (const match of here) matches.push(match);
  }
  index.found.set(words, matches);
  return matches;
}

function collect(matches: Match[], words: readonly Word[], from: number, phrases: readonly Phrase[]): void {
  for (const phrase of phrases) {
    const to = matchRuns(words, from, phrase.runs);
    if (to !== 0) matches.push({ phrase, from, to });
  }
}

/** Phrases of one word, a gap and more: only those whose next word stands within the gap's reach are looked at. */
function collectGapped(
  matches: Match[],
  words: readonly Word[],
  from: number,
  byLater: ReadonlyMap<string, readonly Phrase[]>,
): void {
  const tried: (readonly Phrase[])[] = [];
  for (let at = from + 1; at <= from + 1 + MAX_GAP; at += 1) {
    const word = words[at];
    if (word === undefined || word.kind === 'mark') return;
    const phrases = byLater.get(word.stem);
    if (phrases === undefined || tried.includes(phrases)) continue;
    tried.push(phrases);
    collect(matches, words, from, phrases);
  }
}

/** End of the phrase when it stands at `from`, else 0. */
function matchRuns(words: readonly Word[], from: number, runs: Phrase['runs']): number {
  const first = runs[0] as readonly PhraseWord[];
  if (!runMatches(words, from, first)) return 0;
  let at = from + first.length;
  for (let order = 1; order < runs.length; order += 1) {
    const run = runs[order] as readonly PhraseWord[];
    let start = at;
    while (
      start <= at + MAX_GAP &&
      start < words.length &&
      words[start]?.kind !== 'mark' &&
      !runMatches(words, start, run)
    ) {
      start += 1;
    }
    if (start > at + MAX_GAP || !runMatches(words, start, run)) return 0;
    at = start + run.length;
  }
  return at;
}

function runMatches(words: readonly Word[], from: number, run: readonly PhraseWord[]): boolean {
  for (let offset = 0; offset < run.length; offset += 1) {
    const wanted = run[offset] as PhraseWord;
    const word = words[from + offset];
    if (word === undefined || word.stem !== wanted.stem || (wanted.isIng && !ING.test(word.lower))) return false;
    if (wanted.isLength && !LENGTHS.has(word.lower)) return false;
    if (wanted.surface !== null && !sameCase(word, wanted.surface)) return false;
  }
  return true;
}

const LENGTHS = new Set(['days', 'weeks', 'months', 'years', 'decades']);

/** "ICE" must be written in capitals, "Obama" with a capital; a headline in capitals satisfies both. */
function sameCase(word: Word, surface: string): boolean {
  if (!word.capital) return false;
  const isAcronym = surface.length > 1 && surface === surface.toUpperCase();
  return !isAcronym || word.text.replace(/['’]s?$/, '') === word.text.replace(/['’]s?$/, '').toUpperCase();
}
