/** Names that Windows keeps for its devices, whatever the extension. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
const longest = 80;
/** Linux counts bytes, and an extension follows. */
const longestBytes = 200;

/**
 * A title as the name of a file, without extension, safe on every system and in a wiki's links.
 *
 * Letters, digits and quiet punctuation of every script stay; what separates folders, starts a hidden file, turns text
 * around or means something in `[[links]]` goes. At most 80 characters, never empty.
 */
export function safeFileName(title: string): string {
  const quiet = title
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{C}\ufffd]/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N} _.,;()'’“”&+=@~\-–—]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = shorten(quiet);
  // No name of dots alone; a dot in front hides a file, and Windows drops dots and spaces at the end.
  const name = short.replace(/^[.\s~-]+|[.\s]+$/g, '').replace(/\.{2,}/g, '.');
  if (!/[\p{L}\p{N}]/u.test(name)) return 'note';
  return devices.test(name) ? `_${name}` : name;
}

/** Whole characters, as far as they fit. */
function shorten(text: string): string {
  let bytes = 0;
  let short = '';
  for (const letter of Array.from(text).slice(0, longest)) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > longestBytes) break;
    short += letter;
  }
  return short;
}

/** The same for each of many files: a name that is taken gets a number. Names that differ in capitals alone are one. */
export function createFileNames(): (title: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const fold = (name: string) => name.normalize('NFKC').toLowerCase();
  return title => {
    const name = safeFileName(title);
    let count = counts.get(fold(name)) ?? 1;
    let free = count === 1 ? name : `${name} ${count}`;
    while (taken.has(fold(free))) {
      count += 1;
      free = `${name} ${count}`;
    }
    counts.set(fold(name), count);
    taken.add(fold(free));
    return free;
  };
}
