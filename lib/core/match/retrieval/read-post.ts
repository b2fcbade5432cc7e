import { parseDay } from '../../text/parse-day.ts';
import { dayNumber } from '../time/days.ts';

/** A sentence as a post on a page writes it: what it says, who signed it, and when. Any other sentence is all `body`. */
export interface Post {
  readonly body: string;
  /** The name and handle that the post is signed with; empty when there is none. */
  readonly author: string;
  /** Days since 1970; null when the post is not dated. */
  readonly day: number | null;
}

const LINK = /(?:https?:\/\/|pic\.twitter\.com\/|www\.)[^\s"“”’<>]{0,500}/gi;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7}\\.?';
/** "— Ida Holm (@idaholm) May 4, 2019", as an embedded post ends. */
const SIGNATURE = new RegExp(
  `(?:[—–]|--|\\s-)\\s*([^—–()]{1,80}(?:\\([^()@]{0,40}\\)[^—–()]{0,20})?)\\(@(\\w{1,30})\\)\\s*(${MONTH} \\d{1,2}, \\d{4})?["”\\s]*$`,
);
/** An embedded post's signature is within this many characters of its end. */
const LONGEST_SIGNATURE = 180;
/** A longer text is no sentence; its beginning is read. */
const LONGEST_TEXT = 10_000;
const POST_MARK = /[#@]|https?:|www\.|\.com\//i;
const TAG = /[#@](\w{2,60})/g;

export function readPost(written: string): Post {
  const text = written.slice(0, LONGEST_TEXT);
  // Nearly no sentence has a part of one of these, and looking for the parts alone takes a fifth of the time.
  const mayBePost = /[#@:/]|[Ww]{3}\./.test(text);
  if (!mayBePost || !POST_MARK.test(text)) return { body: text, author: '', day: null };
  const unlinked = text.replace(LINK, ' ');
  const tail = Math.max(0, unlinked.length - LONGEST_SIGNATURE);
  const signed = SIGNATURE.exec(unlinked.slice(tail));
  if (signed === null) return { body: openTags(unlinked), author: '', day: null };
  const [, name = '', handle = '', date = ''] = signed;
  const day = parseDay(date);
  return {
    body: openTags(unlinked.slice(0, tail + signed.index)),
    author: `${name} ${openTags(`@${handle}`)}`,
    day: day === null ? null : dayNumber(day),
  };
}

/** "#BoycottTheOpera" and "@MayorHolm" are words too: they stand as written and taken apart. */
function openTags(text: string): string {
  return text.replace(TAG, (_, tag: string) => {
    const parts = tag
      .replaceAll('_', ' ')
      .replace(/(?<=\p{Ll})(?=[\p{Lu}\d])|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\d)(?=\p{L})/gu, ' ');
    return parts === tag ? ` ${tag} ` : ` ${tag} ${parts} `;
  });
}
