/** Characters that mean something inside a line of CommonMark, GitHub's or Obsidian's. */
const inline = /[\\`*_{}[\]()<>#+!|~&$@]/g;

/**
 * Plain text as Markdown that shows exactly this text, on one line: no link, no HTML, no heading, no list comes of it.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(inline, '\\$&')
    .replace(/^([-=]|\d+(?=[.)]))/, mark => (/\d/.test(mark) ? mark : `\\${mark}`))
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/:\/\//g, ':\\//')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/%%/g, '\\%\\%')
    .replace(/==/g, '\\=\\=');
}

/** A value of YAML front matter in double quotes (YAML 1.2, which JSON strings are part of). */
export function yamlString(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * What a reviewer wrote, as Markdown that cannot do more than Markdown: no raw HTML, no image that is fetched, no link
 * but to http, https and mail. An open code fence is closed, so that it does not swallow what follows. Text in a fence at
 * the edge is left as it is; with `atEdge` false, where the text goes on a line that is begun, nothing is a fence.
 */
export function tameMarkdown(text: string, atEdge = true): string {
  let fence: Fence | null = null;
  const lines = text
    .toWellFormed()
    .replace(/\r\n?|[\u0000\u2028\u2029\u0085\v\f]/g, '\n')
    .split('\n')
    .map(line => {
      if (fence !== null) {
        const { isEdge } = fence;
        if (closes(fence, line)) fence = null;
        return isEdge ? line : tameLine(line);
      }
      fence = atEdge ? openedBy(line) : null;
      return fence?.isEdge === true ? line : tameLine(line);
    });
  const open = fence as Fence | null;
  if (open !== null) lines.push(open.mark);
  return lines.join('\n');
}

/** `isEdge`: at the very edge, where no list item can hold it and end it early, so that its text is surely code. */
interface Fence {
  readonly mark: string;
  readonly isEdge: boolean;
}

function openedBy(line: string): Fence | null {
  const [, indent = '', mark] = /^( {0,3})(`{3,})[^`]*$/.exec(line) ?? /^( {0,3})(~{3,})/.exec(line) ?? [];
  return mark === undefined ? null : { mark, isEdge: indent === '' };
}

function closes(fence: Fence, line: string): boolean {
  const mark = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return mark !== undefined && mark[0] === fence.mark[0] && mark.length >= fence.mark.length;
}

/** A line outside fences. Code spans are not told apart: a backslash too many in one is the price of safety. */
function tameLine(line: string): string {
  return (
    line
      // From the first of some backslashes: tried again at each of many, it takes minutes.
      .replace(/(?<!\\)(\\*)<(?!https?:\/\/[^\s<>]*>)/gi, escapeAfter('<'))
      .replace(/(?<!\\)(\\*)!\[/g, (_, slashes: string) => `${escapeAfter('!')('', slashes)}\\[`)
      .replace(/\](\\*)\((?!https?:\/\/|mailto:)/gi, (_, slashes: string) => `]${escapeAfter('(')('', slashes)}`)
      // In Obsidian a comment, which without its end hides all that follows.
      .replace(/(?<!\\)(\\*)%(?=%)/g, escapeAfter('%'))
      // The definition of a link that may be used anywhere: `[words]: address`, over lines and in lists too.
      .replace(/\](\\*):(?!\s*<?https?:\/\/)/gi, (_, slashes: string) => `]${escapeAfter(':')('', slashes)}`)
  );
}

/** A sign after an even number of backslashes is bare: one more hides it. */
function escapeAfter(sign: string): (found: string, slashes: string) => string {
  return (_, slashes) => `${slashes}${slashes.length % 2 === 0 ? '\\' : ''}${sign}`;
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
