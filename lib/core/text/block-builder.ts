import { drop, isLoneSurrogate, roleOf, space } from './fold-text.ts';
import type { Run, Section, TableCell, TextBlock } from './page-text.ts';

/** A heading longer than this is body text in a heading's clothes: it opens no section. */
const longestHeading = 300;
/** A longer block is ended at its next space, so that no step of any later work grows with a page that has no paragraphs. */
const longestBlock = 20_000;

/** Collects characters into one block, folding them as `foldText` does and noting where each came from. */
export class BlockBuilder<N> {
  #pieces: string[] = [];
  #runs: Run<N>[] = [];
  #length = 0;
  /** A space that counts once another character follows. `node` is null when no character stands for it. */
  #gap: { node: N | null; offset: number } | null = null;
  #before = 0;
  #lineEnds = 0;
  #nextSection: number;
  #total = 0;
  readonly done: TextBlock<N>[] = [];
  section: Section;
  owner: N;
  cell: TableCell | null = null;
  isHeading = false;

  constructor(owner: N, section: Section) {
    this.owner = owner;
    this.section = section;
    this.#nextSection = section.id + 1;
  }

  /** UTF-16 units collected so far. */
  get total(): number {
    return this.#total;
  }

  /** A section of its own under the heading that stands above. */
  openSection(heading: string | null): Section {
    this.section = { id: this.#nextSection, heading };
    this.#nextSection += 1;
    return this.section;
  }

  /** End a line: one gives a space, a second one with nothing in between ends the block. */
  breakLine(): void {
    this.#lineEnds += 1;
    if (this.#lineEnds > 1 && !this.isHeading) this.flush();
    else this.breakWord();
  }

  /** What follows does not touch what stands before. */
  breakWord(): void {
    if (this.#length > 0) this.#gap ??= { node: null, offset: 0 };
  }

  /** Add `data` from `from` to `to`. With `hasLines` an empty line ends the block, as in `pre`. */
  add(node: N, data: string, from: number, to: number, hasLines: boolean): void {
    // A stretch of characters that enter as they are: [start, end), closed when one is dropped, replaced or left out.
    let start = -1;
    let end = -1;
    const close = () => {
      if (start >= 0) this.#push(data.slice(start, end), node, start);
      start = -1;
    };
    for (let index = from; index < to; index += 1) {
      if (start >= 0 && this.#gap === null) {
        const plain = endOfPlain(data, index, Math.min(to, start + longestBlock - this.#length));
        if (plain > index) {
          this.#before = data.charCodeAt(plain - 1);
          this.#lineEnds = 0;
          end = plain;
          index = plain - 1;
          continue;
        }
      }
      const code = data.charCodeAt(index);
      if (code <= 0x20 || code >= 0x80) {
        const role = roleOf(code, this.#before);
        if (role === drop) {
          close();
          continue;
        }
        if (role === space) {
          this.#before = 0x20;
          if (hasLines && code === 0x0a) {
            this.#lineEnds += 1;
            if (this.#lineEnds > 1 && !this.isHeading) {
              close();
              this.flush();
            }
          }
          if (this.#length + (start >= 0 ? index - start : 0) > longestBlock) {
            close();
            this.flush();
          }
          if (this.#gap === null && (start >= 0 || this.#length > 0)) this.#gap = { node, offset: index };
          continue;
        }
      }
      this.#before = code;
      this.#lineEnds = 0;
      const gap = this.#gap;
      if (gap !== null) {
        this.#gap = null;
        const isPlain = start >= 0 && end === index - 1 && gap.node === node && data.charCodeAt(end) === 0x20;
        if (!isPlain) {
          close();
          this.#push(' ', gap.node, gap.offset);
        }
      }
      if (code >= 0xd800 && code <= 0xdfff && isLoneSurrogate(data, index)) {
        close();
        this.#push('\ufffd', node, index);
        continue;
      }
      if (start < 0) start = index;
      end = index + 1;
    }
    close();
    if (this.#length > 4 * longestBlock) this.flush();
  }

  /** End the block. A block without a character is none. */
  flush(): void {
    this.#gap = null;
    this.#before = 0;
    this.#lineEnds = 0;
    if (this.#length === 0) return;
    const text = this.#pieces.join('');
    const isHeading = this.isHeading && text.length <= longestHeading;
    if (isHeading) this.openSection(text);
    this.done.push({
      kind: isHeading ? 'heading' : 'text',
      text,
      section: this.section,
      owner: this.owner,
      runs: this.#runs,
      cell: this.cell,
    });
    this.#pieces = [];
    this.#runs = [];
    this.#length = 0;
    this.#total += 2;
  }

  #push(text: string, node: N | null, offset: number): void {
    const at = this.#length;
    this.#pieces.push(text);
    this.#length += text.length;
    this.#total += text.length;
    if (node === null) return;
    const last = this.#runs.at(-1);
    const isNext =
      last !== undefined && last.node === node && last.offset + last.length === offset && last.at + last.length === at;
    if (isNext) this.#runs[this.#runs.length - 1] = { ...last, length: last.length + text.length };
    else this.#runs.push({ at, length: text.length, node, offset });
  }
}

/**
 * Where words of ASCII with single spaces between them end, when a word stands before `from`: such text enters as it is. Two spaces are
 * known by their sum, since a branch for each space, which no processor foresees, would take most of the time.
 */
function endOfPlain(data: string, from: number, to: number): number {
  let before = firstVisible;
  let at = from;
  for (; at < to; at += 1) {
    const code = data.charCodeAt(at);
    if (code + before <= 2 * 0x20 || code < 0x20 || code >= 0x80) break;
    before = code;
  }
  return before === 0x20 ? at - 1 : at;
}
const firstVisible = 0x21;
