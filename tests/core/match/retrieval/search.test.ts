import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createQueryTerms } from '../../../../lib/core/match/retrieval/query-terms.ts';
import { createRanker } from '../../../../lib/core/match/retrieval/rank-claims.ts';
import { createTermReader } from '../../../../lib/core/match/retrieval/read-terms.ts';
import { createSearch } from '../../../../lib/core/match/retrieval/search.ts';
import { searchPlainly } from './plain-search.ts';
import { alone, indexOf, packOf, sampleRecords } from './sample-records.ts';
import { growthOverText, MOST_GROWTH } from '../../../growth.ts';

function wordsOf(text: string): string[] {
  const stems: string[] = [];
  const reader = createTermReader(stem => stems.push(stem) - 1);
  const count = reader.read(text);
  return [...reader.ids.subarray(0, count)].map(id => stems[id] as string);
}

describe('the terms of a text', () => {
  test.each([
    ['stems, without stop words', 'The deportations were counted', ['deport', 'count']],
    ['no number, however it is written', '1,000,000 or 1M or one million or 21st', []],
    ['abbreviations with and without stops alike', 'U.S. US', ['us', 'us']],
    ['possessives as the name', 'Trump’s Trump', ['trump', 'trump']],
    ['accents and case folded', 'CAFÉ café Cafe', ['cafe', 'cafe', 'cafe']],
    ['soft hyphens inside words dropped', 'immi\u00adgration', ['immigr']],
    ['ideographs one by one', '移民 policy', ['移', '民', 'polici']],
    ['names with digits', 'H1N1', ['h1n1']],
    ['one for words that mean the same', 'pics photos photograph', ['photograph', 'photograph', 'photograph']],
    ['one for the forms of a verb', 'bought, buying', ['bui', 'bui']],
    ['apart for what must be told apart', 'removals returns', ['remov', 'return']],
    ['words between marks of print', '“Ships–boats…harbour’s”—they’re', ['ship', 'boat', 'harbour']],
  ])('are %s', (_, text, terms) => {
    expect(wordsOf(text)).toEqual(terms);
  });

  test('are the same when the text is decomposed and in lower case', () => {
    const unit = fc.constantFrom(..."aBé9İﬁ½移’“”–—….' -\u00ad\u0301\ud800", 'Ship', "'s", '’t', 'U.S.');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), units => {
        const text = units.join('');
        expect(wordsOf(text)).toEqual(wordsOf(text.normalize('NFKD').toLowerCase()));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the search', () => {
  const records = sampleRecords(900).map((one, at) => ({
    ...one,
    text: `${one.text} Ship k${at % 300}x ${at % 7 === 0 ? 'ship ' : ''}saw it.`,
  }));
  const pack = packOf(records);
  const words = [...new Set(records.flatMap(({ text }) => text.split(' ')))];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 16 }).map(made => made.join(' '));

  test('finds what walking every list would, with the same scores', () => {
    const search = createSearch(pack);
    const terms = createQueryTerms(pack);
    fc.assert(
      fc.property(text, fc.constantFrom(1, 5, 20), fc.constantFrom(150, 1000, 20_000), (made, top, budget) => {
        const query = terms({ ...alone(made), before: ['The sailors of Cork lost it.'] });
        const found = search.run(query, top, { budget });
        const best = Array.from({ length: found.length }, (_, at) => [found.records[at], found.scores[at]]);
        expect(best).toEqual(searchPlainly(pack, query, top, budget));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the posting budget', () => {
  test('keeps the best record, while it walks fewer postings', () => {
    const records = sampleRecords(3000).map((one, at) => ({ ...one, text: `${one.text} Ship k${at % 300}x saw it.` }));
    const pack = packOf(records);
    const search = createSearch(pack);
    const terms = createQueryTerms(pack);
    const best = (text: string, budget: number) => {
      const found = search.run(terms(alone(text)), 10, { budget });
      return { records: [...found.records.subarray(0, 10)], walked: search.walked };
    };
    let full = 0;
    let bounded = 0;
    for (const { text } of records.filter((_, at) => at % 40 === 0)) {
      const everything = best(text, Number.POSITIVE_INFINITY);
      const some = best(text, 100);
      expect(some.records[0]).toBe(everything.records[0]);
      full += everything.walked;
      bounded += some.walked;
    }
    expect(bounded).toBeLessThan(full / 2);
  });

  test('leaves nothing behind: the same question has the same answer after any other', () => {
    const rank = createRanker(packOf(sampleRecords(300)));
    const first = rank(alone('The sailors of Bergen lost 200 bridges.'), 10);
    rank(alone('Nurses closed the theatres and stations of Lyon.'), 10);
    expect(rank(alone('The sailors of Bergen lost 200 bridges.'), 10)).toEqual(first);
  });
});

describe('ranking', () => {
  const records = [
    { id: 'wages', text: 'Wages in the harbour fell by 12 percent.', speaker: 'Ida Holm' },
    { id: 'rents', text: 'Rents in the harbour fell by 12 percent.', speaker: 'Olaf Berg' },
    ...sampleRecords(300),
  ];
  const pack = packOf(records);
  const rank = createRanker(pack);
  const first = (query: Parameters<typeof rank>[0]) => pack.read(rank(query, 1)[0]?.record ?? -1, 'id');

  test('reads the neighbours when the sentence does not say what fell', () => {
    const text = 'In the harbour they fell by 12 percent.';
    expect(first({ ...alone(text), before: ['We looked at wages again.'] })).toBe('wages');
    expect(first({ ...alone(text), before: ['We looked at rents again.'] })).toBe('rents');
  });

  test('reads who speaks', () => {
    expect(first({ ...alone('In the harbour they fell by 12 percent.'), speaker: 'BERG' })).toBe('rents');
  });

  const dated = (date: string) => ({ date, text: 'The mayor opened the harbour to the ships of Bergen.' });
  const twins = packOf([
    { id: 'older', ...dated('3 March 2015') },
    { id: 'newer', ...dated('3 May 2019') },
    { id: 'holm', text: 'Ida Holm said that ships were late.' },
    { id: 'berg', text: 'Olaf Berg said that ships were late.' },
    ...sampleRecords(100),
  ]);
  const firstOf = (text: string) => twins.read(createRanker(twins)(alone(text), 1)[0]?.record ?? -1, 'id');

  test('of like statements prefers the one checked near the day of a post', () => {
    expect(firstOf('The mayor opened the harbour! — Ida (@ida) May 1, 2019')).toBe('newer');
    expect(firstOf('The mayor opened the harbour! — Ida (@ida) March 1, 2015')).toBe('older');
  });

  test('reads who signed a post, and the words inside its tags', () => {
    expect(firstOf('All the ships were late today — Olaf Berg (@olafberg) May 1, 2019')).toBe('berg');
    expect(firstOf('All the ships were late today, says @IdaHolm https://berg.example/olaf')).toBe('holm');
  });

  test('finds a misspelt statement by its letters', () => {
    expect(first(alone('Wagess in teh harbour felll by 12 percnt.'))).toBe('wages');
  });

  test('prefers the same number among like statements, and finds the statement by another number', () => {
    const two = packOf([
      { id: 'ten', text: 'The harbour office lost 10 cranes in the storm.' },
      { id: 'fifty', text: 'The harbour office lost 50 cranes in the storm.' },
      ...sampleRecords(100),
    ]);
    const ranked = createRanker(two);
    const id = (text: string) => two.read(ranked(alone(text), 1)[0]?.record ?? -1, 'id');
    expect(id('The harbour office lost fifty cranes in the storm.')).toBe('fifty');
    expect(['ten', 'fifty']).toContain(id('The harbour office lost 47 cranes in the storm.'));
  });
});

describe('hostile texts', () => {
  const claim = 'Smugglers moved 4,300 crates of whale oil through the tunnels under Trieste.';
  const index = indexOf([
    { id: 'oil', text: claim },
    { id: 'long', text: `${claim} `.repeat(2000) },
  ]);
  const search = (text: string) => {
    index.rank(alone(text), 5);
    index.weigh(alone(text));
  };
  test.each([
    ['one letter', 'a'],
    ['letters and stops', 'a.b.'],
    ['digits', '7'],
    ['apostrophes', "a'"],
    ['stacked accents', 'e\u0301\u0301\u0301'],
    ['halves of pairs', '\ud800'],
    ['hyphens', 'un-'],
    ['quotation marks', '"'],
    ['spaces', ' '],
    ['a claim again and again', `${claim} `],
    ['denials', 'not moved '],
    ['questions', 'oil? "'],
  ])('take time in proportion to their length: %s', (_, unit) => {
    expect(growthOverText(search, unit, 60_000)).toBeLessThan(MOST_GROWTH);
  });
});
