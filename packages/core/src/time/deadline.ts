import { z } from "zod";
import type { Calendar } from "./calendar.ts";
import { ClockTime } from "./clock-time.ts";
import { dateOf, endOfDay, type PlainDateTime, plainDateTime } from "./date-time.ts";
import type { OfficeHours } from "./office-hours.ts";
import { addDays, addMonths, type PlainDate } from "./plain-date.ts";
import { addWorkingDays, isWorkingDay, workingDayFrom } from "./working-days.ts";
import { requireAmount } from "./working-problem.ts";
import { addWorkingMinutes } from "./working-time.ts";

/**
 * Units of a term: `hour` is an hour of the office being open, `day` a day of the calendar, `working-day` a working day,
 * `month` a month of the calendar.
 */
export const TermUnit = z.enum(["hour", "day", "working-day", "month"]);

/** A unit of a term. */
export type TermUnit = z.infer<typeof TermUnit>;

/**
 * When something filed late in the day counts as received: the `same-day`, or the `next-working-day` if it comes after the
 * cut-off or on a day off. The cut-off is the office's rule and comes as data.
 */
export const AfterHours = z.discriminatedUnion("practice", [
  z.strictObject({ practice: z.literal("same-day") }).readonly(),
  z.strictObject({ practice: z.literal("next-working-day"), cutOff: ClockTime }).readonly(),
]);

/** When something filed late in the day counts as received. */
export type AfterHours = z.infer<typeof AfterHours>;

/** A term to be counted: from when, how long, and by which practice. Hours are counted in the hours of an office. */
export type Term = {
  readonly start: PlainDateTime;
  /** Whole and at least 1. */
  readonly amount: number;
  /** `same-day` if left out. */
  readonly afterHours?: AfterHours;
} & (
  | { readonly unit: "hour"; readonly hours: OfficeHours }
  | { readonly unit: Exclude<TermUnit, "hour">; readonly hours?: OfficeHours }
);

/** When a term ends, and what moved on the way. */
export interface Deadline {
  /** Last moment: exact for hours, the end of the last day for days and months. */
  readonly at: PlainDateTime;
  /** Day of the event, which is not counted: the day of filing, or a later one by the practice for late filings. */
  readonly receivedOn: PlainDate;
  /** The last day as counted, if it was off and the end therefore moved to the next working day. */
  readonly movedFrom?: PlainDate;
}

/**
 * When a term ends, by the Civil Code 2015: the day of the event is not counted (Điều 147(2)); a last day that is off moves
 * to the end of the next working day (148(5)); a month ends on the same day of the month, or on the last day of a month too
 * short for it (148(3)); a day ends at 24:00 (148(6)).
 *
 * @throws CchcError `calendar/not-covered` or `working-days/amount`.
 * @example
 * const start = parsePlainDateTime("2026-08-14 09:30");
 * deadline(calendar, { start, amount: 5, unit: "working-day" }).at; // "2026-08-21T23:59:59"
 */
export function deadline(calendar: Calendar, term: Term): Deadline {
  requireAmount(term.amount, 1);
  const receivedOn = receptionDay(calendar, term);
  if (term.unit === "hour") {
    const filedOn = dateOf(term.start);
    const start = receivedOn === filedOn ? term.start : plainDateTime(receivedOn, 0);
    return { at: addWorkingMinutes({ calendar, hours: term.hours }, start, term.amount * 60), receivedOn };
  }
  const lastDay = lastDayOf(calendar, receivedOn, term);
  const day = workingDayFrom(calendar, lastDay);
  return day === lastDay ? { at: endOfDay(day), receivedOn } : { at: endOfDay(day), receivedOn, movedFrom: lastDay };
}

function receptionDay(calendar: Calendar, { start, afterHours }: Term): PlainDate {
  const day = dateOf(start);
  if (afterHours?.practice !== "next-working-day") {
    return day;
  }
  // Otherwise what is filed on Saturday would be due before what is filed late on Friday.
  const late = start.slice(11) > `${afterHours.cutOff}:00` || !isWorkingDay(calendar, day);
  return late ? addWorkingDays(calendar, day, 1) : day;
}

function lastDayOf(
  calendar: Calendar,
  receivedOn: PlainDate,
  { amount, unit }: Pick<Term, "amount"> & { readonly unit: Exclude<TermUnit, "hour"> },
): PlainDate {
  if (unit === "working-day") {
    return addWorkingDays(calendar, receivedOn, amount);
  }
  return unit === "month" ? addMonths(receivedOn, amount) : addDays(receivedOn, amount);
}
