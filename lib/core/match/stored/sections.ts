/** "SLEN", read as a little-endian number. */
const MAGIC = 0x4e454c53;
/** Raised whenever a file of the old layout could not be read right. */
const FORMAT = 7;
/** Magic, format, bytes of the header, bytes of the file. */
const PREFIX_BYTES = 16;
/** Sections start at multiples of this, so that each opens as a view of its own type. */
const ALIGNMENT = 8;

/** The parts of an engine's file in their order, each with the type of its numbers; texts are bytes of UTF-8. */
const LAYOUT = {
  pack: Uint8Array,
  words: Uint8Array,
  commonStems: Uint8Array,
  textWords: Uint8Array,
  texts: Uint16Array,
  textOffsets: Uint32Array,
  vocabulary: Uint32Array,
  phrasesOf: Uint16Array,
  shapes: Uint8Array,
  stems: Uint16Array,
  needs: Uint8Array,
  kinds: Uint8Array,
  alone: Uint32Array,
  next: Uint32Array,
  pairStarts: Uint32Array,
  pairSeconds: Uint16Array,
  pairChains: Uint32Array,
  thirdStarts: Uint32Array,
  thirdSeconds: Uint16Array,
  thirdChains: Uint32Array,
  gapStarts: Uint32Array,
  gapSeconds: Uint16Array,
  gapChains: Uint32Array,
  shareStarts: Uint32Array,
  shareRecords: Uint16Array,
  shareWeights: Uint16Array,
  wordingStems: Uint16Array,
  wordingStemCounts: Uint8Array,
  wordingEntries: Uint16Array,
  wordingEntryCounts: Uint8Array,
  wordingFirsts: Uint16Array,
  wordingMisses: Uint16Array,
  stemTenths: Uint8Array,
  entryTenths: Uint8Array,
  oddsBiases: Int16Array,
  oddsDenials: Uint8Array,
  wordOddsStarts: Uint32Array,
  wordOddsRecords: Uint16Array,
  wordOddsWeights: Int8Array,
  nameOddsStarts: Uint32Array,
  nameOddsRecords: Uint16Array,
  nameOddsWeights: Int8Array,
  oddsClasses: Uint8Array,
} as const;

type SectionName = keyof typeof LAYOUT;
type ViewOf<C> = C extends Uint8ArrayConstructor
  ? Uint8Array
  : C extends Int8ArrayConstructor
    ? Int8Array
    : C extends Uint16ArrayConstructor
      ? Uint16Array
      : C extends Int16ArrayConstructor
        ? Int16Array
        : Uint32Array;
export type Sections = { readonly [N in SectionName]: ViewOf<(typeof LAYOUT)[N]> };

/** First byte of each section, from where the sections begin, and how many numbers it holds. */
type Places = Readonly<Record<SectionName, readonly [at: number, length: number]>>;

const names = Object.keys(LAYOUT) as SectionName[];

/** Lay the sections out in one buffer: prefix, header, sections, each aligned. */
export function writeSections(sections: Sections, encode: (text: string) => Uint8Array): ArrayBuffer {
  const places = {} as Record<SectionName, readonly [number, number]>;
  let end = 0;
  for (const name of names) {
    places[name] = [end, sections[name].length];
    end = align(end + sections[name].byteLength);
  }
  const header = encode(JSON.stringify(places satisfies Places));
  const start = align(PREFIX_BYTES + header.length);
  const buffer = new ArrayBuffer(start + end);
  new Uint32Array(buffer, 0, 4).set([MAGIC, FORMAT, header.length, buffer.byteLength]);
  const bytes = new Uint8Array(buffer);
  bytes.set(header, PREFIX_BYTES);
  for (const name of names) {
    const { buffer: source, byteOffset, byteLength } = sections[name];
    bytes.set(new Uint8Array(source, byteOffset, byteLength), start + places[name][0]);
  }
  return buffer;
}

/** Views into the buffer; nothing is copied. Throws when the file was written by another version, is cut short or is none. */
export function openSections(buffer: ArrayBuffer, decode: (bytes: Uint8Array) => string): Sections {
  const isLong = buffer.byteLength >= PREFIX_BYTES;
  const [magic, format, header = 0, length] = isLong ? new Uint32Array(buffer, 0, 4) : [];
  if (magic !== MAGIC || format !== FORMAT || length !== buffer.byteLength)
    throw new Error('engine.bin is not a claim database of this version. Rebuild the extension.');
  const places = JSON.parse(decode(new Uint8Array(buffer, PREFIX_BYTES, header))) as Places;
  const start = align(PREFIX_BYTES + header);
  const views = names.map(name => {
    const [at, numbers] = places[name];
    return [name, new LAYOUT[name](buffer, start + at, numbers)];
  });
  return Object.fromEntries(views) as unknown as Sections;
}

function align(at: number): number {
  return Math.ceil(at / ALIGNMENT) * ALIGNMENT;
}
