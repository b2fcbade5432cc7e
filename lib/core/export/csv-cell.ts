/** Nothing that a reader sees, and what spreadsheets skip before they look at the first sign. */
const unseen =
  '[\\s\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0"\'`´‘’“”]*';
/** The signs by which a formula begins, in full width too, and the minus signs that some take for one. */
const start = '[=+\\-@＝＋－＠﹢﹣﹦﹫−]';
/** An apostrophe of the text's own gets one more, so that the first is always ours. */
const formula = new RegExp(`^(?:'|${unseen}${start})`);
/** A spreadsheet that splits at other signs than ours would begin a cell here. */
const inside = new RegExp(`([,;\\t\\r\\n|"])(${unseen})(${start})`, 'g');
/**
 * A value as a cell (RFC 4180), quoted always.
 *
 * A number stays a number. A text that a spreadsheet could run begins with `'`, which spreadsheets take for "this is
 * text"; take one away to have the text back. The same sign is put before what would be a formula if the file were split
 * at another separator than its own. Line ends inside become `\n`.
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = value
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/\u0000/g, '\ufffd');
  const guarded = text.replace(inside, (found: string, before: string, gap: string, sign: string, at: number) =>
    canRun(text.slice(at + found.length - sign.length), before + gap.replace(/ /g, ''))
      ? `${before}${gap}'${sign}`
      : found,
  );
  return `"${(formula.test(text) ? `'${guarded}` : guarded).replace(/"/g, '""')}"`;
}

/**
 * Whether a cell that began here, after `before`, could do anything. A dash of prose, of a list or in an address cannot, nor
 * a number: it takes a call, a reference to a program, or another sign.
 */
function canRun(rest: string, before: string): boolean {
  if (!/^[-+−]/.test(rest)) return true;
  const line = rest.split('\n', 1)[0] ?? '';
  // Where a line's end or a quote stands in between, another program may begin the cell there and end it elsewhere.
  const cell = /^[,;\t]$/.test(before) ? line.split(before, 1)[0] : line;
  return /[(|!=@＝＠]/.test(cell ?? '');
}
