import { type Language, writings } from './language.ts';
import type { English } from './en.ts';
import { type Messages, type ParameterNames, splitMessage } from './message.ts';

export type Group = keyof English;

/** `card.close`: a group and a name in it. */
export type Key = { [G in Group]: `${G}.${keyof English[G] & string}` }[Group];

type MessageOf<K extends Key> = K extends `${infer G extends Group}.${infer Name}`
  ? English[G][Name & keyof English[G]]
  : never;
type ParametersOf<K extends Key, T> = {
  readonly [Name in ParameterNames<MessageOf<K>>]: Name extends 'count' ? number : string | number | T;
};
/** Nothing for a message without parameters, else an object that has them all. */
export type Rest<K extends Key, T = never> = [ParameterNames<MessageOf<K>>] extends [never] ? [] : [ParametersOf<K, T>];

/** A language and its messages, or those of them that a place needs: plain data that can be sent. */
export interface WordsData {
  readonly language: Language;
  readonly messages: Messages;
}

/** The words of the interface in one language. */
export interface Words {
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  /** The message with its parameters; numbers among them are written as the language does. Throws for a group that was not given. */
  readonly t: <K extends Key>(key: K, ...parameters: Rest<K>) => string;
  /** The same as runs, so that a parameter can be more than text: a key on the keyboard, words in another language. */
  readonly runs: <T, K extends Key>(key: K, ...parameters: Rest<K, T>) => (string | T)[];
  /** At most two decimals: "409,849", "4.25", "−3". */
  readonly number: (value: number) => string;
  /** A date as far as it is known, "3 Apr 2026", "Apr 2026" or "2026". Anything else comes back as it is. */
  readonly day: (date: string) => string;
  /** "April 2026", for `2026-04`. */
  readonly longMonth: (month: string) => string;
}

/** Right-to-left text would take a name in Latin letters apart; FSI and PDI keep it together. */
export function isolate(text: string): string {
  return /\p{Script=Latin}/u.test(text) ? `\u2068${text}\u2069` : text;
}

/** To cents. Whole numbers go as they are: times a hundred, the largest would lose their last digits. */
export function rounded(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 100) / 100;
}

/** Read messages in the way of their language. */
export function createWords({ language, messages }: WordsData): Words {
  const { dir, locale } = writings[language];
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const number = (value: number) => numbers.format(rounded(value)).replace('-', '−');

  function textOf(key: Key, parameters: Readonly<Record<string, unknown>>): string {
    const [group = '', name = ''] = key.split('.');
    const message = messages[group]?.[name];
    if (message === undefined) throw new Error(`There are no words here for ${key}.`);
    if (typeof message === 'string') return message;
    return message[plurals.select(Number(parameters.count))] ?? message.other;
  }
  function write(value: string | number): string {
    if (typeof value === 'number') return number(value);
    return dir === 'rtl' ? isolate(value) : value;
  }
  function runs(key: Key, parameters: Readonly<Record<string, unknown>> = {}): unknown[] {
    const written = splitMessage(textOf(key, parameters)).map((part, index) => {
      if (index % 2 === 0) return part;
      const value = parameters[part];
      return typeof value === 'string' || typeof value === 'number' ? write(value) : value;
    });
    return written.filter(part => part !== '');
  }
  return {
    language,
    dir,
    t: (key, ...[parameters]) => runs(key, parameters).join(''),
    runs: ((key: Key, parameters?: Readonly<Record<string, unknown>>) => runs(key, parameters)) as Words['runs'],
    number,
    day: date => formatDate(date, 'short', language),
    longMonth: month => formatDate(month, 'long', language),
  };
}

function formatDate(date: string, month: 'short' | 'long', language: Language): string {
  const [, year, monthOf, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  const at = new Date(`${year}-${monthOf ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (!year || Number.isNaN(at.getTime())) return date;
  if (!monthOf) return year;
  const written = dateFormat(writings[language].locale, month, day !== undefined).format(at);
  // British English alone has a month of four letters, and not in every browser.
  return language === 'en' ? written.replace(/\bSept\b/, 'Sep') : written;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Made once each: the browser takes a while to learn how a language writes dates. */
function dateFormat(locale: string, month: 'short' | 'long', hasDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${month} ${hasDay}`;
  const day = hasDay ? { day: 'numeric' as const } : {};
  const format =
    dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, { year: 'numeric', month, timeZone: 'UTC', ...day });
  dateFormats.set(key, format);
  return format;
}
