import { describe, expect, test } from 'vitest';
import { describeLint, lintClaims } from '../../lib/node/lint-claims.ts';
import { claimsFolder } from './pack.ts';

const report = await lintClaims(claimsFolder, '2026-11-28');

describe('the claims folder under lint', () => {
  test('has no error but those that claims/known-faults.json names', () => {
    const errors = describeLint(report, claimsFolder, false).filter(line => line.startsWith('error: '));
    expect(errors).toEqual([]);
  });

  test('reads every example of a shown claim as that claim, and takes no near miss for it', () => {
    const found = [...report.errors, ...report.aside].filter(
      ({ rule }) => rule === 'not-read' || rule === 'near-taken',
    );
    expect(found.map(({ record, field, value }) => `${record.id}: ${field}: ${value}`)).toEqual([]);
  });

  test('tells of no record that keeps quiet about having a single source', () => {
    const quiet = report.warnings.filter(({ rule }) => rule === 'single-source');
    expect(quiet.map(({ record }) => record.id)).toEqual([]);
  });

  test('keeps no known fault about a record that is not there', () => {
    const names = new Set([...report.pack.claims, ...report.pack.series].map(({ id }) => id));
    expect(report.idle.filter(({ record }) => !names.has(record))).toEqual([]);
  });
});
