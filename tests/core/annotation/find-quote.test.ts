import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Selector } from '../../../lib/core/annotation/selector.ts';
import { describeQuote } from '../../../lib/core/annotation/describe-quote.ts';
import { findQuote } from '../../../lib/core/annotation/find-quote.ts';
import { growthOf, MOST_GROWTH, TIMES } from '../../growth.ts';

const story =
  'The agency removed 409,849 people in fiscal year 2012. That was a record.\n\n' +
  'Officials said the number of removals fell in the next year, to 368,644 people. Critics doubt the numbers.\n\n' +
  'Nobody knows how many left on their own. The number may be large.';

function describe_(text: string, words: string, from = 0): Selector[] {
  const start = text.indexOf(words, from);
  return describeQuote(text, start, start + words.length);
}
const found = (text: string, selectors: readonly Selector[]) => {
  const result = findQuote(text, selectors);
  return result.how === 'orphan' ? result.why : { how: result.how, words: text.slice(result.start, result.end) };
};

describe('describeQuote', () => {
  test('gives the words, whole words around them, and their place', () => {
    const [quote, position] = describeQuote(story, 4, 10);
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: 'agency',
      prefix: 'The ',
      suffix: ' removed 409,849 people in fiscal year 2012. That was a record.\n',
    });
    expect(position).toEqual({ type: 'TextPositionSelector', start: 4, end: 10 });
  });

  test('takes as much around as makes the quote unique', () => {
    const rows = Array.from(
      { length: 30 },
      (_, row) => `Row ${row}. ${'The same words again and again. '.repeat(2)}`,
    ).join('');
    const start = rows.indexOf('again and', rows.indexOf('Row 7.'));
    const [{ exact, prefix, suffix }] = describeQuote(rows, start, start + 9);
    const quoted = prefix + exact + suffix;
    expect(rows.indexOf(quoted)).toBe(rows.lastIndexOf(quoted));
    expect(rows.indexOf(quoted) + prefix.length).toBe(start);
  });

  test('takes twice the context for words that the page repeats, whatever their case', () => {
    const text = `${story} THE AGENCY REMOVED 409,849 PEOPLE IN FISCAL YEAR 2012. ${'And so on, and so on. '.repeat(9)}`;
    const once = describeQuote(text, text.indexOf('Officials'), text.indexOf('Critics') - 1)[0];
    const twice = describeQuote(text, 0, text.indexOf(' That was'))[0];
    expect(once.suffix.length).toBeLessThanOrEqual(64);
    expect(twice.suffix.length).toBeGreaterThan(64);
  });

  test('refuses an empty place', () => {
    expect(() => describeQuote('words', 2, 2)).toThrow('no words from 2 to 2');
  });

  test('never parts a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('😀', 'a', ' '), minLength: 4, maxLength: 200 }), text => {
        const points = [...text];
        const start = points.slice(0, points.length >> 1).join('').length;
        const [{ prefix, suffix }] = describeQuote(text, start, text.length);
        expect(prefix.isWellFormed() && suffix.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('findQuote', () => {
  test('finds words where they stood', () => {
    expect(found(story, describe_(story, '409,849 people'))).toEqual({ how: 'position', words: '409,849 people' });
  });

  test('finds words again that have moved', () => {
    const selectors = describe_(story, '368,644 people');
    expect(found(`A new first paragraph.\n\n${story}`, selectors)).toEqual({ how: 'quote', words: '368,644 people' });
  });

  test('tells equal words apart by what stands around them', () => {
    const selectors = describe_(story, 'number', story.indexOf('The number'));
    const changed = `Another number here.\n\n${story}`;
    const result = findQuote(changed, selectors);
    expect(result).toMatchObject({ how: 'quote', start: changed.indexOf('number may') });
  });

  test('finds words that were edited, at word borders', () => {
    const words = 'Officials said the number of removals fell in the next year';
    const edited = story.replace('said the number of removals', 'said that the number of deportations');
    expect(found(edited, describe_(story, words))).toEqual({
      how: 'fuzzy',
      words: 'Officials said that the number of deportations fell in the next year',
    });
  });

  test('says that words are gone', () => {
    const selectors = describe_(story, 'Nobody knows how many left on their own.');
    expect(found(story.slice(0, 150), selectors)).toEqual({ kind: 'gone', count: 0 });
  });

  test('says how often words are here when any could be meant', () => {
    const selectors: Selector[] = [{ type: 'TextQuoteSelector', exact: 'the same words', prefix: '', suffix: '' }];
    expect(found('the same words, the same words and the same words', selectors)).toEqual({
      kind: 'often',
      count: 3,
    });
  });

  test('does not take a short quote from another sentence', () => {
    const selectors = describe_(story, 'a record');
    expect(found('He bought a record on a Sunday afternoon in spring.', selectors)).toEqual({
      kind: 'elsewhere',
      count: 0,
    });
  });

  test('takes the place of a repeated row from the position, as long as all around it reads the same', () => {
    const rows = 'The same row. '.repeat(200);
    const start = 14 * 100;
    expect(findQuote(rows, describeQuote(rows, start, start + 12))).toEqual({
      how: 'position',
      start,
      end: start + 12,
    });
    // Which row has gone cannot be told.
    const fewer = 'The same row. '.repeat(119);
    expect(findQuote(fewer, describeQuote(`${fewer}The same row. `, start, start + 12)).how).toBe('orphan');
  });

  test('finds words that an advertisement interrupts, though a teaser has them whole', () => {
    const said = 'The ferry will run until the ice comes.';
    const [before, after] = [
      'Nobody on the quay had expected so mild a winter.',
      'After that a bus goes round the lake twice a day.',
    ];
    const selectors = describe_([before, said, after].join(' '), said);
    const advertised = said.replace('until', '\n\nAdvertisement\n\nNew boots for old.\n\nuntil');
    const now = `${before} ${advertised} ${after}\n\nMost read\n\n${before} ${said} Aft…`;
    const start = now.indexOf('The ferry');
    expect(findQuote(now, selectors)).toMatchObject({ start, end: start + advertised.length });
  });

  test('takes neither of two copies that have the same paragraphs around them', () => {
    const [first, said, last] = ['Who will pay for it?', 'The town will pay, the mayor said.', 'And from which purse?'];
    const page = [first, said, last].join('\n\n');
    const now = `${first}\n\nAdvertisement\n\n${said}\n\nAdvertisement\n\n${last}\n\nMost read\n\n${page}`;
    expect(found(now, describe_(page, said))).toEqual({ kind: 'often', count: 2 });
  });

  test('has nothing to look for without a quote', () => {
    expect(found(story, [{ type: 'TextPositionSelector', start: 0, end: 3 }])).toEqual({ kind: 'no-quote', count: 0 });
  });

  const words = fc.array(fc.constantFrom('red', 'blue', 'green', 'one', 'two', '1.4', 'million', 'fell', '\n\n'), {
    minLength: 3,
    maxLength: 60,
  });
  test('finds every quote of an unchanged text where it was', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join(' ');
        const [start = 0, end = 0] = [a % text.length, b % text.length].sort((x, y) => x - y);
        fc.pre(end > start);
        expect(findQuote(text, describeQuote(text, start, end))).toEqual({ how: 'position', start, end });
      }),
    );
  });

  test('finds the same words after text was put before them, or says that they are others', () => {
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (parts, before, a, b) => {
        const text = parts.join(' ');
        const [start = 0, end = 0] = [a % text.length, b % text.length].sort((x, y) => x - y);
        fc.pre(end > start);
        // The first half of "1.4" is another number, which may be spelled out elsewhere.
        const isCut = (at: number) => /\d\.?$/.test(text.slice(0, at)) && /^\.?\d/.test(text.slice(at));
        fc.pre(!isCut(start) && !isCut(end));
        // A number right before another would be read with it.
        const moved = `${before.join(' ')} blue ${text}`;
        const result = findQuote(moved, describeQuote(text, start, end));
        // Of half words and numbers side by side others can be as like as is allowed.
        if (result.how === 'orphan' || result.how === 'fuzzy') return;
        const bare = (part: string) => part.replace(/\s+/g, '');
        expect(bare(moved.slice(result.start, result.end))).toBe(bare(text.slice(start, end)));
      }),
    );
  });

  test('finds a long quote with an edit in a long text, in time that is in proportion to the text', () => {
    const spell = (value: number) => [...value.toString(36).replace(/\d/g, digit => 'qrstuvwxyz'[Number(digit)] ?? '')];
    const edited = (words: number) => {
      const text = Array.from({ length: words }, (_, at) => `${spell((at * 7919) % 1_000_003).join('')} and`).join(' ');
      const start = Math.floor(text.length * 0.6);
      const selectors = describeQuote(text, start, start + 2000);
      return { selectors, text: text.replace(text.slice(start + 700, start + 720), 'something quite different') };
    };
    const find = ({ text, selectors }: ReturnType<typeof edited>) =>
      expect(findQuote(text, selectors).how).toBe('fuzzy');
    expect(growthOf(find, edited(3750), edited(3750 * TIMES))).toBeLessThan(MOST_GROWTH);
  });
});
