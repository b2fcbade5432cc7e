import { LEVEL_STEMS } from '../binding/bind-level.ts';
import type { ModalityReading } from '../reading/modality.ts';
import type { Reading } from '../reading/reading.ts';
import { carrierBefore, readVerbGroup } from '../reading/verb-group.ts';
import { isNegation } from '../reading/negation.ts';
import { stem } from '../words/stem.ts';

/** What stands over a number, and whether the negation or the verb right before it denies it, whatever its measure is named by. */
export function withDenial(said: ModalityReading, reading: Reading, numberFrom: number): ModalityReading {
  if (said.denied) return isFromThere(reading, numberFrom) ? { ...said, denied: false } : said;
  const at = negationOf(reading, numberFrom);
  if (at === null) return said;
  return { ...said, denied: true, cues: [...said.cues, { operator: 'denied', from: at, to: at + 1 }] };
}

/** "has not moved *from $9*", "far *from the 7 percent* of last year": where it stands or stood is not denied. */
function isFromThere({ words }: Reading, numberFrom: number): boolean {
  const before = words[numberFrom - 1]?.lower;
  return before === 'from' || (before === 'the' && words[numberFrom - 2]?.lower === 'from');
}

const COST = stem('cost');

/** "the rate is *not* 8 percent", "had *not hit* 4 million", "does *not cost* $900": where the negation stands. */
function negationOf(reading: Reading, numberFrom: number): number | null {
  const at = carrierBefore(reading, numberFrom);
  if (at === null) return null;
  if (isNegation(reading, at)) return at;
  const verb = reading.words[at]?.stem ?? '';
  if (!LEVEL_STEMS.has(verb) && verb !== COST) return null;
  return readVerbGroup(reading, at, false).cues.find(({ operator }) => operator === 'denied')?.from ?? null;
}
