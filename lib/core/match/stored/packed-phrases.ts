import { LAYERS, type Phrases } from '../lexicon/phrase-table.ts';

/** Where each phrase lies and what it belongs to, without what follows from the order: phrases lie entry after entry. */
export interface PackedPhrases {
  /** By the place of an entry, how many phrases it has. */
  readonly phrasesOf: Uint16Array;
  /** By phrase, how many words it has, and from bit 4 on its layer and turn as one number. */
  readonly shapes: Uint8Array;
}

type Unpacked = Pick<Phrases, 'entryOf' | 'layerOf' | 'turnOf' | 'starts'>;

const WORD_BITS = 4;
const MOST_WORDS = (1 << WORD_BITS) - 1;

/** A sixth of what the same takes unpacked, and the file is read anew with every waking. Throws where a phrase is too long. */
export function packPhrases({ entryOf, layerOf, turnOf, starts }: Unpacked, entries: number): PackedPhrases {
  const phrasesOf = new Uint16Array(entries);
  for (const entry of entryOf) phrasesOf[entry] = (phrasesOf[entry] as number) + 1;
  const shapes = Uint8Array.from(layerOf, (layer, phrase) => {
    const length = (starts[phrase + 1] as number) - (starts[phrase] as number);
    if (length > MOST_WORDS)
      throw new Error(`A phrase of the lexicon has ${length} words, the limit is ${MOST_WORDS}.`);
    return length | ((layer + LAYERS.length * (turnOf[phrase] as number)) << WORD_BITS);
  });
  return { phrasesOf, shapes };
}

export function unpackPhrases({ phrasesOf, shapes }: PackedPhrases): Unpacked {
  const count = shapes.length;
  const entryOf = new Uint16Array(count);
  const layerOf = new Uint8Array(count);
  const turnOf = new Uint8Array(count);
  const starts = new Uint32Array(count + 1);
  let phrase = 0;
  for (let entry = 0; entry < phrasesOf.length; entry += 1) {
    for (const end = phrase + (phrasesOf[entry] as number); phrase < end && phrase < count; phrase += 1) {
      const shape = shapes[phrase] as number;
      const both = shape >> WORD_BITS;
      entryOf[phrase] = entry;
      layerOf[phrase] = both % LAYERS.length;
      turnOf[phrase] = Math.floor(both / LAYERS.length);
      starts[phrase + 1] = (starts[phrase] as number) + (shape & MOST_WORDS);
    }
  }
  return { entryOf, layerOf, turnOf, starts };
}
