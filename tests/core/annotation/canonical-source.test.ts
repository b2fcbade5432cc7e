import { describe, expect, test } from 'vitest';
import { pageSource, pageSources } from '../../../lib/core/annotation/canonical-source.ts';

const saying = (url: string, href: string | null, at = url) => ({
  url,
  canonical: href === null ? null : { href, at },
});

describe('pageSource', () => {
  test.each([
    [
      'its AMP version',
      'https://amp.paper.example/a/1',
      'https://www.paper.example/a/1',
      'https://www.paper.example/a/1',
    ],
    ['its mobile version', 'https://m.paper.example/a/1', 'https://paper.example/a/1', 'https://paper.example/a/1'],
    ['its print version', 'https://paper.example/print?id=1', '/a/1', 'https://paper.example/a/1'],
    [
      'a link with tracking',
      'https://paper.example/a/1/amp',
      'http://paper.example/a/1?utm_source=x',
      'https://paper.example/a/1',
    ],
  ])('files %s under the page itself', (_, address, link, source) => {
    expect(pageSource(saying(address, link))).toBe(source);
  });

  test.each([
    ['another site', 'https://other.example/a/1'],
    ['a site whose name only begins alike', 'https://paper.example.evil.example/a/1'],
    ['another subdomain', 'https://blog.paper.example/a/1'],
    ['another port', 'https://paper.example:8443/a/1'],
    ['the front page', 'https://paper.example/'],
    ['a script', 'javascript:alert(1)'],
    ['no address', 'https://['],
    ['nothing', null],
  ])('does not believe a link to %s', (_, link) => {
    expect(pageSource(saying('https://paper.example/a/2#part', link))).toBe('https://paper.example/a/2');
  });

  test('does not believe a link that stayed behind when the page became another', () => {
    const [one, two] = ['https://paper.example/amp/1', 'https://paper.example/amp/2'];
    expect(pageSource(saying(two, '/a/1', one))).toBe(two);
    expect(pageSource(saying(`${one}#top`, '/a/1', `${one}?utm_source=x`))).toBe('https://paper.example/a/1');
  });
});

describe('pageSources', () => {
  test('are where new notes go, and where older ones may be: its own address, and both with http', () => {
    expect(pageSources(saying('https://amp.paper.example/a/1', 'https://paper.example/a/1'))).toEqual([
      'https://paper.example/a/1',
      'http://paper.example/a/1',
      'https://amp.paper.example/a/1',
      'http://amp.paper.example/a/1',
    ]);
  });

  test.each(['http://localhost:8080/a', 'https://localhost/a', 'https://paper.example:8443/a', 'file:///a.html'])(
    'of %s is that alone: nothing else is the same page',
    address => expect(pageSources(saying(address, null))).toEqual([address]),
  );

  test('of another site that claims a page are its own', () => {
    expect(pageSources(saying('https://evil.example/a', 'https://paper.example/a/1'))).toEqual([
      'https://evil.example/a',
      'http://evil.example/a',
    ]);
  });
});
