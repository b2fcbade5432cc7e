import { describe, expect, test } from 'vitest';
import { pack } from './pack.ts';

const { claims, wordings = [] } = pack;
const byId = new Map(claims.map(claim => [claim.id, claim]));

describe('the wordings of claims without a figure', () => {
  test('are there for each of them', () => {
    const without = claims.filter(({ proposition, figure }) => proposition !== null && figure === null);
    const written = new Set(wordings.map(({ claim }) => claim));
    expect(without.map(({ id }) => id).filter(id => !written.has(id))).toEqual([]);
  });

  test.each(wordings.map(one => [one.claim, one] as const))('%s: differ, and quote nobody', (id, { states, near }) => {
    const { examples } = byId.get(id)!;
    const all = [...examples.matches, ...examples.near, ...states, ...near];
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([]);
    expect([...states, ...near].filter(text => /["“”«»]/.test(text))).toEqual([]);
    expect(states.length).toBeGreaterThan(20);
    expect(near.length).toBeGreaterThan(8);
  });
});
