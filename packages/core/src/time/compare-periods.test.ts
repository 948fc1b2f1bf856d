import { expect, test } from "vitest";
import { comparePeriods, daysIn, isWholeYear, overlaps, periodContains, periodWithin } from "./compare-periods.ts";
import { parsePeriod } from "./parse-period.ts";
import { parsePlainDate } from "./plain-date.ts";

const [year, quarter, august] = [parsePeriod("2025"), parsePeriod("2025-Q3"), parsePeriod("2025-08")];
const reportingYear = parsePeriod("nam-2025=2024-12-15..2025-12-14");

test("a period contains its first and last day and none outside", () => {
  const days = ["2025-07-31", "2025-08-01", "2025-08-31", "2025-09-01"];
  expect(days.map((text) => periodContains(august, parsePlainDate(text)))).toEqual([false, true, true, false]);
});

test("a month is within its quarter and within itself, not the other way round", () => {
  expect(periodWithin(august, quarter)).toBe(true);
  expect(periodWithin(august, august)).toBe(true);
  expect(periodWithin(quarter, august)).toBe(false);
});

test("a reporting year from 15/12 is not within the calendar year, but overlaps it and the one before", () => {
  expect(periodWithin(reportingYear, year)).toBe(false);
  expect(overlaps(reportingYear, year)).toBe(true);
  expect(overlaps(parsePeriod("2024"), reportingYear)).toBe(true);
});

test("neighbours do not overlap", () => {
  expect(overlaps(parsePeriod("2025-07"), august)).toBe(false);
});

test("a whole year may begin on any day; ten months, two years and half a year are none", () => {
  const periods = ["2025", "2024", "nam-2025=2024-12-15..2025-12-14", "2024-03-01..2025-02-28"];
  expect(periods.map(parsePeriod).every(isWholeYear)).toBe(true);
  const others = ["2025-H1", "2026-01-01..2026-10-31", "2024-01-01..2025-12-31", "2024-12-15..2025-12-15"];
  expect(others.map(parsePeriod).some(isWholeYear)).toBe(false);
});

test("a period has as many days as the calendar gives it", () => {
  expect(["2024", "2025", "2024-02", "2025-08-04..2025-08-04"].map((text) => daysIn(parsePeriod(text)))).toEqual([
    366, 365, 29, 1,
  ]);
});

test("periods sort by first day, the longer first", () => {
  const texts = ["2025-02", "2025-01", "2025-Q1", "2025", "2024-12", "2025-01-01..2025-12-31"];
  expect(
    texts
      .map(parsePeriod)
      .sort(comparePeriods)
      .map((period) => period.text),
  ).toEqual(["2024-12", "2025", "2025-01-01..2025-12-31", "2025-Q1", "2025-01", "2025-02"]);
});
