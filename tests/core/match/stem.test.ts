import { describe, expect, test } from 'vitest';
import { stem } from '../../../lib/core/match/words/stem.ts';

describe('stem', () => {
  test.each([
    ['deport', 'deports', 'deported', 'deporting'],
    ['remove', 'removes', 'removed', 'removing'],
    ['expel', 'expels', 'expelled', 'expelling'],
    ['plan', 'plans', 'planned', 'planning'],
    ['use', 'uses', 'used', 'using'],
    ['agree', 'agrees', 'agreed', 'agreeing'],
    ['deny', 'denies', 'denied', 'denying'],
    ['country', 'countries', "country's", "countries'"],
  ])('gives one key to %s, %s, %s and %s', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  test.each([
    ['ppl', 'people'],
    ['govt', 'government'],
    ['yrs', 'years'],
  ])('gives %s the key of what it shortens', (short, word) => {
    expect(stem(short)).toBe(stem(word));
  });

  test.each([
    ['removals', 'removed'],
    ['noted', 'not'],
    ['ruling', 'run'],
    ['bus', 'bush'],
    ['order', 'orderly'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });
});
