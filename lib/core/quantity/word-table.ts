import type { Token } from './tokens.ts';
import { addKey, hasKey, KEY_WORDS, keyOf } from './word-key.ts';

/** Turns nothing down. */
const anyKey = new Int32Array(KEY_WORDS).fill(-1);

/**
 * Words with a meaning each, asked for by token: most tokens are turned down by their key, before their text is made.
 * Filed when it is first asked: a background that has just been woken has other things to do first.
 */
export class WordTable<T> {
  // Not `#`: those fields cost a tenth more time here.
  private keys: Int32Array = anyKey;
  private meanings: Map<string, T> | null = null;
  private readonly entries: () => Iterable<readonly [string, T]>;

  constructor(entries: () => Iterable<readonly [string, T]>) {
    this.entries = entries;
  }

  words(): Iterable<string> {
    return this.filed().keys();
  }

  get(token: Token | undefined): T | undefined {
    return token !== undefined && hasKey(this.keys, token.key) ? this.filed().get(token.text) : undefined;
  }

  has(token: Token | undefined): boolean {
    return token !== undefined && hasKey(this.keys, token.key) && this.filed().has(token.text);
  }

  hasAny(tokens: readonly Token[]): boolean {
    const { keys } = this;
    for (const token of tokens) if (hasKey(keys, token.key) && this.filed().has(token.text)) return true;
    return false;
  }

  private filed(): Map<string, T> {
    return this.meanings ?? this.file();
  }

  private file(): Map<string, T> {
    const meanings = new Map(this.entries());
    const keys = new Int32Array(KEY_WORDS);
    for (const word of meanings.keys()) addKey(keys, keyOf(word));
    this.keys = keys;
    this.meanings = meanings;
    return meanings;
  }
}

/** A table of words that all mean the same: a list parted by spaces, or what gives one when it is first asked for. */
export function wordSet(words: string | (() => Iterable<string>)): WordTable<true> {
  const list = () => (typeof words === 'string' ? words.split(' ') : words());
  return new WordTable(() => Array.from(list(), word => [word, true] as const));
}
