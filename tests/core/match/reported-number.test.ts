import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const pack = await readClaims(join(import.meta.dirname, '../../../claims'));
const engine = createEngine(pack, { withDrafts: true });

const DEFICIT = ['The federal deficit came to nearly $1.8 trillion in the fiscal year 2025, the Treasury reported.'];
const MURDER = ['Murders rose by nearly 30 percent across the nation in 2020, the FBI found, and fell after 2021.'];
const TAXES = ['Undocumented immigrants pay taxes, by the reckoning of the institute that has studied them longest.'];

function differing(text: string, before: string[]): string[] {
  return mentionsIn(engine, text, { before, published: '2026-01-20' })
    .filter(({ relation, series }) => relation === 'differs' || series?.fits === false)
    .map(({ claim }) => claim);
}

describe('a number that somebody is reported to have given', () => {
  test.each([
    ['An alderman said that the deficit for fiscal 2025 was $1.3 trillion.', DEFICIT, 'deficit-fy2025-1-8-trillion'],
    ['“The deficit for fiscal 2025 was $1.3 trillion,” a mailer claims.', DEFICIT, 'deficit-fy2025-1-8-trillion'],
    ['Murders went up by 12 percent in 2020, a podcaster claimed.', MURDER, 'murder-rose-30-percent-2020'],
    [
      'A T-shirt says that undocumented people paid $49 billion in taxes nationwide in 2022.',
      TAXES,
      'taxes-itep-96-7-billion',
    ],
  ])('differs where all but the number speaks for the record: %s', (text, before, claim) => {
    expect(differing(text, before)).toEqual([claim]);
  });

  test.each([
    ['nobody says it', 'The deficit for fiscal 2025 was $1.3 trillion.', DEFICIT],
    [
      'whoever counts says it',
      'The Treasury Department said that the deficit for fiscal 2025 was $1.3 trillion.',
      DEFICIT,
    ],
    ['another time', 'An alderman said that the deficit for fiscal 2021 was $1.3 trillion.', DEFICIT],
    ['nearly the same', 'An alderman said that the deficit for fiscal 2025 was $2 trillion.', DEFICIT],
    ['of another order', 'An alderman said that the deficit for fiscal 2025 was $26 trillion.', DEFICIT],
    ['another place', 'An alderman said that the deficit of Italy for fiscal 2025 was $1.3 trillion.', DEFICIT],
    [
      'what might have been',
      'An alderman said that the deficit for fiscal 2025 might have been $1.3 trillion.',
      DEFICIT,
    ],
    ['no such context', 'An alderman said that the deficit for fiscal 2025 was $1.3 trillion.', []],
    ['a part', 'A podcaster claimed that murders of women went up by 12 percent in 2020.', MURDER],
    [
      'an estimate that is nobody’s',
      'A blogger wrote that the foreign-born population was 38 million in January 2025.',
      ['Pew has a number of the foreign-born population.'],
    ],
  ])('says nothing otherwise: %s', (_, text, before) => {
    expect(differing(text, before)).toEqual([]);
  });

  test('is no difference where it is of a near miss, beside a sentence that states the record', () => {
    const accused = pack.claims.flatMap(({ id, examples, published, valid }) =>
      examples.near.flatMap(near => {
        const day = [published, valid.from].find(one => one?.length === 10 && one > '2025-04-18') ?? '2025-04-18';
        const before = examples.matches.slice(0, 1);
        return mentionsIn(engine, `A senator said that ${near}`, { before, published: day })
          .filter(({ relation, reasons }) => relation === 'differs' && reasons.some(isByEvidence))
          .map(({ claim }) => `${id}: ${near}: ${claim}`);
      }),
    );
    expect(accused).toEqual([]);
  });
});

const isByEvidence = ({ rule }: { rule: string }) => rule === 'measure-by-evidence';
