import type { ImportedManifest } from '../../claim/imported-record.ts';
import { ALIGNMENT, bytesOf, FORMAT, MAGIC, PREFIX_BYTES, SECTION_NAMES, type SectionName } from './pack-layout.ts';

export interface PackCounts {
  readonly records: number;
  readonly terms: number;
}

/** What the header says: JSON of ASCII characters only, so that it is read without a decoder. */
export interface PackHeader {
  readonly manifest: ImportedManifest;
  readonly counts: PackCounts;
  /** First byte of each section in the file, how many numbers it holds, and their checksum. */
  readonly sections: Readonly<Record<SectionName, { at: number; length: number; checksum: number }>>;
}

/** Lay the sections out in one buffer: prefix, header, sections, each aligned. */
export function writePack(
  manifest: ImportedManifest,
  counts: PackCounts,
  sections: Readonly<Record<SectionName, Uint32Array | Float32Array | Uint8Array>>,
): ArrayBuffer {
  // The places are part of the header and depend on its length: they count from where the sections begin.
  const places = {} as Record<SectionName, { at: number; length: number; checksum: number }>;
  let end = 0;
  for (const name of SECTION_NAMES) {
    const data = sections[name];
    places[name] = { at: end, length: data.length, checksum: checksumOf(data) };
    end = align(end + data.length * bytesOf(name));
  }
  const header = asciiJson({ manifest, counts, sections: places } satisfies PackHeader);
  const start = align(PREFIX_BYTES + header.length);
  const buffer = new ArrayBuffer(start + end);
  new Uint32Array(buffer, 0, 4).set([MAGIC, FORMAT, header.length, buffer.byteLength]);
  const bytes = new Uint8Array(buffer);
  for (let at = 0; at < header.length; at += 1) bytes[PREFIX_BYTES + at] = header.charCodeAt(at);
  for (const name of SECTION_NAMES) {
    const { buffer: source, byteOffset, byteLength } = sections[name];
    bytes.set(new Uint8Array(source, byteOffset, byteLength), start + places[name].at);
  }
  return buffer;
}

export function align(at: number): number {
  return Math.ceil(at / ALIGNMENT) * ALIGNMENT;
}

/** FNV-1a over the bytes. */
export function checksumOf({ buffer, byteOffset, byteLength }: ArrayBufferView): number {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < bytes.length; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash >>> 0;
}

function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
