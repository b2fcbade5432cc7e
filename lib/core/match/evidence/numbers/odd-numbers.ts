import { flagsOf } from '../flag.ts';
import { logOdds, MODELS, probabilityOf } from '../model.ts';
import type { OddEvidence, OddSign } from './number-features.ts';

export type OddSigns = Readonly<Record<OddSign, boolean>>;

/** What speaks for a record in spite of signs that the number is of something else. `usual`: its probability but for them. */
export function oddEvidence(usual: number, signs: OddSigns): OddEvidence {
  return { asUsual: logOdds(usual), ...flagsOf(signs) };
}

export function probabilityOfOdd(usual: number, signs: OddSigns): number {
  return probabilityOf(oddEvidence(usual, signs), MODELS.oddNumbers);
}
