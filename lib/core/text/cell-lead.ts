import type { TextBlock } from './page-text.ts';

/** Longer cells are text of their own, that needs no heads to be understood. */
const longestHead = 80;
const longestCell = 60;
/** Blocks looked back for the head of a column, so that a long table costs no more than its length. */
const farthestHead = 400;

const digit = /\p{Nd}/u;
/** A number that is no year says nothing of the cells after it. */
const amount = /^(?!\d{4}$)[$€£]?\d[\d.,]*(?: ?%| [a-z]+)?$/;

/**
 * What a table says of a cell before the cell itself: its title, the head of its column, then the cells before it in its row:
 * "ICE, Removals, Obama, 2009 to 2016: ". Null outside tables, in a table's first row
 * and first column, for long cells and for cells without a number.
 */
export function cellLead(blocks: readonly Pick<TextBlock, 'text' | 'cell'>[], index: number): string | null {
  const block = blocks[index];
  const cell = block?.cell ?? null;
  if (block === undefined || cell === null || cell.row < 2 || cell.column < 2 || block.text.length > longestCell)
    return null;
  if (!digit.test(block.text)) return null;
  const inRow: string[] = [];
  let head: string | null = null;
  let title: string | null = null;
  for (let at = index - 1; at >= Math.max(0, index - farthestHead); at -= 1) {
    const other = blocks[at];
    if (other?.cell?.table !== cell.table) {
      title = titleIn(other);
      break;
    }
    if (other.text.length > longestHead) continue;
    if (other.cell.row === cell.row && other.cell.column < cell.column && !amount.test(other.text))
      inRow.unshift(other.text);
    if (other.cell.row === 1 && other.cell.column === cell.column) head = other.text;
  }
  if (inRow.length === 0) return null;
  const above = head === null || title === null || isOf(title, head) ? [title, head] : [head];
  return `${[...above, ...inRow].filter(one => one !== null).join(', ')}: `;
}

const anyCount =
  /^(?:all|amount|average|cases|count|deaths|dollars|figure|level|number|people|percent|persons|rate|share|sum|total|value)\b/i;

/** A head that says of itself what is counted ("Ceiling") may count something else than the title does, or say it all. */
function isOf(title: string, head: string): boolean {
  if (head.toLowerCase().includes(title.toLowerCase())) return false;
  const words = new Set(title.toLowerCase().match(/\p{L}{4,}/gu));
  return anyCount.test(head) || (head.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some(word => words.has(word));
}

/** A caption, a heading or a line with a colon, right before a table. */
function titleIn(before: Pick<TextBlock, 'text' | 'cell'> | undefined): string | null {
  if (before === undefined || before.cell !== null || before.text.length > longestHead) return null;
  return /[.!?]["”]?$/.test(before.text) ? null : before.text.replace(/:$/, '');
}

/** The indexes of cells whose leads may depend on what stands, or stood, right before an index: those of one table from there on. */
export function* cellsFrom(blocks: readonly Pick<TextBlock, 'cell'>[], index: number): Generator<number> {
  const table = blocks[index]?.cell?.table;
  if (table === undefined) return;
  for (let at = index; at < index + farthestHead && blocks[at]?.cell?.table === table; at += 1) yield at;
}
