import { escapeHtml } from '../core/export/html.ts';

/**
 * Turn Markdown into HTML for reading: enough to know headings, paragraphs, list items, quotes and table rows and to lose the marks of links and emphasis.
 *
 * Not a renderer: nested lists become flat ones, addresses are dropped, fenced and indented code is left out. HTML inside is passed on, as Markdown
 * allows. Front matter gives `title` and `date` (or `published`) as the page's own.
 */
export function markdownToHtml(markdown: string): string {
  const { head, body } = splitFrontMatter(markdown.replace(/\r\n?/g, '\n'));
  const out: string[] = [];
  let paragraph: string[] = [];
  let fence: string | null = null;
  const close = (tag = 'p') => {
    if (paragraph.length > 0) out.push(`<${tag}>${inline(paragraph.join('\n'))}</${tag}>`);
    paragraph = [];
  };
  for (const line of body.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
      continue;
    }
    if (mark !== undefined) {
      close();
      fence = mark;
      continue;
    }
    const text = line.replace(/^ {0,3}(?:> ?)+/, '');
    const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(text);
    const underline = /^ {0,3}(=+|-+)\s*$/.exec(text);
    if (text.trim() === '') close();
    else if (heading) {
      close();
      out.push(`<h${heading[1]?.length}>${inline(heading[2] ?? '')}</h${heading[1]?.length}>`);
    } else if (underline && paragraph.length > 0) close(underline[1]?.startsWith('=') ? 'h1' : 'h2');
    else if (/^ {0,3}([-*_])(?:\s*\1){2,}\s*$/.test(text)) close();
    else if (/^ {0,3}\[[^\]]+\]:\s/.test(text) || (/^(?: {4}|\t)/.test(text) && paragraph.length === 0)) {
      // A link's address, or indented code unless it goes on with a list item.
      if (/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(text)) paragraph.push(text.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+/, ''));
    } else if (/^\s*\|?[\s:|-]*-[\s:|-]*\|[\s:|-]*$/.test(text)) close('p');
    else if (/^\s*\|.*\|\s*$/.test(text)) {
      close();
      const cells = text
        .trim()
        .slice(1, -1)
        .split(/(?<!\\)\|/);
      out.push(`<table><tr>${cells.map(cell => `<td>${inline(cell)}</td>`).join('')}</tr></table>`);
    } else {
      const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(.*)$/.exec(text);
      if (item) close();
      paragraph.push(item?.[1] ?? text.trim() + (/ {2}$/.test(text) ? '<br>' : ''));
    }
  }
  close();
  return `<!doctype html><html><head>${head}</head><body>${out.join('\n')}</body></html>`;
}

function splitFrontMatter(markdown: string): { head: string; body: string } {
  const found = /^\uFEFF?---\n([\s\S]*?)\n(?:---|\.\.\.)\s*(?:\n|$)/.exec(markdown);
  if (!found) return { head: '', body: markdown };
  const field = (name: string) =>
    new RegExp(`^${name}:\\s*["']?(.*?)["']?\\s*$`, 'im').exec(found[1] ?? '')?.[1] ?? null;
  const title = field('title');
  const date = field('published') ?? field('date');
  const head =
    (title === null ? '' : `<title>${escapeHtml(title)}</title>`) +
    (date === null ? '' : `<meta name="pubdate" content="${escapeHtml(date)}">`);
  return { head, body: markdown.slice(found[0].length) };
}

/** Marks inside a line: code is dropped as on a page, the words of links and emphasis stay. */
function inline(text: string): string {
  const escaped: string[] = [];
  const hide = (html: string) => `\u0000${escaped.push(html) - 1}\u0000`;
  const marked = text
    .replace(/\u0000/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => hide(escapeHtml(mark)))
    .replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, () => hide('<code></code>'))
    .replace(/<((?:https?:|mailto:)[^\s<>]*)>/g, (_, address: string) => hide(escapeHtml(address)))
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, () => hide('<img>'))
    .replace(/\[\^[^\]\s]{1,40}\]/g, '')
    .replace(/\[([^[\]]*)\](?:\((?:[^()\s]|\([^()]*\))*(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)|\[[^\]]*\])/g, '$1')
    .replace(/~~(?=\S)[\s\S]*?~~/g, '')
    .replace(/(\*{1,3})(?=\S)([^*]*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])(_{1,3})(?=\S)([^_]*?\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/&(?![#\w]+;)/g, '&amp;')
    .replace(/<(?![a-zA-Z/!])/g, '&lt;');
  return marked.replace(/\u0000(\d+)\u0000/g, (_, index: string) => escaped[Number(index)] ?? '');
}
