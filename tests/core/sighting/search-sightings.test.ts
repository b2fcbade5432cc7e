import { describe, expect, test } from 'vitest';
import { holdsWords } from '../../../lib/core/sighting/search-sightings.ts';
import type { Sighting } from '../../../lib/core/sighting/sighting.ts';

const sighting = {
  page: 'https://herald.example/cities',
  pageTitle: 'Four cities and their counts',
  card: {
    quote: 'roughly 400,000',
    statement: 'ICE removed 409,849 people.',
    title: 'Agrees after rounding',
    summary: 'ICE, fiscal year 2012: 409,849',
    topic: 'Removals by year',
  },
  words: { segment: { text: 'It was roughly 400,000 in one year, the mayor said.' } },
} as unknown as Sighting;

describe('holdsWords', () => {
  test.each([
    { text: '', holds: true },
    { text: '   ', holds: true },
    { text: 'CITIES four', holds: true },
    { text: 'roughly 409,849', holds: true },
    { text: 'mayor', holds: true },
    { text: 'herald.example', holds: true },
    { text: 'rounding year', holds: true },
    { text: 'roughly 500,000', holds: false },
  ])('"$text": $holds', ({ text, holds }) => {
    expect(holdsWords(sighting, text)).toBe(holds);
  });
});
