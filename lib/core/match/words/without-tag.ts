import { once } from '../../once.ts';
import type { Segment } from '../../text/segment.ts';

const HOUR = String.raw`\d{1,2}(?::\d\d|\.\d\d(?= ?[ap]\.?m))(?: ?[ap]\.?m\.?)?(?: (?:[ECMP][SD]?T|GMT|BST))?[:.]? (?![ap]\.?m)(?:[–—-] )?`;
/** In a transcript with stops. */
const SPEAKER = String.raw`(?:Q|[QA][.:]) |(?:Mr|Mrs|Ms|Dr|The|Chairman|Chairwoman|Senator|Secretary|Judge|General)\.? [\p{Lu}’'-]{3,}\. `;
/** A dateline from elsewhere says what place is meant; the capital is where the news is told. */
const DATELINE = String.raw`WASHINGTON(?:, D\.C\.)?(?: \([^)]{2,30}\))? (?:[–—-]|--) `;
const LIST_NUMBER = String.raw`\d{1,2}[.)] `;
const TAG = once(() => new RegExp(`^(?:${LIST_NUMBER}|${DATELINE}|${HOUR})?(?:${SPEAKER})?`, 'u'));
/** How a text with a tag begins, and few others. */
const MAY_BE_TAGGED = /^(?:\d{1,2}[.:)]|WASHINGTON|[QA][.: ]|[MDTCSJG][a-z]+\.? [^a-z])/;

/** Hashtags and addresses at the end of a post. */
const POSTED = /(?<=\S)(?: (?:#\w+|https?:\S+))+$/;

/** What is said in a segment and around it, without the number, dateline, hour or name that stands before it and is no part of the sentence. */
export function withoutTag(segment: Segment): Segment {
  const length = tagLength(segment.text);
  const text = withoutPosted(segment.text.slice(length));
  const isBare = segment.before.every(one => tagLength(one) === 0);
  if (isBare && text === segment.text) return segment;
  return { ...segment, text, start: segment.start + length, before: segment.before.map(bare) };
}

function withoutPosted(text: string): string {
  return text.includes(' #') || text.includes(' http') ? text.replace(POSTED, '') : text;
}

function bare(text: string): string {
  return text.slice(tagLength(text));
}

/** A tag alone is all that there is. */
function tagLength(text: string): number {
  const length = MAY_BE_TAGGED.test(text) ? (TAG().exec(text)?.[0].length ?? 0) : 0;
  return length < text.length ? length : 0;
}
