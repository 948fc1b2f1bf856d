import { CchcError } from "../problem.ts";
import type { Calendar } from "./calendar.ts";
import type { CalendarDay } from "./calendar-day.ts";
import { notCovered } from "./calendar-problem.ts";
import { dayNumber, fromDayNumber, type PlainDate, plainDate, weekday } from "./plain-date.ts";

/** Something counted per day of a calendar, added up so that any stretch of days takes one subtraction. */
export interface DayTotals {
  /** Day number of the first covered day. */
  readonly firstDay: number;
  /** At index i the total of all days before day `firstDay + i`; one longer than there are days. */
  readonly before: Int32Array;
}

/** What a calendar is asked again and again, computed once. */
export interface CalendarIndex extends DayTotals {
  /** Day numbers of all working days, in order. */
  readonly workingDays: Int32Array;
  readonly listed: ReadonlyMap<PlainDate, CalendarDay>;
}

const kept = new WeakMap<Calendar, CalendarIndex>();

/** The index of a calendar: made on first use, then kept as long as the calendar. */
export function calendarIndex(calendar: Calendar): CalendarIndex {
  const known = kept.get(calendar);
  if (known !== undefined) {
    return known;
  }
  const listed = new Map(calendar.days.map((day) => [day.date, day]));
  const workingDays: number[] = [];
  const totals = totalPerDay(calendar, (date) => {
    const worked = isWorked(date, listed.get(date));
    if (worked) {
      workingDays.push(dayNumber(date));
    }
    return worked ? 1 : 0;
  });
  const index = { ...totals, workingDays: Int32Array.from(workingDays), listed };
  kept.set(calendar, index);
  return index;
}

/** Adds up a count per day over all covered days. */
export function totalPerDay({ covers }: Calendar, count: (date: PlainDate) => number): DayTotals {
  const firstDay = dayNumber(plainDate(covers.first, 1, 1));
  const days = dayNumber(plainDate(covers.last, 12, 31)) - firstDay + 1;
  const before = new Int32Array(days + 1);
  for (let offset = 0; offset < days; offset += 1) {
    before[offset + 1] = valueAt(before, offset) + count(fromDayNumber(firstDay + offset));
  }
  return { firstDay, before };
}

/**
 * Position of a day in the totals of its calendar.
 *
 * @throws CchcError `calendar/not-covered`.
 */
export function offsetOf(calendar: Calendar, totals: DayTotals, date: PlainDate): number {
  const offset = dayNumber(date) - totals.firstDay;
  if (offset < 0 || offset > totals.before.length - 2) {
    throw new CchcError(notCovered(calendar, date));
  }
  return offset;
}

/** The entry of the calendar for a day: a holiday, a swap …; undefined for a day that is what its weekday makes it. */
export function listedDay(calendar: Calendar, date: PlainDate): CalendarDay | undefined {
  const index = calendarIndex(calendar);
  // A day outside the covered years is refused rather than taken for an ordinary one.
  offsetOf(calendar, index, date);
  return index.listed.get(date);
}

/** A value of the totals; the offset comes from {@link offsetOf}, so it is there. */
export function valueAt(totals: Int32Array, offset: number): number {
  return totals[offset] ?? 0;
}

function isWorked(date: PlainDate, listed: CalendarDay | undefined): boolean {
  return listed === undefined ? weekday(date) <= 5 : listed.kind === "swap_work";
}
