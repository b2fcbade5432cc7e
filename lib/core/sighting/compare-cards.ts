import type { CardView, SourceView } from '../card/card-view.ts';
import { diffWordRuns, isChanged, type WordRun } from './diff-words.ts';

/** A part of a card that reads otherwise now than it did. One list of runs a line; sources have a line each. */
export interface CardChange {
  readonly part: 'statement' | 'comparison' | 'revision' | 'context' | 'as-of' | 'sources';
  readonly lines: readonly (readonly WordRun[])[];
}

/** What the database says now beside what a card showed, part by part in the card's order. Parts that read the same are left out. */
export function compareCards(then: CardView, now: CardView): CardChange[] {
  const parts: CardChange[] = [
    { part: 'statement', lines: [diffWordRuns(then.statement, now.statement)] },
    { part: 'comparison', lines: [diffWordRuns(comparisonOf(then), comparisonOf(now))] },
    { part: 'revision', lines: [diffWordRuns(clocksOf(then), clocksOf(now))] },
    { part: 'context', lines: [diffWordRuns(then.context, now.context)] },
    { part: 'as-of', lines: [diffWordRuns(then.asOf, now.asOf)] },
    { part: 'sources', lines: compareSources(then.sources, now.sources) },
  ];
  return parts
    .map(({ part, lines }) => ({ part, lines: lines.filter(isChanged) }))
    .filter(({ lines }) => lines.length > 0);
}

function comparisonOf({ title, sentence }: CardView): string {
  return `${title}. ${sentence.map(({ text }) => text).join('')}`;
}

function clocksOf({ clocks }: CardView): string {
  return clocks.map(({ label, by, figure }) => `${label} ${by} ${figure}.`).join(' ');
}

/** Sources are told apart by their address: one that moved is another one. */
function compareSources(then: readonly SourceView[], now: readonly SourceView[]): WordRun[][] {
  const gone = then.filter(source => !now.some(({ url }) => url === source.url));
  const standing = now.map(source => {
    const before = then.find(({ url }) => url === source.url);
    return before ? diffWordRuns(wordsOf(before), wordsOf(source)) : [run(source, 'added')];
  });
  return [...gone.map(source => [run(source, 'removed')]), ...standing];
}

function run(source: SourceView, kind: 'added' | 'removed'): WordRun {
  return { text: wordsOf(source), kind };
}

function wordsOf({ publisher, title, meta }: SourceView): string {
  return [publisher, title, meta].filter(Boolean).join(' · ');
}
