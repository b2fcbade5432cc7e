import type { Claim } from '../claim/claim.ts';
import type { LexiconEntry } from '../claim/lexicon.ts';
import type { Series } from '../claim/series.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { RecordWords } from './evidence/record-words.ts';
import type { RecordedValues } from './evidence/recorded-values.ts';
import { entriesNamed, type LexiconIndex, withNarrower } from './lexicon-index.ts';
import type { Word } from './words.ts';

/**
 * Whether a sentence is worth reading: cheap, and lossless. A sentence that it stops can state no record.
 *
 * A number passes where a record fits it or the sentence names a measure that a record counts; a sentence passes too where it names a
 * record's predicate and one of its roles, or one of these and enough of the record's words.
 */
export interface Gate {
  passes(words: readonly Word[], quantities: readonly Quantity[]): boolean;
}

interface GateParts {
  readonly lexicon: LexiconIndex;
  readonly claims: readonly Claim[];
  readonly series: readonly Series[];
  readonly values: RecordedValues;
  readonly words: RecordWords;
}

/** Records share words with every page; below this weight evidence asks no further. */
export const LEAST_WEIGHT = 9;

export function buildGate({ lexicon, claims, series, values, words }: GateParts): Gate {
  const measures = new Set([...claims.map(({ figure }) => figure?.measure), ...series.map(one => one.measure)]);
  const asked = new Set([...lexicon.byId.values()].filter(entry => isAsked(entry, measures)).map(({ id }) => id));
  const propositions = claims.filter(({ proposition }) => proposition !== null);
  const weights = weightsByStem(propositions, words);
  const byPredicate = new Map<string, Set<string>>();
  const byRole = new Map<string, Set<string>>();
  // A record with a single role may find it in the text before.
  const alone = new Set<string>();
  for (const { id, proposition } of propositions) {
    if (proposition === null) continue;
    const roles = Object.values(proposition.roles);
    if (roles.length === 1) alone.add(id);
    addTo(byPredicate, [proposition.predicate], id);
    for (const wanted of roles) addTo(byRole, withNarrower(lexicon, wanted), id);
  }
  return {
    passes(sentence, quantities) {
      const named = entriesNamed(lexicon, sentence);
      if (named.size === 0) return quantities.some(one => values.fits(one));
      const hasNumber = quantities.length > 0 && ([...named].some(id => asked.has(id)) || quantities.some(values.fits));
      return hasNumber || hasProposition(sentence, named);
    },
  };

  function hasProposition(sentence: readonly Word[], named: ReadonlySet<string>): boolean {
    const said = new Set<string>();
    const filled = new Set<string>();
    for (const id of named) {
      for (const claim of byPredicate.get(id) ?? []) said.add(claim);
      for (const claim of byRole.get(id) ?? []) filled.add(claim);
    }
    for (const claim of said) if (filled.has(claim) || alone.has(claim)) return true;
    // Evidence needs one of the record's terms and enough of its words.
    return (said.size > 0 || filled.size > 0) && sharesWords(sentence);
  }

  function sharesWords(sentence: readonly Word[]): boolean {
    const sums = new Float64Array(propositions.length);
    const seen = new Set<string>();
    for (const { stem } of sentence) {
      const shares = weights.get(stem);
      if (shares === undefined || seen.has(stem)) continue;
      seen.add(stem);
      for (const { at, weight } of shares) {
        const sum = (sums[at] as number) + weight;
        if (sum >= LEAST_WEIGHT) return true;
        sums[at] = sum;
      }
    }
    return false;
  }
}

/** What each word is worth to the records that have it, by their place in the list. */
function weightsByStem(claims: readonly Claim[], words: RecordWords): Map<string, { at: number; weight: number }[]> {
  const weights = new Map<string, { at: number; weight: number }[]>();
  for (const [at, { id }] of claims.entries()) {
    for (const [stem, weight] of words.of(id)) {
      const known = weights.get(stem);
      if (known === undefined) weights.set(stem, [{ at, weight }]);
      else known.push({ at, weight });
    }
  }
  return weights;
}

/** A record counts the measure, or one that may be compared with it. */
function isAsked(
  { id, kind, comparable = [] }: LexiconEntry,
  measures: ReadonlySet<string | null | undefined>,
): boolean {
  return kind === 'measure' && (measures.has(id) || comparable.some(other => measures.has(other)));
}

function addTo(sets: Map<string, Set<string>>, entries: Iterable<string>, claim: string): void {
  for (const id of entries) {
    const known = sets.get(id);
    if (known === undefined) sets.set(id, new Set([claim]));
    else known.add(claim);
  }
}
