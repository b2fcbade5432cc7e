import type { CountedScope } from '../../records/counted-scope.ts';
import type { LexiconEntry } from '../../../claim/lexicon.ts';
import type { Binding } from '../../binding/binding.ts';
import type { FigureReading, NumberReading } from '../../figures/figure-reading.ts';
import { FIGURE_RULES } from '../../figures/figure-rules.ts';
import type { RuleInput } from '../../figures/rule-input.ts';
import type { NounPhrase } from '../../reading/noun-phrase.ts';
import type { Reading, Span } from '../../reading/reading.ts';
import { stemsIn } from '../../words/stem.ts';
import { idsIn, NOT_NAMED } from './rule-details.ts';

// Signs that a number counts something else than the record does, which other evidence may outweigh.

/** Only the sentences around name another place; the sentence itself names none that is not the record's. */
export function isPlaceAround({ scope }: FigureReading, spoken: ReadonlyMap<string, string>): boolean {
  const places = idsIn(spoken.get('other-place'));
  return (
    places.length > 0 && places.every(id => !id.endsWith(NOT_NAMED) && !scope.jurisdictions.some(one => one.id === id))
  );
}

/** The noun after the number is another measure: "1.6 million *crossings*". */
export function isOfRival({ quantity, phrase, reading }: NumberReading, measure: LexiconEntry): boolean {
  // "70 percent of ICE arrests": the noun is the whole that the share is of.
  const isShare = quantity.quantity.unit === 'percent' && reading.words[quantity.to]?.lower === 'of';
  return !isShare && kindOfHead(phrase, { measure: measure.id, population: null }) === 'rival';
}

/** "deported 30,000 people who had lost their cases" counts removals: the number is another measure's own object or subject. */
export function isSaidOfOther(
  { reading, quantity, phrase, bound }: NumberReading,
  measure: LexiconEntry,
  input: RuleInput,
): boolean {
  return (
    bound !== null &&
    isSaidOf(reading, quantity, bound) &&
    bound.measures.every(({ family }) => family !== measure.family) &&
    !isLooselySaid(bound, phrase, input)
  );
}

const LOOSE_VERBS: ReadonlySet<string> = stemsIn(
  'take took taken come came bring brought tell told get got hold held let put arrive go went leave left find found add give gave send sent',
);

/** "took in 300,000", "who were *never* arrested": a verb of many senses whose subject is not named, or what did not happen, says nothing of what is counted. */
function isLooselySaid({ measures, from, to }: Binding, { head }: NounPhrase, input: RuleInput): boolean {
  const { words } = input.read.reading;
  if (words.slice(Math.max(0, from - 2), to).some(({ lower }) => lower === 'never' || lower === 'not')) return true;
  if (!LOOSE_VERBS.has(words[from]?.stem ?? '')) return false;
  // "came out at 22.1 million", "came 43 pounds": nobody came.
  if (head?.entries.some(({ kind }) => kind === 'population') !== true) return true;
  const needs = FIGURE_RULES['other-subject'];
  return measures.every(({ id }) => needs?.({ ...input, record: { ...input.record, measure: id } }) !== null);
}

/** "*11 million immigrants were deported*" counts the deported; what is said of "the 11 million immigrants" leaves them who they are. */
function isSaidOf({ words }: Reading, { from }: Span, { by }: Binding): boolean {
  return (
    by === 'verb' || (by === 'passive' && !['the', 'these', 'those', 'all'].includes(words[from - 1]?.lower ?? ''))
  );
}

/** "316,000 of *the people it had arrested*": a part of something that the sentence names; "of them" may be what the record counts. */
export function isPartOfNamed({ words }: Reading, { partitive, end }: NounPhrase): boolean {
  return partitive && !['them', 'those', 'these', 'whom', 'which'].includes(words[end + 1]?.lower ?? '');
}

/** What the noun after the number is to the record: its own measure or what that counts, another measure, or something else that is known. */
export function kindOfHead(
  { head }: NounPhrase,
  { measure, population }: Pick<CountedScope, 'measure' | 'population'>,
): 'own' | 'rival' | 'other' | 'none' {
  if (head === null) return 'none';
  const { entries } = head;
  if (entries.some(({ id, kind }) => id === measure || id === population || COUNTED_KINDS.has(kind))) return 'own';
  return entries.some(({ kind, family }) => kind === 'measure' && family !== 'other') ? 'rival' : 'other';
}

const COUNTED_KINDS: ReadonlySet<string> = new Set(['population', 'restriction', 'neutral']);
