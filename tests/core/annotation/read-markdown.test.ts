import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MarkdownBlock, readMarkdown } from '../../../lib/core/annotation/read-markdown.ts';
import { growthOf, growthOverText, MOST_GROWTH } from '../../growth.ts';

/** Blocks as one line each: `paragraph: plain(It )strong(rose)`. */
function written(block: MarkdownBlock): string {
  if (block.kind === 'code') return `code: ${block.text}`;
  const lines = block.kind === 'list' ? block.items : block.lines;
  const runs = lines.map(line => line.map(run => `${run.kind}(${run.text}${run.href ? ` ${run.href}` : ''})`).join(''));
  return `${block.kind}${block.kind === 'list' && block.ordered ? ' 1' : ''}: ${runs.join(' | ')}`;
}

describe('readMarkdown', () => {
  test.each([
    ['It **rose** by _a lot_.', ['paragraph: plain(It )strong(rose)plain( by )em(a lot)plain(.)']],
    ['one\ntwo\n\nthree', ['paragraph: plain(one) | plain(two)', 'paragraph: plain(three)']],
    ['# What was asked', ['heading: plain(What was asked)']],
    ['- a\n- b', ['list: plain(a) | plain(b)']],
    ['1. a\n2) b', ['list 1: plain(a) | plain(b)']],
    ['Said:\n> so\n> it was', ['paragraph: plain(Said:)', 'quote: plain(so) | plain(it was)']],
    ['```\n**a**\n```\nb', ['code: **a**', 'paragraph: plain(b)']],
    ['~~~\nnever closed', ['code: never closed']],
    ['`a*b*` is code', ['paragraph: code(a*b*)plain( is code)']],
    ['[ICE](https://ice.gov/a)', ['paragraph: link(ICE https://ice.gov/a)']],
    ['See https://ice.gov/a.', ['paragraph: plain(See )link(https://ice.gov/a https://ice.gov/a)plain(.)']],
    ['2 * 3 * 4 is 24', ['paragraph: plain(2 * 3 * 4 is 24)']],
    ['[click](javascript:alert(1))', ['paragraph: plain([click](javascript:alert(1)))']],
    [
      '![x](https://a.example/b.png)',
      ['paragraph: plain(![x]()link(https://a.example/b.png https://a.example/b.png)plain())'],
    ],
    ['<img src=x onerror=alert(1)>', ['paragraph: plain(<img src=x onerror=alert(1)>)']],
    ['', []],
  ])('reads %j', (text, blocks) => {
    expect(readMarkdown(text).map(written)).toEqual(blocks);
  });

  test('links to the web alone, and keeps every letter, whatever is written', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('**', '_', '`', '\n', '[a](', 'https://a.example', ')', '> ', '- ', '1. ', '```', '#', '<b>'),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map(parts => parts.join('')),
        text => {
          const blocks = readMarkdown(text);
          const runs = blocks.flatMap(block =>
            block.kind === 'code' ? [] : (block.kind === 'list' ? block.items : block.lines).flat(),
          );
          const links = runs.filter(({ kind }) => kind === 'link').map(({ href }) => href ?? '');
          expect(links.filter(href => !/^https?:\/\/\S+$/.test(href))).toEqual([]);
          const letters = (from: string) => [...from].filter(letter => /[\p{L}\p{N}]/u.test(letter)).length;
          const shown =
            blocks.map(block => (block.kind === 'code' ? block.text : '')).join('') +
            runs.map(run => run.text + (run.href && run.href !== run.text ? run.href : '')).join('');
          // Numbers of lists, and what stands after a fence's mark, are marks themselves.
          const isCounted = !/\d[.)]\s|```|~~~/.test(text);
          expect(isCounted ? letters(shown) : 0).toBe(isCounted ? letters(text) : 0);
        },
      ),
    );
  });
});

test.each([
  '*',
  '_',
  '`',
  '[',
  '*a ',
  '**a ',
  '__a ',
  '[a](',
  'https://',
  'https://..(',
  '*a **b _c __d `e [f ',
  'a\n\n',
  '```\nx\n```\n',
  '- a\n\n',
])('takes time as a text is long, also of %j over and over', unit => {
  expect(growthOverText(readMarkdown, unit)).toBeLessThan(MOST_GROWTH);
});

test('a heading of signs, and backticks of every number, are read at once too', () => {
  expect(growthOverText(text => readMarkdown(`# ${text}a`), '#')).toBeLessThan(MOST_GROWTH);
  const rising = (count: number) => Array.from({ length: count }, (_, at) => '`'.repeat(at + 1)).join('a');
  expect(growthOf(readMarkdown, rising(100), rising(400))).toBeLessThan(MOST_GROWTH);
});
