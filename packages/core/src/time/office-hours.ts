import { z } from "zod";
import { formatProblem, type Problem } from "../problem.ts";
import type { Calendar } from "./calendar.ts";
import { listedDay } from "./calendar-index.ts";
import { ClockTime, minuteOf } from "./clock-time.ts";
import { type PlainDate, weekday } from "./plain-date.ts";

/** One stretch of a day during which an office is open: a half-day (buổi). Open at `from`, closed at `to`. */
export const OfficeSession = z.strictObject({ from: ClockTime, to: ClockTime }).readonly();

/** One stretch of a day during which an office is open, such as 07:30 to 11:30. */
export type OfficeSession = z.infer<typeof OfficeSession>;

const OfficeDay = z
  .array(OfficeSession)
  .check((context) => {
    const problem = sessionProblem(context.value);
    if (problem !== undefined) {
      const message = formatProblem(problem, "en");
      context.issues.push({ code: "custom", input: context.value, message, params: { problem } });
    }
  })
  .readonly();

/** Names of the weekdays, Monday first. */
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/**
 * When an office is open, by weekday; a weekday that is not named is closed. A calendar still closes it on days off.
 * An office that also works Saturday mornings names them. Use one object per office: what is computed from it is kept with it.
 */
export const OfficeHours = z
  .strictObject({
    /** The office's own notice or rules that set these hours. */
    basis: z.string().min(1),
    monday: OfficeDay.optional(),
    tuesday: OfficeDay.optional(),
    wednesday: OfficeDay.optional(),
    thursday: OfficeDay.optional(),
    friday: OfficeDay.optional(),
    saturday: OfficeDay.optional(),
    sunday: OfficeDay.optional(),
  })
  .readonly();

/** When an office is open, by weekday. */
export type OfficeHours = z.infer<typeof OfficeHours>;

/** An office for counting time: the calendar it follows and its hours. */
export interface Office {
  readonly calendar: Calendar;
  readonly hours: OfficeHours;
}

/**
 * The half-days during which an office is open on a day. On a Saturday worked in exchange it keeps the hours of the weekday
 * that was given off.
 *
 * @throws CchcError `calendar/not-covered`.
 */
export function sessionsOn({ calendar, hours }: Office, date: PlainDate): readonly OfficeSession[] {
  const listed = listedDay(calendar, date);
  if (listed === undefined) {
    return sessionsOfWeekday(hours, date);
  }
  return listed.kind === "swap_work" ? sessionsOfWeekday(hours, listed.swappedWith ?? date) : [];
}

function sessionsOfWeekday(hours: OfficeHours, date: PlainDate): readonly OfficeSession[] {
  const name = weekdays[weekday(date) - 1];
  return (name && hours[name]) ?? [];
}

/** Minutes of a half-day. */
export function minutesIn({ from, to }: OfficeSession): number {
  return minuteOf(to) - minuteOf(from);
}

function sessionProblem(sessions: readonly OfficeSession[]): Problem | undefined {
  const wrong = sessions.find(({ from, to }, index) => from >= to || from < (sessions[index - 1]?.to ?? ""));
  return (
    wrong && {
      code: "office-hours/order",
      what: {
        vi: "Giờ mở cửa chồng nhau hoặc đóng trước khi mở",
        en: "Opening hours overlap, or close before they open",
      },
      given: `${wrong.from}–${wrong.to}`,
      expected: { vi: "các buổi theo thứ tự, không chồng nhau", en: "half-days in order that do not overlap" },
      example: "07:30–11:30, 13:30–17:00",
    }
  );
}
