import type { Calendar } from "./calendar.ts";
import type { CalendarDay } from "./calendar-day.ts";
import { listedDay } from "./calendar-index.ts";
import { dateOf } from "./date-time.ts";
import { type EndedPause, effectivePauses, type WorkingSpan } from "./pause.ts";
import { addDays, daysBetween, type PlainDate } from "./plain-date.ts";
import { isWorkingDay } from "./working-days.ts";

/** Why a day counts or does not: what its weekday makes it, an entry of the calendar, or a pause. */
export type DayReason =
  | { readonly reason: "working-day" | "weekend" }
  | { readonly reason: CalendarDay["kind"]; readonly day: CalendarDay }
  | { readonly reason: "pause"; readonly pause: EndedPause };

/** One day of a span: whether it counts as a working day, and why. */
export type ExplainedDay = DayReason & { readonly date: PlainDate; readonly counts: boolean };

/**
 * Every day after the first up to the last day of a span with why it counts or not; the days that count are as many as
 * `elapsedWorkingDays` says. A day off inside a pause is explained as a day off.
 *
 * @throws CchcError As `elapsedWorkingDays` does.
 * @example
 * explainWorkingDays(calendar, { from: parsePlainDateTime("2026-04-24 08:00"), to: parsePlainDateTime("2026-04-28 08:00") })
 *   .map(({ date, reason }) => `${date} ${reason}`);
 * // 2026-04-25 weekend, 2026-04-26 holiday, 2026-04-27 compensatory, 2026-04-28 working-day
 */
export function explainWorkingDays(calendar: Calendar, span: WorkingSpan): ExplainedDay[] {
  const pauses = effectivePauses(span);
  const eve = dateOf(span.from);
  return Array.from({ length: daysBetween(eve, dateOf(span.to)) }, (_, index) =>
    explainDay(calendar, addDays(eve, index + 1), pauses),
  );
}

function explainDay(calendar: Calendar, date: PlainDate, pauses: readonly EndedPause[]): ExplainedDay {
  const day = listedDay(calendar, date);
  if (!isWorkingDay(calendar, date)) {
    return day === undefined
      ? { date, counts: false, reason: "weekend" }
      : { date, counts: false, reason: day.kind, day };
  }
  const pause = pauses.find(({ from, to }) => dateOf(from) < date && date <= dateOf(to));
  if (pause !== undefined) {
    return { date, counts: false, reason: "pause", pause };
  }
  return day === undefined
    ? { date, counts: true, reason: "working-day" }
    : { date, counts: true, reason: day.kind, day };
}
