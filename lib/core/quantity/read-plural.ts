import { PLURAL_SCALES, SCALES } from './number-words.ts';
import type { NumberPhrase } from './number-phrase.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

const VAGUE = wordSet(() => 'several few many multiple'.split(' '));

/**
 * Read an open amount: "millions", "hundreds of thousands", "dozens of", "several million", "a few hundred".
 *
 * The value is the scale named; the amount lies from twice to ten times that ("dozens", "hundreds of thousands"), to four times for "a couple", or
 * to a hundred times for a bare "thousands", "millions", "billions", whose next word up is a thousand times larger.
 */
export function readPlural(tokens: readonly Token[], from: number): NumberPhrase | null {
  const first = tokens[from];
  if (first === undefined || first.kind !== 'word') return null;
  const article = first.text === 'a' ? from + 1 : from;
  if (VAGUE.has(tokens[article])) return readVague(tokens, from, article + 1);
  if (tokens[article]?.text === 'couple') {
    return readVague(tokens, from, tokens[article + 1]?.text === 'of' ? article + 2 : article + 1, MOST_OF_COUPLE);
  }
  const scale = first.text === 'tens' ? 10 : first.text === 'scores' ? 20 : PLURAL_SCALES.get(first);
  if (scale === undefined) return null;
  const of = tokens[from + 1]?.text === 'of' ? PLURAL_SCALES.get(tokens[from + 2]) : undefined;
  if (of !== undefined && of >= 100) return open(from, from + 3, scale * of, 10);
  if (scale === 10) return null;
  if (scale === 20 && tokens[from + 1]?.text !== 'of') return null;
  return open(from, from + 1, scale, scale >= 1000 ? 100 : 10);
}

/** "a couple of hundred" may be three or four. */
const MOST_OF_COUPLE = 4;

/** After "several", "a few" or "a couple of": "million", "hundred thousand", "dozen"; else there is no amount. */
function readVague(tokens: readonly Token[], from: number, scaleAt: number, most = 10): NumberPhrase | null {
  let scale = 1;
  let to = scaleAt;
  for (;;) {
    const word = tokens[to]?.text ?? '';
    const factor =
      word === 'hundred' ? 100 : word === 'dozen' ? 12 : (SCALES.get(tokens[to]) ?? PLURAL_SCALES.get(tokens[to]));
    if (factor === undefined || tokens[to]?.kind !== 'word') break;
    scale *= factor;
    to++;
  }
  return scale === 1 ? null : open(from, to, scale, most);
}

function open(from: number, to: number, scale: number, times: number): NumberPhrase {
  return {
    from,
    to,
    value: scale,
    lastDigit: scale,
    significantDigits: 1,
    kind: 'plural',
    low: 2 * scale,
    high: times * scale,
    scale,
    plainDigits: false,
  };
}
