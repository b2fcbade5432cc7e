import { expect, test } from 'vitest';
import { buildRecordView } from '../../../lib/core/card/build-record-view.ts';
import { CardView } from '../../../lib/core/card/card-view.ts';
import { english } from '../../../lib/core/words/english.ts';
import type { Claim } from '../../../lib/core/claim/claim.ts';
import { goodClaim, goodSeries } from '../claim/pack-samples.ts';

const view = (change: Partial<Claim> = {}, today = '2026-11-24') =>
  buildRecordView({ claim: { ...goodClaim, ...change }, series: goodSeries, today, words: english });
const said = ({ sentence }: CardView) => sentence.map(({ text }) => text).join('');

test('a record alone says what was counted, and speaks of no page', () => {
  const card = view();
  expect(CardView.parse(card)).toEqual(card);
  expect([card.title, card.glyph, card.underline, card.quote]).toEqual(['What the record says', 'none', 'none', '']);
  expect(said(card)).toContain('1,200 ships');
  expect(JSON.stringify(card)).not.toMatch(/this page/i);
  expect(card.sources).toHaveLength(goodClaim.sources.length);
});

test('a record that is past its validity says so', () => {
  const card = view({ valid: { from: null, until: '2025' } });
  expect([card.title, card.glyph]).toEqual(['May be out of date', 'dated']);
  expect(said(card)).toContain('it may be out of date');
});

test('a record without a figure has no sentence of its own', () => {
  expect(view({ figure: null, proposition: { predicate: 'revoke', roles: {} } }).sentence).toEqual([]);
});
