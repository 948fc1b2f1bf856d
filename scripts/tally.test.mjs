import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTally, tallyLine } from "./tally.mjs";

function reportFile(report) {
  const file = join(mkdtempSync(join(tmpdir(), "cchc-tally-")), "vitest.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
}

test("the closing line holds no skipped tests when there are none", () => {
  expect(tallyLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
});

test("the closing line names skipped tests", () => {
  expect(tallyLine({ passed: 12, failed: 1, skipped: 2 })).toBe("12 passed, 1 failed, 2 skipped");
});

test("a test file that cannot be loaded counts as one failure", () => {
  const file = reportFile({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: "failed", assertionResults: [] },
      { status: "passed", assertionResults: [{}] },
    ],
  });
  expect(readTally(file)).toEqual({ passed: 3, failed: 1, skipped: 2 });
});

test("without a report nothing passed", () => {
  expect(readTally("/nowhere/vitest.json")).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
