import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')));
const differing = (text: string, before: string[] = []) =>
  mentionsIn(engine, text, { published: '2026-05-01', before }).flatMap(({ claim, relation }) =>
    relation === 'differs' ? [claim] : [],
  );

describe('what is no wrong number of a record', () => {
  test.each([
    ['what may become of it', 'The refugee ceiling could be set at 40,000 for fiscal 2026, officials had said.'],
    ['what may become of a goal', 'The White House may raise its goal to 4,000 arrests a day.'],
    ['what somebody wants', 'Congress wants ICE to have 7,500 deportation officers.'],
    ['what a bill would do', 'A reconciliation bill in 2026 would give ICE another $38 billion.'],
    ['what was expected', 'The economy was expected to grow 1.5 percent in 2024.'],
    ['what forecasters had seen', 'Forecasters had seen the economy growing 1.0 percent in 2024.'],
    ['some places', 'Murder fell 20 percent in big cities in 2024, FBI data show.'],
    [
      'another way of counting',
      'The unemployment rate reached 16 percent in April 2020 if misclassified workers are counted.',
    ],
    ['a part of the money', 'ICE’s budget for detention was $3.4 billion in fiscal year 2025.'],
    ['a part of the length', 'Trump built 373 miles of replacement wall in his first term.'],
  ])('%s: %s', (_, text) => {
    expect(differing(text)).toEqual([]);
  });

  test.each([['Among children the picture is worse.', 'The official poverty rate was 14.3 percent in 2024.']])(
    'of whom the sentence before speaks: "%s" %s',
    (before, text) => {
      expect(differing(text, [before])).toEqual([]);
      expect(differing(text.replace('The official', 'The official U.S.'), [before])).toHaveLength(1);
    },
  );

  test('of whom the sentence before speaks, even with its country', () => {
    const text = 'The U.S. poverty rate was 14 percent in 2024.';
    expect(differing(text, ['Children under 18 are poor more often than others.'])).toEqual([]);
    expect(differing(text, ['The bureau met on Monday.'])).toEqual(['poverty-rate-10-6']);
  });

  test('but one that says of whom it is', () => {
    const text = 'U.S. median household income was $56,020 in 2024.';
    expect(differing(text, ['The paper studies Black households.'])).toHaveLength(1);
  });

  test.each([
    ['gdp-growth', 'In 2024 the economy grew 0.4 percent, the letter said.'],
    ['refugee-ceiling-7500', 'The refugee ceiling was set at 40,000 for fiscal 2026, officials said.'],
  ])('but one that is told as it is: %s: %s', (claim, text) => {
    expect(differing(text)).toEqual([claim]);
  });
});
