/** The key of what is no plain word. */
export const NO_KEY = 4096;
/** Numbers of 32 bits that hold a bit for each key: a set of keys that stays near, however many there are. */
export const KEY_WORDS = (NO_KEY >> 5) + 1;

export function addKey(keys: Int32Array, key: number): void {
  keys[key >> 5]! |= 1 << key;
}

export function hasKey(keys: Int32Array, key: number): boolean {
  return ((keys[key >> 5]! >>> key) & 1) === 1;
}

/** A number below `NO_KEY` made of a word's characters, upper case as lower: different words may share it. */
export function keyOf(word: string): number {
  let key = 0;
  for (let at = 0; at < word.length; at++) key = addToKey(key, word.charCodeAt(at));
  return shortKey(key);
}

/** The key so far with one more code unit; `shortKey` makes the word's own of it. */
export function addToKey(key: number, code: number): number {
  return (Math.imul(key, 31) + (code | 32)) | 0;
}

export function shortKey(key: number): number {
  return key & (NO_KEY - 1);
}
