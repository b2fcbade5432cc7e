import type { Term } from '../lexicon/find-terms.ts';
import type { Reading, Span } from '../reading/reading.ts';
import { MODALS } from '../reading/verb-words.ts';
import { wordsIn } from '../words/words-in.ts';

// Places beside the clause of a predicate where a sentence may name who or what fills a role.

/** "…, an appeals court ruled": an agent after its sentence, with its verb of speech. */
export function isSpeaking(to: number, reading: Reading): boolean {
  return reading.cues.some(cue => cue.from === to && isReport(cue));
}

const isReport = ({ entries }: Term) => entries[0]?.operator === 'report';

const RULINGS = wordsIn('ruling order decision opinion');
/** "the court's *April* ruling" */
const MOST_TO_RULING = 2;

/** "Under the *Supreme Court's* ruling": what a court decided is its word too. */
export function isRuling(to: number, { words }: Reading): boolean {
  if (!/['’]s?$/.test(words[to - 1]?.text ?? '')) return false;
  return words.slice(to, to + MOST_TO_RULING).some(({ lower }) => RULINGS.has(lower));
}

/** "…, he said *of deportations*": what the words before are about. */
export function isSpokenOfBySpeaker({ from }: Span, { words, cues }: Reading): boolean {
  const start = ARTICLES.has(words[from - 1]?.lower ?? '') ? from - 1 : from;
  const link = words[start - 1]?.lower ?? '';
  return (link === 'of' || link === 'about') && cues.some(cue => cue.to === start - 1 && isReport(cue));
}

/** "Frozen since 2009: *the federal minimum wage*": a headline that names at its end what it speaks of. */
export function isHeaded({ from, to }: Span, predicate: Span, { words }: Reading): boolean {
  const start = ARTICLES.has(words[from - 1]?.lower ?? '') ? from - 1 : from;
  return (
    predicate.to <= start && words[start - 1]?.text === ':' && words.slice(to).every(({ kind }) => kind === 'mark')
  );
}

const CONTRASTING = wordsIn('; , and but while whereas');
const NONE = wordsIn('not no none neither nothing without');
const ELLIPTIC = /^(?:do|does|did|is|are|was|were|has|have|had)$/;
/** "returns *do* not", "a return *comes with* none" */
const MOST_TO_NONE = 3;

/** "Removals carry consequences; *returns* do not", "a return has no order, and a *removal* does": the other side of a contrast has a clause of its own. */
export function isContrasted({ from, to }: Span, predicate: Span, { words }: Reading): boolean {
  const start = ARTICLES.has(words[from - 1]?.lower ?? '') ? from - 1 : from;
  if (start < predicate.to || !CONTRASTING.has(words[start - 1]?.lower ?? '')) return false;
  if (ELLIPTIC.test(words[to]?.lower ?? '') && words[to + 1]?.kind !== 'word') return true;
  const said = words.slice(to, to + MOST_TO_NONE);
  const end = said.findIndex(({ kind }) => kind === 'mark');
  return said.slice(0, end === -1 ? said.length : end).some(({ lower }) => NONE.has(lower) || /n['’]t$/.test(lower));
}

export const ARTICLES = new Set(['the', 'a', 'an']);

/** "may be deported *under the act*", "were deported under *Obama*": by whose power it is, after a verb that has another subject. */
export function isUnder(from: number, predicate: Span, { words }: Reading): boolean {
  const before = ARTICLES.has(words[from - 1]?.lower ?? '') ? from - 2 : from - 1;
  if (words[before]?.lower !== 'under') return false;
  return before === predicate.to - 1 || MODALS.has(words[predicate.from]?.lower ?? '');
}
