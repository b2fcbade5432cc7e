import { describe, expect, test } from 'vitest';
import { canonicalSource, readCanonicalLink } from '../../../lib/core/annotation/canonical-source.ts';
import { readHtml } from '../../../lib/node/html-reader.ts';

describe('canonicalSource', () => {
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
    expect(canonicalSource(address, link)).toBe(source);
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
    expect(canonicalSource('https://paper.example/a/2#part', link)).toBe('https://paper.example/a/2');
  });
});

describe('readCanonicalLink', () => {
  test.each([
    ['<link rel="icon" href="/i"><link rel="Canonical nofollow" href="/a"><title>t</title>', '/a'],
    ['<title>t</title><p><link rel="canonical" href="/planted">', null],
    ['<link rel="canonical">', null],
    ['', null],
  ])('reads %s', (html, link) => {
    expect(readCanonicalLink(readHtml(html))).toBe(link);
  });
});
