/** Nothing that a reader sees, and what spreadsheets skip before they look at the first sign. */
const unseenSigns =
  '\\s\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0"\'`´‘’“”';
const unseen = `[${unseenSigns}]*`;
const unseenOr = `[,;|${unseenSigns}]`;
/** The signs by which a formula begins, in full width too, and the minus signs that some take for one. */
const start = '[=+\\-@＝＋－＠﹢﹣﹦﹫−]';
/** An apostrophe of the text's own gets one more, so that the first is always ours. */
const formula = new RegExp(`^(?:'|${unseen}${start})`);
/** What may stand between a cell's beginning and such a sign, from its first: where it is tried again within, a long run takes minutes. */
const between = `(?<!${unseenOr})${unseenOr}+`;
/** A spreadsheet that splits at other signs than ours would begin a cell here. */
const inside = new RegExp(`(${between})(${start})`, 'g');

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
  const canRun = runner(text);
  const guarded = text.replace(inside, (found: string, gap: string, sign: string, at: number) =>
    canRun(at + gap.length, separatorIn(gap)) ? `${gap}'${sign}` : found,
  );
  return `"${(formula.test(text) ? `'${guarded}` : guarded).replace(/"/g, '""')}"`;
}

/** What would end the cell before, with all that follows but spaces; '' where nothing would. */
function separatorIn(gap: string): string {
  const sure = Math.max(...[',', ';', '|'].map(sign => gap.lastIndexOf(sign)));
  const from = sure < 0 ? gap.search(/[\t\r\n"]/) : sure;
  return from < 0 ? '' : gap.slice(from).replace(/ /g, '');
}

/**
 * Tells whether a cell that begins at a sign of `text`, after a separator, could do anything. A dash of prose, of a list or in an address cannot, nor
 * a number: it takes a call, a reference to a program, or another sign. To be asked from the start to the end.
 */
function runner(text: string): (at: number, before: string) => boolean {
  let lineEnd = -1;
  let last = -1;
  return (at, before) => {
    if (before === '') return false;
    if (!'-+−'.includes(text[at] ?? '')) return true;
    const cell = cells[before];
    if (cell) {
      cell.lastIndex = at;
      return cell.test(text);
    }
    // Where a line's end or a quote stands in between, another program may begin the cell there and end it elsewhere.
    if (at >= lineEnd) {
      const end = text.indexOf('\n', at);
      lineEnd = end < 0 ? text.length : end;
      const line = text.slice(at, lineEnd);
      last = at + Math.max(...Array.from(acting, sign => line.lastIndexOf(sign)));
    }
    return last > at;
  };
}

const acting = '(|!=@＝＠';
/** By what ends a cell: one that holds a sign that acts. */
const cells: Readonly<Record<string, RegExp>> = Object.fromEntries(
  [',', ';', '\t'].map(sign => [sign, new RegExp(`[^\\n${sign}${acting}]*[${acting}]`, 'y')]),
);
