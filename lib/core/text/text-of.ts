import type { ReaderElement, ReaderNode } from './reader-node.ts';

const closed = new Set('audio canvas iframe math noscript object select style svg template textarea video'.split(' '));

/** Whether an element's content says nothing of the page. */
export const isClosedName = (name: string) => closed.has(name);

/** The characters of an element and what is in it, up to a few lines. */
export function textOf(element: ReaderElement): string {
  let text = '';
  const open: Iterator<ReaderNode>[] = [element.children()[Symbol.iterator]()];
  for (let children = open.at(-1); children !== undefined && text.length < maxTextOf; children = open.at(-1)) {
    const next = children.next();
    if (next.done) open.pop();
    else if (next.value.kind === 'text') text += next.value.data;
    else if (!isClosedName(next.value.name) && next.value.name !== 'script')
      open.push(next.value.children()[Symbol.iterator]());
  }
  return text;
}
const maxTextOf = 1_000_000;
