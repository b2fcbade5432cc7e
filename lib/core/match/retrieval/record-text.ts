/**
 * Texts of records as bytes that can be read by id: one byte a character where the text allows, else two.
 *
 * The one-byte form is Latin-1 with the 32 control codes 0x80-0x9f standing for the quotes, dashes and signs that news
 * text is full of (the places are those of Windows-1252). Half a surrogate pair survives, since nothing is re-encoded.
 */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The code unit of each byte of a one-byte text. */
export const UNIT_OF_BYTE: Uint16Array = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte <= 0x9f ? SIGNS.charCodeAt(byte - 0x80) : byte,
);

const BYTE_OF_UNIT: ReadonlyMap<number, number> = new Map([...UNIT_OF_BYTE].map((unit, byte) => [unit, byte]));

/** Bytes growing at their end. */
export interface ByteWriter {
  bytes: Uint8Array<ArrayBuffer>;
  length: number;
}

export function createByteWriter(capacity: number): ByteWriter {
  return { bytes: new Uint8Array(Math.max(16, capacity)), length: 0 };
}

/** Append the fields of one record. A missing field is the empty text. */
export function writeFields(writer: ByteWriter, fields: readonly string[]): void {
  const narrow = fields.map(isNarrow);
  reserve(
    writer,
    fields.reduce((sum, field) => sum + field.length * 2 + 5, 0),
  );
  for (const [order, field] of fields.entries()) writeSize(writer, field.length * 2 + (narrow[order] === true ? 0 : 1));
  for (const [order, field] of fields.entries()) {
    const { bytes } = writer;
    let at = writer.length;
    for (let index = 0; index < field.length; index += 1) {
      const unit = field.charCodeAt(index);
      if (narrow[order] === true) {
        bytes[at] = unit < 0x80 ? unit : (BYTE_OF_UNIT.get(unit) as number);
        at += 1;
      } else {
        bytes[at] = unit & 255;
        bytes[at + 1] = unit >>> 8;
        at += 2;
      }
    }
    writer.length = at;
  }
}

/** Where a field of a record lies: its first byte, its length in characters, its bytes a character. */
export interface FieldPlace {
  at: number;
  length: number;
  width: 1 | 2;
}

/** Find the fields of the record that starts at `from`. `places` is filled anew; a damaged size is cut at `end`. */
export function findFields(bytes: Uint8Array, from: number, end: number, places: FieldPlace[]): void {
  let at = from;
  for (const place of places) {
    let size = 0;
    let shift = 0;
    let byte = 128;
    while (byte > 127 && at < end && shift < 28) {
      byte = bytes[at] as number;
      size |= (byte & 127) << shift;
      shift += 7;
      at += 1;
    }
    place.length = size >>> 1;
    place.width = (size & 1) === 1 ? 2 : 1;
  }
  for (const place of places) {
    place.length = Math.max(0, Math.min(place.length, Math.floor((end - at) / place.width)));
    place.at = at;
    at += place.length * place.width;
  }
}

const CHUNK = 4096;

export function readField(bytes: Uint8Array, { at, length, width }: FieldPlace): string {
  let text = '';
  for (let from = 0; from < length; from += CHUNK) {
    const units = new Uint16Array(Math.min(CHUNK, length - from));
    for (let index = 0; index < units.length; index += 1) units[index] = unitAt(bytes, at, width, from + index);
    text += String.fromCharCode.apply(null, units as unknown as number[]);
  }
  return text;
}

/** The code unit of a character of a field. */
export function unitAt(bytes: Uint8Array, at: number, width: 1 | 2, index: number): number {
  if (width === 1) return UNIT_OF_BYTE[bytes[at + index] as number] as number;
  const place = at + index * 2;
  return (bytes[place] as number) | ((bytes[place + 1] as number) << 8);
}

function isNarrow(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x80 && !BYTE_OF_UNIT.has(unit)) return false;
  }
  return true;
}

/** Seven bits a byte, lowest first. */
function writeSize(writer: ByteWriter, size: number): void {
  let rest = size;
  while (rest > 127) {
    writer.bytes[writer.length++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  writer.bytes[writer.length++] = rest;
}

function reserve(writer: ByteWriter, more: number): void {
  if (writer.length + more <= writer.bytes.length) return;
  const larger = new Uint8Array(Math.max(writer.bytes.length * 2, writer.length + more));
  larger.set(writer.bytes.subarray(0, writer.length));
  writer.bytes = larger;
}
