import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const pack = await readClaims(join(import.meta.dirname, '../../../claims'));
const engine = createEngine(pack, { withDrafts: true });

const DEFICIT = ['The federal deficit came to nearly $1.8 trillion in the fiscal year 2025, the Treasury reported.'];
const MURDER = ['Murders rose by nearly 30 percent across the nation in 2020, the FBI found, and fell after 2021.'];
const IOWA = ['Iowa found 277 noncitizens on its voter rolls in March 2025, of some two million names.'];
const TAXES = ['Undocumented immigrants pay taxes, by the reckoning of the institute that has studied them longest.'];

function differing(text: string, before: string[], published = '2026-01-20'): string[] {
  return mentionsIn(engine, text, { before, published })
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
    // In the page's own voice beside the record's number, of whoever counts, and with nothing around.
    ['The deficit for fiscal 2025 was $1.3 trillion.', DEFICIT, 'deficit-fy2025-1-8-trillion'],
    [
      'The Treasury Department said that the deficit for fiscal 2025 was $1.3 trillion.',
      DEFICIT,
      'deficit-fy2025-1-8-trillion',
    ],
    ['An alderman said that the deficit for fiscal 2025 was $1.3 trillion.', [], 'deficit-fy2025-1-8-trillion'],
    ['One neighbor swears that Iowa’s voter rolls had 2,770 noncitizens.', IOWA, 'noncitizen-voting-iowa'],
    ['@corn_belt: 772 noncitizens on the rolls in IOWA, look it up', IOWA, 'noncitizen-voting-iowa'],
  ])('differs where all but the number speaks for the record: %s', (text, before, claim) => {
    expect(differing(text, before)).toEqual([claim]);
  });

  test.each([
    [
      'nobody says it, of a place that was spoken of',
      'The poverty rate was 14 percent in 2024.',
      ['Rents are high in Fresno.'],
    ],
    ['another time', 'An alderman said that the deficit for fiscal 2021 was $1.3 trillion.', DEFICIT],
    ['nearly the same', 'An alderman said that the deficit for fiscal 2025 was $2 trillion.', DEFICIT],
    ['of another order', 'An alderman said that the deficit for fiscal 2025 was $260 trillion.', DEFICIT],
    ['another place', 'An alderman said that the deficit of Italy for fiscal 2025 was $1.3 trillion.', DEFICIT],
    [
      'what might have been',
      'An alderman said that the deficit for fiscal 2025 might have been $1.3 trillion.',
      DEFICIT,
    ],
    [
      'a tally that is not the final one',
      'An alderman said that by a preliminary count the deficit for fiscal 2025 was $1.3 trillion.',
      DEFICIT,
    ],
    [
      'a change from the last month',
      'An alderman said that murders rose by 2 percent from the month before in 2020.',
      MURDER,
    ],
    ['a bound that holds', 'An alderman said that the deficit for fiscal 2025 was less than $2.6 trillion.', DEFICIT],
    [
      'the record’s own without its scale',
      'An alderman said that Iowa found 900, when it was 277 noncitizens on its rolls.',
      IOWA,
    ],
    ['a part', 'A podcaster claimed that murders of women went up by 12 percent in 2020.', MURDER],
    [
      'a part of another whole',
      'A clerk said that 900,000 of the cases now pending involve an asylum application.',
      ['The pending asylum applications are more than ever.'],
    ],
  ])('says nothing otherwise: %s', (_, text, before) => {
    expect(differing(text, before)).toEqual([]);
  });

  test('is hardly ever a difference where it is of a near miss, beside a sentence that states the record', () => {
    const all = pack.claims.flatMap(({ examples }) => examples.near);
    const accused = pack.claims.flatMap(({ id, examples, published, valid }) =>
      examples.near.flatMap(near => {
        const day = [published, valid.from].find(one => one?.length === 10 && one > '2025-04-18') ?? '2025-04-18';
        const before = examples.matches.slice(0, 1);
        return (
          mentionsIn(engine, `A senator said that ${near}`, { before, published: day })
            // Of another record it may well be a wrong number.
            .filter(
              ({ claim, relation, reasons }) => claim === id && relation === 'differs' && reasons.some(isByEvidence),
            )
            .map(() => `${id}: ${near}`)
        );
      }),
    );
    expect(accused.length / all.length, accused.join('\n')).toBeLessThan(0.0125);
  });
});

const isByEvidence = ({ rule }: { rule: string }) => rule === 'measure-by-evidence';
