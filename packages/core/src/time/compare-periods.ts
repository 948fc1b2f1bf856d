import type { Period } from "./period.ts";
import { addDays, daysBetween, type PlainDate, yearOf } from "./plain-date.ts";

/**
 * Whether a day falls in a period; both its ends do.
 *
 * @example
 * periodContains(parsePeriod("2025-08"), parsePlainDate("2025-08-31")); // true
 */
export function periodContains(period: Period, date: PlainDate): boolean {
  return period.first <= date && date <= period.last;
}

/**
 * Whether every day of one period is also in another; a period is within itself.
 *
 * @example
 * periodWithin(parsePeriod("2025-08"), parsePeriod("2025-Q3")); // true
 */
export function periodWithin(inner: Period, outer: Period): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/**
 * Whether two periods have at least one day in common.
 *
 * @example
 * overlaps(parsePeriod("2024"), parsePeriod("2024-12-15..2025-12-14")); // true
 */
export function overlaps(a: Period, b: Period): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/**
 * Days in a period.
 *
 * @example
 * daysIn(parsePeriod("2024-02")); // 29
 */
export function daysIn(period: Period): number {
  return daysBetween(period.first, period.last) + 1;
}

/**
 * Whether a period is a year, wherever it begins: reports to the Government Office run from 15 December to 14 December.
 *
 * @example
 * isWholeYear(parsePeriod("2024-12-15..2025-12-14")); // true
 */
export function isWholeYear({ first, last }: Period): boolean {
  const next = addDays(last, 1);
  return yearOf(next) === yearOf(first) + 1 && next.slice(4) === first.slice(4);
}

/**
 * Order of periods for sorting: by first day; of those that start together the longer first, so that a year comes before its
 * months; then by text. It is 0 only for the same period.
 *
 * @example
 * ["2025-02", "2025-01", "2025"].map(parsePeriod).sort(comparePeriods); // 2025, 2025-01, 2025-02
 */
export function comparePeriods(a: Period, b: Period): -1 | 0 | 1 {
  return compareTexts(a.first, b.first) || compareTexts(b.last, a.last) || compareTexts(a.text, b.text);
}

function compareTexts(a: string, b: string): -1 | 0 | 1 {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
