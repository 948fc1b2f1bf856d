import { z } from "zod";
import { CchcError, formatProblem } from "../problem.ts";
import { dateOutOfRange, dateProblem } from "./date-problem.ts";
import { daysInMonth } from "./month-length.ts";

const millisecondsPerDay = 86_400_000;

/**
 * A day of the calendar without time or zone, as ISO text.
 * Years 1900–2200, real days only; a refused text carries its bilingual problem in `issue.params.problem`.
 */
export const PlainDate = z
  .string()
  .check((context) => {
    const problem = dateProblem(context.value);
    if (problem !== undefined) {
      context.issues.push({
        code: "custom",
        input: context.value,
        message: formatProblem(problem, "en"),
        params: { problem },
      });
    }
  })
  .brand<"PlainDate">()
  .meta({
    title: "Date",
    description: "A day written year-month-day, 1900–2200",
    format: "date",
    examples: ["2025-07-01"],
  });

/** A day such as `"2025-07-01"`. Days sort and compare as plain text: `a < b` means a is before b. */
export type PlainDate = z.infer<typeof PlainDate>;

/**
 * Whether a text is a real day in ISO form.
 *
 * @example
 * isPlainDate("2024-02-29"); // true
 */
export function isPlainDate(text: string): text is PlainDate {
  return dateProblem(text) === undefined;
}

/**
 * Reads a day.
 *
 * @throws CchcError `date/unreadable`, `date/no-such-day` or `date/out-of-range`.
 * @example
 * parsePlainDate("2025-07-01");
 * parsePlainDate("2025-02-31"); // throws: the last day of that month is 2025-02-28
 */
export function parsePlainDate(text: string): PlainDate {
  if (isPlainDate(text)) {
    return text;
  }
  // A text that is no day has a problem; the compiler cannot know, so it gets an empty list.
  throw new CchcError(dateProblem(text) ?? []);
}

/**
 * The day with this year, month (1 = January) and day of the month.
 *
 * @example
 * plainDate(2025, 7, 1); // "2025-07-01"
 */
export function plainDate(year: number, month: number, day: number): PlainDate {
  return parsePlainDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);
}

/** Year of a day. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** Month of a day, 1 = January. */
export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

/** Day of the month, from 1. */
export function dayOfMonth(date: PlainDate): number {
  return Number(date.slice(8));
}

/**
 * Days since 1970-01-01, which is 0.
 *
 * @example
 * dayNumber(parsePlainDate("1970-01-02")); // 1
 */
export function dayNumber(date: PlainDate): number {
  return Date.UTC(yearOf(date), monthOf(date) - 1, dayOfMonth(date)) / millisecondsPerDay;
}

const firstDayNumber = dayNumber(plainDate(1900, 1, 1));
const lastDayNumber = dayNumber(plainDate(2200, 12, 31));

/**
 * The day with this number; the inverse of {@link dayNumber}.
 *
 * @throws CchcError `date/out-of-range` if it is no whole number or lies outside 1900–2200.
 * @example
 * fromDayNumber(0); // "1970-01-01"
 */
export function fromDayNumber(number: number): PlainDate {
  if (!Number.isInteger(number) || number < firstDayNumber || number > lastDayNumber) {
    throw new CchcError(dateOutOfRange(`1970-01-01 + ${number}`));
  }
  // Three getters are several times faster than toISOString, and this runs inside loops over days.
  const day = new Date(number * millisecondsPerDay);
  return plainDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

/**
 * The day so many days later, or earlier if negative.
 *
 * @example
 * addDays(parsePlainDate("2024-02-28"), 2); // "2024-03-01"
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/**
 * The same day of the month so many months later; where that month is too short, its last day.
 *
 * @example
 * addMonths(parsePlainDate("2025-01-31"), 1); // "2025-02-28"
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return plainDate(year, month, Math.min(dayOfMonth(date), daysInMonth(year, month)));
}

/**
 * Days from one day to another: 1 from today to tomorrow, negative if the second is earlier.
 *
 * @example
 * daysBetween(parsePlainDate("2025-02-28"), parsePlainDate("2025-03-01")); // 1
 */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Order of two days for sorting: negative if the first is earlier, 0 if equal, positive if later. */
export function compareDates(a: PlainDate, b: PlainDate): -1 | 0 | 1 {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/** Whether the first day is strictly before the second. */
export function isBefore(a: PlainDate, b: PlainDate): boolean {
  return a < b;
}

/** Whether the first day is strictly after the second. */
export function isAfter(a: PlainDate, b: PlainDate): boolean {
  return a > b;
}

/**
 * Day of the week as ISO 8601 counts it: 1 is Monday, 7 is Sunday.
 *
 * @example
 * weekday(parsePlainDate("2025-07-01")); // 2, a Tuesday
 */
export function weekday(date: PlainDate): number {
  // Counted from Monday 1900-01-01, the earliest day there is, so the remainder is never negative.
  return ((dayNumber(date) - firstDayNumber) % 7) + 1;
}

/**
 * The last day of the month a day is in.
 *
 * @example
 * endOfMonth(parsePlainDate("2024-02-10")); // "2024-02-29"
 */
export function endOfMonth(date: PlainDate): PlainDate {
  return plainDate(yearOf(date), monthOf(date), daysInMonth(yearOf(date), monthOf(date)));
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
