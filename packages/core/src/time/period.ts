import { CchcError } from "../problem.ts";
import { backwards, badName } from "./period-problem.ts";
import { endOfMonth, monthOf, type PlainDate, plainDate, yearOf } from "./plain-date.ts";

/** The kinds of period the calendar itself has, the longest first. */
export const calendarKinds = ["year", "half", "quarter", "month"] as const;

/** A kind of period that follows the calendar. */
export type CalendarKind = (typeof calendarKinds)[number];

/**
 * A calendar kind, or `explicit` for a period that names its first and last day.
 * Reports to the Government Office run from the 15th to the 14th (Decree 09/2019); such edges are law, so they come as data.
 */
export type PeriodKind = CalendarKind | "explicit";

/** A span of whole days, both ends included. Plain data: two periods with the same text are the same period. */
export interface Period {
  readonly kind: PeriodKind;
  /** The one way to write this period, which `parsePeriod` reads back. */
  readonly text: string;
  readonly first: PlainDate;
  readonly last: PlainDate;
  /** Only explicit periods may have a name, such as `nam-2025`. */
  readonly name?: string;
}

/** Months in each calendar kind. */
export const monthsInKind = { year: 12, half: 6, quarter: 3, month: 1 } as const;

const nameForm = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;

/**
 * The calendar period of one kind that a day falls in.
 *
 * @example
 * periodOf("quarter", parsePlainDate("2025-08-14")).text; // "2025-Q3"
 */
export function periodOf(kind: CalendarKind, date: PlainDate): Period {
  const months = monthsInKind[kind];
  const year = yearOf(date);
  const ordinal = Math.ceil(monthOf(date) / months);
  return {
    kind,
    text: calendarText(kind, year, ordinal),
    first: plainDate(year, (ordinal - 1) * months + 1, 1),
    last: endOfMonth(plainDate(year, ordinal * months, 1)),
  };
}

/**
 * How a calendar period is written; `ordinal` counts from 1 within the year.
 *
 * @example
 * calendarText("month", 2025, 8); // "2025-08"
 */
export function calendarText(kind: CalendarKind, year: number, ordinal: number): string {
  const part = {
    year: "",
    half: `-H${ordinal}`,
    quarter: `-Q${ordinal}`,
    month: `-${String(ordinal).padStart(2, "0")}`,
  } as const;
  return `${year}${part[kind]}`;
}

/**
 * The period from a first to a last day, both included, with an optional name of letters, digits and hyphens.
 *
 * @throws CchcError `period/backwards` or `period/bad-name`.
 * @example
 * explicitPeriod(parsePlainDate("2024-12-15"), parsePlainDate("2025-12-14"), "nam-2025").text;
 * // "nam-2025=2024-12-15..2025-12-14"
 */
export function explicitPeriod(first: PlainDate, last: PlainDate, name?: string): Period {
  if (first > last) {
    throw new CchcError(backwards(first, last));
  }
  const days = `${first}..${last}`;
  if (name === undefined) {
    return { kind: "explicit", text: days, first, last };
  }
  if (!nameForm.test(name)) {
    throw new CchcError(badName(name, days));
  }
  return { kind: "explicit", text: `${name}=${days}`, first, last, name };
}
