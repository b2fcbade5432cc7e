import { wordsDataOf } from '../lib/core/words/all-words.ts';
import type { Language } from '../lib/core/words/language.ts';
import { type Message, type Messages, splitMessage } from '../lib/core/words/message.ts';
import { createWords, type Words } from '../lib/core/words/words.ts';

export function wordsIn(language: Language): Words {
  return createWords(wordsDataOf(language));
}

const accented: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', n: 'ñ', s: 'š', c: 'ç' };

/** The English words accented, a third longer and in brackets: what a surface says otherwise has not come out of the messages. */
export function pseudoWords(): Words {
  return createWords({ language: 'en', messages: mapAll(wordsDataOf('en').messages) });
}

function mapAll(messages: Messages): Messages {
  const each = <A, B>(record: Readonly<Record<string, A>>, map: (value: A) => B) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
  const disguiseMessage = (message: Message): Message =>
    typeof message === 'string' ? disguise(message) : (each(message, disguise) as Message);
  return each(messages, group => each(group, disguiseMessage));
}

/** "Open {name}" is "[Ópén {name} ···]". Every word has a letter that English does not write. */
export function disguise(text: string): string {
  const parts = splitMessage(text).map((part, index) => (index % 2 ? `{${part}}` : part.replace(/\w+/g, disguiseWord)));
  return `[${parts.join('')} ${'·'.repeat(Math.ceil(text.length / 3))}]`;
}

function disguiseWord(word: string): string {
  const changed = word.replace(/[aeiounsc]/g, letter => accented[letter] ?? letter);
  return changed === word ? `${word}ž` : changed;
}
