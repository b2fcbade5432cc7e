import { describe, expect, test } from 'vitest';
import { countReport, type Report } from '../../scripts/count-report.ts';

function report(...files: { status: string; tests: string[] }[]): Report {
  return {
    testResults: files.map(({ status, tests }, i) => ({
      name: `file-${i}`,
      status,
      assertionResults: tests.map((outcome, k) => ({ fullName: `test ${i}.${k}`, status: outcome })),
    })),
  };
}

describe('countReport', () => {
  test('counts what passed and what failed', () => {
    const mixed = report({ status: 'failed', tests: ['passed', 'failed'] }, { status: 'passed', tests: ['passed'] });
    expect(countReport(mixed, 1, false)).toEqual({ passed: 2, failures: ['test 0.1'], skipped: [] });
  });

  test('names what failed with the first line of why', () => {
    const why = 'AssertionError: expected 52 to be less than 50\n    at page.test.ts:12';
    const failing: Report = {
      testResults: [
        {
          name: 'page.test.ts',
          status: 'failed',
          assertionResults: [{ fullName: 'a long page', status: 'failed', failureMessages: [why] }],
        },
        { name: 'lost.test.ts', status: 'failed', message: 'Cannot find module "./lost.ts"\n', assertionResults: [] },
      ],
    };
    expect(countReport(failing, 1, false).failures).toEqual([
      'a long page: AssertionError: expected 52 to be less than 50',
      'lost.test.ts: Cannot find module "./lost.ts"',
    ]);
  });

  test('counts a file that could not be loaded as one failure', () => {
    const unloaded = report({ status: 'failed', tests: [] }, { status: 'passed', tests: ['passed'] });
    expect(countReport(unloaded, 1, false)).toEqual({ passed: 1, failures: ['file-0'], skipped: [] });
  });

  test.each([
    ['a run that wrote no report', undefined, 1],
    ['a run that broke off after its tests had passed', report({ status: 'passed', tests: ['passed'] }), 1],
    ['a run of no tests', report(), 0],
  ])('counts %s as a failure', (_what, broken, code) => {
    expect(countReport(broken, code, false).failures).toHaveLength(1);
  });

  test('counts a skipped test as a failure, but where skips are allowed', () => {
    const skipping = report({ status: 'passed', tests: ['passed', 'skipped', 'todo'] });
    expect(countReport(skipping, 0, false)).toEqual({
      passed: 1,
      failures: ['test 0.1: left out', 'test 0.2: left out'],
      skipped: ['test 0.1', 'test 0.2'],
    });
    expect(countReport(skipping, 0, true).failures).toEqual([]);
  });

  test('allows a skip that names a program that the machine lacks, and none for want of what lies beside the project', () => {
    const skip = (fullName: string): Report => ({
      testResults: [
        {
          name: 'file',
          status: 'passed',
          assertionResults: [
            { fullName, status: 'skipped' },
            { fullName: 'a', status: 'passed' },
          ],
        },
      ],
    });
    expect(countReport(skip('a CSV (skipped: no LibreOffice) opens'), 0, false).failures).toEqual([]);
    expect(countReport(skip('a page (skipped: no ../shared)'), 0, false).failures).toHaveLength(1);
  });
});
