import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import type { Selector } from '../../../lib/core/annotation/selector.ts';
import { describeQuote } from '../../../lib/core/annotation/describe-quote.ts';
import { extractText } from '../../../lib/core/text/extract-text.ts';
import { readPageContext } from '../../../lib/core/text/page-context.ts';
import { mapOffset } from '../../../lib/core/text/page-text.ts';
import { segmentText } from '../../../lib/core/text/segment-text.ts';
import { readHtml } from '../../../lib/node/html-reader.ts';
import type { Random } from './random.ts';
import { type Element, isElement, type Text } from './tree.ts';

/** A note of the evaluation: a sentence of a page as it was, by its selectors. */
export interface Note {
  readonly index: number;
  readonly exact: string;
  readonly selectors: readonly Selector[];
  readonly start: number;
  /** The page had these words more than once. */
  readonly repeated: boolean;
}

/** Where a note's sentence stands in a page, or null when it was taken out. */
export type Truth = { readonly start: number; readonly end: number } | null;

// Characters of a private area, carried along in the page's own text: where they are after an edit is where the sentence is.
const firstStart = 0xe800;
const firstEnd = 0xe900;
const anyMarker = /[\ue800-\ue9ff]/g;
export const markers = (index: number) => ({
  start: String.fromCharCode(firstStart + index),
  end: String.fromCharCode(firstEnd + index),
});
export const anyStart = /[\ue800-\ue8ff]/;
export const withoutMarkers = (text: string) => text.replace(anyMarker, '');

export interface MarkedPage {
  readonly text: string;
  readonly notes: readonly Note[];
  /** The page's HTML with markers around the sentences. */
  readonly html: string;
}

/** Fewest words of what counts as a sentence: bylines and buttons are left out. */
const fewestWords = 4;
const mostNotes = 200;

/** Choose sentences of a page by chance, describe them as the product does, and mark them. Null for a page without any. */
export function markPage(html: string, size: number, random: Random): MarkedPage | null {
  const source = withoutMarkers(html);
  const root = readHtml(source);
  const page = extractText(root);
  const sentences = segmentText(page, readPageContext(root).title).filter(
    ({ text }) => (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= fewestWords || /\p{sc=Han}{8}/u.test(text),
  );
  const chosen = random.some(sentences, Math.min(size, mostNotes));
  if (chosen.length === 0) return null;
  const letters = lettersOf(page.text);
  const notes = chosen.map(({ text: exact, start }, index) => ({
    index,
    exact,
    start,
    repeated: letters.split(lettersOf(exact)).length > 2,
    selectors: describeQuote(page.text, start, start + exact.length),
  }));
  const inserts = notes.flatMap(({ index, start, exact }) => {
    const from = mapOffset(page, start, 'start');
    const to = mapOffset(page, start + exact.length, 'end');
    if (from === null || to === null) throw new Error(`No place for "${exact}"`);
    return [
      { node: from.node as Text, offset: from.offset, marker: markers(index).start },
      { node: to.node as Text, offset: to.offset, marker: markers(index).end },
    ];
  });
  for (const { node, offset, marker } of inserts.reverse()) {
    node.value = node.value.slice(0, offset) + marker + node.value.slice(offset);
  }
  const top = (root.source as Element).parentNode as DefaultTreeAdapterTypes.Document;
  const marked = serialize(top);
  if (readText(withoutMarkers(marked)) !== page.text) {
    // Markup that does not survive being written and parsed again is not what is tested.
    return markPage(serialize(parse(withoutMarkers(marked))), size, random);
  }
  return { text: page.text, notes, html: marked };
}

const readText = (html: string) => extractText(readHtml(html)).text;

/** The text of an edited page, and where each note's sentence is in it. */
export function readEdited(html: string, notes: readonly Note[]): { text: string; truths: Truth[] } {
  const withMarkers = readText(html);
  const text = readText(withoutMarkers(html));
  if (withoutMarkers(withMarkers) !== text) throw new Error('The marks change how the page is read');
  const places = new Map<string, number>();
  let markersBefore = 0;
  for (let at = 0; at < withMarkers.length; at += 1) {
    const char = withMarkers[at] as string;
    if (!/[\ue800-\ue9ff]/.test(char)) continue;
    places.set(char, at - markersBefore);
    markersBefore += 1;
  }
  const truths = notes.map(({ index }) => {
    const { start, end } = markers(index);
    const from = places.get(start);
    const to = places.get(end);
    return from === undefined || to === undefined || to <= from ? null : { start: from, end: to };
  });
  return { text, truths };
}

export const bodyOf = (html: string) => {
  const document = parse(html);
  const top = document.childNodes.find(node => 'tagName' in node) as Element;
  return { document, body: top.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body') as Element };
};

const lettersOf = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
