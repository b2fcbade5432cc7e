import { describe, expect, test } from 'vitest';
import { formatAmount, formatDifference, formatRange, formatValue } from '../../../lib/core/card/format-figure.ts';
import { periodWords } from '../../../lib/core/card/period-words.ts';
import { plain } from '../../../lib/core/card/phrase.ts';
import { topicWords } from '../../../lib/core/card/topic-words.ts';
import { cards } from '../../../lib/core/words/cards/en.ts';
import type { Language } from '../../../lib/core/words/language.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { pseudoWords, wordsIn } from '../../words.ts';
import { cardStatesIn } from './card-fixtures.ts';

/** The comparison of a state with the page's words in [] and a record's own in <>. */
function sentenceOf(name: string, language: Language): string {
  const view = cardStatesIn(wordsIn(language)).find(state => state.name === name)?.view;
  return (view?.sentence ?? [])
    .map(({ text, page, lang }) => (page ? `[${text}]` : lang ? `<${text}>` : text))
    .join('');
}

describe('the comparison is a sentence of its language, in which the record keeps its words', () => {
  test.each([
    [
      'agrees after rounding',
      'es',
      'Esta página: [roughly 400,000]. Recuento de <ICE>: 409,849 remociones en el año fiscal 2012.',
    ],
    [
      'agrees after rounding',
      'de',
      'Diese Seite: [roughly 400,000]. Zählung von <ICE>: 409.849 Abschiebungen im Haushaltsjahr 2012.',
    ],
    [
      'agrees after rounding',
      'ar',
      'هذه الصفحة: [roughly 400,000]. إحصاء <ICE>: 409,849 عملية إبعاد في السنة المالية 2012.',
    ],
    [
      'other period, which fits',
      'es',
      'Esta página: [nearly 393,000] en el año fiscal 2010. La afirmación de arriba es sobre 2012. Para 2010, el recuento de <ICE> es 392,862; la cifra de la página concuerda con él.',
    ],
    [
      'past its validity',
      'de',
      'Diese Seite: [1.4 million]. Stand der neuesten Zahl hier: 24. Nov. 2024. Zählung von <ICE>: 1.445.549 Menschen.',
    ],
  ] as const)('%s, in %s', (name, language, sentence) => {
    expect(sentenceOf(name, language)).toBe(sentence);
  });

  test('and no English of ours stays in it', () => {
    for (const { name, view } of cardStatesIn(pseudoWords())) {
      const ours = [
        view.title,
        view.definitionsNote,
        ...view.sentence.filter(part => !part.page).map(({ text }) => text),
      ];
      expect(ours.join(' ').match(/\b(this|page|record|claim|figure|counted|year|for|in|is)\b/gi) ?? [], name).toEqual(
        [],
      );
    }
  });
});

describe('amounts', () => {
  test.each([
    ['es', 3000, 'US dollars', '$3,000'],
    ['de', 3000, 'US dollars', '3.000\u00a0$'],
    ['de', 17_121.5, 'US dollars', '17.121,50\u00a0$'],
    ['de', 67.5, 'percent of arrests', '67,5 Prozent der Festnahmen'],
    ['ar', 3, 'arrests', '3 عمليات اعتقال'],
    ['ar', 11, 'people', '11 شخصًا'],
    ['es', 12, 'parts per million', '12 parts per million'],
  ] as const)('in %s, %d %s is %s', (language, value, unit, written) => {
    const words = wordsIn(language);
    expect(plain(formatAmount(value, { unit, per: null }, words), words)).toBe(written);
  });

  test('keep ranges, rates and differences to the language', () => {
    const de = wordsIn('de');
    expect(plain(formatRange(1.6e6, 2.2e6, { unit: 'people', per: 'year' }, de), de)).toBe(
      '1,6 Millionen bis 2,2 Millionen Menschen pro Jahr',
    );
    const es = wordsIn('es');
    expect(plain(formatRange(1.6e6, 2.2e6, { unit: 'people', per: 'year' }, es), es)).toBe(
      '1,600,000 a 2,200,000 personas al año',
    );
    expect(formatDifference(54_057, 'removals', de)).toBe('etwa 54.000');
    expect(formatValue(34, 'percent', wordsIn('ar'))).toBe('34 في المئة');
  });
});

test.each([
  ['the first year of the second term', 'es', '(the first year of the second term)'],
  ['fiscal years 2009 to 2016', 'de', 'in den Haushaltsjahren 2009 bis 2016'],
  ['January 2017 to January 2021', 'es', 'de enero de 2017 a enero de 2021'],
  ['since 20 January 2025', 'de', 'seit 20. Jan. 2025'],
] as const)('the period "%s" in %s is said "%s"', (label, language, phrase) => {
  const words = wordsIn(language);
  const period = { type: 'span', id: null, label, start: null, end: null, within: null } as const;
  expect(plain(periodWords(period, words).phrase, words)).toBe(phrase);
});

test('every topic of the database has a name in the messages', async () => {
  const { claims } = await readClaims('claims');
  const missing = new Set(claims.map(({ topic }) => topic).filter(topic => !Object.hasOwn(cards.topics, topic)));
  expect([...missing]).toEqual([]);
  expect(topicWords('ice-arrests', wordsIn('de'))).toBe('Festnahmen durch ICE');
});
