import { existsSync, readFileSync } from "node:fs";

/** Numbers of tests in a report of vitest's json reporter; zeros when there is no report. */
export function readTally(file) {
  if (!existsSync(file)) {
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const report = JSON.parse(readFileSync(file, "utf8"));
  // A test file that cannot even be loaded holds no failed test, yet it failed.
  const brokenFiles = report.testResults.filter(
    (result) => result.status === "failed" && result.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The closing line of a test run: `12 passed, 0 failed`, and the skipped ones when there are any. */
export function tallyLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
