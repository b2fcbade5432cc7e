import { z } from 'zod';
import { Day, Id } from './source.ts';

/**
 * - `measure`: something that is counted: removals, returns, arrests, final orders, the unauthorized population.
 * - `population`: who is counted, where the words alone say nothing about status ("people", "immigrants").
 * - `actor`: a person or administration with its years. `agency`: a body that acts or counts. `jurisdiction`: a country or place.
 * - `entity`: anything else that a proposition's role names: a statute, an app, a place, a procedure.
 * - `predicate`: what a proposition says of its roles.
 * - `restriction`: a word that narrows what is counted (criminals, children, interior, Texas).
 * - `neutral`: a word between a number and its noun that narrows nothing ("total", "annual").
 * - `cue`: an operator over a clause (plan, possibility, denial, attribution).
 */
export const LexiconKind = z.enum([
  'measure',
  'population',
  'actor',
  'agency',
  'jurisdiction',
  'entity',
  'predicate',
  'restriction',
  'neutral',
  'cue',
]);
export type LexiconKind = z.infer<typeof LexiconKind>;

/** One idea and the phrasings by which pages name it. Phrases are literal words, never patterns; inflection is folded by the reader. */
export const LexiconEntry = z.strictObject({
  id: Id,
  kind: LexiconKind,
  /** As the card says it. */
  label: z.string().min(1).optional(),
  phrases: z.array(z.string().min(1)).min(1),
  /** Measures: rivals share a family; another member standing in the place of the measure is a veto. */
  family: Id.optional(),
  /**
   * Measures: `stock` is true on a day (people with final orders), `flow` is counted over a period (removals),
   * `estimate` is always told of what is to come (what removals would cost, what a law will give), so that "would" and "will"
   * take nothing from it.
   */
  type: z.enum(['stock', 'flow', 'estimate']).optional(),
  /** Measures: what the number may be of; a head noun outside these and outside `phrases` is another measure. */
  counts: z.array(Id).optional(),
  /** Measures: verbs by which a sentence says the event ("deported 400,000 people", "400,000 were deported"). */
  verbs: z.array(z.string().min(1)).optional(),
  /** Measures: members of the family with which a comparison is still worth showing (`other-measure`). */
  comparable: z.array(Id).optional(),
  /** Measures of a change: which way what is counted went. A sentence that says the other way states something else. */
  direction: z.enum(['up', 'down']).optional(),
  /** Predicates: phrases that say the opposite. What denies them states the claim, and what asks of them asks. */
  contrary: z.array(z.string().min(1)).optional(),
  /** Predicates: phrases that change agent and object about: "deported fewer than" for "deported more than". */
  converse: z.array(z.string().min(1)).optional(),
  /** Measures: restrictions that the measure's own words already say, so that they narrow nothing, and agencies whose doing it always counts. */
  implies: z.array(Id).optional(),
  /** Measures and predicates whose words are general: one of these must be read in the sentence or just before it. */
  needs: z.array(Id).optional(),
  /** Measures of one month or day: where a sentence states that very time, `needs` may go unread. */
  timed: z.boolean().optional(),
  /** This entry may stand for these broader ones: ICE is part of DHS; Guantanamo is a place. */
  broader: z.array(Id).optional(),
  /** Actors: the days in office, for "under Obama" and "in his first term". */
  terms: z.array(z.strictObject({ id: Id, start: Day, end: Day.nullable(), label: z.string() })).optional(),
  /** Actors: the party of a president or candidate, for the report on what the pack covers. Never read in a page. */
  party: z.enum(['democratic', 'republican']).optional(),
  /** Cues: what they do to the clause that follows (or, for `report`, who spoke). */
  operator: z.enum(['planned', 'possible', 'denied', 'asked', 'report', 'exception']).optional(),
  /** Predicates: the roles they take, with the side of the verb on which an active clause puts them. */
  sides: z
    .partialRecord(
      z.enum(['agent', 'object', 'beneficiary', 'instrument', 'place', 'result', 'topic', 'time']),
      z.enum(['before', 'after', 'any']),
    )
    .optional(),
});
export type LexiconEntry = z.infer<typeof LexiconEntry>;

/** A lexicon file: `claims/lexicon/<name>.json`. */
export const LexiconFile = z.strictObject({ $schema: z.string().optional(), entries: z.array(LexiconEntry).min(1) });
