import { CchcError } from "../../problem.ts";
import type { Calendar } from "../../time/calendar.ts";
import { daysIn } from "../../time/compare-periods.ts";
import type { Period } from "../../time/period.ts";
import { splitPeriod } from "../../time/split-period.ts";
import { workingDaysIn, workingHalfDaysIn } from "../../time/working-days.ts";
import type { PeriodCount } from "../count.ts";
import { type MeasurementOf, measureAmount } from "../measure-counts.ts";
import type { Measurement } from "../measurement.ts";

/** A period and the calendar that tells its working days. */
export interface PeriodInCalendar {
  readonly period: Period;
  readonly calendar: Calendar;
}

/** What the period itself has: days, working days, weeks … An uncovered year or a period that cannot be split is an error with its reason. */
export function periodFigure(of: MeasurementOf, figure: PeriodCount["of"], at: PeriodInCalendar): Measurement {
  try {
    return measureAmount(of, figureOf(figure, at));
  } catch (error) {
    if (error instanceof CchcError) {
      return { ...of, status: "error", note: error.message };
    }
    throw error;
  }
}

function figureOf(figure: PeriodCount["of"], { period, calendar }: PeriodInCalendar): number {
  switch (figure) {
    case "days":
      return daysIn(period);
    case "working-days":
      return workingDaysIn(calendar, period);
    case "working-half-days":
      return workingHalfDaysIn(calendar, period);
    case "weeks":
      return splitPeriod(period, "week").length;
    case "months":
      return splitPeriod(period, "month").length;
    case "quarters":
      return splitPeriod(period, "quarter").length;
  }
}
