import type { Claim } from '../../claim/claim.ts';
import type { LexiconEntry } from '../../claim/lexicon.ts';
import type { EngineIndex } from '../engine-index.ts';
import type { ModalityReading } from '../reading/modality.ts';
import { entriesOf, hasKind, nounsOfKind, type Reading, type Span } from '../reading/reading.ts';
import { selfAndBroader } from '../lexicon/related-entries.ts';
import { wordsIn } from '../words/words-in.ts';

/**
 * What rules a record of something measured out: a guess at what may come, a later year, a state of the country.
 * `own` are the places that the record is about.
 */
export function vetoOfStatistic(
  claim: Claim,
  modality: ModalityReading,
  clause: Span,
  own: ReadonlySet<string>,
  reading: Reading,
  index: EngineIndex,
): { rule: string; detail: string } | null {
  // What holds at all times is told with "may" too: "a case may wait for years".
  const isDated = claim.valid.from !== null || claim.figure !== null || YEAR.test(claim.statement);
  const isPlan = claim.modality === 'planned';
  const guess = isPlan
    ? undefined
    : ((isDated ? guessIn(modality, reading) : undefined) ?? outlookIn(modality, reading, clause));
  if (guess !== undefined) return { rule: 'plan-for-outcome', detail: guess };
  const later = laterYear(claim, clause, reading);
  if (later !== null) return { rule: 'other-period', detail: later };
  const state = partsIn(reading, clause, index).find(id => !own.has(id));
  return state === undefined ? null : { rule: 'narrower', detail: state };
}

const YEAR = /\b(?:19|20)\d\d\b/;
const GUESSES = wordsIn('could would may might will');

/** "deportations *could* rise fivefold"; "countries that *would not* take them" tells what they do. */
function guessIn({ cues, denied }: ModalityReading, { words }: Reading): string | undefined {
  if (denied) return undefined;
  return cues
    .filter(({ operator }) => operator === 'prospective')
    .map(({ from }) => words[from]?.lower ?? '')
    .find(word => GUESSES.has(word));
}

const LIKELY = wordsIn('likely unlikely poised yet');
const UNDONE = wordsIn('about failed refused threatened tried struggled hoped hopes');

/** "are *likely to* rise fivefold", "*failed to* fall": an infinitive that tells what is to come, or did not. */
function outlookIn({ prospective }: ModalityReading, { words }: Reading, { from, to }: Span): string | undefined {
  for (let at = from; at < to - 1; at += 1) {
    const lower = words[at]?.lower ?? '';
    if (words[at + 1]?.lower !== 'to' || isCompared(words, at)) continue;
    if (LIKELY.has(lower) || (prospective && UNDONE.has(lower))) return lower;
  }
  return undefined;
}

/** Words until the other side of a comparison, which may stand in a clause of its own. */
const mostUntilOther = 16;

/** "half *as likely* to be jailed *as*", "*less likely* to … *than* citizens" compare what is; "*more likely* to rise *than to* fall" tells what is to come. */
function isCompared(words: Reading['words'], at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  const other = before === 'as' ? 'as' : before === 'less' || before === 'more' ? 'than' : null;
  const rest = words.slice(at + 2, at + 2 + mostUntilOther);
  return other !== null && rest.some(({ lower }, place) => lower === other && rest[place + 1]?.lower !== 'to');
}

/** A year in the clause after the one that the record measured, where it names no year of the record's. */
function laterYear({ figure }: Claim, clause: Span, { periods }: Reading): string | null {
  const end = figure?.period.end ?? null;
  if (end === null) return null;
  const years = periods.filter(
    ({ period, from, to }) =>
      period.resolved && !period.named && period.startDay !== null && from >= clause.from && to <= clause.to,
  );
  const isAfter = ({ period }: (typeof years)[number]) => (period.startDay ?? '') > end;
  return years.length > 0 && years.every(isAfter) ? (years[0]?.period.text ?? null) : null;
}

/** What the clause is about of the whole: a state or other part of the United States, those sent "*to Honduras*". */
function partsIn(reading: Reading, clause: Span, { lexicon }: EngineIndex): string[] {
  const isPart = ({ id }: LexiconEntry, from: number) =>
    selfAndBroader(lexicon, id).has('us') || MOVING.has(reading.words[from - 1]?.lower ?? '');
  return nounsOfKind(reading, 'jurisdiction', clause)
    .filter(term => !hasKind(term, 'population') && !isOfBody(reading, term) && !isExample(reading, term))
    .flatMap(term => entriesOf(term, 'jurisdiction').filter(entry => entry.id !== 'us' && isPart(entry, term.from)))
    .map(({ id }) => id);
}

const BODY = /^(?:Bank|University|Museum|Diocese)$/;

/** "the Federal Reserve *Bank of New York*": a part of a name. */
function isOfBody({ words }: Reading, { from }: Span): boolean {
  return words[from - 1]?.lower === 'of' && BODY.test(words[from - 2]?.text ?? '');
}

const EXAMPLES = /\b(?:including|led by|among them|such as|like)\b[^.;]*$/;

/** "six states, *among them Texas* and Florida" */
function isExample({ text, words }: Reading, { from }: Span): boolean {
  return EXAMPLES.test(text.slice(0, words[from]?.start));
}

const MOVING = new Set(['to', 'from']);
