/** "SLPK", read as a little-endian number. */
export const MAGIC = 0x4b504c53;
/** Raised whenever a file of the old layout could not be read right. */
export const FORMAT = 5;
/** Magic, format, bytes of the header, bytes of the file. */
export const PREFIX_BYTES = 16;
/** Sections start at multiples of this, so that each opens as a view of its own type. */
export const ALIGNMENT = 8;

/** The parts of a pack file in their order, each with the type of its numbers. */
export const SECTIONS = {
  /** Stems to term ids: see `buildDictionary`. */
  dictionary: 'u32',
  /** Inverse document frequency by term. */
  idf: 'f32',
  /** Where each term's postings start; one more than there are terms. */
  postingOffsets: 'u32',
  /** Record of each posting, ascending within a term. */
  postingRecords: 'u32',
  /** What the term's frequency in the record is worth, 0 to 255 of `MAX_IMPACT`. */
  postingImpacts: 'u8',
  /** The largest of each term's impacts. */
  maxImpacts: 'u8',
  /** Where the records of each bucket of neighbouring words start; one more than there are buckets, a power of two. */
  pairOffsets: 'u32',
  /** The records whose statement has such a pair, bucket after bucket, as `postingOf` writes them; none where they are too many. */
  pairPostings: 'u32',
  /** Where the terms of each statement start; one more than there are records. */
  statementOffsets: 'u32',
  /** The distinct terms of each statement, the rarest first. */
  statementTerms: 'u32',
  /** How rare the words of each statement are, all together. */
  statementMasses: 'f32',
  /** The same, of its sentence where that is least. */
  leastMasses: 'f32',
  /** Inverse document frequency by character n-gram bucket, 0 to 255 of `MAX_GRAM_IDF`. */
  gramIdf: 'u8',
  /** The squared length of each statement as a vector of weighted n-grams; `MANY_SQUARES` where it is no smaller. */
  gramSquares: 'u32',
  /** The distinct numbers that records state, ascending. */
  numbers: 'f32',
  numberIdf: 'f32',
  /** Where each record's numbers start; one more than there are records. */
  numberOffsets: 'u32',
  /** Places in `numbers`, record after record. */
  numberIds: 'u32',
  /** Where each record's text starts; one more than there are records. */
  textOffsets: 'u32',
  texts: 'u8',
} as const;

export type SectionName = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];

/** Bytes of one number of a section. */
export function bytesOf(name: SectionName): number {
  return SECTIONS[name] === 'u8' ? 1 : 4;
}

/** The fields of a record in the order in which its text holds them. */
export const RECORD_FIELDS = [
  'id',
  'text',
  'title',
  'subtitle',
  'speaker',
  'date',
  'url',
  'rating',
  'publisher',
] as const;

/** BM25's two constants, by the best ranking of both tuning sets. */
export const K1 = 1.2;
export const B = 0.75;
/** The largest weight that BM25 can give to a frequency. */
export const MAX_IMPACT = K1 + 1;
export const MAX_GRAM_IDF = 16;
export const MANY_SQUARES = 0xffff_ffff;
/** A power of two. */
export const GRAM_BUCKETS = 1 << 17;
