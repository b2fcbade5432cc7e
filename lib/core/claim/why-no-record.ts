import { whyNoStatement } from '../match/retrieval/is-statement.ts';
import { findQuantities } from '../quantity/find-quantities.ts';

const OPENING = /^\s*(on|regarding|about)\s+/i;

/**
 * A reason to leave a record out of a pack, or null: that of `whyNoStatement`, with the word that the text opens with.
 * "About taxes" names a topic; "About two million removals …" states how many.
 */
export function whyNoRecord(text: string, stems: number, least: number): string | null {
  const why = whyNoStatement(text, stems, least);
  const [opening = '', word = ''] = OPENING.exec(text) ?? [];
  if (why !== 'begins with "On …"' || opening === '') return why;
  const rest = text.slice(opening.length);
  // Days and years are no amounts: "On 5 May the council voted".
  if (/^\d/.test(rest) || findQuantities(rest)[0]?.start === 0) return null;
  return `begins with "${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()} …"`;
}
