import { mulberry32 } from '../../../lib/node/mulberry32.ts';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Paragraphs shorter than this are captions and buttons. */
const shortest = 40;

/** The page with the sentences in it, and how many paragraphs it offered. */
export interface FilledPage {
  readonly html: string;
  readonly paragraphs: number;
}

/**
 * Append sentences, given as HTML, to paragraphs of a page that are drawn by the page's name: the same in every run.
 *
 * A page without paragraphs gets one of its own at the end.
 */
export function insertSentences(name: string, html: string, sentences: readonly string[]): FilledPage {
  const ends = paragraphEnds(html);
  if (ends.length === 0) {
    return { html: `${html}${sentences.map(sentence => `<p>${sentence}</p>`).join('')}`, paragraphs: 0 };
  }
  const random = seededRandom(name);
  const places = sentences
    .map(sentence => ({ sentence, at: ends[Math.floor(random() * ends.length)] ?? 0 }))
    .sort((a, b) => a.at - b.at);
  let filled = '';
  let last = 0;
  for (const { sentence, at } of places) {
    filled += `${html.slice(last, at)} ${sentence}`;
    last = at;
  }
  return { html: filled + html.slice(last), paragraphs: ends.length };
}

/** Offsets of the end tags of all paragraphs that hold text and end as a sentence does. */
function paragraphEnds(html: string): number[] {
  const ends: number[] = [];
  const open: Node[] = [...parse(html, { sourceCodeLocationInfo: true }).childNodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('tagName' in node)) continue;
    const end = node.tagName === 'p' ? node.sourceCodeLocation?.endTag?.startOffset : undefined;
    const text = textOf(node).trim();
    if (end !== undefined && text.length >= shortest && /[.!?”"]$/.test(text)) ends.push(end);
    open.push(...node.childNodes);
  }
  return ends.sort((a, b) => a - b);
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Numbers from 0 to 1, the same ones for the same name. */
function seededRandom(name: string): () => number {
  return mulberry32([...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7));
}
