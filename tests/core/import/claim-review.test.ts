import { describe, expect, test } from 'vitest';
import { evidenceOf, quoteOf, tagsOf, textOf, verdictOf } from '../../../lib/core/annotation/read-annotation.ts';
import { safeLink } from '../../../lib/core/export/safe-link.ts';
import { writeClaimReviews } from '../../../lib/core/export/claim-review.ts';
import { textOf as textFrom } from '../export/parts.ts';
import { fullNote } from '../export/sample-notes.ts';
import { readGood } from './read-bytes.ts';

const review = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checks.example/rivers',
  headline: 'No, the river did not freeze',
  datePublished: '2025-03-01',
  claimReviewed: 'The river froze over in June.',
  author: { '@type': 'Organization', name: 'Checks' },
  itemReviewed: {
    '@type': 'Claim',
    author: { name: 'A mayor' },
    datePublished: '2025-02-27',
    appearance: { url: 'https://daily.example/a' },
  },
  reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'False' },
};
const read = async (value: unknown) => (await readGood(JSON.stringify(value))).rows.annotations;
const refusedField = async (value: unknown) => (await readGood(JSON.stringify(value))).refused[0]?.field;

describe('fact checks', () => {
  test('become notes with the verdict and the name of their publisher, dated and marked as imported', async () => {
    const [note] = await read(review);
    expect(note).toMatchObject({
      motivation: 'assessing',
      creator: { name: 'Checks' },
      created: '2025-03-01T00:00:00.000Z',
      target: { source: 'https://daily.example/a' },
      via: 'https://checks.example/rivers',
    });
    expect(verdictOf(note!)).toMatchObject({
      value: 'False',
      creator: { name: 'Checks' },
      created: '2025-03-01T00:00:00.000Z',
    });
    expect(evidenceOf(note!)).toEqual([
      { url: 'https://checks.example/rivers', title: 'No, the river did not freeze', date: '2025-03-01', quote: '' },
    ]);
    expect(quoteOf(note!.target)).toBe('The river froze over in June.');
    expect(textOf(note!)).toBe('— A mayor, 2025-02-27');
    expect(tagsOf(note!)).toEqual(['imported']);
  });

  test.each([
    { form: 'a list', value: [review] },
    { form: 'a graph', value: { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, review] } },
    { form: 'a feed', value: { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [review] }] } },
    { form: 'several types', value: { ...review, '@type': ['Review', 'ClaimReview'] } },
    { form: 'a full type', value: { ...review, '@type': 'http://schema.org/ClaimReview' } },
    { form: 'no context', value: { ...review, '@context': undefined } },
  ])('are read from $form', async ({ value }) => {
    expect(await read(value)).toHaveLength(1);
  });

  test('are read from the page that they stand on', async () => {
    const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
    const page = `<html>${data({ '@type': 'NewsArticle' })}${data(review)}<script type="application/ld+json">{,}</script></html>`;
    expect((await readGood(page)).rows.annotations).toHaveLength(1);
  });

  test.each([
    { rating: { ratingValue: 2, bestRating: 5 }, verdict: '2/5' },
    { rating: { ratingValue: '2', bestRating: 1, worstRating: 5 }, verdict: '2' },
    { rating: { ratingValue: 3 }, verdict: '3' },
    { rating: [{ alternateName: 'Pants on fire' }], verdict: 'Pants on fire' },
    { rating: { alternateName: 'زائف' }, verdict: 'زائف' },
    { rating: { name: 'Retracted' }, verdict: 'Retracted' },
  ])('have the verdict $verdict', async ({ rating, verdict }) => {
    const [note] = await read({ ...review, reviewRating: rating });
    expect(verdictOf(note!)?.value).toBe(verdict);
  });

  test.each([
    { item: [review.itemReviewed], source: 'https://daily.example/a' },
    { item: { firstAppearance: 'https://daily.example/first' }, source: 'https://daily.example/first' },
    {
      item: { appearance: [{ '@id': 'javascript:1' }, { '@id': 'https://daily.example/2' }] },
      source: 'https://daily.example/2',
    },
    { item: undefined, source: 'https://checks.example/rivers' },
  ])('stand on $source', async ({ item, source }) => {
    const [note] = await read({ ...review, itemReviewed: item });
    expect(note?.target.source).toBe(source);
  });

  test.each(['Checks', ['Checks'], [{ name: 'Checks' }, 'Checks']])('are signed whoever %j is', async author => {
    expect((await read({ ...review, author }))[0]?.creator?.name).toBe('Checks');
  });

  test.each([
    { date: '2021', kept: '2021-01-01T00:00:00.000Z' },
    { date: '2021-03-04T23:00:00-05:00', kept: '2021-03-05T04:00:00.000Z' },
    { date: 'Yesterday', kept: 'datePublished' },
    { date: '0000-00-00', kept: 'datePublished' },
    { date: '9999-01-01', kept: 'datePublished' },
    { date: undefined, kept: 'datePublished' },
  ])('of $date are of $kept, or refused', async ({ date, kept }) => {
    const value = { ...review, datePublished: date };
    expect((await read(value))[0]?.created ?? (await refusedField(value))).toBe(kept);
  });

  test.each([
    { change: { claimReviewed: ' ' }, field: 'claimReviewed' },
    { change: { reviewRating: undefined }, field: 'reviewRating' },
    { change: { reviewRating: { ratingValue: '' } }, field: 'reviewRating' },
    { change: { url: '//evil.example' }, field: 'url' },
    { change: { url: undefined, itemReviewed: undefined }, field: 'url' },
  ])('without what makes them one are refused: $field', async ({ change, field }) => {
    expect(await refusedField({ ...review, ...change })).toBe(field);
  });

  test('that we wrote ourselves come back to their words, with their sources alone', async () => {
    const written = fullNote();
    const file = textFrom(writeClaimReviews([written], { now: '2026-11-24T12:00:00.000Z' }));
    const [note] = await read(JSON.parse(file));
    expect(note?.target.source).toBe(written.target.source);
    expect(quoteOf(note!.target)).toBe(quoteOf(written.target));
    expect(verdictOf(note!)?.value).toBe(verdictOf(written)?.value);
    expect(evidenceOf(note!)).toEqual(evidenceOf(written));
    expect(note).not.toHaveProperty('via');
    // Files of before named the article as the page of the review: the note is the same one.
    const [item] = JSON.parse(file)['@graph'];
    const [before] = await read({ ...item, url: item.itemReviewed.appearance.url });
    expect(before?.id).toBe(note?.id);
  });

  test('that disagree on one claim are two notes', async () => {
    const other = { ...review, url: 'https://other.example/1', reviewRating: { alternateName: 'True' } };
    const notes = await read([review, other]);
    expect(notes.map(note => verdictOf(note)?.value)).toEqual(['False', 'True']);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(2);
  });

  test.each(['x', 'the', 'word '.repeat(2000).trim(), '…!?', '🐟'])('may be about any words', async claim => {
    expect(quoteOf((await read({ ...review, claimReviewed: claim }))[0]!.target)).toBe(claim);
  });
});

test.each([
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'blob:https://a.example/1',
  '//evil.example',
  'https:evil.example',
  'https://user:pw@good.example@evil.example/',
  'https://a.example\\@evil.example/',
  `https://a.example/${'x'.repeat(64_000)}`,
])('%j is no address to keep', address => {
  expect(safeLink(address)).toBeNull();
});

test('an address keeps what can be seen of it, and what cannot is written out', () => {
  expect(safeLink('https://a.example/\u202egnp.exe')).toBe('https://a.example/%E2%80%AEgnp.exe');
  expect(safeLink('http://[::1]:8080/a?b#c')).toBe('http://[::1]:8080/a?b#c');
});
