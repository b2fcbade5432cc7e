import { FUNCTION_WORDS } from './function-words.ts';

/** Words of reporting, counting and time, which every record shares with every page. */
const TALK = new Set(
  `said say says told according year years month months week weeks day days number numbers figure figures total count
  counts percent per cent million millions billion billions thousand thousands hundred hundreds trillion one two three
  four five six seven eight nine ten first second last next new people report reported reports data mr mrs ms`.split(
    /\s+/,
  ),
);

/** Whether a word, in lower case, says what a text is about. */
export function isTopicForm(lower: string): boolean {
  return lower.length > 1 && !FUNCTION_WORDS.has(lower) && !TALK.has(lower);
}
