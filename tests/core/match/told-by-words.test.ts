import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { MODELS } from '../../../lib/core/match/evidence/model.ts';
import type { PropositionEvidence } from '../../../lib/core/match/evidence/propositions/proposition-features.ts';
import { probabilityInSpite } from '../../../lib/core/match/evidence/propositions/told-in-spite.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const pack = await readClaims(join(import.meta.dirname, '../../../claims'));
const all = createEngine(pack, { withDrafts: true });
const marks = (text: string, published = '2026-03-01') =>
  mentionsIn(all, text, { published }).map(({ claim, relation, modality }) => `${claim} ${relation} ${modality}`);

describe('words that plainly tell of a record outweigh how the sentence was read', () => {
  test.each([
    [
      'a denial that is no part of it',
      'Humanitarian parole was never a green card; it is a stay for a while that the department can cut short.',
      'parole-temporary-authority',
    ],
    [
      'a year that is a law’s',
      'A panel of the appeals court in New Orleans held that the wartime statute of 1798 could not be turned on that gang, and the full court threw the ruling out.',
      'aea-fifth-circuit',
    ],
  ])('%s', (_, text, claim) => {
    expect(marks(text)).toEqual([`${claim} no-figure asserted`]);
  });

  test('a wrong number of a record among them', () => {
    expect(marks('The U.S. poverty rate was 14 percent in 2024.')).toEqual(['poverty-rate-10-6 differs asserted']);
  });
});

describe('but not what is only wished, denied or turned about', () => {
  test.each([
    'The department wants FBI, DEA and ATF agents to work immigration cases.',
    'White House aides were asked to confer every day with Homeland Security about the deportation target.',
    'Undocumented immigrants get food stamps, Medicaid, health care and housing benefits from the federal government, the leaflet says.',
    '86 percent of people sentenced for fentanyl trafficking were not U.S. citizens.',
  ])('%s', text => {
    expect(marks(text)).toEqual([]);
  });

  test('and what a post asks without a mark is asked', () => {
    expect(marks('did ice really remove 409,849 people in fiscal 2012')).toEqual([
      'ice-record-fy2012-409849 agrees asked',
    ]);
  });
});

describe('a wrong number is told where the words leave no doubt of which record they speak', () => {
  test.each([
    ['Black unemployment fell to its record low of 1.9 percent in April 2023.', 'unemployment-black-record-low'],
  ])('%s', (text, claim) => {
    expect(marks(text)).toEqual([`${claim} differs asserted`]);
  });

  test('but not a bound that holds', () => {
    expect(marks('In fiscal 2025 the federal deficit was above $1 trillion, a columnist wrote.')).toEqual([]);
  });
});

test('the more speaks for a record, the more it is in spite of what speaks against it', () => {
  const evidence = { odds: 3, oddsLead: 4 } as PropositionEvidence;
  const weighed = [0.2, 0.6, 0.9].map(usual => probabilityInSpite(usual, { evidence, against: 'otherPlace' }));
  expect(weighed).toEqual(weighed.toSorted((a, b) => a - b));
  expect(probabilityInSpite(0.9, { evidence, against: 'otherTime' })).toBeLessThan(0.9);
  expect(MODELS.oddPropositions.weights.asUsual).toBeGreaterThan(0);
});
