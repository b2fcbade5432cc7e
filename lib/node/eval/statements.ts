import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LabelledSentence } from './corpus-page.ts';

/** A sentence by itself, with the sentences before it where it needs them, and what it states. */
const Statement = LabelledSentence.omit({ tags: true }).extend({
  published: z.string().nullable(),
  /** In the order of the text. */
  before: z.array(z.string()),
  /** The record of which it is a near miss: of others it says nothing. */
  about: z.string().optional(),
});
const Statements = z.strictObject({
  /** What the labels speak of: a file labelled for propositions says nothing of the figures that its sentences state. */
  labelled: z.enum(['all', 'propositions']),
  /** No weight and no classifier is fitted to them. */
  heldBack: z.literal(true).optional(),
  statements: z.array(Statement.strict()),
});

export interface LabelledStatement extends z.infer<typeof Statement> {
  readonly id: string;
  readonly labelled: 'all' | 'propositions';
  readonly isHeldBack: boolean;
}

/** Read a folder's files of statements, in the order of their names. Throws with the file and field of a bad one. */
export async function readStatements(folder: string): Promise<LabelledStatement[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.json')).sort();
  const files = await Promise.all(
    names.map(async name => {
      const parsed = Statements.safeParse(JSON.parse(await readFile(join(folder, name), 'utf8')));
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new Error(`${name}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'cannot be read'}`);
      }
      const { labelled, heldBack, statements } = parsed.data;
      const isHeldBack = heldBack === true;
      return statements.map((statement, at) => ({ ...statement, labelled, isHeldBack, id: `${name} ${at}` }));
    }),
  );
  return files.flat();
}

/** Those that weights and classifiers are fitted to. */
export async function readFittedStatements(folder: string): Promise<LabelledStatement[]> {
  return (await readStatements(folder)).filter(one => !one.isHeldBack);
}
