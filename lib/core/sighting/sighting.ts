import { z } from 'zod/mini';
import { Selector } from '../annotation/selector.ts';
import { CardView } from '../card/card-view.ts';
import { Mention } from '../match/mention.ts';
import { Segment } from '../text/segment.ts';

/** The sentence that a card was about, and how to find it on its page again. */
export const SeenWords = z.object({
  segment: Segment,
  selector: z.array(Selector).check(z.minLength(1)),
});
export type SeenWords = z.infer<typeof SeenWords>;

/** What a page said where a sentence had been, when it was looked at again: null where it says nothing of the kind any more. */
export const SeenAgain = z.object({ at: z.iso.datetime(), words: z.nullable(z.string()) });
export type SeenAgain = z.infer<typeof SeenAgain>;

/** A card as it was shown. `page` is the address without hash. */
export const Sighting = z.object({
  id: z.string(),
  page: z.string(),
  pageTitle: z.string(),
  claim: z.string(),
  packVersion: z.string(),
  mention: Mention,
  card: CardView,
  seen: z.iso.datetime(),
  /** The page's own day and language. Absent, like all that follows, from rows of the first version. */
  published: z.optional(z.nullable(z.string())),
  lang: z.optional(z.nullable(z.string())),
  /** Null where the sentence could not be described. */
  words: z.optional(z.nullable(SeenWords)),
  again: z.optional(SeenAgain),
});
export type Sighting = z.infer<typeof Sighting>;
