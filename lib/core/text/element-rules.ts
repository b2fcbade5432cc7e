import type { ReaderElement, ReaderNode } from './reader-node.ts';

const names = (list: string) => new Set(list.split(' '));

const blocks = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td ' +
    'tfoot th thead tr ul xmp',
);
const headings = names('h1 h2 h3 h4 h5 h6');
const islands = names('article aside figure table');
const sectioning = names('article aside blockquote dialog figure main section td');

/** Never part of what a page says: not rendered, not prose, or a control. `del` and `s` are words that the page has taken back. */
const unread = names(
  'base datalist del head link meta nav noframes noscript param rp rt s script search strike style template title',
);
/** Rendered, so the words before and after them do not touch. */
const opaque = names(
  'audio button canvas code embed iframe img input kbd map math meter object picture progress samp select svg textarea video',
);

const unreadRoles = names(
  'button combobox contentinfo listbox menu menubar navigation option progressbar scrollbar search searchbox slider spinbutton textbox ' +
    'toolbar tooltip doc-noteref doc-backlink',
);

export type Reading = 'block' | 'heading' | 'inline' | 'space' | 'skip';

/** Whether a name belongs to an element that stands on lines of its own. */
export const isBlockName = (name: string) => blocks.has(name);

/** An island interrupts the text around it: it has its own sections, and the text goes on after it where it was. */
export const isIslandName = (name: string) => islands.has(name);

/** Has no text of its own, whatever a script may have put into it. */
export const isVoidName = (name: string) => name === 'br' || name === 'wbr' || name === 'hr';

/** Inside one of these a `footer` belongs to that part; elsewhere it is the site's. */
export const isSectioningName = (name: string) => sectioning.has(name);

/**
 * How an element takes part in the text: on lines of its own, as a heading, inside a line, as a gap in a line, or not at all.
 *
 * Left out are scripts, navigation, the site's own footer, form controls, editors, code, pictures and formulas, marks of footnotes, and what is hidden:
 * by the supplier's knowledge, by `hidden`, by an inline style, by `aria-hidden` (unless it holds the article: pages set it on everything behind a
 * dialog), a closed `dialog`. The body itself counts as shown. Kept are closed `details`, asides, captions, forms as wrappers, and `pre`, since they hold prose on many pages.
 */
export function readingOf(element: ReaderElement, isSectioned: boolean): Reading {
  const { name } = element;
  if (unread.has(name)) return 'skip';
  if (opaque.has(name)) return 'space';
  const editable = element.attribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return 'skip';
  // Pages hide their body until their scripts have run, and nothing tells when they show it.
  if (name === 'body' || name === 'html') return 'block';
  if (element.hidden) return 'skip';
  if (name === 'footer' && !isSectioned) return 'skip';
  if (name === 'dialog' && element.attribute('open') === null) return 'skip';
  if (name === 'sup' && isNoteMark(element)) return 'skip';
  const hidden = element.attribute('hidden');
  if (hidden !== null && hidden.toLowerCase() !== 'until-found') return 'skip';
  const role = element.attribute('role')?.trim().toLowerCase();
  if (role && unreadRoles.has(role)) return isBlockName(name) ? 'skip' : 'space';
  const style = element.attribute('style');
  if (style && hidingStyle.test(style)) return 'skip';
  if (element.attribute('aria-hidden') === 'true' && !holdsArticle(element)) {
    return isBlockName(name) ? 'skip' : 'space';
  }
  if (headings.has(name) || role === 'heading') return 'heading';
  return isBlockName(name) ? 'block' : 'inline';
}

const hidingStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

/** "1", "[12]", "a", "*": a footnote's mark in a `sup`, which would read as a digit of the number before it. */
const noteMark = /^[\s[(]*(?:\d{1,3}|[a-z]|[*†‡§¶#]{1,3})(?:[\s,–-]+(?:\d{1,3}|[a-z]))*[\s\])]*$/i;
const bracketed = /^\s*\[[^\]]{1,40}\]\s*$/;
const longestNoteMark = 44;

function isNoteMark(element: ReaderElement): boolean {
  let text = '';
  const open: ReaderNode[] = [element];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'text') text += node.data;
    else open.push(...[...node.children()].slice(0, longestNoteMark).reverse());
    if (text.length > longestNoteMark || open.length > longestNoteMark) return false;
  }
  return noteMark.test(text) || bracketed.test(text);
}

const articleNames = names('article h1 main');
const fewParagraphs = 3;
/** Enough to tell an icon or a decoration from a page behind a dialog. */
const maxLookahead = 200;

function holdsArticle(element: ReaderElement): boolean {
  const open: ReaderNode[] = [element];
  let paragraphs = 0;
  for (let seen = 0; seen < maxLookahead; seen += 1) {
    const node = open.pop();
    if (node === undefined) return false;
    if (node.kind === 'text') continue;
    if (node.name === 'p') paragraphs += 1;
    if (articleNames.has(node.name) || paragraphs > fewParagraphs) return true;
    open.push(...[...node.children()].slice(0, maxLookahead).reverse());
  }
  return false;
}
