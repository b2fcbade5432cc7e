/** A piece of HTML that may be put into another as it is. Only `html` makes one. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, pieces and lists of pieces go in, `null` and `false` leave nothing. */
export type Part = Html | string | number | null | false | readonly Part[];

/** A template whose parts are escaped, in content and in double-quoted attributes alike. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.reduce((all, text, i) => all + markupOf(parts[i - 1] ?? null) + text) };
}

function markupOf(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  if ('markup' in part) return part.markup;
  return part.map(markupOf).join('');
}

/** Escape text for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
