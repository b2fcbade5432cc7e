/** Why a record says nothing that a page could state. */
export type NoStatement = `fewer than ${number} content words` | 'begins with "On …"' | 'a headline without a verb';

const TOPIC_ONLY = /^\s*(?:on|regarding|about)\s+(?:the\s+|a\s+|an\s+|whether\s+)?\S/i;
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

/** Fewer content words than this are too little to tell a statement from a topic by. */
export const LEAST_WORDS = 4;

/** A reason to leave a record out, or null for one that states something. `stems` counts its distinct content words and numbers. */
export function whyNoStatement(text: string, stems: number, least = LEAST_WORDS): NoStatement | null {
  if (stems < least) return `fewer than ${least} content words`;
  // "On taxes" is a topic; "On Monday, the House voted …" goes on after a comma or with a quotation.
  if (TOPIC_ONLY.test(text) && !/[,"“:]/.test(text) && text.trim().split(/\s+/).length < 14)
    return 'begins with "On …"';
  const isShort = text.trim().split(/\s+/).length <= HEADLINE_WORDS;
  return isShort && !/\d/.test(text) && !STATES.test(text) && isHeadline(text) ? 'a headline without a verb' : null;
}
