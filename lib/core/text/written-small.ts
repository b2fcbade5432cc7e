/** "@corn_belt", "culvert_dan:": names that their bearers wrote. */
const HANDLES = /(?:^|\s)@\w+|^[\w.]+:/g;
const LABEL = /^[\w.]+:/;
const OWN_CAPITAL = /[A-Z][a-z]/;
const SMALL_WORD = /[a-z]{3}/;

/** Whether whoever wrote a text writes names and the first words of sentences small; words all in capitals tell nothing. */
export function isWrittenSmall(text: string): boolean {
  if (!OWN_CAPITAL.test(text)) return SMALL_WORD.test(text);
  // Most texts have none, which is soon seen.
  if (!text.includes('@') && !LABEL.test(text)) return false;
  const said = text.replaceAll(HANDLES, '');
  return SMALL_WORD.test(said) && !OWN_CAPITAL.test(said);
}
