import { describe, expect, test } from 'vitest';
import { readPageContext } from '../../../lib/core/text/page-context.ts';
import { parseDay } from '../../../lib/core/text/parse-day.ts';
import type { ReaderElement, ReaderNode } from '../../../lib/core/text/reader-node.ts';
import { readHtml } from '../../../lib/node/html-reader.ts';

const context = (html: string) => readPageContext(readHtml(html));
const published = (html: string) => context(html).published;
const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('parseDay', () => {
  test.each([
    ['2025-04-18', '2025-04-18'],
    ['2025-04-18T23:30:00-04:00', '2025-04-18'],
    ['2025-04-18T03:30:00Z', '2025-04-18'],
    ['2025-04-18 09:00', '2025-04-18'],
    ['20250418', '2025-04-18'],
    ['2025/04/18', '2025-04-18'],
    ['April 18, 2025', '2025-04-18'],
    ['Apr. 18, 2025, 9:00 a.m.', '2025-04-18'],
    ['Friday, April 18, 2025', '2025-04-18'],
    ['Fri, 18 Apr 2025 09:00:00 GMT', '2025-04-18'],
    ['Fri Apr 18 2025 09:00:00 GMT-0400', '2025-04-18'],
    ['18 September 2024', '2024-09-18'],
    ['4/18/2025', '2025-04-18'],
    ['18.04.2025', '2025-04-18'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %s as %s', (written, day) => {
    expect(parseDay(written)).toBe(day);
  });

  test.each([
    '',
    'yesterday',
    '04/05/2025',
    '2025',
    '2025-13-01',
    '2025-02-29',
    '0000-00-00',
    '9999-12-31',
    '1744934400',
    'in 2025-04-18',
  ])('reads no day in "%s"', written => {
    expect(parseDay(written)).toBeNull();
  });
});

describe('readPageContext', () => {
  test.each([
    ['a meta element', '<meta property="article:published_time" content="2025-04-18T09:00:00-04:00">'],
    ['JSON-LD', linked({ '@type': 'NewsArticle', datePublished: '2025-04-18' })],
    [
      'JSON-LD in an array',
      linked([
        { '@type': 'Organization' },
        { '@type': ['Thing', 'Article'], datePublished: '2025-04-18T23:00:00-05:00' },
      ]),
    ],
    [
      'JSON-LD in a graph',
      linked({ '@graph': [{ '@type': 'WebSite' }, { '@type': 'BlogPosting', datePublished: '2025-04-18' }] }),
    ],
    ['JSON-LD of the page', linked({ '@type': 'WebPage', datePublished: '2025-04-18' })],
    [
      'JSON-LD behind an XHTML mark',
      '<script type="application/ld+json">//<![CDATA[\n{"@type":"Article","datePublished":"2025-04-18"}\n//]]></script>',
    ],
    ['itemprop', '<body><span itemprop="datePublished" content="2025-04-18">Friday</span>'],
    ['itemprop with text', '<body><span itemprop="datePublished">April 18, 2025</span>'],
    ['time with pubdate', '<body><time pubdate datetime="2025-04-18">Friday</time>'],
    [
      'time in the head of the story',
      '<body><h1>Story</h1><p>By A. B.</p><time datetime="2025-04-18">Friday</time><p>Text',
    ],
  ])('takes the day from %s', (_, html) => {
    expect(published(html)).toBe('2025-04-18');
  });

  test.each([
    ['nothing says it', '<h1>Story</h1><p>On April 18, 2025, it rained.'],
    [
      'only a change is dated',
      '<meta property="article:modified_time" content="2025-04-18"><h1>S</h1><p>Updated <time datetime="2025-04-18">x</time>',
    ],
    ['only dateModified is given', linked({ '@type': 'Article', dateModified: '2025-04-18' })],
    [
      'several stories are dated',
      '<article><h2>A</h2><time datetime="2025-04-18">x</time></article><article><h2>B</h2><time datetime="2025-04-19">x</time></article>',
    ],
    [
      'the date is of a story that is mentioned',
      linked({ '@type': 'Organization', hasPart: { '@type': 'Article', datePublished: '2025-04-18' } }),
    ],
    [
      'a time stands far inside the text',
      `<h1>S</h1><p>${'word '.repeat(200)}</p><time datetime="2025-04-18">x</time>`,
    ],
    ['a time stands in an aside', '<h1>S</h1><aside><time datetime="2025-04-18">x</time></aside>'],
    [
      'JSON-LD is broken',
      '<script type="application/ld+json">{"@type":"Article","datePublished":"2025-04-18"</script>',
    ],
    ['the day is no day', '<meta property="article:published_time" content="2025-02-31">'],
  ])('knows no day when %s', (_, html) => {
    expect(published(html)).toBeNull();
  });

  test('believes the most certain statement', () => {
    const html = `<meta property="article:published_time" content="2025-04-18"><meta name="pubdate" content="2025-05-01"><h1>S</h1><time datetime="2025-06-01">`;
    expect(published(html)).toBe('2025-04-18');
  });

  test.each([
    ['<title>T</title><h1>H</h1><meta property="og:title" content=" O &amp; o ">', 'O & o'],
    ['<title>T</title><h1>H <b>h</b><script>no</script></h1>', 'H h'],
    ['<title> T\n t </title>', 'T t'],
    ['<p>text', ''],
  ])('reads the title of %s', (html, title) => {
    expect(context(html).title).toBe(title);
  });

  test('reads the language', () => {
    expect(context('<html lang="de"><p>x').lang).toBe('de');
    expect(context('<p>x').lang).toBeNull();
  });
});

describe('a head that says all', () => {
  const head =
    '<meta property="og:title" content="Ships"><meta property="article:published_time" content="2025-04-18">';
  const body = '<p>Later</p><meta property="article:published_time" content="2020-01-01"><h1>Boats</h1>';

  test('is not overruled by what stands below', () => {
    expect(context(`<html lang="en"><head>${head}</head><body>${body}</body></html>`)).toEqual({
      title: 'Ships',
      published: '2025-04-18',
      lang: 'en',
    });
  });

  test('ends the walk: the body is not entered', () => {
    const html = readHtml(`<html lang="en"><head>${head}</head><body>${body}</body></html>`) as ReaderElement;
    const entered: string[] = [];
    const watch = (node: ReaderNode): ReaderNode =>
      node.kind === 'text'
        ? node
        : Object.assign(Object.create(node), {
            children: () => {
              entered.push(node.name);
              return [...node.children()].map(watch);
            },
          });
    readPageContext(watch(html));
    expect(entered).toContain('head');
    expect(entered).not.toContain('body');
  });

  test('without a title leaves the first heading to be found', () => {
    const [, date = ''] = head
      .split('<meta')
      .map(part => `<meta${part}`)
      .slice(1);
    expect(context(`<head>${date}</head><body><h1>Boats</h1></body>`)).toMatchObject({
      title: 'Boats',
      published: '2025-04-18',
    });
  });
});
