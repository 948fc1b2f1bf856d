import type { Calendar } from "./calendar.ts";
import { dateOf } from "./date-time.ts";
import type { Office } from "./office-hours.ts";
import { type EndedPause, effectivePauses, type WorkingSpan } from "./pause.ts";
import { workingDaysBetween } from "./working-days.ts";
import { workingMinutesBetween } from "./working-time.ts";

/**
 * Working days that a span took, less its pauses. Days are counted as by {@link workingDaysBetween}, in the span and in each
 * pause: the day of the event is not counted, the last day is. Pauses are cut to the span, and overlapping ones count once.
 *
 * @throws CchcError `calendar/not-covered`, `span/backwards`, `pause/backwards` or `pause/never-ended`.
 * @example
 * elapsedWorkingDays(calendar, {
 *   from: parsePlainDateTime("2026-08-10 08:00"), // Monday
 *   to: parsePlainDateTime("2026-08-14 16:00"), // Friday
 *   pauses: [{ from: parsePlainDateTime("2026-08-11 09:00"), to: parsePlainDateTime("2026-08-12 10:00") }],
 * }); // 3: Tuesday, Thursday, Friday
 */
export function elapsedWorkingDays(calendar: Calendar, span: WorkingSpan): number {
  return lessPauses(span, ({ from, to }) => workingDaysBetween(calendar, dateOf(from), dateOf(to)));
}

/**
 * Minutes of a span during which the office was open, less those of its pauses.
 *
 * @throws CchcError As {@link elapsedWorkingDays} does.
 */
export function elapsedWorkingMinutes(office: Office, span: WorkingSpan): number {
  return lessPauses(span, ({ from, to }) => workingMinutesBetween(office, from, to));
}

function lessPauses(span: WorkingSpan, measure: (stretch: EndedPause) => number): number {
  return effectivePauses(span).reduce((left, pause) => left - measure(pause), measure(span));
}
