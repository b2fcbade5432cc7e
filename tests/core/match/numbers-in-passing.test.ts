import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import type { Mention } from '../../../lib/core/match/mention.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { sample } from '../../sample.ts';
import { mentionsIn } from './fixture-engine.ts';

const pack = await readClaims(join(import.meta.dirname, '../../../claims'));
const engine = createEngine(pack);

/** What a writer adds behind a statement; each number is of something else. */
const BEHIND = [
  ', the highest in more than 40 years',
  ', the first rise in six years',
  ', the most in the 25 years for which such records are kept',
  ', according to a report of 62 pages',
  ', said the 58-year-old director',
  ' and would need 20 years to change',
  ', at a cost of $9 billion',
  ', officials said in a call with 45 reporters',
  ', a change of 7 percent',
  ', after rising for eleven months in a row',
  ', half of them in two cities',
  ', in the 36 states that report',
  ', with 90 days to go',
  ', twice as many as in a study of 1,200 people',
  ', in a speech of 52 minutes',
  ', as gasoline sold for $3.40',
  ', with a margin of error of 4 points',
];
const BEFORE = [
  'After 10 years of debate, ',
  'As 2,000 people marched outside, officials said that ',
  'Speaking to 500 supporters, he said that ',
  'For the first time in 15 years, ',
  'A 41-year-old teacher said that ',
  'In a $4 million advertisement the group says that ',
];

const isAccused = ({ relation, series }: Mention) => relation === 'differs' || series?.fits === false;
const accused = (text: string) =>
  mentionsIn(engine, text, { published: '2026-08-01' })
    .filter(isAccused)
    .map(({ claim }) => claim);

describe('a number in passing is no wrong one of what is stated beside it', () => {
  const statements = pack.claims
    .filter(({ status }) => status === 'shown')
    .map(({ statement }) => statement.replace(/\.$/, ''))
    .filter(statement => !/["“?]/.test(statement));

  test.each(sample('statements with numbers in passing', statements, 40))('%s', statement => {
    const own = accused(`${statement}.`);
    const lower = `${statement[0]?.toLowerCase()}${statement.slice(1)}`;
    const texts = [...BEHIND.map(words => `${statement}${words}.`), ...BEFORE.map(words => `${words}${lower}.`)];
    const found = texts.flatMap(text => accused(text).map(claim => ({ claim, text })));
    expect(found.filter(({ claim }) => !own.includes(claim))).toEqual([]);
  });
});

test.each([
  'officials said in a call with 45 reporters',
  'in the 36 states that report',
  'twice as many as in a study of 1,200 people',
])('nor is one of a sentence that says all but the number: %s', words => {
  expect(accused(`The Venezuelans held in El Salvador were returned to Venezuela in July 2025, ${words}.`)).toEqual([]);
});
