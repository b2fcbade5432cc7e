import { foldText } from './fold-text.ts';
import { PageDates } from './page-date.ts';
import type { ReaderElement, ReaderNode } from './reader-node.ts';
import type { PageContext } from './segment.ts';
import { isClosedName, textOf } from './text-of.ts';

const nodesPerStep = 128;
const longestTitle = 500;

/**
 * Title, publication day and language as a page states them. `root` is the `html` element.
 *
 * The title is `og:title`, else the first `h1`, else `title`, else empty. The day is that of `PageDates`, null when nothing states it for certain.
 * Most pages say all of it in their head and first heading: what follows is then not walked.
 */
export function readPageContext(root: ReaderNode): PageContext {
  const walk = walkPageContext(root);
  for (let step = walk.next(); ; step = walk.next()) {
    if (step.done) return step.value;
  }
}

/** The same in steps, so that a caller can stop for a while. */
export function* walkPageContext(root: ReaderNode): Generator<null, PageContext> {
  const dates = new PageDates();
  let shared = '';
  let heading = '';
  let title = '';
  let lang: string | null = null;
  let isPastHead = false;
  const open: { element: ReaderElement; children: Iterator<ReaderNode> }[] = [];
  const enter = (element: ReaderElement) => {
    const { name } = element;
    if (isClosedName(name)) return;
    dates.enter(element);
    if (name === 'html') lang = element.attribute('lang') ?? element.attribute('xml:lang');
    if (name === 'meta' && shared === '' && element.attribute('property')?.toLowerCase() === 'og:title') {
      shared = foldText(element.attribute('content') ?? '');
    }
    if (name === 'h1' && heading === '') heading = foldText(textOf(element));
    if (name === 'title' && title === '') title = foldText(textOf(element));
    if (name !== 'script') open.push({ element, children: element.children()[Symbol.iterator]() });
  };
  if (root.kind === 'element') enter(root);
  const isKnown = () => isPastHead && dates.isDecided() && (shared !== '' || heading !== '');
  for (let work = 1; open.length > 0 && !isKnown(); work += 1) {
    if (work % nodesPerStep === 0) yield null;
    const { element, children } = open.at(-1) as (typeof open)[number];
    const next = children.next();
    if (next.done) {
      open.pop();
      dates.leave(element);
      isPastHead ||= element.name === 'head';
    } else if (next.value.kind === 'element') enter(next.value);
    else dates.text(next.value.data);
  }
  const language = (lang as string | null)?.trim() || null;
  return { title: (shared || heading || title).slice(0, longestTitle), published: dates.day(), lang: language };
}
