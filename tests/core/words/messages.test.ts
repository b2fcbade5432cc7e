import { describe, expect, test } from 'vitest';
import { allMessages } from '../../../lib/core/words/all-words.ts';
import { backgroundMessages } from '../../../lib/core/words/background-words.ts';
import { pageWordsOf } from '../../../lib/core/words/page-words.ts';
import { languages, writings } from '../../../lib/core/words/language.ts';
import { type Message, splitMessage } from '../../../lib/core/words/message.ts';

const texts = (message: Message) => (typeof message === 'string' ? [message] : Object.values<string>(message));
const parametersOf = (text: string) => splitMessage(text).filter((_, index) => index % 2 === 1);

/** Every message of a language by its key. */
function messagesOf(language: keyof typeof allMessages): [key: string, message: Message][] {
  return Object.entries<Readonly<Record<string, Message>>>(allMessages[language]).flatMap(([group, messages]) =>
    Object.entries(messages).map(([name, message]): [string, Message] => [`${group}.${name}`, message]),
  );
}
const english = new Map(messagesOf('en'));

describe.each(languages)('the words of %s', language => {
  test('are those of English, no fewer and no more', () => {
    expect(
      messagesOf(language)
        .map(([key]) => key)
        .toSorted(),
    ).toEqual([...english.keys()].toSorted());
  });

  test('take the same parameters', () => {
    const wrong = messagesOf(language).flatMap(([key, message]) => {
      const wanted = new Set(texts(english.get(key) ?? '').flatMap(parametersOf));
      return texts(message).flatMap(text => {
        const has = new Set(parametersOf(text));
        // "two sources" and "no sources" need not write their number.
        const missing = [...wanted].filter(
          name => !has.has(name) && !(name === 'count' && typeof message !== 'string'),
        );
        const unknown = [...has].filter(name => !wanted.has(name));
        return missing.length + unknown.length > 0 ? [`${key}: ${text}`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('have every form that the language counts with', () => {
    const forms = new Intl.PluralRules(writings[language].locale).resolvedOptions().pluralCategories.toSorted();
    const wrong = messagesOf(language)
      .filter(([, message]) => typeof message !== 'string')
      .filter(([, message]) => Object.keys(message).toSorted().join() !== forms.join());
    expect(wrong).toEqual([]);
  });

  test('have no empty text, no straight quote and no space at an end', () => {
    const wrong = messagesOf(language).filter(([, message]) =>
      texts(message).some(text => /^\s|\s$|^$|["']/.test(text)),
    );
    expect(wrong).toEqual([]);
  });
});

test('a page is sent what the page script says, and nothing of the other surfaces', () => {
  expect(Object.keys(pageWordsOf({ language: 'ar', messages: backgroundMessages.ar }).messages)).toEqual([
    'card',
    'walk',
  ]);
});
