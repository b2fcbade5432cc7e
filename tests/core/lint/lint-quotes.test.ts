import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../lib/core/claim/claim.ts';
import { lintQuotes } from '../../../lib/core/lint/lint-quotes.ts';
import { goodClaim, goodSource } from '../claim/pack-samples.ts';

describe('quotations', () => {
  const found = (quote: string | null, parts: Partial<Claim> = {}): string[] =>
    lintQuotes({ ...goodClaim, sources: [{ ...goodSource, quote }], ...parts }).map(
      ({ field, value }) => `${field}: ${value}`,
    );

  test.each(['1,200 ships entered', 'tolls of $12 a ship', 'a new use', 'tolls rose to $174'])(
    '"%s" is whole',
    quote => {
      expect(found(quote)).toEqual([]);
    },
  );

  test.each(['1,200 ships entered the', 'at a cost of', '9 as large and 24 as'])('"%s" breaks off', quote => {
    expect(found(quote)).toEqual([`sources.0.quote: ${quote}`]);
    expect(found(quote, { status: 'draft' })).toEqual([]);
  });

  test.each(['million', 'billion', 'trillion'])('break off in no number: $174 of $174 %s', magnitude => {
    const context = `The tolls came to $174.2 ${magnitude}. Ferries are left out.`;
    const quote = 'tolls rose to more than $174';
    expect(found(quote, { context })).toEqual([`sources.0.quote: ${quote}`]);
    expect(found(`${quote} ${magnitude}`, { context })).toEqual([]);
  });
});
