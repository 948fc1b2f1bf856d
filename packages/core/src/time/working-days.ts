import { CchcError } from "../problem.ts";
import type { Calendar } from "./calendar.ts";
import { calendarIndex, offsetOf, valueAt } from "./calendar-index.ts";
import { notCovered } from "./calendar-problem.ts";
import type { OfficeHours } from "./office-hours.ts";
import { officeIndex } from "./office-index.ts";
import type { Period } from "./period.ts";
import { fromDayNumber, type PlainDate } from "./plain-date.ts";
import { requireAmount } from "./working-problem.ts";

/**
 * Whether a day is worked: Monday to Friday unless off, and the Saturdays worked in exchange for a day off.
 *
 * @throws CchcError `calendar/not-covered` for a year whose days off are not in the data.
 * @example
 * isWorkingDay(calendar, parsePlainDate("2026-02-17")); // false: the first day of the lunar year
 * isWorkingDay(calendar, parsePlainDate("2026-01-10")); // true: a Saturday worked for 2 January
 */
export function isWorkingDay(calendar: Calendar, date: PlainDate): boolean {
  const index = calendarIndex(calendar);
  const offset = offsetOf(calendar, index, date);
  return valueAt(index.before, offset + 1) > valueAt(index.before, offset);
}

/**
 * The working day so many working days later. The day of the event is not counted (Civil Code 2015, Điều 147(2)), so the
 * first day counted is the next working day; 0 gives the day itself, worked or not.
 *
 * @throws CchcError `calendar/not-covered`, also when the count runs past the last covered year; `working-days/amount` if
 * the number is negative or not whole.
 * @example
 * addWorkingDays(calendar, parsePlainDate("2026-02-13"), 1); // "2026-02-23": Tết lies in between
 */
export function addWorkingDays(calendar: Calendar, start: PlainDate, days: number): PlainDate {
  requireAmount(days, 0);
  const index = calendarIndex(calendar);
  const offset = offsetOf(calendar, index, start);
  if (days === 0) {
    return start;
  }
  const day = index.workingDays[valueAt(index.before, offset + 1) + days - 1];
  if (day === undefined) {
    throw new CchcError(notCovered(calendar, `${start} + ${days}`));
  }
  return fromDayNumber(day);
}

/**
 * The day itself if it is worked, else the next working day: where a term ends whose last day is off (Civil Code 2015, Điều 148(5)).
 *
 * @example
 * workingDayFrom(calendar, parsePlainDate("2026-04-26")); // "2026-04-28": Sunday, then Monday off for Hùng Kings' Day
 */
export function workingDayFrom(calendar: Calendar, date: PlainDate): PlainDate {
  return isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, 1);
}

/**
 * Working days after one day up to and including another: the day of the event is not counted, the last day is.
 * Negative when the second is earlier, so that stretches always add up.
 *
 * @example
 * workingDaysBetween(calendar, parsePlainDate("2026-08-14"), parsePlainDate("2026-08-18")); // 2: Monday and Tuesday
 */
export function workingDaysBetween(calendar: Calendar, from: PlainDate, to: PlainDate): number {
  const index = calendarIndex(calendar);
  return (
    valueAt(index.before, offsetOf(calendar, index, to) + 1) -
    valueAt(index.before, offsetOf(calendar, index, from) + 1)
  );
}

/**
 * Working days in a period, both its ends included.
 *
 * @example
 * workingDaysIn(calendar, parsePeriod("2026-02")); // 15
 */
export function workingDaysIn(calendar: Calendar, { first, last }: Period): number {
  const index = calendarIndex(calendar);
  return (
    valueAt(index.before, offsetOf(calendar, index, last) + 1) - valueAt(index.before, offsetOf(calendar, index, first))
  );
}

/**
 * Working half-days (buổi) in a period: the stretches during which the office is open. Without hours every working day has two.
 *
 * @throws CchcError `calendar/not-covered`.
 * @example
 * workingHalfDaysIn(calendar, parsePeriod("2026-02")); // 30
 */
export function workingHalfDaysIn(calendar: Calendar, period: Period, hours?: OfficeHours): number {
  if (hours === undefined) {
    return workingDaysIn(calendar, period) * 2;
  }
  const { halfDays } = officeIndex({ calendar, hours });
  const end = offsetOf(calendar, halfDays, period.last) + 1;
  return valueAt(halfDays.before, end) - valueAt(halfDays.before, offsetOf(calendar, halfDays, period.first));
}
