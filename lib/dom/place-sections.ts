import { isIslandName } from '../core/text/element-rules.ts';
import type { Section, TextBlock } from '../core/text/page-text.ts';
import { isElement, localName, parentElementOf, slotOf } from './node-access.ts';

/** Blocks looked at between two pauses. */
const blocksPerStep = 200;

/**
 * The sections of a page's blocks as a reading of the whole page gives them: a heading begins one, an island has its own and the text goes on
 * after it where it was. A section that is as before stays the same object, and so does a block in it. Yields now and then.
 */
export function* placeSections<B extends TextBlock<Node>>(blocks: readonly B[]): Generator<null, B[]> {
  const islandsOf = createIslands();
  const open: { island: Element | null; section: Section }[] = [{ island: null, section: { id: 0, heading: null } }];
  let nextId = 1;
  // What was there before and stands for a section now. None stands for two.
  const kept = new Map<Section, Section>();
  const taken = new Set<Section>();
  const keep = (section: Section, before: Section) => {
    const known = kept.get(section);
    if (known !== undefined) return known;
    const own = before.heading === section.heading && !taken.has(before) ? before : section;
    kept.set(section, own);
    taken.add(own);
    return own;
  };
  const placed: B[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index % blocksPerStep === 0) yield null;
    const islands = islandsOf(block.owner);
    let depth = 0;
    while (depth < islands.length && open[depth + 1]?.island === islands[depth]) depth += 1;
    open.length = depth + 1;
    for (const island of islands.slice(depth)) {
      open.push({ island, section: { id: nextId++, heading: open.at(-1)?.section.heading ?? null } });
    }
    const here = open.at(-1) as { section: Section };
    if (block.kind === 'heading') here.section = { id: nextId++, heading: block.text };
    const section = keep(here.section, block.section);
    placed.push(section === block.section ? block : { ...block, section });
  }
  return placed;
}

/** The islands that a node lies in, the outermost first. Answers are remembered. */
function createIslands(): (node: Node) => readonly Element[] {
  const known = new Map<Element, readonly Element[]>();
  return node => {
    const path: Element[] = [];
    let islands: readonly Element[] = [];
    for (let outer = isElement(node) ? node : aroundOf(node); outer !== null; outer = aroundOf(outer)) {
      const before = known.get(outer);
      if (before !== undefined) {
        islands = before;
        break;
      }
      path.push(outer);
    }
    for (const element of path.reverse()) {
      if (isIslandName(localName(element).toLowerCase())) islands = [...islands, element];
      known.set(element, islands);
    }
    return islands;
  };
}

const aroundOf = (node: Node): Element | null => slotOf(node) ?? parentElementOf(node);
