import { z } from 'zod';
import { Id } from './source.ts';

/** "deport 12, judg -4": each word or name with its weight in sixteenths, the strongest first. */
const Weights = z.string().regex(/^(?:\S+ -?\d+(?:, (?=\S)|$))*$/, 'must be "name weight, name weight, …"');

/**
 * `claims/classifier.json`, which `node scripts/train-classifier.ts` makes of examples, wordings and development pages: for every record a linear
 * classifier, which tells sentences that speak of the record from all others by their words and by what the lexicon reads in them.
 */
export const ClassifierFile = z.strictObject({
  $schema: z.string().optional(),
  command: z.string(),
  /** A hash of the sentences that it was fitted to: `hashSentences`. */
  fittedTo: z.string(),
  records: z.record(
    Id,
    z.strictObject({
      /** The log-odds of a sentence without any of the words, in sixteenths. */
      bias: z.int(),
      /** How many of sixteen sentences that state the record deny something. */
      denies: z.int().min(0).max(16),
      /** By stem. */
      words: Weights,
      /** By the id of an entry of the lexicon. */
      names: Weights,
    }),
  ),
});
export type ClassifierFile = z.infer<typeof ClassifierFile>;
