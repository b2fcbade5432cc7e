import type { PageReport } from '../core/page-protocol.ts';
import type { Density } from '../core/settings/settings.ts';
import { arrangeMarks } from './arrange-marks.ts';
import type { MatchLine } from './ask-in-batches.ts';
import type { FoundLine } from './found-lines.ts';
import type { Mark } from './mark.ts';
import type { LivePage } from './page-text.ts';

/** A mark with its claims, in reading order. */
export interface PageMark extends Mark {
  readonly lines: readonly { readonly key: string; readonly line: MatchLine; readonly repeat: boolean }[];
  /** Numbers of its first and last claim among those that the page states first, for "Claim 3 of 8". */
  readonly number: { readonly first: number; readonly last: number };
}

/** The marks of a page for what was found in it. Words that do not read as quoted any more are left out. */
export function markPage(page: LivePage, lines: readonly FoundLine[], density: Density): PageMark[] {
  let number = 0;
  const standing = lines.filter(line => reads(page, line));
  return arrangeMarks(standing, page.blocks(), density).flatMap(group => {
    const ranges = page.toRanges(group.start, group.end);
    if (ranges.length === 0) return [];
    const firsts = group.items.filter(({ repeat }) => !repeat).length;
    const first = firsts > 0 ? number + 1 : number;
    number += firsts;
    const own = group.items.map(({ item, repeat }) => ({ key: item.key, line: toLine(item), repeat }));
    return [{ key: own[0]?.key ?? '', ranges, level: group.level, lines: own, number: { first, last: number } }];
  });
}

/** Whether all that a mark says still stands in the page. */
export function stillStands(page: LivePage, mark: PageMark): boolean {
  return mark.lines.every(({ line }) => reads(page, line));
}

/** Whether a change was made to the words of a mark, around them, or to anything that holds them. */
export function isTouched(mark: Mark, touched: ReadonlySet<Node>): boolean {
  return mark.ranges.some(range => {
    for (let node: Node | null = range.startContainer; node; node = node.parentNode ?? hostOf(node)) {
      if (touched.has(node)) return true;
    }
    return !range.startContainer.isConnected;
  });
}

/** Marks as popup and panel list them. */
export function listMarks(marks: readonly PageMark[]): PageReport['mentions'] {
  return marks.flatMap(mark => mark.lines.map(({ key, line, repeat }) => ({ key, ...line, repeat })));
}

function reads(page: LivePage, { mention }: MatchLine): boolean {
  return page.reads(mention.start, mention.end, mention.quote);
}

function toLine({ mention, statement, title, glyph, summary, topic }: FoundLine): MatchLine {
  return { mention, statement, title, glyph, summary, topic };
}

function hostOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : null;
}
