import { allMessages } from '../core/words/all-words.ts';
import { backgroundMessages } from '../core/words/background-words.ts';
import { languages } from '../core/words/language.ts';

interface Asset {
  readonly relativeDest: string;
  readonly contents: string;
}

/** The manifest's own words as browsers read them: `_locales/es/messages.json`. */
export function localeAssets(): Asset[] {
  return languages.map(language => {
    const messages = Object.entries(allMessages[language].manifest).map(([name, message]) => [name, { message }]);
    const contents = `${JSON.stringify(Object.fromEntries(messages), null, 2)}\n`;
    return { relativeDest: `_locales/${language}/messages.json`, contents };
  });
}

/** What the background says, a file for each language: `words/es.json`. */
export function wordAssets(): Asset[] {
  return languages.map(language => ({
    relativeDest: `words/${language}.json`,
    contents: JSON.stringify(backgroundMessages[language]),
  }));
}
