import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../lib/core/lint/finding.ts';
import { KnownFaults, setKnownAside } from '../../../lib/core/lint/known-faults.ts';

const fault = (id: string, rule: Finding['rule'], level: Finding['level'] = 'error'): Finding => ({
  rule,
  level,
  record: { kind: 'claim', id },
  field: 'context',
  value: '',
  todo: '',
});
const known = [
  { record: 'ships', rule: 'wording', why: 'The name of a ship.' },
  { record: 'boats', rule: 'dates', why: 'Waits for an editor.' },
] as const;

describe('setKnownAside', () => {
  test('takes out all errors of a known rule in a known record, and nothing else', () => {
    const all = [
      fault('ships', 'wording'),
      fault('ships', 'wording'),
      fault('ships', 'dates'),
      fault('rafts', 'wording'),
    ];
    const { findings, aside } = setKnownAside(all, known);
    expect(findings).toEqual(all.slice(2));
    expect(aside).toEqual(all.slice(0, 2));
  });

  test('names entries that no error needs: a warning stands by itself', () => {
    const warning = fault('boats', 'dates', 'warning');
    const { findings, idle } = setKnownAside([fault('ships', 'wording'), warning], known);
    expect(findings).toEqual([warning]);
    expect(idle).toEqual([known[1]]);
  });
});

test('an entry names a rule that exists, and says why', () => {
  expect(KnownFaults.safeParse({ faults: known }).success).toBe(true);
  expect(KnownFaults.safeParse({ faults: [{ ...known[0], rule: 'spelling' }] }).success).toBe(false);
  expect(KnownFaults.safeParse({ faults: [{ ...known[0], why: '' }] }).success).toBe(false);
});
