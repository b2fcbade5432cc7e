import { isWrittenSmall } from '../../text/written-small.ts';
import { AFTER_GAP } from './find-phrases.ts';
import type { PhraseTable } from './phrase-table.ts';
import { ACRONYM, CAPITAL } from '../words/word-bits.ts';
import type { Word } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';

/** Names that are words too: "black ice", "us", "turkey". In small letters they are these. */
const WORDS_TOO = wordsIn(
  'amnesty bay black bp bush cologne congress constitution county dane danes district dreamer duma earth fair guinea heritage ice indigenous kiwis la lao latine lima limerick male marshals miller musk muscat november ok phoenix poles polish prices queens save savannah snap stem sw township trust turk turkey turks us',
);

/**
 * Writes the names of a lexicon with their capitals in a text that has none ("obama deported 3 million", "dhs says"), as long as it was.
 * They are found in the text as if it were shouted.
 */
export function inCapitals({ scanner, needs, starts, forEach }: PhraseTable, text: string): string {
  const shouted = isWrittenSmall(text) ? text.toUpperCase() : text;
  if (shouted === text || shouted.length !== text.length) return text;
  const names: { wanted: Uint8Array; from: number; to: number }[] = [];
  forEach(scanner.scan(shouted), (phrase, from, to) => {
    const wanted = needs.slice(starts[phrase], starts[phrase + 1]);
    if (wanted.length === to - from && isName(wanted)) names.push({ wanted, from, to });
  });
  if (names.length === 0) return text;
  const words = scanner.split(shouted);
  const written = text.split('');
  for (const { wanted, from, to } of names) {
    const named = words.slice(from, to);
    const [only] = named;
    if (only !== undefined && text[only.start - 1] === '@') continue;
    if (named.length === 1 && only !== undefined && WORDS_TOO.has(only.lower.replace(POSSESSIVE, ''))) continue;
    for (const [at, word] of named.entries()) write(word, wanted[at] as number);
  }
  return written.join('');

  function write({ start, end }: Word, wanted: number): void {
    const length =
      (wanted & ACRONYM) !== 0 ? shouted.slice(start, end).replace(POSSESSIVE, '').length : wanted & CAPITAL;
    for (let at = start; at < start + length; at += 1) written[at] = shouted[at] as string;
  }
}

const POSSESSIVE = /['’]s?$/i;

/** Its first and last word have capitals, and nothing may stand between its words. */
function isName(wanted: Uint8Array): boolean {
  const isCapital = (bits: number | undefined) => ((bits ?? 0) & CAPITAL) !== 0;
  return isCapital(wanted[0]) && isCapital(wanted.at(-1)) && wanted.every(bits => (bits & AFTER_GAP) === 0);
}
