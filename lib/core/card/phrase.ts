import { isolate, type Key, type Rest, type Words } from '../words/words.ts';
import type { SentencePart } from './card-view.ts';

/** Words of the interface with others among them: the page's own, or a record's in the record's language. */
export type Phrase = readonly (string | SentencePart)[];

/** What the records are written in. */
export const recordLanguage = 'en';

/** A message as a phrase; its parameters may be phrases. */
export function say<K extends Key>(words: Words, key: K, ...parameters: Rest<K, Phrase>): Phrase {
  return words.runs<Phrase, K>(key, ...parameters).flat();
}

/** Words of a record, told apart where the interface speaks another language. */
export function ofRecord(text: string, { language }: Words): Phrase {
  if (text === '') return [];
  return [language === recordLanguage ? text : { text, page: false, lang: recordLanguage }];
}

/** Phrases one after another with spaces between them; empty ones are left out. */
export function joinPhrases(...phrases: Phrase[]): Phrase {
  const said = phrases.filter(phrase => phrase.length > 0);
  return said.flatMap((phrase, index) => (index > 0 ? [' ', ...phrase] : phrase));
}

/** The phrase as plain text. In right-to-left text each part in other words is kept together. */
export function plain(phrase: Phrase, { dir }: Words): string {
  return phrase
    .map(part => (typeof part === 'string' ? part : dir === 'rtl' ? isolate(part.text) : part.text))
    .join('');
}

/** The phrase as runs for the card, neighbouring ones of the interface as one. */
export function toParts(phrase: Phrase): SentencePart[] {
  const parts: SentencePart[] = [];
  for (const part of phrase) {
    const last = parts.at(-1);
    if (typeof part !== 'string') parts.push(part);
    else if (last && !last.page && last.lang === undefined)
      parts[parts.length - 1] = { ...last, text: last.text + part };
    else parts.push({ text: part, page: false });
  }
  return parts;
}

/** With a capital at its start, as a sentence begins. */
export function startSentence(phrase: Phrase): Phrase {
  const [first, ...rest] = phrase;
  if (first === undefined) return phrase;
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return [typeof first === 'string' ? capital(first) : { ...first, text: capital(first.text) }, ...rest];
}
