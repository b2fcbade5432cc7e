import type { Mark } from './mark.ts';
import { hasUsualStyle, isMarkStyle, type MarkStyle } from './mark-style.ts';
import { isConnected, rootOf } from './node-access.ts';

type Tree = Document | ShadowRoot;

export interface MarkSheet {
  /** These marks are drawn from now on: their trees need the sheet. */
  follow(marks: Iterable<Mark>): void;
  /** Put the sheet where it is missing. */
  assert(): void;
  isWhole(): boolean;
  restyle(style: MarkStyle): void;
  /** Take it away everywhere. */
  drop(): void;
}

/**
 * One sheet with the rules of the marks, adopted by the document, unless the browser put them there, and by every open shadow root that
 * holds a mark: in Firefox the rules of the document do not reach into those.
 */
export function createMarkSheet(doc: Document, style: MarkStyle): MarkSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style.rules);
  const adopted = new Set<Tree>();
  let wanted = new Set<Tree>();
  const isIn = (tree: Tree) => tree.adoptedStyleSheets.includes(sheet);
  const missing = () => [...wanted].filter(tree => !(tree === doc && isThere) && !isIn(tree));

  dropFrom(doc, isMarkStyle);
  let isThere = style.isUsual && hasUsualStyle(doc);
  return {
    follow(marks) {
      wanted = new Set();
      for (const mark of marks) {
        const node = mark.ranges[0]?.startContainer;
        const tree = node && isConnected(node) ? rootOf(node) : null;
        if (tree === doc || tree instanceof ShadowRoot) wanted.add(tree as Tree);
      }
    },
    assert() {
      for (const tree of missing()) {
        // An update ends an older script, not what it drew.
        if (!adopted.has(tree)) dropFrom(tree, isMarkStyle);
        tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
        adopted.add(tree);
      }
    },
    isWhole: () => missing().length === 0,
    restyle(next) {
      // What this sheet says would be looked at too.
      isThere = next.isUsual && !adopted.has(doc) && hasUsualStyle(doc);
      sheet.replaceSync(next.rules);
    },
    drop() {
      wanted = new Set();
      for (const tree of adopted) dropFrom(tree, candidate => candidate === sheet);
      adopted.clear();
    },
  };
}

function dropFrom(tree: Tree, isDropped: (sheet: CSSStyleSheet) => boolean): void {
  const kept = tree.adoptedStyleSheets.filter(sheet => !isDropped(sheet));
  if (kept.length < tree.adoptedStyleSheets.length) tree.adoptedStyleSheets = kept;
}
