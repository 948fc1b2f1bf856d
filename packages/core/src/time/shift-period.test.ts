import { expect, test } from "vitest";
import { parsePeriod } from "./parse-period.ts";
import { previousPeriod, samePeriodLastYear, wholeMonths } from "./shift-period.ts";

test.each([
  ["2025", 12],
  ["2025-02", 1],
  ["2024-12-15..2025-12-14", 12],
  ["2025-01-15..2025-02-14", 1],
  ["2025-01-01..2025-03-31", 3],
  ["2025-01-28..2025-02-27", 1],
  ["2024-12-15..2025-12-15", undefined],
  ["2025-01-01..2025-03-30", undefined],
  ["2025-01-31..2025-02-27", undefined],
  ["2025-08-04..2025-08-10", undefined],
])("%s has %s whole months", (text, months) => {
  expect(wholeMonths(parsePeriod(text))).toBe(months);
});

test.each([
  ["2025", "2024"],
  ["2025-H1", "2024-H2"],
  ["2025-Q1", "2024-Q4"],
  ["2025-01", "2024-12"],
  ["2024-03", "2024-02"],
  ["2024-12-15..2025-12-14", "2023-12-15..2024-12-14"],
  ["nam-2025=2024-12-15..2025-12-14", "2023-12-15..2024-12-14"],
  ["2025-03-15..2025-04-14", "2025-02-15..2025-03-14"],
  ["2025-03-01..2025-03-31", "2025-02-01..2025-02-28"],
  ["2025-08-04..2025-08-10", "2025-07-28..2025-08-03"],
])("before %s comes %s", (text, previous) => {
  expect(previousPeriod(parsePeriod(text)).text).toBe(previous);
});

test.each([
  ["2025", "2024"],
  ["2025-H2", "2024-H2"],
  ["2025-Q3", "2024-Q3"],
  ["2025-02", "2024-02"],
  ["nam-2025=2024-12-15..2025-12-14", "2023-12-15..2024-12-14"],
  ["2025-02-01..2025-02-28", "2024-02-01..2024-02-29"],
  ["2025-02-15..2025-03-14", "2024-02-15..2024-03-14"],
  ["2024-02-29..2024-03-05", "2023-02-28..2023-03-05"],
  ["2025-08-04..2025-08-10", "2024-08-04..2024-08-10"],
])("a year before %s was %s", (text, lastYear) => {
  expect(samePeriodLastYear(parsePeriod(text)).text).toBe(lastYear);
});

test("nothing comes before 1900", () => {
  expect(() => previousPeriod(parsePeriod("1900"))).toThrow("date/out-of-range");
  expect(() => samePeriodLastYear(parsePeriod("1900-Q2"))).toThrow("date/out-of-range");
});
