import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeSource } from '../../../lib/core/annotation/normalize-source.ts';

describe('normalizeSource', () => {
  test.each([
    ['https://example.org/a#part', 'https://example.org/a'],
    ['HTTPS://Example.ORG/A', 'https://example.org/A'],
    ['https://example.org', 'https://example.org/'],
    ['https://example.org?x=1', 'https://example.org/?x=1'],
    ['https://example.org:443/a', 'https://example.org/a'],
    ['http://example.org:80/a', 'https://example.org/a'],
    ['http://example.org/a?id=7#part', 'https://example.org/a?id=7'],
    ['http://localhost/a', 'http://localhost/a'],
    ['http://192.168.0.1/a', 'http://192.168.0.1/a'],
    ['http://example.org:8080/a', 'http://example.org:8080/a'],
    ['https://me:secret@example.org/a', 'https://example.org/a'],
    ['https://example.org/a?utm_source=x&id=7&fbclid=y&utm_Medium=z', 'https://example.org/a?id=7'],
    ['https://example.org/a?gclid=1', 'https://example.org/a'],
    ['https://example.org/a?', 'https://example.org/a'],
    ['https://example.org/a?b=2&a=1&b=1', 'https://example.org/a?b=2&a=1&b=1'],
    ['https://example.org/a?q=%20é', 'https://example.org/a?q=%20é'],
    ['https://[::1]:3000/a', 'https://[::1]:3000/a'],
    [' file:///home/a.html#x ', 'file:///home/a.html'],
    ['urn:sidelight:claim:one', 'urn:sidelight:claim:one'],
    ['', ''],
  ])('files %s under %s', (address, source) => {
    expect(normalizeSource(address)).toBe(source);
  });

  test('agrees with the address as the platform reads it, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), address => {
        const source = normalizeSource(address);
        expect(normalizeSource(source)).toBe(source);
        expect(new URL(source).hostname).toBe(new URL(address).hostname);
        expect(new URL(source).pathname).toBe(new URL(address).pathname);
      }),
    );
  });
});
