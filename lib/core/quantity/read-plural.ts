import { PLURAL_SCALES, SCALES } from './number-words.ts';
import type { NumberPhrase } from './number-phrase.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

const ROUND: ReadonlySet<number> = new Set([10, 100, 1000, 10_000, 100_000]);

/** "*100s* of people", "*1000s* of them", "*100s of millions*": an open amount whose scale is in digits. */
export function readDigitPlural(tokens: readonly Token[], from: number): NumberPhrase | null {
  const digits = tokens[from]?.digits;
  const s = tokens[from + 1];
  if (!digits || !ROUND.has(digits.value) || s?.text !== 's' || s.spaced || tokens[from + 2]?.text !== 'of')
    return null;
  const of = SCALES.get(tokens[from + 3]) ?? PLURAL_SCALES.get(tokens[from + 3]);
  if (of !== undefined) return open(from, from + 4, digits.value * of, 10);
  return digits.value < 100 ? null : open(from, from + 2, digits.value, digits.value === 1000 ? 100 : 10);
}

const VAGUE = wordSet('several few many multiple');

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
