import { isBeaten } from '../reading/beaten.ts';
import { AUXILIARIES, BE_FORMS } from '../words/function-words.ts';
import { LEVEL_STEMS } from '../binding/bind-level.ts';
import { unreadWords } from '../reading/clause.ts';
import type { FigureReading } from './figure-reading.ts';
import { stemsIn } from '../words/stem.ts';
import { wordsIn } from '../words/words-in.ts';

const ARTICLES = new Set(['the', 'a', 'an']);
const HANGING = wordsIn('of on about for');
/** "The *pace* of removals", "the *toll* of overdoses": nouns that stand for the count itself. */
export const HEADS: ReadonlySet<string> = stemsIn(
  'number rate count total share level pace tally toll wave figure estimate tide sum volume amount measure gauge record data statistic rise fall drop increase decrease peak surge size scale stock pool flow ceiling cap population proportion percentage rest reading index pile stack mountain queue logjam docket caseload roster ranks bulk',
);

/** "*Poems* about removals rose to 409,849": the measure only hangs on the noun that the clause is about. Null when it does not. */
export function otherHead({ reading, binding, quantity, scope }: FigureReading): string | null {
  if (!['subject', 'of', 'evidence'].includes(binding.by) || binding.to > quantity.from) return null;
  if (binding.from < scope.clause.from) return null;
  const { words } = reading;
  let link = binding.from - 1;
  // "about the ICE removals"
  const isOfPhrase = (at: number) =>
    ARTICLES.has(words[at]?.lower ?? '') || reading.nouns.some(({ from, to }) => from <= at && at < to);
  while (link > scope.clause.from && isOfPhrase(link)) link -= 1;
  if (!HANGING.has(words[link]?.lower ?? '')) return null;
  const [head] = unreadWords(reading, { from: Math.max(0, link - 1), to: link });
  const word = words[head ?? -1];
  // "holds the crown for removals": the count is not said of the noun that follows a verb.
  if (words.slice(scope.clause.from, head).some(one => LEVEL_STEMS.has(one.stem))) return null;
  return word === undefined || LEVEL_STEMS.has(word.stem) || HEADS.has(word.stem) ? null : word.text;
}

const UNREAL = wordsIn('were had could would should');
const ASKING = wordsIn('ask asks asked wonder wonders wondered know knows unclear');

/** "*If* the tax *were* one percent higher": how things are not. "Asked if …" is a question. */
export function unrealIn({ reading: { words, text }, scope, quantity }: FigureReading): string | null {
  if (isBeaten(words, quantity)) return null;
  const inverted = INVERTED.exec(text)?.[0];
  if (inverted !== undefined) return inverted;
  const { from } = scope.clause;
  const isTold = TOLD.test(text.slice(words[scope.clause.to - 1]?.end));
  const to = isTold ? words.length : scope.clause.to;
  const opener = words[from - 1]?.lower ?? '';
  if ((opener !== 'if' && opener !== 'unless') || ASKING.has(words[from - 2]?.lower ?? '')) return null;
  const unreal = words.slice(from, to).find(({ lower }) => UNREAL.has(lower));
  return unreal === undefined ? null : `${opener} … ${unreal.text}`;
}

/** "*Were it shown* that so many were removed, …" */
const INVERTED = /^["“]?(?:were|had) it (?:been )?(?:shown|true|so|proved|proven|found|established)\b/i;
/** "If it did, *the analyst said,* the tables would …": who says so stands before the rest. */
const TOLD = /^, (?:[\w’'.]+ ){0,5}(?:said|says|argued|warned|added|wrote|noted),/;

const LINKING: ReadonlySet<string> = new Set([...AUXILIARIES, 'already', 'now', 'since', 'in', 'ice']);
const DEED = /^(?:arrested|deported|removed|expelled)$/;
const HELD = /^(?:detained|jailed|detention|custody)$/;

/**
 * "1.4 million people with final orders *have been deported*", "*arrested* 1.4 million people with …": those whom a record
 * counts as what they are, and what another measure counts is said to have happened to them.
 */
export function saidOfThem(
  { reading: { words }, binding, phrase, quantity, modality }: FigureReading,
  family?: string,
) {
  if (modality.prospective || modality.planned || modality.denied) return null;
  const isDeed = (at: number) =>
    DEED.test(words[at]?.lower ?? '') || (family !== 'detention' && HELD.test(words[at]?.lower ?? ''));
  let before = quantity.from - 1;
  while (words[before]?.lower === 'the' || words[before]?.lower === 'all') before -= 1;
  const end = Math.max(phrase.end, binding.to);
  let after = end;
  while (LINKING.has(words[after]?.lower ?? '')) after += 1;
  const isSaid = BE_FORMS.has(words[end]?.lower ?? '') || words[after - 1]?.lower === 'been';
  const deed = isDeed(before) ? before : isSaid && isDeed(after) ? after : -1;
  return words[deed]?.text ?? null;
}

/** Words between whoever plans and the plan. */
const NEAR = 3;

/** Who plans for other countries, states and towns. */
const PLANNERS: ReadonlySet<string> = stemsIn('minister premier chancellor mayor governor party opposition parliament');

/** "*The minister* pledged …": whoever plans is named right before. */
export function otherPlanner({ reading, modality, scope }: FigureReading): string | null {
  const cue = modality.cues.find(({ operator }) => operator === 'planned');
  if (cue === undefined) return null;
  const before = reading.words.slice(Math.max(scope.clause.from, cue.from - NEAR), cue.from);
  return before.find(word => PLANNERS.has(word.stem))?.text ?? null;
}
