import { serialize } from 'parse5';
import { layoutEdits } from './layout-edits.ts';
import { bodyOf, type Note } from './marked-page.ts';
import type { Random } from './random.ts';
import type { Element } from './tree.ts';
import { wordEdits } from './word-edits.ts';

/** Change a page's body in place. Gives the notes whose sentences were made to say something else, if it made any. */
export type Edit = (body: Element, random: Random, notes: readonly Note[]) => ReadonlySet<number> | void;

const apply =
  (names: readonly string[]): Edit =>
  (body, random, notes) => {
    for (const name of names) edits[name]?.(body, random, notes);
  };

/** Every edit by its name. */
export const edits: Record<string, Edit> = {
  ...layoutEdits,
  ...wordEdits,
  'a year later: template, advertisements, typography, numbers': apply([
    'another template',
    'advertisements between and inside paragraphs',
    'typography: quotes, dashes, spaces, ligatures, accents',
    'numbers written otherwise',
  ]),
};

/** The page's marked HTML after an edit. */
export function editPage(html: string, edit: Edit, random: Random, notes: readonly Note[]) {
  const { document, body } = bodyOf(html);
  const changed = edit(body, random, notes) ?? new Set<number>();
  return { html: serialize(document), changed };
}
