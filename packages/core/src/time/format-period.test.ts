import fc from "fast-check";
import { expect, test } from "vitest";
import { formatPeriod } from "./format-period.ts";
import { parsePeriod } from "./parse-period.ts";
import { calendarKinds, periodOf } from "./period.ts";
import { suggestPeriod } from "./period-suggestion.ts";
import { fromDayNumber } from "./plain-date.ts";

test.each([
  ["2025", "Năm 2025", "2025"],
  ["2025-H1", "6 tháng đầu năm 2025", "First half of 2025"],
  ["2025-H2", "6 tháng cuối năm 2025", "Second half of 2025"],
  ["2025-Q3", "Quý III/2025", "Q3 2025"],
  ["2026-08", "Tháng 8/2026", "August 2026"],
  ["2024-12-15..2025-12-14", "15/12/2024–14/12/2025", "15 December 2024 – 14 December 2025"],
  ["2025-08-04..2025-08-04", "04/08/2025", "4 August 2025"],
  [
    "nam-2025=2024-12-15..2025-12-14",
    "nam-2025 (15/12/2024–14/12/2025)",
    "nam-2025 (15 December 2024 – 14 December 2025)",
  ],
])("%s is printed as %s and %s", (text, vi, en) => {
  expect(formatPeriod(parsePeriod(text), "vi")).toBe(vi);
  expect(formatPeriod(parsePeriod(text), "en")).toBe(en);
});

test("what a report prints for a calendar period is answered with its text when typed", () => {
  const anyDay = fc.integer({ min: -25_567, max: 84_005 }).map(fromDayNumber);
  fc.assert(
    fc.property(fc.constantFrom(...calendarKinds), anyDay, (kind, date) => {
      const period = periodOf(kind, date);
      expect(suggestPeriod(formatPeriod(period, "vi"))).toBe(period.text);
      expect(suggestPeriod(formatPeriod(period, "en"))).toBe(period.text);
    }),
  );
});
