import type { EngineIndex } from '../engine-index.ts';
import { placesNamed } from '../lexicon/find-terms.ts';
import type { Reading } from '../reading/reading.ts';
import { LEAST_OPEN, type SentenceOdds } from '../records/record-odds.ts';

/** What the words of a sentence say of a record, as they were learned from its wordings. */
export const ODDS_FEATURES = [
  'odds', // log-odds that a sentence of such words speaks of the record
  'oddsFor', // the same where they speak for it
  'oddsLead', // how far they are above those of any other record
] as const;
export type OddsEvidence = Readonly<Record<(typeof ODDS_FEATURES)[number], number>>;

/** Beyond it, sure is sure. */
const MOST = 8;

const oddsByReading = new WeakMap<Reading, SentenceOdds>();

export function oddsOf(reading: Reading, { lexicon, odds }: EngineIndex): SentenceOdds {
  const known = oddsByReading.get(reading);
  if (known !== undefined) return known;
  // The arrays of a scan hold until the scanner's next call, which naming places may be.
  const named = placesNamed(lexicon, reading.words);
  const read = odds.read(lexicon.table.scanner.convert(reading.words), named);
  oddsByReading.set(reading, read);
  return read;
}

export function oddsEvidence(claim: string, reading: Reading, index: EngineIndex): OddsEvidence {
  const read = oddsOf(reading, index);
  const odds = within(read.of(claim));
  return { odds, oddsFor: Math.max(0, odds), oddsLead: within(read.lead(claim)) };
}

/** The words of a shorter sentence say little against a record. */
const FEW = 12;

/** Whether the words of a sentence leave it open that a number in it is a record's. */
export function mayBeNumberOf(claim: string, reading: Reading, index: EngineIndex): boolean {
  return reading.words.length <= FEW || oddsOf(reading, index).isOpen(claim, LEAST_OPEN.number);
}

/** Log odds no further from even than any that are weighed. */
export function within(odds: number): number {
  return Math.max(-MOST, Math.min(MOST, odds));
}
