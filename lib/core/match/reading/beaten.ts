import type { Span } from './reading.ts';
import { stemsIn } from '../words/stem.ts';
import type { Word } from '../words/words.ts';

const BEATING: ReadonlySet<string> = stemsIn(
  'overtake surpass exceed top beat break pass eclipse match equal double triple dwarf outstrip outdo past above than',
);

/** "If it holds, that would overtake *the 409,849* of fiscal 2012": what may yet be beaten has been so. */
export function isBeaten(words: readonly Word[], { from }: Span): boolean {
  const the = words[from]?.lower === 'the' ? from : from - 1;
  return words[the]?.lower === 'the' && BEATING.has(words[the - 1]?.stem ?? '');
}
