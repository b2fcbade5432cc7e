import { KEYS, keyOf, type Token } from './tokens.ts';

/** Words with a meaning each, asked for by token: most tokens are turned down by their key, before their text is made. */
export class WordTable<T> {
  // Not `#`: those fields cost a tenth more time here.
  private readonly keys = new Uint8Array(KEYS);
  private readonly meanings = new Map<string, T>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, meaning] of entries) {
      this.keys[keyOf(word)] = 1;
      this.meanings.set(word, meaning);
    }
  }

  words(): Iterable<string> {
    return this.meanings.keys();
  }

  get(token: Token | undefined): T | undefined {
    return token !== undefined && this.keys[token.key] === 1 ? this.meanings.get(token.text) : undefined;
  }

  has(token: Token | undefined): boolean {
    return token !== undefined && this.keys[token.key] === 1 && this.meanings.has(token.text);
  }
}

/** A table of words that all mean the same. */
export function wordSet(words: Iterable<string>): WordTable<true> {
  return new WordTable(Array.from(words, word => [word, true] as const));
}
