/** What vitest's JSON report says, in short. */

/** The parts of vitest's JSON report that are counted here. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] | null }[];
  }[];
}

export interface Counted {
  passed: number;
  failed: number;
  note: string;
}

/** A file that could not be loaded has no test that failed. */
const isBroken = ({
  status,
  assertionResults,
}: Pick<VitestReport['testResults'][number], 'status' | 'assertionResults'>) =>
  status === 'failed' && assertionResults.length === 0;

/** Counts a report; a file that could not be loaded counts as one. */
export function count(report: VitestReport, exitCode: number): Counted {
  const broken = report.testResults.filter(isBroken);
  const failed = report.numFailedTests + broken.length;
  const skipped = report.numPendingTests + report.numTodoTests;
  return {
    passed: report.numPassedTests,
    // vitest also fails for an error outside of any test.
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    note: skipped > 0 ? `${skipped} skipped` : '',
  };
}

/** Lines of an error that lead to its cause. */
const LINES = 6;

const shorten = (message: string) =>
  message
    .split('\n')
    .slice(0, LINES)
    .map((line) => `    ${line.trim()}`)
    .join('\n');

/** Each failed test with the first lines of its error; empty where all passed. */
export function failures(report: VitestReport): string {
  const told = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    if (isBroken({ status, assertionResults })) return [`${name}\n${shorten(message)}`];
    return assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${test.fullName}\n${shorten(test.failureMessages?.join('\n') ?? '')}`);
  });
  return told.map((each) => `FAILED  ${each}\n\n`).join('');
}
