import type { Pack } from '../../claim/pack.ts';
import { type Engine, engineOver } from '../engine.ts';
import { openEngineIndex, type WorkedOut, workOut } from '../engine-index.ts';
import type { StoredWords } from '../records/record-words.ts';
import { commonStems } from '../records/common-stems.ts';
import { type CommonStems, createWordWeight } from '../records/word-weight.ts';
import { type BesideFigure, valuesBeside } from '../records/values-beside.ts';
import { buildLexiconIndex } from '../lexicon/lexicon-index.ts';
import { once } from '../../once.ts';
import { openPhraseTable, type Phrases } from '../lexicon/phrase-table.ts';
import { buildDictionary, findTerm } from '../retrieval/dictionary.ts';
import { createWordScanner } from '../words/scan-words.ts';
import { toldNumbers } from '../records/told-values.ts';
import { openLexicon, storeLexicon, type StoredLexicon } from './stored-lexicon.ts';
import { packPhrases, unpackPhrases } from './packed-phrases.ts';
import { openSections, type Sections, writeSections } from './sections.ts';

/** The pack as the file holds it: without what only cards show, and without phrases, which lie in sections of their own. */
type StoredPack = Omit<Pack, 'lexicon'> &
  Pick<StoredLexicon, 'entries'> & {
    beside: readonly BesideFigure[];
  };

/**
 * A pack of shown records worked out into a file from which an engine opens at once: a background that has just been woken
 * has a sentence to match. Numbers lie in it as the engine uses them; records are JSON; phrases and words are read when they
 * are first asked for.
 */
export function writeEngineFile(pack: Pack, encode: (text: string) => Uint8Array): ArrayBuffer {
  const { lexicon, shares, words, wordings, odds } = workOut(pack, createWordWeight(commonStems));
  const { scanner, index, ...phrases } = lexicon.table;
  const { entries, words: texts, codes, offsets } = storeLexicon(pack.lexicon);
  const stored: StoredPack = { ...withoutCards(pack), entries, beside: valuesBeside(pack.claims, pack.series) };
  const json = (value: unknown) => encode(asciiOf(JSON.stringify(value)));
  return writeSections(
    {
      pack: json(stored),
      words: json(words()),
      commonStems: json(commonStems()),
      textWords: json(texts()),
      texts: codes,
      textOffsets: offsets,
      vocabulary: buildDictionary([...scanner.added()]),
      ...packPhrases(phrases, entries.length),
      stems: phrases.stems,
      needs: phrases.needs,
      kinds: index.kinds,
      alone: index.alone,
      next: index.next,
      pairStarts: index.pairs.starts,
      pairSeconds: index.pairs.seconds,
      pairChains: index.pairs.chains,
      thirdStarts: index.thirds.starts,
      thirdSeconds: index.thirds.seconds,
      thirdChains: index.thirds.chains,
      gapStarts: index.gapped.starts,
      gapSeconds: index.gapped.seconds,
      gapChains: index.gapped.chains,
      shareStarts: shares.starts,
      shareRecords: shares.records,
      shareWeights: shares.weights,
      wordingStems: wordings.stems,
      wordingStemCounts: wordings.stemCounts,
      wordingEntries: wordings.entries,
      wordingEntryCounts: wordings.entryCounts,
      wordingFirsts: wordings.firsts,
      wordingMisses: wordings.misses,
      stemTenths: wordings.stemTenths,
      entryTenths: wordings.entryTenths,
      oddsBiases: odds.biases,
      oddsDenials: odds.denials,
      wordOddsStarts: odds.words.starts,
      wordOddsRecords: odds.words.records,
      wordOddsWeights: odds.words.weights,
      nameOddsStarts: odds.names.starts,
      nameOddsRecords: odds.names.records,
      nameOddsWeights: odds.names.weights,
      oddsClasses: odds.classes,
    },
    encode,
  );
}

/** `pack` has what matching needs, without what only cards show. */
export interface OpenedEngine {
  readonly engine: Engine;
  readonly version: string;
  readonly pack: Pack;
  readonly beside: readonly BesideFigure[];
}

/** Open such a file. Throws when it was written by another version, or is none. */
export function openEngineFile(buffer: ArrayBuffer, decode: (bytes: Uint8Array) => string): OpenedEngine {
  const sections = openSections(buffer, decode);
  const { entries, beside, ...records } = JSON.parse(decode(sections.pack)) as StoredPack;
  const lexicon = openLexicon({
    entries,
    words: once(() => JSON.parse(decode(sections.textWords)) as string[]),
    codes: sections.texts,
    offsets: sections.textOffsets,
  });
  const scanner = createWordScanner(stem => findTerm(sections.vocabulary, stem) + 1);
  const workedOut: WorkedOut = {
    lexicon: buildLexiconIndex(lexicon, openPhraseTable(lexicon, scanner, phrasesOf(sections))),
    shares: { starts: sections.shareStarts, records: sections.shareRecords, weights: sections.shareWeights },
    words: () => JSON.parse(decode(sections.words)) as StoredWords,
    wordings: {
      stems: sections.wordingStems,
      stemCounts: sections.wordingStemCounts,
      entries: sections.wordingEntries,
      entryCounts: sections.wordingEntryCounts,
      firsts: sections.wordingFirsts,
      misses: sections.wordingMisses,
      stemTenths: sections.stemTenths,
      entryTenths: sections.entryTenths,
    },
    odds: {
      biases: sections.oddsBiases,
      denials: sections.oddsDenials,
      words: {
        starts: sections.wordOddsStarts,
        records: sections.wordOddsRecords,
        weights: sections.wordOddsWeights,
      },
      names: {
        starts: sections.nameOddsStarts,
        records: sections.nameOddsRecords,
        weights: sections.nameOddsWeights,
      },
      classes: sections.oddsClasses,
    },
    wordWeight: createWordWeight(() => JSON.parse(decode(sections.commonStems)) as CommonStems),
  };
  const pack = { ...records, lexicon };
  const engine = engineOver(openEngineIndex(pack, workedOut, beside));
  return { engine, version: records.manifest.version, pack, beside };
}

function phrasesOf(sections: Sections): Phrases {
  const { stems, needs, kinds, alone, next } = sections;
  const pairs = { starts: sections.pairStarts, seconds: sections.pairSeconds, chains: sections.pairChains };
  const thirds = { starts: sections.thirdStarts, seconds: sections.thirdSeconds, chains: sections.thirdChains };
  const gapped = { starts: sections.gapStarts, seconds: sections.gapSeconds, chains: sections.gapChains };
  return { ...unpackPhrases(sections), stems, needs, index: { kinds, alone, next, pairs, thirds, gapped } };
}

/** Text of one byte a character is read sooner than any other. */
function asciiOf(json: string): string {
  return json.replace(/[^\x00-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Matching reads neither sources nor the sentences that only a card says, but for the numbers in them. */
function withoutCards({ manifest, claims, series }: Pack): Omit<Pack, 'lexicon'> {
  return {
    manifest: { ...manifest, corrections: [] },
    claims: claims.map(claim => ({
      ...claim,
      $schema: undefined,
      context: toldNumbers(claim),
      caveats: '',
      sources: [],
      related: [],
      examples: { matches: [], near: [] },
    })),
    series: series.map(one => ({ ...one, $schema: undefined, sources: [], notes: '' })),
  };
}
