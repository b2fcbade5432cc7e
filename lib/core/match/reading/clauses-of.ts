import { once } from '../../once.ts';
import type { Segment } from '../../text/segment.ts';

/** Where another statement begins, which has a subject and a verb of its own. */
const BORDER = once(
  () =>
    /; |: | [—–] |, (?:and|but|while|though|although|because|so|as|when|since|until|after) |(?<=\b(?:says?|said|shows?|showed|finds?|found|reports?|reported|notes?|noted|estimates?|estimated|announced|calculates|calculated|concludes|concluded|argues|argued|claims|claimed)) that /g,
);
/** What begins so says of none of its clauses that it is so. */
const SUPPOSING = /^\W*(?:if|should|had|were|unless|whether|suppose|imagine)\b/i;
/** Fewer characters make no statement. */
const LEAST = 25;
/** As many sentences as stand around a segment. */
const MOST_BEFORE = 3;

/**
 * The statements of a sentence, each a segment of its own behind those before it; none where it has only one. For sentences in which
 * nothing was found: words of another statement speak against a record that one of them states.
 */
export function clausesOf(segment: Segment): Segment[] {
  const { text, start, before } = segment;
  if (SUPPOSING.test(text)) return [];
  const clauses: Segment[] = [];
  let from = 0;
  const take = (to: number) => {
    if (to - from < LEAST) return;
    const earlier = clauses.map(one => one.text).reverse();
    clauses.push({
      ...segment,
      text: text.slice(from, to),
      start: start + from,
      before: [...earlier, ...before].slice(0, MOST_BEFORE),
    });
  };
  for (const border of text.matchAll(BORDER())) {
    take(border.index);
    from = border.index + border[0].length;
  }
  if (from === 0) return [];
  take(text.length);
  return clauses;
}
