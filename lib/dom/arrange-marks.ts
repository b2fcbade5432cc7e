import type { Density } from '../core/settings/settings.ts';
import type { LiveBlock } from './page-text.ts';

/** The part of a match that decides where and how it is drawn. Offsets are addresses of the page's text. */
export interface Placed {
  readonly claim: string;
  readonly start: number;
  readonly end: number;
}

/** Words to mark, with everything that states a claim in them, in reading order. */
export interface MarkGroup<T extends Placed> {
  readonly start: number;
  readonly end: number;
  readonly level: 'first' | 'repeat';
  readonly items: readonly { readonly item: T; readonly repeat: boolean }[];
}

/**
 * Arrange matches into marks: in document order, overlapping ones as one mark, and a claim at full strength only where a
 * section first states it. `density` can leave repeats out, within a section or on the whole page.
 *
 * Matches whose block has left the page are left out.
 */
export function arrangeMarks<T extends Placed>(
  items: readonly T[],
  blocks: readonly Pick<LiveBlock, 'start' | 'end' | 'section'>[],
  density: Density = 'every',
): MarkGroup<T>[] {
  const byAddress = blocks.map((block, order) => ({ block, order })).sort((a, b) => a.block.start - b.block.start);
  const placed = items
    .flatMap(item => {
      const found = blockOf(byAddress, item.start);
      return found ? [{ item, order: found.order, section: found.block.section }] : [];
    })
    .sort((a, b) => a.order - b.order || a.item.start - b.item.start || a.item.end - b.item.end);

  const stated = new Map<unknown, Set<string>>();
  const groups: (MarkGroup<T> & { order: number })[] = [];
  for (const { item, order, section } of placed) {
    const within = density === 'page' ? null : section;
    const claims = stated.get(within) ?? new Set();
    stated.set(within, claims);
    const repeat = claims.has(item.claim);
    claims.add(item.claim);
    const last = groups.at(-1);
    if (last && last.order === order && item.start < last.end) {
      groups[groups.length - 1] = {
        ...last,
        end: Math.max(last.end, item.end),
        level: last.level === 'first' || !repeat ? 'first' : 'repeat',
        items: [...last.items, { item, repeat }],
      };
    } else {
      const level = repeat ? 'repeat' : 'first';
      groups.push({ start: item.start, end: item.end, order, level, items: [{ item, repeat }] });
    }
  }
  return density === 'every' ? groups : groups.filter(({ level }) => level === 'first');
}

function blockOf<B extends { readonly block: Pick<LiveBlock, 'start' | 'end'> }>(
  blocks: readonly B[],
  address: number,
): B | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle]?.block;
    if (block && block.end > address) high = middle;
    else low = middle + 1;
  }
  const found = blocks[low];
  return found && found.block.start <= address ? found : null;
}
