import { sendMessage } from '../../lib/browser/send-message.ts';
import type { CardView } from '../../lib/core/card/card-view.ts';
import type { Mention } from '../../lib/core/match/mention.ts';
import type { Segment } from '../../lib/core/text/segment.ts';

/** A sample article, sentence by sentence. Its figures are those of the record, or plainly differ from them. */
export const sampleTitle = 'What a year of deportation figures does and does not count';
export const sampleParagraphs: readonly (readonly string[])[] = [
  [
    'The Trump administration has set itself the goal of deporting one million people in its first year.',
    'In fiscal year 2012, under President Obama, ICE removed roughly 400,000 people, the most in a single year.',
  ],
  [
    'Which departures are counted decides the number.',
    'In fiscal year 2010 ICE removed nearly 393,000 people.',
    'In fiscal year 2014 ICE removed about 370,000 people.',
  ],
  [
    'Most people who are in removal proceedings have the right to a hearing before an immigration judge.',
    'Some people with final orders of removal remain because their home countries refuse to take them back.',
  ],
];
const page = { title: sampleTitle, published: '2026-11-12', lang: 'en' };

/** A mark of the sample: its place in a paragraph's text, and the answer of the database. */
export interface SampleMark {
  readonly key: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly mention: Mention;
}

/** The text of a paragraph as it stands in the article. */
export function textOf(paragraph: readonly string[]): string {
  return paragraph.join(' ');
}

/** What the database finds in the sample: asked like any page's, so that the sample cannot go out of date. In reading order. */
export async function readSample(): Promise<SampleMark[]> {
  const starts = startsOf(sampleParagraphs);
  const lines = await sendMessage('matchSegments', { page, segments: segmentsOf(sampleParagraphs, starts) });
  return lines
    .map(({ mention }) => {
      const paragraph = starts.findLastIndex(start => start <= mention.start);
      const from = starts[paragraph] ?? 0;
      const key = `${mention.claim} ${mention.start}`;
      return { key, paragraph, start: mention.start - from, end: mention.end - from, mention };
    })
    .sort((a, b) => a.mention.start - b.mention.start);
}

/** The card of a mark. */
export async function readCard(mention: Mention): Promise<CardView> {
  return (await sendMessage('getCard', { mention, page })).card;
}

/** Where each paragraph begins in the whole text. */
function startsOf(paragraphs: readonly (readonly string[])[]): number[] {
  let at = 0;
  return paragraphs.map(paragraph => {
    const start = at;
    at += textOf(paragraph).length + 1;
    return start;
  });
}

function segmentsOf(paragraphs: readonly (readonly string[])[], starts: readonly number[]): Segment[] {
  return paragraphs.flatMap((sentences, paragraph) => {
    let at = starts[paragraph] ?? 0;
    return sentences.map((text, index) => {
      const start = at;
      at += text.length + 1;
      return {
        text,
        start,
        heading: sampleTitle,
        before: sentences.slice(0, index).reverse(),
        after: sentences.slice(index + 1),
      };
    });
  });
}
