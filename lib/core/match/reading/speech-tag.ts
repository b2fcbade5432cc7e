import { SPEECH } from './clause.ts';
import type { Reading, Span } from './reading.ts';

const QUOTES = new Set(['"', '”', '»', '“', '«']);
const QUOTED = /["”»“«]/;
/** A tag is short: who said it, of what office, to whom and when. */
const MOST_WORDS = 32;

const tags = new WeakMap<Reading, Span | null>();

/**
 * "“We removed 140,000,” *a chief of the Border Patrol said in March*.": who said it, after the quotation that ends in it. Nothing in it
 * says what was counted, or when. Null where a sentence ends in no such tag.
 */
export function speechTag(reading: Reading): Span | null {
  const known = tags.get(reading);
  if (known !== undefined) return known;
  const tag = findTag(reading);
  tags.set(reading, tag);
  return tag;
}

function findTag({ words, text: sentence }: Reading): Span | null {
  if (!QUOTED.test(sentence)) return null;
  const close = words.findLastIndex(({ text }) => QUOTES.has(text));
  if (close < 1 || close + 1 >= words.length || words.length - close > MOST_WORDS) return null;
  // Only what a comma or another mark before the closing quote parts from it is a tag: 'the "wall" he promised'.
  const isParted = [close - 1, close + 1].some(at => /^[,!?]$/.test(words[at]?.text ?? ''));
  const isSpeech = words.slice(close + 1).some(({ kind, stem }) => kind === 'word' && SPEECH.has(stem));
  return isParted && isSpeech ? { from: close + 1, to: words.length } : null;
}
