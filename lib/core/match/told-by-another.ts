import type { PropositionDecision } from './decide-proposition.ts';
import type { Reading, Span } from './reading.ts';
import { stem } from './stem.ts';

const REVERSING = new Set(
  'lift throw threw toss vacate overturn reverse undo erase wipe nullify void strike struck reject'
    .split(' ')
    .map(stem),
);
const ORDERS = new Set('order ruling injunction decision judgment ban block freeze stay'.split(' ').map(stem));
const CARRYING = new Set('that which had has have been was barring blocking halting stopping keeping'.split(' '));
/** "lifted a judge's order", "threw out the lower court's ruling". */
const MOST_BETWEEN = 6;

/** "lifted an order that had *kept* the government from …": what the order did is undone, and is not what is told. */
export function isUndone({ words }: Reading, predicate: Span): boolean {
  let at = predicate.from - 1;
  while (CARRYING.has(words[at]?.lower ?? '')) at -= 1;
  const isCarried = at < predicate.from - 1 || words[predicate.from]?.lower.endsWith('ing') === true;
  if (!isCarried || !ORDERS.has(words[at]?.stem ?? '')) return false;
  return words.slice(Math.max(0, at - MOST_BETWEEN), at).some(word => REVERSING.has(word.stem));
}

/** Of two records about one thing, that whose predicate is only a noun or participle beside the other's verb is taken for granted: "condemned the *use of* the act". */
export function withoutPresupposed(reading: Reading, found: readonly PropositionDecision[]): PropositionDecision[] {
  if (found.length < 2) return [...found];
  return found.filter(
    one =>
      !isNominal(reading, one.predicate) ||
      !found.some(
        other => other.claim.id !== one.claim.id && !isNominal(reading, other.predicate) && sharesRole(one, other),
      ),
  );
}

const HEADS = new Set('use invocation revival reliance decision resort move application proclamation'.split(' '));
const LEADING = new Set('the his its their this that for of over from against to let lets'.split(' '));

/** "Trump's *use of* the act", "sued over *invoking* it", "let him *use* it". */
function isNominal({ words }: Reading, { from }: Span): boolean {
  const lower = words[from]?.lower ?? '';
  const before = words[from - 1];
  const isLed = before !== undefined && (LEADING.has(before.lower) || /['’]s?$/.test(before.lower));
  if (HEADS.has(lower)) return isLed || words[from + 1]?.lower === 'of';
  if (lower.endsWith('ing')) return isLed;
  return words.slice(Math.max(0, from - 4), from).some(word => word.lower === 'let' || word.lower === 'lets');
}

function sharesRole(one: PropositionDecision, other: PropositionDecision): boolean {
  return one.roles.some(({ at }) => other.roles.some(role => role.at.from < at.to && at.from < role.at.to));
}
