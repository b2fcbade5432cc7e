import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Modality, Relation } from '../../core/match/mention.ts';

/** What a person says a sentence states, or that it states nothing. `optional` sentences are scored neither way. */
export const LabelledSentence = z.strictObject({
  text: z.string().min(1),
  labels: z.array(z.strictObject({ claim: z.string(), relation: Relation, modality: Modality })),
  tags: z.array(z.string()),
  optional: z.boolean().optional(),
});
export type LabelledSentence = z.infer<typeof LabelledSentence>;

const Labels = z.strictObject({
  register: z.string(),
  published: z.string().nullable(),
  writer: z.string(),
  sentences: z.array(LabelledSentence).min(1),
});

export interface CorpusPage {
  readonly id: string;
  /** The page's file. */
  readonly file: string;
  readonly sentences: readonly LabelledSentence[];
}

/** Read the pages of a corpus folder, in the order of their names. Throws with the file and field of a bad label. */
export async function readCorpus(folder: string): Promise<CorpusPage[]> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name);
  return Promise.all(
    names.sort().map(async id => {
      const labels = join(folder, id, 'labels.json');
      const parsed = Labels.safeParse(JSON.parse(await readFile(labels, 'utf8')));
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new Error(`${labels}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'cannot be read'}`);
      }
      return { id, file: join(folder, id, 'page.html'), sentences: parsed.data.sentences };
    }),
  );
}
