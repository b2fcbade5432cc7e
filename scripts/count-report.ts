/** The parts of Vitest's JSON report that are counted. */
export interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    /** Why the file could not be loaded, if so. */
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

interface Counts {
  readonly passed: number;
  /** What failed and why, a line each. */
  readonly failures: readonly string[];
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
  const failures = [
    ...tests.flatMap(test => (test.status === 'failed' ? lineOf(test.fullName, test.failureMessages?.[0]) : [])),
    ...unloaded.map(file => lineOf(file.name, file.message)),
    ...(maySkip ? [] : skipped.filter(name => !lacksTool.test(name)).map(name => lineOf(name, 'left out'))),
  ];
  if (failures.length === 0 && (code !== 0 || passed === 0)) {
    failures.push(`no test of ${passed} failed, and the run ended with exit code ${code}`);
  }
  return { passed, failures, skipped };
}

/** A name and the first line of what went wrong. */
function lineOf(name: string, message = ''): string {
  const [first = ''] = message.trim().split('\n');
  return first === '' ? name : `${name}: ${first}`;
}
