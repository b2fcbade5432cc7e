import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { type DifferenceSign, OTHER_SIGNS } from '../../../lib/core/match/evidence/differences/difference-features.ts';
import {
  oddDifferenceEvidence,
  probabilityOfOddDifference,
} from '../../../lib/core/match/evidence/differences/odd-differences.ts';
import { AGAINST, ODD_SIGNS } from '../../../lib/core/match/evidence/numbers/number-features.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')));
const differing = (text: string) =>
  mentionsIn(engine, text, { published: '2026-05-01' }).flatMap(({ claim, relation }) =>
    relation === 'differs' ? [claim] : [],
  );

describe('a wrong number of which something else could be said', () => {
  test.each([
    [
      'of the people',
      'january-6-pardons',
      'On day one, she wrote, the president pardoned 9,000 of the people charged over January 6.',
    ],
    ['who swears to it', 'shutdown-longest', 'A caller swore that the government shutdown last fall lasted 91 days.'],
    [
      'where the people counted were flown',
      'el-salvador-cecot-238',
      'El Salvador says that 610 Venezuelan men were flown to its prison for terrorists, CECOT, in March 2025.',
    ],
    [
      'it is far from the record’s',
      'us-citizens-held-170',
      'A caller said that ProPublica found 9 cases of U.S. citizens who were held by immigration agents.',
    ],
  ])('is told where the words speak for the record: %s', (_, claim, text) => {
    expect(differing(text)).toEqual([claim]);
  });

  test.each([
    [
      'a share of some people',
      'The U.S. poverty rate for married couples was 4.6 percent in 2024, the Census Bureau reported.',
    ],
    [
      'a share of others',
      'The U.S. uninsured rate for noncitizens was 34 percent in 2024, the Census Bureau reported.',
    ],
    ['a share of one trade', 'The U.S. unemployment rate for service workers hit 27 percent in April 2020.'],
    [
      'a part of the cases',
      'At the close of fiscal 2024, 1.7 million of the cases in the immigration court backlog were asylum claims.',
    ],
    [
      'a part of them',
      'In March 2025, 32 of the Venezuelans whom the United States sent to the CECOT prison in El Salvador had criminal records.',
    ],
    [
      'what they were charged with',
      'The president pardoned 600 people charged over January 6 with assaulting officers.',
    ],
    ['a part of the money', 'In fiscal 2025 ICE’s annual budget for transport was $0.72 billion.'],
    [
      'as long as for some',
      'Some workers went without pay for up to 21 days during the government shutdown of October and November 2025.',
    ],
    [
      'as many as in one place',
      'The administration plans to detain up to 8,500 people at a time in one immigration detention warehouse.',
    ],
    [
      'some of those it counts',
      'Of the suspected noncitizen votes in 2016 that election officials reported to the Brennan Center, 14 were prosecuted.',
    ],
    [
      'what somebody expected',
      'In March 2024 officials of the Federal Reserve were expecting growth of 1.9 percent for the year.',
    ],
    ['another place', 'In Ohio, a mayor said, ICE removed 60,000 people in fiscal 2014.'],
    ['another place, told to somebody', 'Across Texas, an official told us, ICE removed 90,000 people in fiscal 2014.'],
    ['another country', 'Canada removed 51,000 people in fiscal 2014, a guest said.'],
    ['some of them', 'A guest said that ICE removed 130,000 children in fiscal 2014.'],
    ['what may be', 'ICE could have removed 600,000 people in fiscal 2014, a guest said.'],
    ['what is to come', 'Congress will provide $90 billion for detention next year.'],
    ['another count', 'An alderman said that by a preliminary count the deficit for fiscal 2025 was $1.3 trillion.'],
  ])('is not told of what is something else: %s', (_, text) => {
    expect(differing(text)).toEqual([]);
  });
});

describe('the model of such numbers', () => {
  test('no sign speaks for a record', () => {
    const signs = [...AGAINST, ...ODD_SIGNS, ...OTHER_SIGNS] as DifferenceSign[];
    for (const sign of signs) expect(probabilityOfOddDifference(0.97, new Set([sign]))).toBeLessThanOrEqual(0.97);
  });

  test('what speaks against it is weighed once', () => {
    expect(oddDifferenceEvidence(0.5, new Set(['otherPlace', 'ofTeller']))).toMatchObject({
      asUsual: 0,
      otherPlace: 1,
      otherTime: 0,
    });
  });
});
