import { describe, expect, test } from 'vitest';
import type { Claim } from '../../lib/core/claim/claim.ts';
import { shownPack } from '../../lib/core/claim/shown-pack.ts';
import { createEngine } from '../../lib/core/match/engine.ts';
import { pack, shownClaims } from './pack.ts';

/** The day of a page on which a record is likely to be stated: when its figure came out, or a day of spring 2025. */
const USUAL_DAY = '2025-04-18';
/** Examples are written before the lexicon that reads them. Raise the floor as the engine learns; never lower it. */
const READ_AT_LEAST = 0.84;
/** A claim that none of its own examples reaches is dead weight. */
const CLAIMS_READ_AT_LEAST = 0.95;
/** Silence is better than a wrong match: hardly any near miss may be taken for its claim, by itself and without a page around it. */
const MISTAKEN_AT_MOST = 0.01;

const engine = createEngine(shownPack(pack));

function states(claim: Claim, text: string): boolean {
  const published = [claim.published, claim.valid.from].find(day => day?.length === 10 && day > USUAL_DAY) ?? USUAL_DAY;
  const segment = { text, start: 0, heading: null, before: [], after: [] };
  return engine.match([segment], { title: '', published, lang: 'en' }).some(mention => mention.claim === claim.id);
}

describe('the examples of shown claims', () => {
  test('that state a claim are mostly read as that claim', () => {
    const examples = shownClaims.flatMap(claim => claim.examples.matches.map(text => ({ claim, text })));
    const missed = examples
      .filter(({ claim, text }) => !states(claim, text))
      .map(({ claim, text }) => `${claim.id}: ${text}`);
    expect(1 - missed.length / examples.length, missed.join('\n')).toBeGreaterThan(READ_AT_LEAST);
  });

  test('that are near misses are hardly ever taken for it', () => {
    const examples = shownClaims.flatMap(claim => claim.examples.near.map(text => ({ claim, text })));
    const mistaken = examples
      .filter(({ claim, text }) => states(claim, text))
      .map(({ claim, text }) => `${claim.id}: ${text}`);
    expect(mistaken.length / examples.length, mistaken.join('\n')).toBeLessThan(MISTAKEN_AT_MOST);
  });

  test('leave hardly a claim unread', () => {
    const unread = shownClaims.filter(claim => !claim.examples.matches.some(text => states(claim, text)));
    expect(1 - unread.length / shownClaims.length, unread.map(({ id }) => id).join('\n')).toBeGreaterThan(
      CLAIMS_READ_AT_LEAST,
    );
  });
});
