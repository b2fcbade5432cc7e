import type { LexiconEntry, LexiconKind } from '../../claim/lexicon.ts';
import {
  AFTER_GAP,
  createFinder,
  type FindPhrases,
  indexPhrases,
  type PhraseIndex,
  type PhraseWords,
  WANTED,
} from './find-phrases.ts';
import { createWordScanner, type ScannedWords, type WordScanner } from '../words/scan-words.ts';
import { MARK } from '../words/word-bits.ts';

/** What the phrases of an entry stand for. Each layer is read apart, so that its phrases may overlap those of the others. */
export const LAYERS = ['noun', 'restriction', 'predicate', 'verb', 'cue'] as const;
export type Layer = (typeof LAYERS)[number];

/** A phrase of a predicate may say its opposite, or change agent and object about. */
export const TURNS = ['none', 'opposite', 'converse'] as const;
export type Turn = (typeof TURNS)[number];

/** A phrase where it stands: `from`..`to` are word positions, `to` exclusive. */
export interface Hit {
  readonly phrase: number;
  readonly from: number;
  readonly to: number;
}

/**
 * All phrases of a lexicon as numbers: of each phrase its entry and layer, and of each of its words the stem's number and
 * the bits that a sentence's word must have. Phrases are literal words; nothing in a pack is ever run as a pattern.
 */
export interface Phrases extends PhraseWords {
  /** By phrase, in the order of the lexicon: the place of its entry. */
  readonly entryOf: Uint16Array;
  readonly layerOf: Uint8Array;
  /** By phrase, a place in `TURNS`: how it turns what its entry says. */
  readonly turnOf: Uint8Array;
  readonly index: PhraseIndex;
}

export interface PhraseTable extends Phrases {
  readonly scanner: WordScanner;
  readonly entries: readonly LexiconEntry[];
  /** Every phrase that stands in the words, in reading order, at one place in the order of the lexicon. */
  find(words: ScannedWords): Hit[];
  /** The same, told one by one without an object for each. */
  readonly forEach: FindPhrases;
}

/** The phrases of a lexicon, numbered before, with the scanner that has their vocabulary. */
export function openPhraseTable(entries: readonly LexiconEntry[], scanner: WordScanner, phrases: Phrases): PhraseTable {
  const find = createFinder(phrases, phrases.index);
  return {
    ...phrases,
    scanner,
    entries,
    forEach: find,
    find(words) {
      const hits: Hit[] = [];
      find(words, (phrase, from, to) => hits.push({ phrase, from, to }));
      return hits;
    },
  };
}

const MOST_STEMS = 0xffff;

/** What speech and posts draw together. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\b(is|are|was|were|do|does|did|has|have|had|can|could|would|should) ?not\b/, "$1n't"],
  [/\bBorder Patrol\b/, 'BP'],
  [/\bWhite House\b/, 'WH'],
  [/\bSupreme Court\b/, 'SCOTUS'],
  [/\bAlien Enemies Act\b/, 'AEA'],
  [/\bnational debt\b/, 'natl debt'],
  [/\bminimum wage\b/, 'min wage'],
];

export function buildPhraseTable(lexicon: readonly LexiconEntry[]): PhraseTable {
  const scanner = createWordScanner();
  const percent = scanner.add('%');
  const entryOf: number[] = [];
  const layerOf: number[] = [];
  const turnOf: number[] = [];
  const starts: number[] = [];
  const stems: number[] = [];
  const needs: number[] = [];
  for (const [place, entry] of lexicon.entries()) {
    const layer = LAYERS.indexOf(layerOfKind(entry.kind));
    for (const phrase of entry.phrases) add(place, layer, phrase);
    for (const phrase of entry.contrary ?? []) add(place, layer, phrase, 'opposite');
    for (const phrase of entry.converse ?? []) add(place, layer, phrase, 'converse');
    for (const verb of entry.verbs ?? []) add(place, LAYERS.indexOf('verb'), verb);
  }
  starts.push(stems.length);
  scanner.close();
  const most = stems.reduce((a, b) => Math.max(a, b), 0);
  if (most > MOST_STEMS) throw new Error(`The phrases of the lexicon have ${most} stems, the limit is ${MOST_STEMS}.`);
  const words = {
    starts: Uint32Array.from(starts),
    stems: Uint16Array.from(stems),
    needs: Uint8Array.from(needs),
  };
  return openPhraseTable(lexicon, scanner, {
    ...words,
    entryOf: Uint16Array.from(entryOf),
    layerOf: Uint8Array.from(layerOf),
    turnOf: Uint8Array.from(turnOf),
    index: indexPhrases(words),
  });

  function add(place: number, layer: number, phrase: string, turn: Turn = 'none'): void {
    for (const [whole, short] of SHORT) {
      const said = phrase.replace(whole, short);
      if (said !== phrase) add(place, layer, said, turn);
    }
    const first = stems.length;
    for (const run of phrase.split('…')) {
      let need = stems.length === first ? 0 : AFTER_GAP;
      const words = scanner.scan(run);
      for (let at = 0; at < words.length; at += 1) {
        const stem = words.stems[at] as number;
        const bits = words.bits[at] as number;
        if (bits & MARK && stem !== percent) continue;
        stems.push(stem);
        needs.push((bits & WANTED) | need);
        need = 0;
      }
    }
    if (stems.length === first) return;
    starts.push(first);
    entryOf.push(place);
    layerOf.push(layer);
    turnOf.push(TURNS.indexOf(turn));
  }
}

function layerOfKind(kind: LexiconKind): Layer {
  if (kind === 'predicate' || kind === 'restriction') return kind;
  return kind === 'cue' ? 'cue' : 'noun';
}
