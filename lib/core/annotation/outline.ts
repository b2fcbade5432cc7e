import { hashText } from '../hash-text.ts';
import { once } from '../once.ts';
import { blockBreak } from '../text/page-text.ts';
import { bare } from './repeated-words.ts';

/** The sentences of a page in order: what each reads like, in 18 bits, and the number of the paragraph that it stands in. */
export interface Outline {
  readonly codes: readonly number[];
  readonly blocks: readonly number[];
}

/** With the place where each sentence starts (UTF-16 units of the page's text). */
export interface PlacedOutline extends Outline {
  readonly starts: readonly number[];
}

/** Sentences of a page that are outlined. A longer page is seldom edited in a way that leaves no surroundings to tell by. */
const mostSentences = 1500;

/** Null for a page of more than `mostSentences`. Rough, and the same at any time: a sentence that is parted wrongly is parted so again. */
export function outlineOf(text: string): PlacedOutline | null {
  const codes: number[] = [];
  const blocks: number[] = [];
  const starts: number[] = [];
  let start = 0;
  let block = 0;
  const put = (end: number) => {
    const letters = bare(text.slice(start, end));
    if (letters === '') return;
    codes.push(codeOf(letters));
    blocks.push(block);
    starts.push(start);
  };
  for (const { index, 0: border } of text.matchAll(sentenceBorder())) {
    put(index);
    start = index + border.length;
    if (border === blockBreak && blocks.at(-1) === block) block += 1;
    if (codes.length > mostSentences) return null;
  }
  put(text.length);
  return codes.length > mostSentences ? null : { codes, blocks, starts };
}

const sentenceBorder = once(() => new RegExp(`${blockBreak}|(?<=[.!?…]["'”’)\\]]*)\\s+|(?<=[。！？])`, 'gu'));

/** FNV-1a, folded to 18 bits. */
function codeOf(letters: string): number {
  const hash = hashText(letters);
  return (hash ^ (hash >>> 18)) & mostCode;
}
const mostCode = 0x3ffff;

/** The number of the sentence that `offset` lies in, from 0. */
export function sentenceAt({ starts }: PlacedOutline, offset: number): number {
  const next = starts.findIndex(start => start > offset);
  return Math.max(0, (next < 0 ? starts.length : next) - 1);
}

/** What each paragraph reads like, whatever the order of its sentences. */
export function blockCodes({ codes, blocks }: Outline): number[] {
  const sums: number[] = [];
  for (const [at, code] of codes.entries()) {
    const block = blocks[at] as number;
    sums[block] = ((sums[block] ?? 0) + code) & mostCode;
  }
  return sums;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digitsPerCode = 3;
const endOfBlock = '.';

/** Three signs of base64url for each sentence, and a full stop after each paragraph but the last. */
export function writeOutline({ codes, blocks }: Outline): string {
  return codes
    .map((code, at) => {
      const written = [code >> 12, (code >> 6) & 63, code & 63].map(digit => digits[digit]).join('');
      return at > 0 && blocks[at] !== blocks[at - 1] ? endOfBlock + written : written;
    })
    .join('');
}

/** What `writeOutline` writes. */
export const writtenOutline = /^(?:[\w-]{3})+(?:\.(?:[\w-]{3})+)*$/;
/** Signs of the longest. */
export const longestOutline = mostSentences * (digitsPerCode + endOfBlock.length);

export function readOutline(written: string): Outline {
  const codes: number[] = [];
  const blocks: number[] = [];
  for (const [block, sentences] of written.split(endOfBlock).entries()) {
    for (let at = 0; at < sentences.length; at += digitsPerCode) {
      const [first, second, third] = [0, 1, 2].map(place => digits.indexOf(sentences[at + place] as string));
      codes.push(((first as number) << 12) | ((second as number) << 6) | (third as number));
      blocks.push(block);
    }
  }
  return { codes, blocks };
}
