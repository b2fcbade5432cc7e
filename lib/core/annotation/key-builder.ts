/**
 * A text with all taken out that a page may change without changing its words. `starts[i]` and `ends[i]` are the UTF-16 offsets of the character
 * that stands for unit `i` of `key`, always at the borders of characters.
 */
export interface Key {
  readonly key: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Units that are made into a string at once: an engine takes so many arguments. */
const piece = 8192;

/** Collects a key unit by unit, without an object for each. */
export class KeyBuilder {
  #codes: Uint16Array;
  #starts: Int32Array;
  #ends: Int32Array;
  #length = 0;

  constructor(expected: number) {
    const room = expected + 16;
    this.#codes = new Uint16Array(room);
    this.#starts = new Int32Array(room);
    this.#ends = new Int32Array(room);
  }

  put(code: number, start: number, end: number): void {
    if (this.#length === this.#codes.length) this.#grow();
    this.#codes[this.#length] = code;
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length += 1;
  }

  /** The last unit stands for what follows too. */
  stretch(end: number): void {
    this.#ends[this.#length - 1] = end;
  }

  done(): Key {
    const length = this.#length;
    let key = '';
    for (let at = 0; at < length; at += piece) {
      key += String.fromCharCode(...this.#codes.subarray(at, Math.min(length, at + piece)));
    }
    return { key, starts: this.#starts.subarray(0, length), ends: this.#ends.subarray(0, length) };
  }

  #grow(): void {
    const room = this.#codes.length * 2;
    const [codes, starts, ends] = [this.#codes, this.#starts, this.#ends];
    this.#codes = new Uint16Array(room);
    this.#starts = new Int32Array(room);
    this.#ends = new Int32Array(room);
    this.#codes.set(codes);
    this.#starts.set(starts);
    this.#ends.set(ends);
  }
}
