import type { Segment } from '../../core/text/segment.ts';
import { maxSegmentLength, segmentText } from '../../core/text/segment-text.ts';
import type { JsonLine } from './json-lines.ts';

/** Sentences that are read as one text: posts are that short, and their sentences say together what they say. */
const MOST_AT_ONCE = 2;
const MOST_AROUND = 3;

/**
 * The text of a line as the matcher takes it: whole if it is short, else sentence by sentence as a text file is, since the time of
 * matching grows much faster than the length of a segment. `start` is an offset into the line's text.
 */
export function segmentsOf(line: JsonLine): Segment[] {
  const text = line.text('text');
  if (text === '') return [];
  const heading = line.optionalText('speaker');
  // In reading order the nearest is the last.
  const before = line.texts('prev', 'last').reverse();
  const after = line.texts('next');
  const sentences = segmentText({ blocks: paragraphsOf(text, heading) }, '');
  if (sentences.length <= MOST_AT_ONCE && text.length <= maxSegmentLength)
    return [{ text, start: 0, heading, before, after }];
  return sentences.map(sentence => ({
    ...sentence,
    before: [...sentence.before, ...before].slice(0, MOST_AROUND),
    after: [...sentence.after, ...after].slice(0, MOST_AROUND),
  }));
}

/** An empty line parts paragraphs, as in a text file. Each white space is one space, so that offsets stay. */
function paragraphsOf(text: string, heading: string | null) {
  const section = { id: 0, heading };
  const parts = [...text.matchAll(/\n[^\S\n]*\n/g)].map(({ 0: gap, index }) => ({
    from: index,
    to: index + gap.length,
  }));
  return [...parts, { from: text.length, to: text.length }].map(({ from }, at) => {
    const start = parts[at - 1]?.to ?? 0;
    return { kind: 'text' as const, text: text.slice(start, from).replace(/\s/g, ' '), section, cell: null, start };
  });
}
