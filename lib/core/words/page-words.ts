import type { Group, WordsData } from './words.ts';

/** What the page script says itself; all else that a card shows comes with its answer. */
const pageGroups = ['card', 'walk'] as const satisfies readonly Group[];

/** The part of the background's words that is sent to pages. */
export function pageWordsOf({ language, messages }: WordsData): WordsData {
  return { language, messages: Object.fromEntries(pageGroups.map(group => [group, messages[group] ?? {}])) };
}
