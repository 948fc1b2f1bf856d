import { daysIn } from "./compare-periods.ts";
import { explicitPeriod, type Period, periodOf } from "./period.ts";
import { addDays, addMonths, dayOfMonth, endOfMonth, monthOf, type PlainDate, yearOf } from "./plain-date.ts";

/**
 * How many whole months a period has, counted from its own first day, or `undefined` if it is no whole number of them.
 * A period that starts on the 29th or later counts as none: not every month has that day, so such months have no fixed edge.
 *
 * @example
 * wholeMonths(parsePeriod("2024-12-15..2025-12-14")); // 12
 * wholeMonths(parsePeriod("2024-12-15..2025-12-15")); // undefined
 */
export function wholeMonths({ first, last }: Period): number | undefined {
  const startDay = dayOfMonth(first);
  const crossed = monthIndex(last) - monthIndex(first);
  if (startDay === 1) {
    return last === endOfMonth(last) ? crossed + 1 : undefined;
  }
  return startDay <= 28 && dayOfMonth(last) === startDay - 1 ? crossed : undefined;
}

/**
 * The period right before, of the same length: the calendar period before; for an explicit one of whole months as many
 * months, otherwise as many days. It ends the day before this one begins. A name is not carried over, since it names one period.
 *
 * @throws CchcError `date/out-of-range` before 1900.
 * @example
 * previousPeriod(parsePeriod("2025-Q1")).text; // "2024-Q4"
 * previousPeriod(parsePeriod("nam-2025=2024-12-15..2025-12-14")).text; // "2023-12-15..2024-12-14"
 */
export function previousPeriod(period: Period): Period {
  const last = addDays(period.first, -1);
  if (period.kind !== "explicit") {
    return periodOf(period.kind, last);
  }
  const months = wholeMonths(period);
  const first = months === undefined ? addDays(period.first, -daysIn(period)) : addMonths(period.first, -months);
  return explicitPeriod(first, last);
}

/**
 * The same period one year earlier, which official reports compare with (`cùng kỳ năm trước`).
 * An explicit period of whole months keeps its months; any other keeps its days of the month, 29 February becoming the 28th.
 *
 * @throws CchcError `date/out-of-range` before 1900.
 * @example
 * samePeriodLastYear(parsePeriod("2025-Q3")).text; // "2024-Q3"
 * samePeriodLastYear(parsePeriod("2025-02-01..2025-02-28")).text; // "2024-02-01..2024-02-29"
 */
export function samePeriodLastYear(period: Period): Period {
  const first = addMonths(period.first, -12);
  if (period.kind !== "explicit") {
    return periodOf(period.kind, first);
  }
  const months = wholeMonths(period);
  return explicitPeriod(
    first,
    months === undefined ? addMonths(period.last, -12) : addDays(addMonths(first, months), -1),
  );
}

function monthIndex(date: PlainDate): number {
  return yearOf(date) * 12 + monthOf(date);
}
