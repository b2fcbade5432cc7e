import { extractBlocks, maxTextLength } from '../core/text/extract-text.ts';
import type { Section, TextBlock } from '../core/text/page-text.ts';
import { dirtyRoots, Standings } from './dirty-roots.ts';
import { readElement } from './dom-reader.ts';
import type { LiveBlock } from './live-block.ts';
import { holdsNode, isConnected, parentElementOf } from './node-access.ts';
import { isInside, placeOf, sectionBefore } from './place-blocks.ts';
import { placeSections } from './place-sections.ts';

/** Blocks looked at between two pauses. */
const blocksPerStep = 500;
/** Of more elements than this it is remembered what lies in them. */
const fewRoots = 8;

/** A page's blocks after a change. Those that stay are the same objects, but where sections were placed anew; those read anew have no address yet. */
export interface ReadAgain {
  readonly blocks: readonly (TextBlock<Node> | LiveBlock)[];
  readonly gone: readonly LiveBlock[];
  readonly hasSections: boolean;
}

/** Read again what mutation records touched, and only that. Yields now and then. `shadowRoots` learns of open shadow roots. */
export function* readAgain(
  known: readonly LiveBlock[],
  records: readonly MutationRecord[],
  shadowRoots: Set<ShadowRoot>,
): Generator<null, ReadAgain> {
  const standings = new Standings();
  const roots = yield* dirtyRoots(records, standings);
  const isDirty = createDirtyTest(roots, shadowRoots.size > 0);
  const gone: LiveBlock[] = [];
  const blocks: (TextBlock<Node> | LiveBlock)[] = [];
  let length = 0;
  // Text alone takes over the section that it stands in; a heading or an island may change that of others.
  let isSectionSure = true;
  for (let index = 0; index < known.length; index += 1) {
    if (index % blocksPerStep === blocksPerStep - 1) yield null;
    const block = known[index] as LiveBlock;
    const first = block.runs[0]?.node;
    if (first !== undefined && isConnected(first) && !isDirty(first)) {
      blocks.push(block);
      length += block.text.length;
    } else {
      gone.push(block);
      isSectionSure &&= block.kind === 'text';
    }
  }
  let room = maxTextLength - length;
  let place = blocks.length;
  for (const root of roots) {
    const { isRead, isSectioned } = standings.of(root);
    if (!isRead || room <= 0) continue;
    place = placeOf(blocks, root, place);
    const fresh: TextBlock<Node>[] = [];
    const around = sectionBefore(blocks, place, root, standings);
    const section: Section = around ?? { id: 0, heading: null };
    const tree = readElement(root, shadow => shadowRoots.add(shadow));
    for (const step of extractBlocks<Node>(tree, { section, isSectioned, maxLength: room })) {
      if (step === null) yield null;
      else fresh.push(step);
    }
    yield null;
    room -= fresh.reduce((sum, block) => sum + block.text.length, 0);
    // Other changes came while it was read; its own next record brings it back.
    if (!isConnected(root)) continue;
    isSectionSure &&= around !== null && fresh.every(block => block.section === around);
    place = placeOf(blocks, root, place);
    blocks.splice(place, 0, ...fresh);
    place += fresh.length;
  }
  return { blocks: isSectionSure ? blocks : yield* placeSections(blocks), gone, hasSections: !isSectionSure };
}

/** Whether a text node lies in one of some elements. Only nodes of the document itself lie in what `contains` says. */
function createDirtyTest(roots: readonly Element[], hasShadows: boolean): (node: Node) => boolean {
  if (roots.length <= fewRoots && !hasShadows) return node => roots.some(root => holdsNode(root, node));
  const dirty = new Set(roots);
  const known = new Map<Element, boolean>();
  return node => {
    const parent = parentElementOf(node);
    return parent === null || isInside(parent, dirty, known);
  };
}
