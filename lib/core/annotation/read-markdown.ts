/** A run of a line: plain, or as Markdown sets it. `href` is an http or https address. */
export interface MarkdownRun {
  readonly text: string;
  readonly kind: 'plain' | 'strong' | 'em' | 'code' | 'link';
  readonly href?: string;
}

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
const heading = /^ {0,3}#{1,6}\s+(.*?)\s*#*$/;
const quote = /^ {0,3}>\s?(.*)$/;
const bullet = /^ {0,3}[-*+]\s+(.*)$/;
const numbered = /^ {0,3}\d{1,9}[.)]\s+(.*)$/;

function readBlock(lines: readonly string[], at: number): { block: MarkdownBlock | null; next: number } {
  const line = lines[at] ?? '';
  if (line.trim() === '') return { block: null, next: at + 1 };
  const mark = fence.exec(line)?.[1];
  if (mark) {
    const rest = lines.slice(at + 1);
    const end = rest.findIndex(one => fence.exec(one)?.[1]?.startsWith(mark));
    const body = end < 0 ? rest : rest.slice(0, end);
    return { block: { kind: 'code', text: body.join('\n') }, next: at + 1 + body.length + (end < 0 ? 0 : 1) };
  }
  const title = heading.exec(line)?.[1];
  if (title !== undefined) return { block: { kind: 'heading', lines: [readRuns(title)] }, next: at + 1 };
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
  for (const line of lines.slice(from)) {
    const one = take(line, taken.length);
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

/** A code span, a link, strong, emphasis, an address. Marks are bound to their words, so "2 * 3 * 4" has none. */
const inline =
  /(`+)(?!`)(.+?)(?<!`)\1(?!`)|(?<!!)\[([^\]\n]*)\]\((https?:\/\/[^\s()<>]+)\)|(\*\*|__)(?=\S)(.+?)(?<=\S)\5|(\*|_)(?=\S)(.+?)(?<=\S)\7|(https?:\/\/[^\s<>()]*[^\s<>().,;:!?"'])/g;

function readRuns(line: string): MarkdownRun[] {
  const runs: MarkdownRun[] = [];
  let from = 0;
  for (const match of line.matchAll(inline)) {
    if (match.index > from) runs.push({ kind: 'plain', text: line.slice(from, match.index) });
    runs.push(runOf(match));
    from = match.index + match[0].length;
  }
  if (from < line.length) runs.push({ kind: 'plain', text: line.slice(from) });
  return runs;
}

function runOf([all, , code, label, href, , strong, , em, address]: RegExpMatchArray): MarkdownRun {
  if (code !== undefined) return { kind: 'code', text: code };
  if (href !== undefined) return { kind: 'link', text: label || href, href };
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (em !== undefined) return { kind: 'em', text: em };
  return address === undefined ? { kind: 'plain', text: all } : { kind: 'link', text: address, href: address };
}
