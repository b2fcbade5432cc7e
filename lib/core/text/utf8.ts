/** Part of every engine, but of no ECMAScript type library. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly fatal: true; readonly ignoreBOM: true },
) => { decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A lone surrogate has no bytes of its own: it becomes U+FFFD. JSON written by `JSON.stringify` has none. */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** The text of whole UTF-8 bytes, or null where they are none. A byte order mark stays. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    // The caller says where.
    return null;
  }
}

/** Reads UTF-8 as it comes: a letter may begin in one part and end in the next. */
export class Utf8Reader {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  /** The text of the next bytes as far as its letters are whole, or null where they are not UTF-8. */
  read(bytes: Uint8Array): string | null {
    return this.#decode(bytes, true);
  }

  /** What is left at the end, null where a part of a letter is. */
  end(): string | null {
    return this.#decode(new Uint8Array(), false);
  }

  #decode(bytes: Uint8Array, stream: boolean): string | null {
    try {
      return this.#decoder.decode(bytes, { stream });
    } catch {
      // The caller says where.
      return null;
    }
  }
}
