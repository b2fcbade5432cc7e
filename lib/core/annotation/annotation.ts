import { z } from 'zod/mini';
import { Selector } from './selector.ts';

/** The record that a note on a claim itself was written about, under the `sidelight` namespace on export. */
const ClaimVersion = z.object({ type: z.literal('ClaimVersion'), version: z.string() });

/**
 * What a note is about. `source` is one of three:
 * a page's address without hash and tracking, whose words the selectors find; `urn:sidelight:claim:<id>`, a claim wherever it
 * is marked, with the version of the database as `state`; `urn:uuid:…`, the note that this one replies to.
 */
export const Target = z.object({
  type: z.literal('SpecificResource'),
  source: z.string().check(z.minLength(1)),
  selector: z.optional(z.array(Selector).check(z.minLength(1))),
  state: z.optional(ClaimVersion),
});
export type Target = z.infer<typeof Target>;

/** Who wrote something. The standard has no null: on export nobody named is no creator. */
export const Creator = z.object({ type: z.literal('Person'), name: z.string().check(z.minLength(1)) });
export type Creator = z.infer<typeof Creator>;

export const Confidence = z.enum(['low', 'medium', 'high']);
export type Confidence = z.infer<typeof Confidence>;

const NoteBody = z.object({
  type: z.literal('TextualBody'),
  value: z.string(),
  format: z.literal('text/markdown'),
  purpose: z.literal('commenting'),
});
const TagBody = z.object({
  type: z.literal('TextualBody'),
  value: z.string().check(z.minLength(1)),
  purpose: z.literal('tagging'),
});
/** A verdict is somebody's, and of a day. */
const VerdictBody = z.object({
  type: z.literal('TextualBody'),
  value: z.string().check(z.minLength(1)),
  purpose: z.literal('assessing'),
  creator: z.optional(Creator),
  created: z.iso.datetime(),
  confidence: z.optional(Confidence),
});
export type VerdictBody = z.infer<typeof VerdictBody>;
/** A claim by its URN, or, with `evidence`, the address of a source. `date` is as the source gives it; absent parts are ''. */
const LinkBody = z.object({
  type: z.literal('SpecificResource'),
  source: z.string().check(z.minLength(1)),
  purpose: z.literal('linking'),
  evidence: z.optional(z.object({ title: z.string(), date: z.string(), quote: z.string() })),
});

export const Body = z.discriminatedUnion('purpose', [NoteBody, TagBody, VerdictBody, LinkBody]);
export type Body = z.infer<typeof Body>;

/** A review walks this way, and may step back. */
export const reviewStatuses = ['draft', 'in-review', 'published', 'corrected', 'withdrawn'] as const;
export const ReviewStatus = z.enum(reviewStatuses);
export type ReviewStatus = z.infer<typeof ReviewStatus>;

/** One step of a review. `by` is '' where the reviewer has not given a name. */
const ReviewStep = z.object({ status: ReviewStatus, at: z.iso.datetime(), by: z.string() });
export type ReviewStep = z.infer<typeof ReviewStep>;

/** More than anybody saves; a file that says more would leave a note that cannot be saved again. */
const mostSaves = 1_000_000_000;

/** A reviewer's note in the W3C Web Annotation model; the stored record is the annotation itself. */
export const Annotation = z.object({
  id: z.string().check(z.regex(/^urn:uuid:/)),
  type: z.literal('Annotation'),
  motivation: z.enum(['assessing', 'commenting', 'tagging', 'replying']),
  creator: z.nullable(Creator),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
  body: z.array(Body).check(z.minLength(1)),
  target: Target,
  /** Ours, under the `sidelight` namespace on export: counts saves, so that two tabs cannot overwrite each other. */
  rev: z.int().check(z.positive(), z.maximum(mostSaves)),
  /** Ours: who made this save. Absent where no name was given, and in what was saved before each save was signed. */
  modifiedBy: z.optional(z.string().check(z.minLength(1))),
  /** Ours: title of the page when the note was made. */
  pageTitle: z.string(),
  /** Ours: every step of the review, the oldest first. None is a draft since it was created. */
  review: z._default(z.array(ReviewStep), []),
  /** The address from which it was imported. */
  via: z.optional(z.string()),
});
export type Annotation = z.infer<typeof Annotation>;
