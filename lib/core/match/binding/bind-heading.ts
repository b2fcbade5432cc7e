import { type Binding, isLight, measuresOf } from './binding.ts';
import { AUXILIARIES, FUNCTION_WORDS } from '../words/function-words.ts';
import { hasKind, type ReadQuantity, type Reading } from '../reading/reading.ts';
import { isMonth } from '../reading/verb-words.ts';

const MOST_WORDS = 12;

/** The colon of a heading that stands right before the number at `from`, a few words without a verb; null when none does. */
export function headingEnd(reading: Reading, from: number): number | null {
  const { words } = reading;
  let colon = from - 1;
  while (colon > 0 && isLight(reading, colon)) colon -= 1;
  if (words[colon]?.text !== ':' || colon > MOST_WORDS) return null;
  const isSentence = words.slice(0, colon).some(({ lower }, at) => AUXILIARIES.has(lower) && !isMonth(reading, at));
  // "WASHINGTON: 400,000 people …": a place or speaker names no count.
  const namesCount = reading.nouns.some(term => term.to <= colon && measuresOf(term).length > 0);
  return isSentence || !namesCount ? null : colon;
}

const PERCENT = /^(?:per|cent|percent|percentage|pct|%|[()])$/i;
const KINDS = ['agency', 'actor', 'jurisdiction', 'neutral'] as const;

/**
 * "*ICE removals, fiscal 2014*: 316,000": what stands before the colon names the measure of a bare number after it. Its
 * words must all be read, since any other would narrow the count. A difference follows only where it says when.
 */
export function headingBefore(reading: Reading, { from, quantity }: ReadQuantity): Binding | null {
  const { words } = reading;
  const colon = headingEnd(reading, from);
  if (colon === null) return null;
  const measures = reading.nouns.filter(({ to }) => to <= colon).filter(term => measuresOf(term).length > 0);
  const [measure] = measures;
  if (measure === undefined || measures.length > 1) return null;
  for (let at = 0; at < colon; at += 1) {
    const word = words[at];
    if (word === undefined) return null;
    const terms = reading.nouns.filter(term => term.from <= at && at < term.to);
    const isRead =
      (measure.from <= at && at < measure.to) ||
      reading.periods.some(period => period.from <= at && at < period.to) ||
      (terms.some(term => KINDS.some(kind => hasKind(term, kind))) &&
        !terms.some(term => hasKind(term, 'restriction'))) ||
      (quantity.unit === 'percent' && PERCENT.test(word.text));
    if (!isRead && (word.kind === 'mark' ? word.text !== ',' : !FUNCTION_WORDS.has(word.lower))) return null;
  }
  return { measures: measuresOf(measure), by: 'heading', from: measure.from, to: measure.to, eventAt: measure.from };
}
