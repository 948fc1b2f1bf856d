import { CchcError } from "../problem.ts";
import { type DayTotals, offsetOf, valueAt } from "./calendar-index.ts";
import { notCovered } from "./calendar-problem.ts";
import { minuteOf } from "./clock-time.ts";
import { dateOf, type PlainDateTime, plainDateTime, timeOf } from "./date-time.ts";
import { minutesIn, type Office, sessionsOn } from "./office-hours.ts";
import { officeIndex } from "./office-index.ts";
import { fromDayNumber, type PlainDate } from "./plain-date.ts";
import { requireAmount } from "./working-problem.ts";

/**
 * Minutes between two moments during which the office was open; negative when the second is earlier.
 *
 * @throws CchcError `calendar/not-covered`.
 * @example
 * // Friday 16:30 to Monday 08:00, open until 17:00 and from 07:30
 * workingMinutesBetween(office, parsePlainDateTime("2026-08-14 16:30"), parsePlainDateTime("2026-08-17 08:00")); // 60
 */
export function workingMinutesBetween(office: Office, from: PlainDateTime, to: PlainDateTime): number {
  return openMinutesUntil(office, to) - openMinutesUntil(office, from);
}

/**
 * The earliest moment by which the office has been open so many minutes, counted from a moment: over lunch, closings and days off.
 *
 * @throws CchcError `calendar/not-covered`, also when the hours of the covered years do not suffice.
 * @example
 * addWorkingMinutes(office, parsePlainDateTime("2026-08-14 16:30"), 60); // "2026-08-17T08:00:00"
 */
export function addWorkingMinutes(office: Office, start: PlainDateTime, minutes: number): PlainDateTime {
  requireAmount(minutes, 1);
  const { minutes: totals } = officeIndex(office);
  const wanted = openMinutesUntil(office, start) + minutes;
  const offset = dayReaching(totals, wanted);
  if (offset === undefined) {
    throw new CchcError(notCovered(office.calendar, `${start} + ${minutes} min`));
  }
  const date = fromDayNumber(totals.firstDay + offset);
  return plainDateTime(date, minuteReaching(office, date, wanted - valueAt(totals.before, offset)));
}

function openMinutesUntil(office: Office, moment: PlainDateTime): number {
  const { minutes } = officeIndex(office);
  const date = dateOf(moment);
  const time = timeOf(moment);
  const today = sessionsOn(office, date).reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(time, minuteOf(to)) - minuteOf(from)),
    0,
  );
  return valueAt(minutes.before, offsetOf(office.calendar, minutes, date)) + today;
}

/** Offset of the first day at whose end the total is at least the wanted one. */
function dayReaching({ before }: DayTotals, wanted: number): number | undefined {
  let low = 0;
  let high = before.length - 1;
  if (valueAt(before, high) < wanted) {
    return undefined;
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(before, middle + 1) < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Minute of the day at which the office has been open so long that day; a half-day's closing time ends it, not the next opening. */
function minuteReaching(office: Office, date: PlainDate, minutes: number): number {
  let left = minutes;
  for (const session of sessionsOn(office, date)) {
    if (left <= minutesIn(session)) {
      return minuteOf(session.from) + left;
    }
    left -= minutesIn(session);
  }
  return minuteOf(sessionsOn(office, date).at(-1)?.to ?? "00:00");
}
