import { describe, expect, test } from 'vitest';
import { pack, shownClaims, shownSeries } from './pack.ts';

const shown = [...shownClaims, ...shownSeries];
const REPORTED = ['event', 'quote', 'pledge'];
const MAX_QUOTE_WORDS = 12;

describe('sources', () => {
  test('carry every shown record: one that was read, by who counted, ruled or studied', () => {
    const without = shown.filter(record => {
      const reported = 'kind' in record && REPORTED.includes(record.kind);
      const classes = reported ? ['primary', 'research', 'news'] : ['primary', 'research'];
      return !record.sources.some(source => source.checked !== null && classes.includes(source.class ?? ''));
    });
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('are never reposts in a shown record', () => {
    const reposts = shown.filter(({ sources }) =>
      sources.some(source => source.class === 'copy' || source.class === null),
    );
    expect(reposts.map(({ id }) => id)).toEqual([]);
  });

  test('are quoted with twelve words at most, in drafts too', () => {
    const long = [...pack.claims, ...pack.series].flatMap(({ id, sources }) =>
      sources
        .filter(({ quote }) => (quote?.trim().split(/\s+/).length ?? 0) > MAX_QUOTE_WORDS)
        .map(({ url }) => `${id}: ${url}`),
    );
    expect(long).toEqual([]);
  });

  test('have addresses without credentials or trackers', () => {
    const odd = [...pack.claims, ...pack.series].flatMap(({ id, sources }) =>
      sources
        .filter(({ url }) => /@|[?&](utm_|fbclid|gclid)/.test(new URL(url).host + new URL(url).search))
        .map(({ url }) => `${id}: ${url}`),
    );
    expect(odd).toEqual([]);
  });

  test('are named once in a shown record', () => {
    const twice = shown.filter(
      ({ sources }) => new Set(sources.map(({ url, locator }) => `${url} ${locator}`)).size < sources.length,
    );
    expect(twice.map(({ id }) => id)).toEqual([]);
  });

  test('that were read name a place in the document', () => {
    const anywhere = shown.filter(({ sources }) => sources.some(({ checked, locator }) => checked && locator === null));
    expect(anywhere.map(({ id }) => id)).toEqual([]);
  });

  test('say where they were read, and drafts claim nothing', () => {
    const vague = shown.filter(({ sources }) =>
      sources.some(({ checked }) => checked && !checked.how.includes('read')),
    );
    expect(vague.map(({ id }) => id)).toEqual([]);
    const drafts = [...pack.claims, ...pack.series].filter(({ status }) => status === 'draft');
    expect(drafts.filter(({ sources }) => sources.some(({ checked }) => checked)).map(({ id }) => id)).toEqual([]);
  });
});
