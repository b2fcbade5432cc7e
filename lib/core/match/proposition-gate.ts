import type { Claim } from '../claim/claim.ts';
import { LEAST_WEIGHT } from './evidence/least-evidence.ts';
import type { Shares } from './evidence/shares.ts';
import { isStrict } from './fill-role.ts';
import type { Passes } from './gate.ts';
import { type LexiconIndex, withNarrower } from './lexicon-index.ts';
import type { ScannedWords } from './scan-words.ts';
import { POINTING } from './word-bits.ts';

export interface PropositionGate {
  /** Forget the sentence before. */
  begin(): void;
  /** The sentence names the entry at a place. */
  name(place: number): void;
  passes(words: ScannedWords): Pick<Passes, 'proposition' | 'evidence'>;
}

function file<T>(lists: Map<number, T[]>, place: number | undefined, item: T): void {
  if (place === undefined) return;
  const list = lists.get(place);
  if (list === undefined) lists.set(place, [item]);
  else list.push(item);
}

const NEITHER = { proposition: false, evidence: false };
/** Weights are summed here in another order than evidence sums them. */
const DUST = 1e-6;

export function createPropositionGate(
  lexicon: LexiconIndex,
  claims: readonly Claim[],
  shares: Shares,
): PropositionGate {
  const { entries } = lexicon.table;
  const records = claims.filter(({ proposition }) => proposition !== null);
  const placeOf = new Map(entries.map(({ id }, place) => [id, place]));
  // By the place of an entry: the records whose predicate it is; and records with the role that it fills, as a bit. Most entries have neither.
  const predicateOf = new Map<number, number[]>();
  const rolesOf = new Map<number, { record: number; bit: number }[]>();
  const all = new Uint16Array(records.length);
  // The first two of three roles, where the text before may name the third; else all.
  const enough = new Uint16Array(records.length);
  for (const [record, { proposition }] of records.entries()) {
    if (proposition === null) continue;
    file(predicateOf, placeOf.get(proposition.predicate), record);
    const roles = Object.entries(proposition.roles);
    for (const [order, [, wanted]] of roles.entries()) {
      all[record] = (all[record] as number) | (1 << order);
      for (const id of withNarrower(lexicon, wanted)) {
        file(rolesOf, placeOf.get(id), { record, bit: 1 << order });
      }
    }
    enough[record] = roles.length === 3 && !isStrict(roles[2]?.[0] ?? '') ? 0b11 : (all[record] as number);
  }
  const said = new Uint8Array(records.length);
  const filled = new Uint16Array(records.length);
  const touched: number[] = [];
  const sums = new Float64Array(records.length);
  const stems = shares.starts.length - 1;
  const seen = new Uint32Array(stems);
  let stamp = 0;

  return {
    begin() {
      for (const record of touched) said[record] = filled[record] = sums[record] = 0;
      touched.length = 0;
    },
    name(place) {
      for (const record of predicateOf.get(place) ?? []) {
        said[record] = 1;
        touched.push(record);
      }
      for (const { record, bit } of rolesOf.get(place) ?? []) {
        filled[record] = (filled[record] as number) | bit;
        touched.push(record);
      }
    },
    passes(sentence) {
      if (touched.length === 0) return NEITHER;
      return { proposition: touched.some(record => isSaid(record, sentence)), evidence: sharesWords(sentence) };
    },
  };

  /** All roles are named, or some are and a word may point back to the others. A single role may be pointed back to alone. */
  function isSaid(record: number, sentence: ScannedWords): boolean {
    if (said[record] === 0) return false;
    if (filled[record] === all[record] || filled[record] === enough[record]) return true;
    return (filled[record] !== 0 || all[record] === 1) && pointsBack(sentence);
  }

  /** Evidence needs one of the record's terms and enough of its words. */
  function sharesWords(words: ScannedWords): boolean {
    stamp += 1;
    for (let at = 0; at < words.length; at += 1) {
      const stem = words.stems[at] as number;
      if (stem >= stems || seen[stem] === stamp) continue;
      seen[stem] = stamp;
      const end = shares.starts[stem + 1] as number;
      for (let one = shares.starts[stem] as number; one < end; one += 1) {
        const record = shares.records[one] as number;
        if (said[record] === 0 && filled[record] === 0) continue;
        sums[record] = (sums[record] as number) + (shares.weights[one] as number);
        if ((sums[record] as number) >= LEAST_WEIGHT - DUST) return true;
      }
    }
    return false;
  }
}

function pointsBack({ length, bits }: ScannedWords): boolean {
  for (let at = 0; at < length; at += 1) if ((bits[at] as number) & POINTING) return true;
  return false;
}
