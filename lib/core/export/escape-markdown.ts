/** Characters that mean something inside a line of CommonMark. */
const inline = /[\\`*_{}[\]()<>#+!|~&$]/g;

/**
 * Plain text as Markdown that shows exactly this text, on one line: no link, no HTML, no heading, no list comes of it.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(inline, '\\$&')
    .replace(/^([-=]|\d+(?=[.)]))/, mark => (/\d/.test(mark) ? mark : `\\${mark}`))
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/:\/\//g, ':\\//');
}

/** A value of YAML front matter in double quotes (YAML 1.2, which JSON strings are part of). */
export function yamlString(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A link that is safe to put between `<` and `>`: http and https alone, nothing in it that ends the link. */
export function safeLink(address: string): string | null {
  if (!/^https?:\/\/[^\s]/i.test(address)) return null;
  return address.replace(/[\s<>\\`]/g, letter => encodeURIComponent(letter));
}

/**
 * What a reviewer wrote, as Markdown that cannot do more than Markdown: no raw HTML, no image that is fetched, no link
 * but to http, https and mail. An open code fence is closed, so that it does not swallow what follows. Text in fences
 * is left as it is.
 */
export function tameMarkdown(text: string): string {
  let fence: string | null = null;
  const lines = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(line => {
      if (fence !== null) {
        const close = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
        if (close && close[0] === fence[0] && close.length >= fence.length) fence = null;
        return line;
      }
      const open = /^ {0,3}(`{3,})[^`]*$/.exec(line)?.[1] ?? /^ {0,3}(~{3,})/.exec(line)?.[1];
      if (open) {
        fence = open;
        return line;
      }
      return tameLine(line);
    });
  if (fence !== null) lines.push(fence);
  return lines.join('\n');
}

/** A line outside fences. Code spans are not told apart: a backslash too many in one is the price of safety. */
function tameLine(line: string): string {
  return line
    .replace(/\\?<(?!https?:\/\/[^\s<>]*>)/gi, '\\<')
    .replace(/\\?!\[/g, '\\!\\[')
    .replace(/\](\()(?!https?:\/\/|mailto:)/gi, ']\\(')
    .replace(/^([ >\t]*(?:[-*+]|\d+[.)])?[ \t]*)\[([^\]]*)\]:/g, '$1\\[$2\\]:');
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
