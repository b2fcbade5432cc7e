import { z } from 'zod';
import { mostKeptSegments } from './kept-segments.ts';
import { PageContext, Segment } from './segment.ts';

/** The sentences of a page that was annotated or chosen, for trying claims on when it is not open. `source` is its normal address. */
export const KeptPage = z.object({
  source: z.string().min(1),
  page: PageContext,
  segments: z.array(Segment).max(mostKeptSegments),
  kept: z.iso.datetime(),
});
export type KeptPage = z.infer<typeof KeptPage>;
