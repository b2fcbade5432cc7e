import type { Reading, Span } from './reading.ts';

const INVERTED = new Set(['should', 'were', 'had']);
const CONDITIONAL = new Set(['if', 'unless']);
/** "asked *if*", "to see *if*": what follows is a question. "even *if*", "as *if*": said to hold or not to hold whatever comes. "stop me *if* you know it" says that it is so. */
const NOT_CONDITIONAL =
  /^(?:ask|know|knew|wonder|see|saw|say|said|decide|determine|tell|told|check|doubt|even|as|and|or|me$)/;

/** "*Should* the court allow it, …", "*if* the pace holds": the clause is a condition, and says of nothing that it is so. */
export function isCondition(reading: Reading, clause: Span): boolean {
  const { words } = reading;
  const opener = words[clause.from - 1]?.lower ?? '';
  // "delay, *if not* refuse" concedes.
  if (CONDITIONAL.has(opener) && words[clause.from]?.lower === 'not') return false;
  if (CONDITIONAL.has(opener)) return !NOT_CONDITIONAL.test(words[clause.from - 2]?.lower ?? '');
  const first = words.findIndex(({ kind }) => kind === 'word');
  if (first < clause.from || first >= clause.to || !INVERTED.has(words[first]?.lower ?? '')) return false;
  return !reading.text.trimEnd().endsWith('?') && words.slice(first).some(({ text }) => text === ',');
}
