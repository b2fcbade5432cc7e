/** Forms remembered, the vocabulary's own among them. Pages of nonsense must not fill the memory. */
const MOST_FORMS = 24_000;
const LONGEST_FORM = 40;
const SLOTS = 1 << 16;

/** Words of ASCII letters, some with apostrophes among them, met so far, by their place from 1 on. */
export interface WordForms {
  /** The place of the word from `start` to `end` whose `hash` is that of `addToHash`; 0 when there is no room to remember it. */
  placeOf(text: string, start: number, end: number, hash: number): number;
  /** In lower case, apostrophes plain. */
  at(place: number): string;
}

/** The hash of a word so far with its next letter or apostrophe. */
export function addToHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + folded(code)) | 0;
}

/** Upper case as lower, and either apostrophe as the plain one. */
function folded(code: number): number {
  return code === 0x2019 ? 0x27 : code | 0x20;
}

/** Forms are found by their hash: open addressing. `onNew` hears of each when it is met first, in the order of their places. */
export function createWordForms(onNew: (lower: string) => void): WordForms {
  const slots = new Uint16Array(SLOTS);
  const hashes = new Int32Array(MOST_FORMS + 1);
  const lowers: string[] = [''];
  // The letters of all forms one after the other: comparing with these touches no string.
  let letters = new Uint8Array(1 << 14);
  const starts = new Uint32Array(MOST_FORMS + 2);

  return { placeOf, at: place => lowers[place] as string };

  function placeOf(text: string, start: number, end: number, hash: number): number {
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 16) & (SLOTS - 1);
    for (; slots[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
      const place = slots[slot] as number;
      if (hashes[place] === hash && isForm(text, start, end, place)) return place;
    }
    if (lowers.length > MOST_FORMS || end - start > LONGEST_FORM) return 0;
    return remember(text.slice(start, end).toLowerCase().replaceAll('’', "'"), hash, slot);
  }

  function isForm(text: string, start: number, end: number, place: number): boolean {
    const first = starts[place] as number;
    if ((starts[place + 1] as number) - first !== end - start) return false;
    for (let at = start, letter = first; at < end; at += 1, letter += 1) {
      if (folded(text.charCodeAt(at)) !== letters[letter]) return false;
    }
    return true;
  }

  function remember(lower: string, hash: number, slot: number): number {
    const place = lowers.length;
    lowers.push(lower);
    hashes[place] = hash;
    slots[slot] = place;
    const first = starts[place] as number;
    if (first + lower.length > letters.length) {
      const more = new Uint8Array(2 * letters.length);
      more.set(letters);
      letters = more;
    }
    for (let at = 0; at < lower.length; at += 1) letters[first + at] = lower.charCodeAt(at);
    starts[place + 1] = first + lower.length;
    onNew(lower);
    return place;
  }
}
