/** A file to be put into an archive. */
export interface ZipEntry {
  /** Without folders. */
  readonly name: string;
  readonly text: string;
}

type Bytes = Uint8Array<ArrayBuffer>;

const flagUtf8 = 0x0800;
/** The format counts files and bytes in 16 and 32 bits; more would need its extension. */
const mostFiles = 0xffff;
const mostBytes = 0xffffffff;

/**
 * Files as a ZIP archive, stored without compression, part by part (APPNOTE.TXT 6.3.10, sections 4.3.6 to 4.3.16).
 *
 * Throws for more than 65,535 files or 4 GB. `now` (ISO 8601) is the time of every file.
 */
export function* writeZip(entries: Iterable<ZipEntry>, now: string): Generator<Bytes> {
  const at = dosTime(now);
  const directory: Bytes[] = [];
  let offset = 0;
  for (const { name, text } of entries) {
    const [nameBytes, data] = [encodeUtf8(name), encodeUtf8(text)];
    if (directory.length === mostFiles || offset + data.length > mostBytes) {
      throw new Error('These are too many notes for one archive. Export fewer, or one file of all.');
    }
    // Version 2.0, UTF-8 names, stored.
    const common = [...u16(20), ...u16(flagUtf8), ...u16(0), ...at, ...u32(crc32(data))];
    const sizes = [...u32(data.length), ...u32(data.length), ...u16(nameBytes.length), ...u16(0)];
    const header = Uint8Array.from([...u32(0x04034b50), ...common, ...sizes]);
    yield header;
    yield nameBytes;
    yield data;
    directory.push(
      Uint8Array.from([
        ...u32(0x02014b50),
        ...u16(20),
        ...common,
        ...sizes,
        // No comment, first disk, no attributes.
        ...zeros(10),
        ...u32(offset),
        ...nameBytes,
      ]),
    );
    offset += header.length + nameBytes.length + data.length;
  }
  yield* directory;
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = u16(directory.length);
  yield Uint8Array.from([...u32(0x06054b50), ...zeros(4), ...count, ...count, ...u32(size), ...u32(offset), ...u16(0)]);
}

function u16(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}
function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0);
}
function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

/** Time and day as MS-DOS counts them: two seconds are the finest, 1980 the first year. */
function dosTime(now: string): number[] {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (now.match(/\d+/g) ?? []).map(Number);
  const years = Math.max(0, Math.min(127, year - 1980));
  return [...u16((hour << 11) | (minute << 5) | (second >> 1)), ...u16((years << 9) | (month << 5) | day)];
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crc32(bytes: Bytes): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The core has no TextEncoder. A lone surrogate becomes the replacement character, as there. */
function encodeUtf8(text: string): Bytes {
  const bytes = new Uint8Array(text.length * 3);
  let at = 0;
  for (const letter of text.toWellFormed()) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) bytes[at++] = code;
    else {
      const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      // As many leading ones as there are bytes, then six bits a byte.
      bytes[at++] = ((0xf00 >> (more + 1)) & 0xff) | (code >> (6 * more));
      for (let left = more - 1; left >= 0; left -= 1) bytes[at++] = 0x80 | ((code >> (6 * left)) & 0x3f);
    }
  }
  return bytes.slice(0, at);
}
