import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { findClaimReviews } from '../../../lib/core/claim/claim-review.ts';
import { writeClaimReviews } from '../../../lib/core/export/claim-review.ts';
import { leftOut } from '../../../lib/core/export/export-file.ts';
import type { ExportContext } from '../../../lib/core/export/export-context.ts';
import { defaultSettings } from '../../../lib/core/settings/settings.ts';
import { hostileTexts } from './hostile-texts.ts';
import { textOf } from './parts.ts';
import { fullNote, sampleNote } from './sample-notes.ts';

const context: ExportContext = { now: '2026-11-24T12:00:00.000Z', verdicts: defaultSettings.verdicts };
const write = (notes: readonly Annotation[], more: Partial<ExportContext> = {}) =>
  textOf(writeClaimReviews(notes, { ...context, ...more }));
const without = (note: Annotation, purpose: string): Annotation => ({
  ...note,
  body: note.body.filter(part => part.purpose !== purpose),
});

describe('writeClaimReviews', () => {
  test('names the page of a review that was imported, until somebody here gives another verdict', () => {
    const page = 'https://checks.example/rivers';
    const urlOf = (note: Annotation) => JSON.parse(write([note]))['@graph'][0].url;
    const imported = fullNote({ via: page });
    expect(urlOf(imported)).toBe(page);
    expect(urlOf({ ...imported, creator: { type: 'Person', name: 'Checks' } })).toBeUndefined();
    expect(urlOf(fullNote())).toBeUndefined();
  });

  test('gives a note with verdict and source the fields of schema.org', () => {
    const link =
      'https://news.example/a?id=1#:~:text=the%20agency%20removed-,roughly%20400%2C000%20in%20a%20single%20year,-%2C%20its%20highest';
    expect(JSON.parse(write([fullNote()]))).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'ClaimReview',
          '@id': 'urn:uuid:11111111-2222-4333-8444-555555555555',
          claimReviewed: 'roughly 400,000 in a single year',
          author: { '@type': 'Person', name: 'Rosa' },
          datePublished: '2026-11-13T10:00:00.000Z',
          dateModified: '2026-11-13T10:00:00.000Z',
          itemReviewed: {
            '@type': 'Claim',
            appearance: {
              '@type': 'CreativeWork',
              url: link,
              headline: 'What a year of figures counts',
              text: 'roughly 400,000 in a single year',
            },
          },
          reviewRating: {
            '@type': 'Rating',
            alternateName: 'Lacks context',
            ratingValue: 3,
            worstRating: 1,
            bestRating: 5,
          },
          citation: [
            {
              '@type': 'CreativeWork',
              url: 'https://agency.example/table.xlsx',
              name: 'Removals by year',
              datePublished: 'Oct 2016',
              text: '409,849',
            },
          ],
        },
      ],
    });
  });

  test('names the claim in the database’s words where it is known, and gives no number that the scale has not', () => {
    const records = new Map([
      ['obama-400000-single-year', { statement: 'ICE removed 400,000.', lang: 'en', sources: [] }],
    ]);
    const [review] = JSON.parse(write([fullNote({ word: 'Our own word' })], { records }))['@graph'];
    expect(review.claimReviewed).toBe('ICE removed 400,000.');
    expect(review.reviewRating).toEqual({ '@type': 'Rating', alternateName: 'Our own word' });
  });

  test('can be read as a feed of reviews', () => {
    const [found, ...more] = findClaimReviews(JSON.parse(write([fullNote(), sampleNote()])));
    expect(more).toEqual([]);
    expect(found?.record).toMatchObject({
      rating: 'Lacks context',
      publisher: 'Rosa',
      text: 'roughly 400,000 in a single year',
    });
  });

  test.each([
    ['no-verdict', without(fullNote(), 'assessing')],
    ['no-source', without(fullNote(), 'linking')],
    ['no-source', fullNote({ url: 'ftp://agency.example/' })],
    ['no-words', fullNote({ target: { type: 'SpecificResource', source: 'https://news.example/' } })],
  ])('leaves a note out and says why: %s', (why, note) => {
    expect(leftOut('claimreview', [note, fullNote()], context)).toEqual([{ note, why }]);
    expect(JSON.parse(write([note]))['@graph']).toEqual([]);
    expect(leftOut('csv', [note], context)).toEqual([]);
  });

  test('takes the reviewer’s name where a note has none, and says when there is none at all', () => {
    const { creator: _creator, ...verdict } = fullNote().body[2] as { creator?: unknown };
    const unsigned = { ...fullNote(), creator: null };
    unsigned.body[2] = verdict as Annotation['body'][number];
    expect(leftOut('claimreview', [unsigned], context)).toEqual([{ note: unsigned, why: 'no-name' }]);
    expect(JSON.parse(write([unsigned], { creator: 'Ben' }))['@graph'][0].author.name).toBe('Ben');
  });

  test.each(hostileTexts)('%j stays text, in a script element too', text => {
    const written = write([fullNote({ exact: text, text, word: text, pageTitle: text })]);
    expect(written).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(written)['@graph'][0].reviewRating.alternateName).toBe(text);
  });

  test('an address is a link of the web, or none', () => {
    for (const text of hostileTexts) {
      const reviews = JSON.parse(write([fullNote({ url: text })]))['@graph'] as { citation: { url: string }[] }[];
      for (const { citation } of reviews) expect(citation[0]?.url).toMatch(/^https?:\/\/[^@\\\s]+$/);
    }
    expect(JSON.parse(write([fullNote({ url: 'https://a.example/"x' })]))['@graph'][0].citation[0].url).toBe(
      'https://a.example/%22x',
    );
  });
});
