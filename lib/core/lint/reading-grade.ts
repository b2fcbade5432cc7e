import { splitSentences } from '../text/split-sentences.ts';

/**
 * Years of school that a text asks for, by the Automated Readability Index (Senter and Smith, 1967): letters and digits per
 * word, and words per sentence. It counts no syllables, so that names, numbers and abbreviations need no guess. 0 for a text without words.
 */
export function readingGrade(text: string): number {
  const words = text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return 0;
  const characters = words.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
  const sentences = splitSentences(text.replace(/\s+/g, ' ').trim()).length;
  return 4.71 * (characters / words.length) + 0.5 * (words.length / sentences) - 21.43;
}
