import type { CaseFile } from "../../entity/case-file.ts";
import { dateOf } from "../../time/date-time.ts";
import { isWorkingDay } from "../../time/working-days.ts";
import type { CountingContext, DerivedFact } from "./derived-fact.ts";
import { compareDays, isCovered } from "./stretch.ts";

/** Derived facts of a case file that tell whether its dates can be as they are recorded. */
export const closingFacts: readonly DerivedFact<CaseFile>[] = [
  {
    name: "endedOnDayOff",
    type: "boolean",
    title: { vi: "Kết thúc vào ngày nghỉ", en: "Ended on a day off" },
    compute: endedOnDayOff,
  },
  {
    name: "receivedAfterUnit",
    type: "boolean",
    title: {
      vi: "Tiếp nhận sau ngày mã đơn vị hết hiệu lực",
      en: "Received after the unit's code had ended",
    },
    compute: receivedAfterUnit,
  },
];

/**
 * Undefined while it has not ended, and for an end in a year that the calendar does not know.
 *
 * @throws CchcError `calendar/not-covered` when the period itself lies in such a year.
 */
function endedOnDayOff({ endedAt }: CaseFile, { calendar, period }: CountingContext): boolean | undefined {
  if (endedAt === undefined || (!isCovered(endedAt, calendar) && isCovered(period.last, calendar))) {
    return undefined;
  }
  return !isWorkingDay(calendar, dateOf(endedAt));
}

/** Undefined when nobody asked the register; false for a code that still stands. What was received before the code stood may have moved to it. */
function receivedAfterUnit({ unit, receivedAt }: CaseFile, { unitDays }: CountingContext): boolean | undefined {
  const days = unitDays?.get(unit);
  if (days === undefined || receivedAt === undefined) {
    return undefined;
  }
  return days.to !== undefined && compareDays(receivedAt, days.to) > 0;
}
