import { logOdds, MODELS, probabilityOf } from '../model.ts';
import type { PropositionCandidate } from './gather-propositions.ts';
import { AGAINST, type OddPropositionEvidence } from './proposition-features.ts';

type Told = Pick<PropositionCandidate, 'evidence' | 'against'>;

/** What speaks for a record in spite of what speaks against it. `usual`: its probability but for that. */
export function evidenceInSpite(usual: number, { evidence, against }: Told): OddPropositionEvidence {
  const { odds, oddsLead } = evidence;
  const signs = Object.fromEntries(AGAINST.map(sign => [sign, sign === against ? 1 : 0]));
  return { asUsual: logOdds(usual), odds, oddsLead, ...signs } as OddPropositionEvidence;
}

export function probabilityInSpite(usual: number, told: Told): number {
  return probabilityOf(evidenceInSpite(usual, told), MODELS.oddPropositions);
}
