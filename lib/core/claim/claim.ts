import { z } from 'zod';
import { Period } from './period.ts';
import { Day, Id, PartialDate, Source } from './source.ts';

export const ClaimKind = z.enum(['statistic', 'legal', 'event', 'quote', 'pledge', 'history']);
export type ClaimKind = z.infer<typeof ClaimKind>;

/** `draft` is present and reviewable but never shown to a reader; `shown` is; `withdrawn` was and must not be again. */
export const RecordStatus = z.enum(['draft', 'shown', 'withdrawn']);
export type RecordStatus = z.infer<typeof RecordStatus>;

/**
 * What a claim counts. Ids point into `claims/lexicon/`.
 *
 * `value` is in the unit's base (40 percent is 40, 1.4 million people is 1400000). `low` and `high` are given when the
 * record itself is a range ("1.6 to 2.2 million"); `high` null with `low` set is open-ended ("millions").
 */
export const Figure = z
  .strictObject({
    measure: Id,
    value: z.number(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    approx: z.boolean(),
    /** The publisher gave `value` as a bound: "more than 622,000" is `at-least`, "as many as 30" is `at-most`. */
    bound: z.enum(['at-least', 'at-most']).optional(),
    /** The unit as the card's sentence says it: "removals", "people", "US dollars", "percent". */
    unit: z.string().min(1),
    /** A rate's denominator in time: 3,000 arrests a `day`. Null for a count over the period. */
    per: z.enum(['day', 'week', 'month', 'year']).nullable(),
    period: Period,
    population: Id.nullable(),
    /** Narrowings that belong to the record itself ("with a criminal conviction"); a page must state them all. */
    restrictions: z.array(Id),
    /** The administration or person whose doing is counted, when the claim is about theirs. */
    actor: Id.nullable(),
    /** The agency that counts or acts (`ice`, `dhs`, `cbp`), when another agency's count differs. */
    agency: Id.nullable(),
    jurisdiction: Id,
    /** Who counted, as the sentence names them: "ICE", "DHS", "Pew Research Center". */
    publisher: z.string().min(1),
    /** What is counted, in one sentence. */
    definition: z.string().min(1),
  })
  .refine(({ bound, low }) => bound === undefined || low === null, {
    message: 'a range has ends of its own: leave out bound, or low and high',
    path: ['bound'],
  });
export type Figure = z.infer<typeof Figure>;

/**
 * What a claim without a figure says: a predicate with roles filled by lexicon entries.
 *
 * A role lists alternatives: the page must name one of them. Every role in `roles` is required.
 */
export const Proposition = z.strictObject({
  predicate: Id,
  roles: z.partialRecord(
    z.enum(['agent', 'object', 'beneficiary', 'instrument', 'place', 'result', 'topic', 'time']),
    z.array(Id).min(1),
  ),
});
export type Proposition = z.infer<typeof Proposition>;

/** One claim a file: `claims/<topic>/<id>.json`. A statement that news pages repeat, with the figure or law behind it. */
export const Claim = z
  .strictObject({
    $schema: z.string().optional(),
    id: Id,
    topic: Id,
    kind: ClaimKind,
    status: RecordStatus,
    statement: z.string().min(1),
    lang: z.string().min(2),
    /** Earlier ids of this record. Nothing else may use them again. */
    aliases: z.array(Id),
    supersedes: z.array(Id),
    /** `planned` for a goal or pledge: only a sentence that states a plan states this record. */
    modality: z.enum(['asserted', 'planned']),
    figure: Figure.nullable(),
    proposition: Proposition.nullable(),
    /** Two to four neutral sentences. Never a rating. */
    context: z.string().min(1),
    sources: z.array(Source).min(1),
    /** The day the record describes, or was last known to hold. */
    asOf: Day,
    /** When the statement holds. `until` null = still; past it the card says "may be out of date". */
    valid: z.strictObject({ from: PartialDate.nullable(), until: PartialDate.nullable() }),
    /** When the figure became public. Null = unknown. */
    published: PartialDate.nullable(),
    series: Id.nullable(),
    /** Records that show the same thing under another definition or period. */
    related: z.array(Id),
    confidence: z.enum(['high', 'medium', 'low']),
    caveats: z.string(),
    /** Sentences of our own that state this claim, and near misses that do not. Checked by the tests, never matched by words. */
    examples: z.strictObject({ matches: z.array(z.string().min(1)), near: z.array(z.string().min(1)) }),
  })
  .refine(claim => claim.status === 'draft' || claim.figure !== null || claim.proposition !== null, {
    message: 'a shown claim needs a figure or a proposition',
    path: ['figure'],
  });
export type Claim = z.infer<typeof Claim>;
