import type { Claim } from '../claim/claim.ts';
import type { LexiconEntry } from '../claim/lexicon.ts';
import type { Series } from '../claim/series.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { takesUnit } from './binding.ts';
import { LEAST_COUNT, LEAST_WEIGHT, MOST_GOING_ON } from './evidence/least-evidence.ts';
import type { RecordWords } from './evidence/record-words.ts';
import { mayBeBareShare, type RecordedValues } from './evidence/recorded-values.ts';
import { type LexiconIndex, withNarrower } from './lexicon-index.ts';
import type { ScannedWords, WordScanner } from './scan-words.ts';
import { POINTING } from './word-bits.ts';

/** What a sentence may state, and what must be asked to know. */
export interface Passes {
  readonly figure: boolean;
  /** A proposition by its predicate and roles. */
  readonly proposition: boolean;
  /** A proposition by the record's words. */
  readonly evidence: boolean;
}

/**
 * Whether a sentence is worth reading: cheap, and lossless. A sentence that it stops can state no record.
 *
 * A number passes where a record fits it, or where the sentence names a measure that a record counts and that may be
 * counted so; a sentence passes too where it names a record's predicate and roles, or one of these and enough of its words.
 */
export interface Gate {
  /** `quantities` are those of the text, asked for only when they decide. */
  passes(text: string, quantities: () => readonly Quantity[]): Passes;
}

interface GateParts {
  readonly lexicon: LexiconIndex;
  readonly claims: readonly Claim[];
  readonly series: readonly Series[];
  readonly values: RecordedValues;
  readonly shares: Shares;
}

/** By the number of a stem, from `starts[stem]` on: the records with a proposition that have it, by their place among these, and what it is worth to each. */
export interface Shares {
  readonly starts: Uint32Array;
  readonly records: Uint16Array;
  readonly weights: Float64Array;
}

export function buildGate(parts: GateParts): Gate {
  const { lexicon, values } = parts;
  const { table } = lexicon;
  const measures = askedMeasures(parts);
  const propositions = createPropositionGate(parts);
  // Entries named in the sentence at hand are those that carry its stamp.
  const named = new Uint32Array(table.entries.length);
  const namedMeasures: LexiconEntry[] = [];
  let stamp = 0;
  return {
    passes(text, quantities) {
      const words = table.scanner.scan(text);
      stamp += 1;
      namedMeasures.length = 0;
      propositions.begin();
      table.forEach(words, phrase => {
        const place = table.entryOf[phrase] as number;
        if (named[place] === stamp) return;
        named[place] = stamp;
        const measure = measures[place];
        if (measure !== undefined) namedMeasures.push(measure);
        propositions.name(place);
      });
      return { figure: quantities().some(one => mayStateFigure(one, text.length)), ...propositions.passes(words) };
    },
  };

  function mayStateFigure(quantity: Quantity, length: number): boolean {
    const unit = quantity.unit === 'ratio' ? 'percent' : quantity.unit;
    if (namedMeasures.some(measure => takesUnit(measure, unit))) return true;
    // Without a measure only what fits a record says anything, and nothing that is as common as "three" or "thousands".
    if (quantity.comparator === 'plural') return false;
    if (quantity.unit === 'count' && quantity.value < LEAST_COUNT && length > MOST_GOING_ON) return false;
    if (mayBeBareShare(quantity, length) && values.fits({ ...quantity, unit: 'percent' })) return true;
    return values.fits(quantity);
  }
}

/** The measures that a record counts, or that may be compared with one of these, by the place of their entry. */
function askedMeasures({ lexicon, claims, series }: GateParts): (LexiconEntry | undefined)[] {
  const counted = new Set([...claims.map(({ figure }) => figure?.measure), ...series.map(one => one.measure)]);
  return lexicon.table.entries.map(entry => {
    const { id, kind, comparable = [] } = entry;
    const isAsked = kind === 'measure' && (counted.has(id) || comparable.some(other => counted.has(other)));
    return isAsked ? entry : undefined;
  });
}

interface PropositionGate {
  /** Forget the sentence before. */
  begin(): void;
  /** The sentence names the entry at a place. */
  name(place: number): void;
  passes(words: ScannedWords): Omit<Passes, 'figure'>;
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

function createPropositionGate({ lexicon, claims, shares }: GateParts): PropositionGate {
  const { entries } = lexicon.table;
  const records = claims.filter(({ proposition }) => proposition !== null);
  const placeOf = new Map(entries.map(({ id }, place) => [id, place]));
  // By the place of an entry: the records whose predicate it is; and records with the role that it fills, as a bit. Most entries have neither.
  const predicateOf = new Map<number, number[]>();
  const rolesOf = new Map<number, { record: number; bit: number }[]>();
  const all = new Uint16Array(records.length);
  for (const [record, { proposition }] of records.entries()) {
    if (proposition === null) continue;
    file(predicateOf, placeOf.get(proposition.predicate), record);
    for (const [order, wanted] of Object.values(proposition.roles).entries()) {
      all[record] = (all[record] as number) | (1 << order);
      for (const id of withNarrower(lexicon, wanted)) {
        file(rolesOf, placeOf.get(id), { record, bit: 1 << order });
      }
    }
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
    if (filled[record] === all[record]) return true;
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

/** What the words of the records with a proposition are worth. Stems that the vocabulary lacks join it. */
export function collectShares(claims: readonly Claim[], words: RecordWords, { add }: Pick<WordScanner, 'add'>): Shares {
  const held = claims
    .filter(({ proposition }) => proposition !== null)
    .flatMap(({ id }, record) => [...words.of(id)].map(([stem, weight]) => ({ stem: add(stem), record, weight })))
    .sort((a, b) => a.stem - b.stem || a.record - b.record);
  const starts = new Uint32Array((held.at(-1)?.stem ?? 0) + 2);
  for (const { stem } of held) starts[stem + 1] = (starts[stem + 1] as number) + 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  return {
    starts,
    records: Uint16Array.from(held, ({ record }) => record),
    weights: Float64Array.from(held, ({ weight }) => weight),
  };
}
