/** The languages of the interface. Records, sources and quotes keep their own. */
export const languages = ['en', 'es', 'ar', 'de'] as const;
export type Language = (typeof languages)[number];

/** What a reader can choose: a language, or that of the browser. */
export const languageChoices = ['browser', ...languages] as const;
export type LanguageChoice = (typeof languageChoices)[number];

/** Each language by its own name, for a list to choose from. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  ar: 'العربية',
  de: 'Deutsch',
};

interface Writing {
  readonly dir: 'ltr' | 'rtl';
  /** For numbers, dates and plural rules. */
  readonly locale: string;
}

/**
 * How each language is written.
 *
 * Spanish groups as its readers in America do, and Arabic has the digits of most of its newsrooms: a figure then reads
 * as it does in the English record beside it.
 */
export const writings: Readonly<Record<Language, Writing>> = {
  en: { dir: 'ltr', locale: 'en-GB' },
  es: { dir: 'ltr', locale: 'es-419' },
  ar: { dir: 'rtl', locale: 'ar-u-nu-latn' },
  de: { dir: 'ltr', locale: 'de' },
};

/** The language to show: the reader's choice, or the browser's own ("es-MX"), or English where we do not have it. */
export function chooseLanguage(choice: LanguageChoice, browserLanguage: string): Language {
  if (choice !== 'browser') return choice;
  const [base = ''] = browserLanguage.toLowerCase().split(/[-_]/);
  return languages.find(language => language === base) ?? 'en';
}
