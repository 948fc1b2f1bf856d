import { z } from "zod";
import { Localized } from "../text.ts";
import { PlainDate } from "./plain-date.ts";

/**
 * Why a day differs from its weekday: a `holiday`; a day off in lieu of a holiday on a weekend (`compensatory`); a weekday
 * off (`swap_off`) that is worked on a Saturday instead (`swap_work`).
 */
export const CalendarDayKind = z.enum(["holiday", "compensatory", "swap_off", "swap_work"]);

/** Why a day differs from its weekday. */
export type CalendarDayKind = z.infer<typeof CalendarDayKind>;

/** A day that is off, or worked although it is a weekend, with the document that says so. */
export const CalendarDay = z
  .strictObject({
    date: PlainDate,
    kind: CalendarDayKind,
    name: Localized,
    /** The law or the notice that makes it so. */
    basis: z.string().min(1),
    confidence: z.enum(["high", "medium", "low"]),
    /** The other day of a swap. */
    swappedWith: PlainDate.optional(),
  })
  .readonly();

/** A day that is off, or worked although it is a weekend, with the document that says so. */
export type CalendarDay = z.infer<typeof CalendarDay>;

/** First and last year that a list of days is complete for. */
export const CoveredYears = z
  .strictObject({ first: z.int().min(1900).max(2200), last: z.int().min(1900).max(2200) })
  .readonly();

/** First and last year that a list of days is complete for, such as `{ first: 2021, last: 2026 }`. */
export type CoveredYears = z.infer<typeof CoveredYears>;
