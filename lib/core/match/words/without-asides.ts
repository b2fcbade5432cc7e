import type { Segment } from '../../text/segment.ts';

/** "DACA, *the program that Trump tried to end*, covered …": between two commas, about whoever or whatever stands before it. */
const INSERTED = /,(?= (?:which|who|whose|where|the|a|an|part|one|now|then|long|also)\b)[^,;:“”"()]{3,160},(?= [a-z])/g;
/** "… in 2024, *which was about what it had been in 2019*." */
const TRAILING =
  /, (?:which|who|whose|where|a (?:figure|number|level|total|record|sum)|the (?:most|fewest|highest|lowest))\b[^;“”"]*$/;
const STOP = /[.!?]*$/;
/** What is said in passing at the end is short. */
const MOST_TRAILING = 200;

/**
 * A segment without what its sentence says in passing, with blanks in its place, so that every offset holds; null where it says
 * nothing so. For sentences in which nothing was found: a subject and its verb are read as they stand beside each other.
 */
export function withoutAsides(segment: Segment): Segment | null {
  const { text } = segment;
  if (!text.includes(',')) return null;
  const inner = text.replace(INSERTED, blank);
  const from = Math.max(0, inner.length - MOST_TRAILING);
  const end = inner.slice(from).replace(TRAILING, aside => aside.replace(STOP, '').replace(/\S/g, ' ') + stopOf(aside));
  const bare = inner.slice(0, from) + end;
  return bare === text ? null : { ...segment, text: bare };
}

function stopOf(aside: string): string {
  return STOP.exec(aside)?.[0] ?? '';
}

function blank(aside: string): string {
  return ' '.repeat(aside.length);
}
