import { once } from '../../once.ts';
import { wordsIn } from '../words/words-in.ts';

const PARTS = once(() => /\p{L}{2,}/gu);

/** Titles and words that many names hold. */
const NO_NAMES = wordsIn(
  'the and of for president senator sen rep representative governor gov mayor mr mrs ms dr jr sr former vice campaign committee party post posts image bloggers facebook viral',
);

/** Whether two speakers share a surname or the name of a body: "WARREN" and "Elizabeth Warren". False when one is unknown. */
export function speakersAgree(one: string | null, other: string): boolean {
  if (one === null || other === '') return false;
  const names = new Set(partsOf(other));
  const last = partsOf(one).at(-1);
  return last !== undefined && names.has(last);
}

/** Whether a text names the speaker of a record by surname: "Warren said", "according to Warren". */
export function isNamedIn(speaker: string, text: string): boolean {
  const last = partsOf(speaker).at(-1);
  return last !== undefined && last.length > 2 && new RegExp(`(?<!\\p{L})${last}(?!\\p{L})`, 'iu').test(text);
}

function partsOf(name: string): string[] {
  return (name.toLowerCase().match(PARTS()) ?? []).filter(part => !NO_NAMES.has(part));
}
