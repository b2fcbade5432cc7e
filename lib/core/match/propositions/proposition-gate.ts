import { once } from '../../once.ts';
import type { Claim } from '../../claim/claim.ts';
import { LEAST_LIKE, LEAST_WEIGHT } from '../records/least-evidence.ts';
import type { SentenceOdds } from '../records/record-odds.ts';
import { HUNDREDTHS, type Shares } from '../records/shares.ts';
import type { Wordings } from '../records/wordings.ts';
import { isStrict } from './fill-role.ts';
import type { Passes } from '../gate.ts';
import { type LexiconIndex, withNarrower } from '../lexicon/lexicon-index.ts';
import type { ScannedWords } from '../words/scan-words.ts';
import { POINTING } from '../words/word-bits.ts';

export interface PropositionGate {
  /** Forget the sentence before. */
  begin(): void;
  /** The sentence names the entry at a place. */
  name(place: number): void;
  /** `said` is what the words say of each record. `stems` are the topic stems of the sentence. `words` need not hold any more once they are asked for. */
  passes(
    words: ScannedWords,
    stems: () => ReadonlySet<string>,
    said: SentenceOdds,
  ): Pick<Passes, 'proposition' | 'evidence'>;
}

/** What records ask for. Of most entries none asks for anything. */
interface Wanted {
  /** By the place of an entry: the records whose predicate it is. */
  readonly predicateOf: Lists<number>;
  /** The records with a role that it fills, and which of their roles that is, as a bit. */
  readonly rolesOf: Lists<{ readonly record: number; readonly bit: number }>;
  /** By record, the bits of all its roles. */
  readonly all: Uint16Array;
  /** The first two of three roles, where the text before may name the third; else all. */
  readonly enough: Uint16Array;
}

type Lists<T> = (T[] | undefined)[];

function file<T>(lists: Lists<T>, place: number | undefined, item: T): void {
  if (place === undefined) return;
  const list = lists[place];
  if (list === undefined) lists[place] = [item];
  else list.push(item);
}

const LEAST_SHARE = LEAST_WEIGHT * HUNDREDTHS;

export function createPropositionGate(
  lexicon: LexiconIndex,
  claims: readonly Claim[],
  shares: Shares,
  wordings: () => Wordings,
): PropositionGate {
  const records = claims.filter(({ proposition }) => proposition !== null);
  // Asked for once a sentence names an entry.
  const wanted = once(() => wantedBy(lexicon, records));
  const said = new Uint8Array(records.length);
  const filled = new Uint16Array(records.length);
  const touched: number[] = [];
  const sums = new Uint32Array(records.length);
  // Records of which the sentence shares enough words.
  const close: number[] = [];
  const known = shares.starts.length - 1;
  const seen = new Uint32Array(known);
  let stamp = 0;

  return {
    begin() {
      for (const record of touched) said[record] = filled[record] = 0;
      touched.length = 0;
    },
    name(place) {
      const { predicateOf, rolesOf } = wanted();
      for (const record of predicateOf[place] ?? []) {
        touch(record);
        said[record] = 1;
      }
      for (const { record, bit } of rolesOf[place] ?? []) {
        touch(record);
        filled[record] = (filled[record] as number) | bit;
      }
    },
    passes(words, stems, odds) {
      const proposition = touched.some(record => isSaid(record, words));
      const isClose = () => sharesWords(words) || isWorded(words, stems);
      return { proposition, evidence: odds.told !== null || (odds.mayBeWorded && isClose()) };
    },
  };

  function touch(record: number): void {
    if (said[record] === 0 && filled[record] === 0) touched.push(record);
  }

  /** All roles are named, or some are and a word may point back to the others. A single role may be pointed back to alone. */
  function isSaid(record: number, sentence: ScannedWords): boolean {
    if (said[record] === 0) return false;
    const { all, enough } = wanted();
    if (filled[record] === all[record] || filled[record] === enough[record]) return true;
    return (filled[record] !== 0 || all[record] === 1) && pointsBack(sentence);
  }

  /** Evidence needs enough of a record's words, and one of its terms or its wording. Fills `close`. */
  function sharesWords(words: ScannedWords): boolean {
    stamp += 1;
    sums.fill(0);
    close.length = 0;
    for (let at = 0; at < words.length; at += 1) {
      const stem = words.stems[at] as number;
      if (stem >= known || seen[stem] === stamp) continue;
      seen[stem] = stamp;
      const end = shares.starts[stem + 1] as number;
      for (let one = shares.starts[stem] as number; one < end; one += 1) {
        const record = shares.records[one] as number;
        const before = sums[record] as number;
        const sum = before + (shares.weights[one] as number);
        sums[record] = sum;
        if (sum < LEAST_SHARE || before >= LEAST_SHARE) continue;
        if (said[record] !== 0 || filled[record] !== 0) return true;
        close.push(record);
      }
    }
    return false;
  }

  /** One of the records whose words a sentence shares is worded like it. */
  function isWorded(words: ScannedWords, stems: () => ReadonlySet<string>): boolean {
    const ids = close.map(record => (records[record] as Claim).id);
    const like = ids.filter(id => wordings().mostLike(id, words) >= LEAST_LIKE);
    if (like.length === 0) return false;
    const sentence = stems();
    return like.some(id => wordings().likeness(id, sentence).like >= LEAST_LIKE);
  }
}

function wantedBy(lexicon: LexiconIndex, records: readonly Claim[]): Wanted {
  const { entries } = lexicon.table;
  const placeOf = new Map(entries.map(({ id }, place) => [id, place]));
  const all = new Uint16Array(records.length);
  const enough = new Uint16Array(records.length);
  const wanted: Wanted = {
    predicateOf: entries.map(() => undefined),
    rolesOf: entries.map(() => undefined),
    all,
    enough,
  };
  for (const [record, { proposition }] of records.entries()) {
    if (proposition === null) continue;
    file(wanted.predicateOf, placeOf.get(proposition.predicate), record);
    const roles = Object.entries(proposition.roles);
    for (const [order, [, ids]] of roles.entries()) {
      all[record] = (all[record] as number) | (1 << order);
      for (const id of withNarrower(lexicon, ids)) {
        file(wanted.rolesOf, placeOf.get(id), { record, bit: 1 << order });
      }
    }
    enough[record] = roles.length === 3 && !isStrict(roles[2]?.[0] ?? '') ? 0b11 : (all[record] as number);
  }
  return wanted;
}

function pointsBack({ length, bits }: ScannedWords): boolean {
  for (let at = 0; at < length; at += 1) if ((bits[at] as number) & POINTING) return true;
  return false;
}
