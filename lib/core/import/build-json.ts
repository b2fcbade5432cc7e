/** What is open while a text is walked: a list or an object, from its bracket at `from` on. */
interface Frame {
  readonly isList: boolean;
  readonly from: number;
  /** What was made of it so far; null while all of it is still to be read at once. */
  made: unknown[] | Record<string, unknown> | null;
  /** Where members begin and end that are not yet made; -1 where there are none. */
  begun: number;
  end: number;
  /** Where the name of the member that is walked begins, and the name. */
  nameFrom: number;
  name: string;
}

/**
 * Makes the value of a JSON text while it is walked: a part that is no longer than `pieceLength` is given to `JSON.parse` as it is, and
 * longer ones are put together of such. The text must be known to be good up to where it was walked.
 */
export class JsonBuilder {
  readonly #text: string;
  readonly #pieceLength: number;
  readonly #open: Frame[] = [];
  #value: unknown;
  #isMade = false;

  constructor(text: string, pieceLength: number) {
    this.#text = text;
    this.#pieceLength = pieceLength;
  }

  open(isList: boolean, from: number): void {
    this.#open.push({ isList, from, made: null, begun: -1, end: -1, nameFrom: -1, name: '' });
  }

  /** A member of the innermost object begins, with its name. */
  name(name: string, from: number): void {
    const frame = this.#open.at(-1)!;
    frame.name = name;
    frame.nameFrom = from;
  }

  /** A value without parts was walked. */
  plain(from: number, end: number): void {
    const frame = this.#open.at(-1);
    if (frame) this.#add(frame, from, end);
  }

  /** The innermost list or object is closed; `end` is behind its bracket. */
  close(end: number): void {
    const frame = this.#open.pop()!;
    const outer = this.#open.at(-1);
    if (frame.made === null && outer) return this.#add(outer, frame.from, end);
    if (frame.made === null) return;
    this.#flush(frame);
    if (outer) {
      this.#flush(outer);
      put((outer.made ??= outer.isList ? [] : {}), outer.name, frame.made);
    } else {
      this.#value = frame.made;
      this.#isMade = true;
    }
  }

  /** The value, once all is walked. */
  done(): unknown {
    return this.#isMade ? this.#value : (JSON.parse(this.#text) as unknown);
  }

  #add(frame: Frame, from: number, end: number): void {
    if (frame.begun < 0) frame.begun = frame.isList ? from : frame.nameFrom;
    frame.end = end;
    if (end - frame.begun > this.#pieceLength) this.#flush(frame);
  }

  /** Make the members that were walked. */
  #flush(frame: Frame): void {
    if (frame.begun < 0) return;
    const members = this.#text.slice(frame.begun, frame.end);
    frame.begun = -1;
    if (frame.isList) {
      const made = (frame.made ??= []) as unknown[];
      for (const item of JSON.parse(`[${members}]`) as unknown[]) made.push(item);
    } else {
      const made = (frame.made ??= {});
      const read = JSON.parse(`{${members}}`) as Record<string, unknown>;
      for (const name of Object.keys(read)) put(made, name, read[name]);
    }
  }
}

function put(made: unknown[] | Record<string, unknown>, name: string, value: unknown): void {
  if (Array.isArray(made)) made.push(value);
  // As `JSON.parse` has it: a field like any other, and no prototype.
  else if (name === '__proto__') {
    Object.defineProperty(made, name, { value, writable: true, enumerable: true, configurable: true });
  } else made[name] = value;
}
