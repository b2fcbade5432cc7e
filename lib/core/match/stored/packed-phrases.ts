import type { Phrases } from '../phrase-table.ts';

/** Where each phrase lies and what it belongs to, without what follows from the order: phrases lie entry after entry. */
export interface PackedPhrases {
  /** By the place of an entry, how many phrases it has. */
  readonly phrasesOf: Uint16Array;
  /** By phrase, its layer and, from bit 4 on, its turn. */
  readonly layersAndTurns: Uint8Array;
  /** By phrase, how many words it has. */
  readonly lengths: Uint8Array;
}

type Unpacked = Pick<Phrases, 'entryOf' | 'layerOf' | 'turnOf' | 'starts'>;

const LAYER_BITS = 4;
const LAYER = (1 << LAYER_BITS) - 1;
const MOST_WORDS = 0xff;

/** A third of what the same takes unpacked, and the file is read anew with every waking. Throws where a phrase is too long. */
export function packPhrases({ entryOf, layerOf, turnOf, starts }: Unpacked, entries: number): PackedPhrases {
  const phrasesOf = new Uint16Array(entries);
  for (const entry of entryOf) phrasesOf[entry] = (phrasesOf[entry] as number) + 1;
  const lengths = Uint8Array.from(layerOf, (_, phrase) => {
    const length = (starts[phrase + 1] as number) - (starts[phrase] as number);
    if (length > MOST_WORDS)
      throw new Error(`A phrase of the lexicon has ${length} words, the limit is ${MOST_WORDS}.`);
    return length;
  });
  return {
    phrasesOf,
    layersAndTurns: layerOf.map((layer, phrase) => layer | ((turnOf[phrase] as number) << LAYER_BITS)),
    lengths,
  };
}

export function unpackPhrases({ phrasesOf, layersAndTurns, lengths }: PackedPhrases): Unpacked {
  const count = lengths.length;
  const entryOf = new Uint16Array(count);
  const layerOf = new Uint8Array(count);
  const turnOf = new Uint8Array(count);
  const starts = new Uint32Array(count + 1);
  let phrase = 0;
  for (let entry = 0; entry < phrasesOf.length; entry += 1) {
    for (const end = phrase + (phrasesOf[entry] as number); phrase < end && phrase < count; phrase += 1) {
      const both = layersAndTurns[phrase] as number;
      entryOf[phrase] = entry;
      layerOf[phrase] = both & LAYER;
      turnOf[phrase] = both >> LAYER_BITS;
      starts[phrase + 1] = (starts[phrase] as number) + (lengths[phrase] as number);
    }
  }
  return { entryOf, layerOf, turnOf, starts };
}
