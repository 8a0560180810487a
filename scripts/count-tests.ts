/**
 * Counts the tests in the runner's JSON report. No test may be skipped, so a skipped one counts as failed; one that
 * passed only when it was repeated counts as passed and is named.
 */
import { readFileSync } from 'node:fs';

export interface Totals {
  passed: number;
  failed: number;
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; message: string; assertionResults: Assertion[] }[];
}

interface Assertion {
  status: string;
  fullName: string;
  /** Of every try, also of a test that passed in the end. */
  failureMessages: string[];
}

export function countTests(reportFile: string, exitCode: number): Totals {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
  } catch {
    console.error('The test runner left no report.');
    return { passed: 0, failed: 1 };
  }
  // A file that did not load, or whose hook threw, fails without a failed test of its own.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  for (const { fullName, failureMessages } of report.testResults.flatMap((file) =>
    file.assertionResults.filter(passedLater),
  ))
    console.error(`Passed only when repeated: ${fullName}\n${failureMessages.join('\n')}`);
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) console.error(`${skipped} tests were skipped; none may be.`);
  const failed = report.numFailedTests + brokenFiles.length + skipped;
  // The runner also fails on errors outside any test, such as an unhandled rejection.
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

function passedLater({ status, failureMessages }: Assertion): boolean {
  return status === 'passed' && failureMessages.length > 0;
}
