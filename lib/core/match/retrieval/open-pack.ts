import { ImportedManifest, type ImportedRecord } from '../../claim/imported-record.ts';
import { findTerm } from './dictionary.ts';
import { recordOf } from './neighbour-pairs.ts';
import {
  bytesOf,
  FORMAT,
  GRAM_BUCKETS,
  MAGIC,
  PREFIX_BYTES,
  RECORD_FIELDS,
  SECTION_NAMES,
  SECTIONS,
  type SectionName,
} from './pack-layout.ts';
import { createTermReader, type TermReader } from './read-terms.ts';
import { type FieldPlace, findFields, readField } from './record-text.ts';
import { align, checksumOf, type PackHeader } from './write-pack.ts';

type Views = {
  readonly [N in SectionName]: (typeof SECTIONS)[N] extends 'u32'
    ? Uint32Array
    : (typeof SECTIONS)[N] extends 'f32'
      ? Float32Array
      : Uint8Array;
};

/** A pack file opened: views into its buffer. Records are read by id, the place in the file, from 0. */
export interface ImportedPack extends Views {
  readonly manifest: ImportedManifest;
  readonly records: number;
  readonly terms: number;
  readonly reader: TermReader;
  /** Where the fields of a record lie, in the order of `RECORD_FIELDS`. Reused by the next call. */
  placesOf(record: number): readonly FieldPlace[];
  read(record: number, field: (typeof RECORD_FIELDS)[number]): string;
  record(record: number): ImportedRecord;
}

/** A pack file that this build cannot read. The message names the part of the file and what is wrong with it. */
export class PackFileError extends Error {
  override name = 'PackFileError';
}

/**
 * Open a pack file. Nothing is copied or parsed but the header; every part is checked to lie in the file, to have the
 * size that the counts ask for, and to have offsets that never go back. Throws a `PackFileError`.
 */
export function openPack(buffer: ArrayBuffer): ImportedPack {
  const { header, start } = readHeader(buffer);
  const { counts, sections } = header;
  const views = {} as Record<SectionName, Uint32Array | Float32Array | Uint8Array>;
  for (const name of SECTION_NAMES) views[name] = openSection(buffer, start, name, sections[name]);
  const sizes: Partial<Record<SectionName, number>> = {
    idf: counts.terms,
    postingOffsets: counts.terms + 1,
    postingImpacts: views.postingRecords.length,
    maxImpacts: counts.terms,
    statementOffsets: counts.records + 1,
    statementMasses: counts.records,
    leastMasses: counts.records,
    gramIdf: GRAM_BUCKETS,
    gramSquares: counts.records,
    numberIdf: views.numbers.length,
    numberOffsets: counts.records + 1,
    textOffsets: counts.records + 1,
  };
  for (const [name, size] of Object.entries(sizes)) {
    const { length } = views[name as SectionName];
    if (length !== size) fail(name, `holds ${length} numbers, the counts ask for ${size}`);
  }
  checkPower('dictionary', 'slots', views.dictionary.length / 2);
  checkPower('pairOffsets', 'buckets', views.pairOffsets.length - 1);
  checkOffsets('postingOffsets', views.postingOffsets, views.postingRecords.length);
  checkOffsets('pairOffsets', views.pairOffsets, views.pairPostings.length);
  checkOffsets('statementOffsets', views.statementOffsets, views.statementTerms.length);
  checkOffsets('numberOffsets', views.numberOffsets, views.numberIds.length);
  checkOffsets('textOffsets', views.textOffsets, views.texts.length);
  return packOf(header, views as unknown as Views);
}

/** What an opened pack cannot see without reading all of it: checksums, records and terms out of range. Empty when sound. */
export function verifyPack(buffer: ArrayBuffer): string[] {
  const { header, start } = readHeader(buffer);
  const faults: string[] = [];
  for (const name of SECTION_NAMES) {
    const view = openSection(buffer, start, name, header.sections[name]);
    if (checksumOf(view) !== header.sections[name].checksum)
      faults.push(`${name}: its checksum is not the one in the header: copy the file again, or build it again`);
    const { records } = header.counts;
    const isBeyond =
      name === 'postingRecords'
        ? view.some(record => record >= records)
        : name === 'pairPostings' && view.some(posting => recordOf(posting) >= records);
    if (isBeyond) faults.push(`${name}: names a record beyond the ${records} of the file`);
  }
  return faults;
}

function readHeader(buffer: ArrayBuffer): { header: PackHeader; start: number } {
  if (buffer.byteLength < PREFIX_BYTES) fail('prefix', `the file has ${buffer.byteLength} bytes, a pack has more`);
  const [magic, format, headerBytes, fileBytes] = new Uint32Array(buffer, 0, 4) as unknown as [
    number,
    number,
    number,
    number,
  ];
  if (magic !== MAGIC) fail('prefix', 'the file does not begin as a pack does; build one with "pack build"');
  // Whoever was given a newer pack cannot build it again, and need not.
  const remedy = format > FORMAT ? 'update Sidelight' : 'build the pack again';
  if (format !== FORMAT) fail('prefix', `the file has format ${format}, this build reads format ${FORMAT}: ${remedy}`);
  if (fileBytes !== buffer.byteLength)
    fail('prefix', `the file should have ${fileBytes} bytes and has ${buffer.byteLength}: copy it again`);
  if (PREFIX_BYTES + headerBytes > buffer.byteLength) fail('header', 'it ends after the end of the file');
  let text = '';
  for (const byte of new Uint8Array(buffer, PREFIX_BYTES, headerBytes)) text += String.fromCharCode(byte);
  return { header: checkHeader(text), start: align(PREFIX_BYTES + headerBytes) };
}

function checkHeader(text: string): PackHeader {
  let json: Partial<PackHeader> | null;
  try {
    json = JSON.parse(text) as Partial<PackHeader> | null;
  } catch (error) {
    throw new PackFileError(`header: not JSON (${(error as Error).message})`, { cause: error });
  }
  const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
  const { counts, sections } = json ?? {};
  if (!isCount(counts?.records) || !isCount(counts?.terms)) fail('header', 'counts are missing');
  for (const name of SECTION_NAMES) {
    const place = sections?.[name];
    if (!isCount(place?.at) || !isCount(place?.length)) fail('header', `the place of section ${name} is missing`);
  }
  const manifest = ImportedManifest.safeParse(json?.manifest);
  if (!manifest.success)
    fail('header', `manifest.${manifest.error.issues[0]?.path.join('.')}: ${manifest.error.issues[0]?.message}`);
  return json as PackHeader;
}

function openSection(
  buffer: ArrayBuffer,
  start: number,
  name: SectionName,
  { at, length }: { at: number; length: number },
) {
  const from = start + at;
  if (from % 8 !== 0) fail(name, `begins at byte ${from}, which is no multiple of 8`);
  if (from + length * bytesOf(name) > buffer.byteLength)
    fail(name, `ends at byte ${from + length * bytesOf(name)}, the file has ${buffer.byteLength}`);
  const type = SECTIONS[name];
  if (type === 'u32') return new Uint32Array(buffer, from, length);
  return type === 'f32' ? new Float32Array(buffer, from, length) : new Uint8Array(buffer, from, length);
}

function checkPower(name: SectionName, what: string, size: number): void {
  if (size < 16 || (size & (size - 1)) !== 0) fail(name, `has ${size} ${what}, which is no power of two from 16 on`);
}

function checkOffsets(name: SectionName, offsets: Uint32Array | Float32Array | Uint8Array, end: number): void {
  let last = 0;
  for (let at = 0; at < offsets.length; at += 1) {
    const offset = offsets[at] as number;
    if (offset < last) fail(name, `entry ${at} goes back from ${last} to ${offset}`);
    last = offset;
  }
  if (last !== end) fail(name, `ends at ${last}, its data at ${end}`);
}

function fail(part: string, what: string): never {
  throw new PackFileError(`${part}: ${what}`);
}

function packOf({ manifest, counts }: PackHeader, views: Views): ImportedPack {
  const places: FieldPlace[] = RECORD_FIELDS.map(() => ({ at: 0, length: 0, width: 1 }));
  const placesOf = (record: number): readonly FieldPlace[] => {
    findFields(views.texts, views.textOffsets[record] ?? 0, views.textOffsets[record + 1] ?? 0, places);
    return places;
  };
  const read: ImportedPack['read'] = (record, field) =>
    readField(views.texts, placesOf(record)[RECORD_FIELDS.indexOf(field)] as FieldPlace);
  return {
    ...views,
    manifest,
    records: counts.records,
    terms: counts.terms,
    reader: createTermReader(stem => findTerm(views.dictionary, stem)),
    placesOf,
    read,
    record: record => {
      placesOf(record);
      const entries = RECORD_FIELDS.map((field, order) => [field, readField(views.texts, places[order] as FieldPlace)]);
      return Object.fromEntries(entries.filter(([, text]) => text !== '')) as unknown as ImportedRecord;
    },
  };
}
