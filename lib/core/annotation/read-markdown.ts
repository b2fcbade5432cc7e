import { readRuns, type MarkdownRun } from './read-markdown-runs.ts';

export type { MarkdownRun } from './read-markdown-runs.ts';

/** A block of a note. Lines that Markdown joins are one. */
export type MarkdownBlock =
  | { readonly kind: 'paragraph' | 'heading' | 'quote'; readonly lines: readonly (readonly MarkdownRun[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly MarkdownRun[])[] }
  | { readonly kind: 'code'; readonly text: string };

/**
 * The common part of Markdown, for showing a note: paragraphs, headings, quotes, lists, code, emphasis and links.
 *
 * Everything else stays the text that it is: HTML, images and links to anything but the web are written out. Nothing is lost: what is no
 * mark is in some run, in order.
 */
export function readMarkdown(text: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (let at = 0; at < lines.length; ) {
    const { block, next } = readBlock(lines, at);
    if (block) blocks.push(block);
    at = next;
  }
  return blocks;
}

const fence = /^ {0,3}(`{3,}|~{3,})/;
const heading = /^ {0,3}#{1,6}\s+(.*)$/;
const quote = /^ {0,3}>\s?(.*)$/;
const bullet = /^ {0,3}[-*+]\s+(.*)$/;
const numbered = /^ {0,3}\d{1,9}[.)]\s+(.*)$/;

function readBlock(lines: readonly string[], at: number): { block: MarkdownBlock | null; next: number } {
  const line = lines[at] ?? '';
  if (line.trim() === '') return { block: null, next: at + 1 };
  const mark = fence.exec(line)?.[1];
  if (mark) {
    let end = at + 1;
    while (end < lines.length && !fence.exec(lines[end] ?? '')?.[1]?.startsWith(mark)) end += 1;
    return {
      block: { kind: 'code', text: lines.slice(at + 1, end).join('\n') },
      next: Math.min(end + 1, lines.length),
    };
  }
  const title = heading.exec(line)?.[1];
  if (title !== undefined) return { block: { kind: 'heading', lines: [readRuns(unclosed(title))] }, next: at + 1 };
  for (const [pattern, make] of [
    [quote, inLines('quote')],
    [bullet, inItems(false)],
    [numbered, inItems(true)],
  ] as const) {
    const taken = takeWhile(lines, at, one => pattern.exec(one)?.[1] ?? null);
    if (taken.length > 0) return { block: make(taken), next: at + taken.length };
  }
  const starts = (one: string) => [fence, heading, quote, bullet, numbered].some(pattern => pattern.test(one));
  const taken = takeWhile(lines, at, (one, index) => (one.trim() === '' || (index > 0 && starts(one)) ? null : one));
  return { block: inLines('paragraph')(taken), next: at + taken.length };
}

function takeWhile(
  lines: readonly string[],
  from: number,
  take: (line: string, index: number) => string | null,
): string[] {
  const taken: string[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const one = take(lines[at] ?? '', taken.length);
    if (one === null) break;
    taken.push(one);
  }
  return taken;
}

const inLines = (kind: 'paragraph' | 'quote') => (lines: readonly string[]) => ({ kind, lines: lines.map(readRuns) });
const inItems = (ordered: boolean) => (lines: readonly string[]) => ({
  kind: 'list' as const,
  ordered,
  items: lines.map(readRuns),
});

/** A heading may end as it begins. */
function unclosed(title: string): string {
  let end = title.length;
  while (title[end - 1] === '#') end -= 1;
  return title.slice(0, end).trimEnd();
}
