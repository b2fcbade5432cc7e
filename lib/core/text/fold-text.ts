/**
 * How one character of a document enters the text: as itself, as a space, or not at all.
 *
 * Every kind of space and line end is a space (U+00A0, thin spaces, U+3000 ...). Characters that only steer layout are dropped: soft hyphen,
 * zero-width space, word joiner, byte order mark, directional marks. Zero-width joiners are letters of some scripts and of emoji; they are dropped
 * only after Latin text, where they have no meaning but break a word in two.
 */
export const keep = 0;
export const space = 1;
export const drop = 2;

export function roleOf(code: number, before: number): 0 | 1 | 2 {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d) ? space : keep;
  if (code === 0xa0 || code === 0x85) return space;
  if (code === 0xad) return drop;
  if (code < 0x61c) return keep;
  if (code === 0x61c || code === 0xfeff) return drop;
  if (code >= 0x2000 && code <= 0x206f) {
    if (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f) return space;
    if (code === 0x200c || code === 0x200d) return before < 0x250 ? drop : keep;
    const steers = code === 0x200b || code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e);
    return steers || code >= 0x2060 ? drop : keep;
  }
  return code === 0x3000 || code === 0x1680 ? space : keep;
}

const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** Whether the unit at `index` is half of a character whose other half is missing. Such a unit is read as U+FFFD. */
export function isLoneSurrogate(data: string, index: number): boolean {
  const code = data.charCodeAt(index);
  if (isHigh(code)) return !isLow(data.charCodeAt(index + 1));
  if (isLow(code)) return index === 0 || !isHigh(data.charCodeAt(index - 1));
  return false;
}

/**
 * Read a piece of a document's characters as the page's text has them: spaces collapsed and trimmed, layout characters dropped.
 * Folding twice changes nothing.
 */
export function foldText(data: string): string {
  let text = '';
  let pending = false;
  let before = 0;
  for (let index = 0; index < data.length; index += 1) {
    const code = data.charCodeAt(index);
    const role = roleOf(code, before);
    if (role === drop) continue;
    if (role === space) {
      pending = text !== '';
      before = 0x20;
      continue;
    }
    if (pending) text += ' ';
    pending = false;
    text += isLoneSurrogate(data, index) ? '\ufffd' : data[index];
    before = code;
  }
  return text;
}
