import { flag } from '../flag.ts';
import { logOdds, MODELS, probabilityOf } from '../model.ts';
import { type DifferenceSign, ODD_DIFFERENCE_FEATURES, type OddDifferenceEvidence } from './difference-features.ts';

/** What speaks for a number being given for a record in spite of signs that it is of something else. `usual`: the probability but for them. */
export function oddDifferenceEvidence(usual: number, signs: ReadonlySet<DifferenceSign>): OddDifferenceEvidence {
  const known: ReadonlySet<string> = signs;
  const flags = ODD_DIFFERENCE_FEATURES.map(name => [name, flag(known.has(name))]);
  return { ...Object.fromEntries(flags), asUsual: logOdds(usual) } as OddDifferenceEvidence;
}

export function probabilityOfOddDifference(usual: number, signs: ReadonlySet<DifferenceSign>): number {
  return probabilityOf(oddDifferenceEvidence(usual, signs), MODELS.oddDifferences);
}
