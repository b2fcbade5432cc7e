import type { Claim } from '../../claim/claim.ts';
import type { Reading } from '../reading/reading.ts';
import { stemsIn } from '../words/stem.ts';

const OF_PRISON = stemsIn('inmate prisoner prison felon warden corrections board');

/** "The *inmate's* parole may be revoked", "the parole *board*": what lets a prisoner out early is not what lets a migrant in. */
export function isOtherParole({ proposition }: Claim, { words }: Reading): boolean {
  const isOfParole = Object.values(proposition?.roles ?? {}).some(wanted => wanted.includes('parole'));
  return isOfParole && words.some(word => OF_PRISON.has(word.stem));
}
