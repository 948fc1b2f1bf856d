import type { Calendar } from "../../time/calendar.ts";
import { dateOf, type PlainDateTime } from "../../time/date-time.ts";
import { daysBetween, type PlainDate } from "../../time/plain-date.ts";
import { workingDaysBetween } from "../../time/working-days.ts";
import type { CountingContext } from "./derived-fact.ts";

/** A day, or a moment of which the day counts. */
export type Day = PlainDate | PlainDateTime;

/**
 * Order by calendar day, whatever the time: negative, zero or positive. Makes no new text, since it runs for every record.
 *
 * @example
 * compareDays(parsePlainDateTime("2026-08-14 16:30"), parsePlainDate("2026-08-14")); // 0
 */
export function compareDays(a: Day, b: Day): number {
  for (let place = 0; place < dayLength; place += 1) {
    const difference = a.charCodeAt(place) - b.charCodeAt(place);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

/**
 * Working days from one day to another: the day of the event is not counted, the last day is.
 * Undefined when an end is missing, the order is wrong, or one end lies in a year that the calendar does not know.
 *
 * @throws CchcError `calendar/not-covered` when the period itself lies in such a year: then the calendar is wrong for the
 * run, not a date for the record.
 */
export function workingDays(
  from: Day | undefined,
  to: Day | undefined,
  { calendar, period }: CountingContext,
): number | undefined {
  if (from === undefined || to === undefined || compareDays(from, to) > 0) {
    return undefined;
  }
  const known = isCovered(from, calendar) && isCovered(to, calendar);
  return known || !isCovered(period.last, calendar) ? workingDaysBetween(calendar, dayOf(from), dayOf(to)) : undefined;
}

/** Whether a day lies in a year that the calendar knows. */
export function isCovered(day: Day, { covers: { first, last } }: Calendar): boolean {
  return day >= String(first) && day < String(last + 1);
}

/**
 * Working days from a day to the last day of the period while something was not done by then; undefined once it was.
 * What was done after the period is not known yet on its last day.
 */
export function workingDaysWaiting(
  from: PlainDate | undefined,
  done: PlainDate | undefined,
  context: CountingContext,
): number | undefined {
  const { last } = context.period;
  return done !== undefined && done <= last ? undefined : workingDays(from, last, context);
}

/**
 * Calendar days from one day to another: 1 from today to tomorrow. Undefined when an end is missing or the order is wrong.
 */
export function calendarDays(from: PlainDate | undefined, to: PlainDate | undefined): number | undefined {
  return from === undefined || to === undefined || from > to ? undefined : daysBetween(from, to);
}

/** Calendar days that something was done after it was due; 0 when it was not late. Undefined when a day is missing. */
export function daysAfter(due: PlainDate | undefined, done: PlainDate | undefined): number | undefined {
  return due !== undefined && done !== undefined && done <= due ? 0 : calendarDays(due, done);
}

function dayOf(day: Day): PlainDate {
  return isMoment(day) ? dateOf(day) : day;
}

function isMoment(day: Day): day is PlainDateTime {
  return day.length > dayLength;
}

const dayLength = "2026-08-14".length;
