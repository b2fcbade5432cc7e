/** The parts of Vitest's JSON report that are counted. */
export interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Full names of the tests that were left out. */
  readonly skipped: readonly string[];
}

/** A test names what its machine may lack: "(skipped: no LibreOffice)". Pages and data beside the project are asked for apart. */
const lacksTool = /\(skipped: no (?!\.\.\/shared)[^)]+\)/;

/**
 * Count the tests of a report that Vitest wrote, or did not come to write, before it ended with exit code `code`.
 *
 * A file that cannot be loaded, a run that breaks off or runs nothing, and a skip where none is allowed count as failures.
 */
export function countReport(report: Report | undefined, code: number, maySkip: boolean): Counts {
  const files = report?.testResults ?? [];
  const tests = files.flatMap(file => file.assertionResults);
  const passed = tests.filter(test => test.status === 'passed').length;
  const skipped = tests.filter(test => test.status !== 'passed' && test.status !== 'failed').map(test => test.fullName);
  const unloaded = files.filter(
    file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
  );
  let failed = tests.filter(test => test.status === 'failed').length + unloaded.length;
  if (!maySkip) failed += skipped.filter(name => !lacksTool.test(name)).length;
  if (failed === 0 && (code !== 0 || passed === 0)) failed = 1;
  return { passed, failed, skipped };
}
