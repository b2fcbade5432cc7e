import type { ImportedPack } from './open-pack.ts';
import { partsOf, type ReadText } from './read-sentence.ts';

/** A word that no record holds is as rare as one that a single record holds. */
export function idfOf(pack: ImportedPack, term: number): number {
  return term < 0 ? Math.log(1 + pack.records / 1.5) : (pack.idf[term] as number);
}

/** The share of a text's words, weighted by rarity, that others hold too. 0 for a text without words. */
export function coverage(pack: ImportedPack, terms: Iterable<number>, others: ReadonlySet<number>): number {
  let mass = 0;
  let shared = 0;
  for (const term of new Set(terms)) {
    const idf = idfOf(pack, term);
    mass += idf;
    if (term >= 0 && others.has(term)) shared += idf;
  }
  return mass === 0 ? 0 : shared / mass;
}

/** The coverage of the best of a statement's sentences. */
export function partCoverage(pack: ImportedPack, statement: ReadText, others: ReadonlySet<number>): number {
  return Math.max(0, ...partsOf(statement).map(({ terms }) => coverage(pack, terms, others)));
}

/** Longer statements are read by their beginning. */
const LONGEST = 4000;
const QUOTED = /["“]([^"”]{12,})["”]/g;
/** Fewer words in quotation marks are a phrase. */
const LEAST_QUOTED = 4;

/** The coverage of the words that a statement quotes, which are the speaker's own; null when it quotes hardly any. */
export function quotedCoverage(
  pack: ImportedPack,
  { text, terms, starts }: ReadText,
  others: ReadonlySet<number>,
): number | null {
  const stretches = [...text.slice(0, LONGEST).matchAll(QUOTED)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const quoted = terms.filter((_, at) =>
    stretches.some(([from, to]) => from <= (starts[at] as number) && (starts[at] as number) < to),
  );
  return quoted.length < LEAST_QUOTED ? null : coverage(pack, quoted, others);
}

/** The rarity of the rarest name of a statement that others do not hold. A name is a word with a capital inside a sentence. */
export function missingName(
  pack: ImportedPack,
  { text, terms, starts }: ReadText,
  others: ReadonlySet<number>,
): number {
  let most = 0;
  for (const [at, term] of terms.entries()) {
    const start = starts[at] as number;
    if (others.has(term) || !/\p{Lu}/u.test(text[start] as string)) continue;
    if (at === 0 || /[.!?…"“‘]\s*["“‘(]*$/.test(text.slice(Math.max(0, start - 4), start))) continue;
    most = Math.max(most, idfOf(pack, term));
  }
  return most / idfOf(pack, -1);
}
