/**
 * A text as it is searched: lower case, without accents and vowel points, with spaces and apostrophes of one kind.
 * Every part of a word is found, in scripts without spaces too.
 */
export function foldForSearch(text: string): string {
  const lower = text.toLowerCase();
  // Most notes are plain letters, which stay as they are: of 50,000 notes this saves most of the time.
  if (/^[\n\x20-\x7e]*$/.test(lower)) return lower.replaceAll('\n', ' ');
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\s+/g, ' ');
}

/** What is looked for: words, and phrases in quotation marks. All of them must occur. Folded, without repeats. */
export function wordsOfSearch(text: string): string[] {
  const found = text.matchAll(
    /["\u201c\u201e\u00ab]([^"\u201c\u201d\u00bb]+)["\u201c\u201d\u00bb]|[^\s"\u201c\u201d\u201e\u00ab\u00bb]+/g,
  );
  const words = [...found].map(([whole, phrase]) => foldForSearch(phrase ?? whole).trim()).filter(Boolean);
  return [...new Set(words)];
}

/** Whether a folded text has all of some folded words. */
export function holdsAll(folded: string, words: readonly string[]): boolean {
  return words.every(word => folded.includes(word));
}
