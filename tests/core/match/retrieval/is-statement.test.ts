import { describe, expect, test } from 'vitest';
import { whyNoStatement } from '../../../../lib/core/match/retrieval/is-statement.ts';

describe('whyNoStatement', () => {
  test.each([
    ['On the northern lakes', 'begins with "On …"'],
    ['about the cost of bridges', 'begins with "About …"'],
    ['Regarding bridges and the 12 harbours', 'begins with "Regarding …"'],
  ])('leaves out the topic "%s": it %s', (text, why) => {
    expect(whyNoStatement(text, 5, 2)).toBe(why);
  });

  test.each([
    'About two million fish were counted under the old bridge.',
    'About one in four sailors in Holmvik was born abroad.',
    'About 40 percent of the boats leak.',
    'About half of the harbour is frozen.',
    'On 5 May the council closed the bridge.',
    'On Monday, the council closed the bridge.',
  ])('keeps "%s"', text => {
    expect(whyNoStatement(text, 5, 2)).toBeNull();
  });
});
