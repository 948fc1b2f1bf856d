import { z } from "zod";
import { CchcError, formatProblem } from "../problem.ts";
import { clockText, minuteOf } from "./clock-time.ts";
import { canonicalDateTime, dateTimeProblem } from "./date-time-problem.ts";
import { type PlainDate, parsePlainDate } from "./plain-date.ts";

/**
 * A day and time on the office's own clock (Asia/Ho_Chi_Minh, which has no summer time), without zone, always with seconds.
 * A refused text carries its bilingual problem in `issue.params.problem`.
 */
export const PlainDateTime = z
  .string()
  .check((context) => {
    const problem = dateTimeProblem(context.value);
    if (problem !== undefined) {
      context.issues.push({
        code: "custom",
        input: context.value,
        message: formatProblem(problem, "en"),
        params: { problem },
      });
    }
  })
  .brand<"PlainDateTime">()
  .meta({
    title: "Date and time",
    description: "Local office time written year-month-dayThour:minute:second, without zone",
    pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$",
    examples: ["2026-08-14T09:30:00"],
  });

/** A day and time such as `"2026-08-14T09:30:00"`. They sort and compare as plain text: `a < b` means a is before b. */
export type PlainDateTime = z.infer<typeof PlainDateTime>;

/**
 * Whether a text is a real day and time in canonical form.
 *
 * @example
 * isPlainDateTime("2026-08-14T09:30:00"); // true
 * isPlainDateTime("2026-08-14 09:30"); // false: parsePlainDateTime reads it
 */
export function isPlainDateTime(text: string): text is PlainDateTime {
  return dateTimeProblem(text) === undefined;
}

/**
 * Reads an ISO day and time; a space may stand for the T, and seconds may be left out.
 *
 * @throws CchcError `date-time/unreadable`, `date-time/no-time`, `date-time/zone`, `date-time/no-such-time` or a problem of the day.
 * @example
 * parsePlainDateTime("2026-08-14 09:30"); // "2026-08-14T09:30:00"
 */
export function parsePlainDateTime(text: string): PlainDateTime {
  const canonical = canonicalDateTime(text);
  if (isPlainDateTime(canonical)) {
    return canonical;
  }
  // A text that is no day and time has a problem; the compiler cannot know, so it gets an empty list.
  throw new CchcError(dateTimeProblem(canonical, text) ?? []);
}

/**
 * The moment so many whole minutes after midnight of a day.
 *
 * @example
 * plainDateTime(parsePlainDate("2026-08-14"), 570); // "2026-08-14T09:30:00"
 */
export function plainDateTime(date: PlainDate, minute: number): PlainDateTime {
  return parsePlainDateTime(`${date}T${clockText(minute)}:00`);
}

/** The last second of a day: a term ends at 24:00 of its last day (Civil Code 2015, Điều 148(6)). */
export function endOfDay(date: PlainDate): PlainDateTime {
  return parsePlainDateTime(`${date}T23:59:59`);
}

/** The day of a day and time. */
export function dateOf(dateTime: PlainDateTime): PlainDate {
  return parsePlainDate(dateTime.slice(0, 10));
}

/**
 * Whole minutes since midnight. Seconds are left out: receipts state hour and minute, and so does the arithmetic.
 *
 * @example
 * timeOf(parsePlainDateTime("2026-08-14T09:30:59")); // 570
 */
export function timeOf(dateTime: PlainDateTime): number {
  return minuteOf(dateTime.slice(11, 16));
}

/** Order of two moments for sorting: negative if the first is earlier, 0 if equal, positive if later. */
export function compareDateTimes(a: PlainDateTime, b: PlainDateTime): -1 | 0 | 1 {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
