import { findQuantities } from '../../quantity/find-quantities.ts';

/** Why a record says nothing that a page could state. */
export type NoStatement =
  | `fewer than ${number} content words`
  | `begins with "${string} …"`
  | 'a headline without a verb';

const TOPIC = /^\s*(on|regarding|about)\s+(?=\S)/i;
/** Longer texts without a verb that this file knows are taken for sentences. */
const HEADLINE_WORDS = 8;
const STATES =
  /\b(?:is|are|was|were|be|been|has|have|had|does|do|did|need|want|know|think|get|go|make|take|give|pay|use|will|would|can|could|may|might|must|should|says?|said|\w{3,}ed|\w{3,}s|\w+n['’]t|\w+['’](?:m|re|ve|ll|d)|\w{3,}ing|won|lost|cut|put|let|set|hit|paid|spent|made|took|gave|got|went|came|ran|rose|fell|grew|knew|told|left|built|sent|met|led|held|kept|bought|brought|thought|caught|sold|stood|began|broke|chose|drove|wrote|spoke|stole)\b/i;

/** Written as a title, or as the name of a thing: "The Accuracy of a Calculator", "The title of the novel". */
function isHeadline(text: string): boolean {
  if (/["“]/.test(text)) return false;
  if (/^(?:the|a|an)\s[^,]*\sof\s/i.test(text)) return true;
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 1 && long.every(word => /^\p{Lu}/u.test(word));
}

/**
 * The word that opens a topic, or null: "On taxes" is one, "On Monday, the House voted …" goes on after a comma or with a
 * quotation, and "About two million …" and "On 5 May …" say how many and when.
 */
function topicOpening(text: string): string | null {
  const found = TOPIC.exec(text);
  if (found === null || /[,"“:]/.test(text) || text.trim().split(/\s+/).length >= 14) return null;
  const rest = text.slice(found[0].length);
  if (/^\d/.test(rest) || findQuantities(rest)[0]?.start === 0) return null;
  const [, word = ''] = found;
  return `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`;
}

/** Fewer content words than this are too little to tell a statement from a topic by. */
export const LEAST_WORDS = 4;

/** A reason to leave a record out, or null for one that states something. `stems` counts its distinct content words and numbers. */
export function whyNoStatement(text: string, stems: number, least = LEAST_WORDS): NoStatement | null {
  if (stems < least) return `fewer than ${least} content words`;
  const opening = topicOpening(text);
  if (opening !== null) return `begins with "${opening} …"`;
  const isShort = text.trim().split(/\s+/).length <= HEADLINE_WORDS;
  return isShort && !/\d/.test(text) && !STATES.test(text) && isHeadline(text) ? 'a headline without a verb' : null;
}
