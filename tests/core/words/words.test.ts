import { describe, expect, test } from 'vitest';
import { chooseLanguage, languageNames, languages } from '../../../lib/core/words/language.ts';
import { createWords } from '../../../lib/core/words/words.ts';
import { english } from '../../../lib/core/words/english.ts';
import { disguise, wordsIn } from '../../words.ts';

describe('chooseLanguage', () => {
  test.each([
    ['browser', 'es-MX', 'es'],
    ['browser', 'de', 'de'],
    ['browser', 'AR_eg', 'ar'],
    ['browser', 'fr-CA', 'en'],
    ['browser', '', 'en'],
    ['de', 'es-MX', 'de'],
  ] as const)('for the choice %s in a browser that speaks %s it is %s', (choice, browser, language) => {
    expect(chooseLanguage(choice, browser)).toBe(language);
  });
});

test('every language is listed by a name that its readers know', () => {
  const own = (language: string) => new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? '';
  for (const language of languages) expect(languageNames[language].toLowerCase()).toBe(own(language).toLowerCase());
});

describe('t', () => {
  test('puts parameters in, numbers as the language writes them', () => {
    expect(english.t('card.place', { index: 1, all: 1200 })).toBe('1 of 1,200');
    expect(wordsIn('de').t('card.place', { index: 1, all: 1200 })).toBe('1 von 1.200');
  });

  test.each([
    [0, 'لا مصادر أخرى'],
    [1, 'مصدر آخر'],
    [2, 'مصدران آخران'],
    [3, '3 مصادر أخرى'],
    [11, '11 مصدرًا آخر'],
    [100, '100 مصدر آخر'],
  ])('counts %i by the six forms of Arabic', (count, text) => {
    expect(wordsIn('ar').t('card.moreSources', { count })).toBe(text);
  });

  test('keeps a name in Latin letters together in right-to-left text', () => {
    expect(wordsIn('ar').t('card.offSite', { site: 'news.example' })).toContain('\u2068news.example\u2069');
    expect(english.t('card.offSite', { site: 'news.example' })).toBe('Off on news.example.');
  });

  test('refuses a key that was not sent here', () => {
    const few = createWords({ language: 'en', messages: { card: {} } });
    expect(() => few.t('card.close')).toThrow('There are no words here for card.close.');
  });

  test('does not compile without its parameters, or with a key that does not exist', () => {
    // @ts-expect-error The message has parameters.
    english.t('card.siteOff');
    // @ts-expect-error `site` is missing.
    english.t('card.siteOff', {});
    // @ts-expect-error There is no such message.
    expect(() => english.t('card.nothing')).toThrow('card.nothing');
  });
});

test('runs keeps what is more than text', () => {
  expect(english.runs('card.place', { index: { key: 'N' }, all: 2 })).toEqual([{ key: 'N' }, ' of ', '2']);
});

test.each([
  ['en', '−1,409,849.26', '3 Sep 2026', 'Apr 2026', 'April 2026'],
  ['es', '−1,409,849.26', '3 sept 2026', 'abr 2026', 'abril de 2026'],
  ['de', '−1.409.849,26', '3. Sept. 2026', 'Apr. 2026', 'April 2026'],
  ['ar', '\u200e−1,409,849.26', '3 سبتمبر 2026', 'أبريل 2026', 'أبريل 2026'],
] as const)('%s writes numbers and dates in its own way', (language, number, day, month, long) => {
  const words = wordsIn(language);
  expect(words.number(-1409849.256)).toBe(number);
  expect(words.day('2026-09-03')).toBe(day);
  expect(words.day('2026-04')).toBe(month);
  expect(words.longMonth('2026-04')).toBe(long);
  expect([words.day('2026'), words.day('some day')]).toEqual(['2026', 'some day']);
});

test('the pseudo-language leaves no word as English has it, and all parameters', () => {
  expect(disguise('Fly to {host}, my {n} dry gym')).toBe('[Flyž tó {host}, myž {n} dryž gymž ··········]');
});
