import { z } from "zod";
import { formatProblem } from "../problem.ts";
import { CalendarDay, CoveredYears } from "./calendar-day.ts";
import { calendarProblems } from "./calendar-problem.ts";
import { PlainDate } from "./plain-date.ts";

/**
 * The working days of the public service as dated, cited data: Monday to Friday, but for the days listed.
 * What is parsed is frozen: the index of working days is computed once per calendar and kept.
 */
export const Calendar = z
  .strictObject({
    id: z.string().min(1),
    /** Day up to which announcements are included. */
    version: PlainDate,
    covers: CoveredYears,
    /** SHA-256 of the calendar as JSON without this field; results pin it. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** In order of date. Holidays on a weekend are listed too: some offices open on Saturdays. */
    days: z.array(CalendarDay).readonly(),
  })
  .check((context) => {
    for (const problem of calendarProblems(context.value)) {
      const message = formatProblem(problem, "en");
      context.issues.push({ code: "custom", input: context.value, message, params: { problem } });
    }
  })
  .readonly();

/** The working days of the public service as dated, cited data. */
export type Calendar = z.infer<typeof Calendar>;
