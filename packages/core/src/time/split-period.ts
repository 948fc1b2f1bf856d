import { CchcError, type Problem } from "../problem.ts";
import { type CalendarKind, explicitPeriod, monthsInKind, type Period, periodOf } from "./period.ts";
import { backwards } from "./period-problem.ts";
import { addDays, addMonths, dayNumber, fromDayNumber, type PlainDate, weekday } from "./plain-date.ts";
import { wholeMonths } from "./shift-period.ts";

/** What a period can be split into; a week runs Monday to Sunday and is cut where the period begins or ends. */
export type PeriodPart = CalendarKind | "week";

const partNames = {
  year: { vi: "năm", en: "years" },
  half: { vi: "nửa năm", en: "halves" },
  quarter: { vi: "quý", en: "quarters" },
  month: { vi: "tháng", en: "months" },
} as const;

/**
 * The parts of a period in order; every day of the period is in exactly one of them.
 * Parts of a calendar period are calendar periods. Parts of an explicit period are explicit and start at its own day: those of
 * 15/12–14/12 run from the 15th to the 14th.
 *
 * @throws CchcError `period/cannot-split`, with why.
 * @example
 * splitPeriod(parsePeriod("2025-H1"), "quarter"); // 2025-Q1, 2025-Q2
 * splitPeriod(parsePeriod("2024-12-15..2025-12-14"), "half"); // 2024-12-15..2025-06-14, 2025-06-15..2025-12-14
 */
export function splitPeriod(period: Period, into: PeriodPart): readonly Period[] {
  if (into === "week") {
    return weeksOf(period);
  }
  const months = wholeMonths(period);
  if (months === undefined) {
    throw new CchcError(noWholeMonths(period, into));
  }
  if (months % monthsInKind[into] !== 0) {
    throw new CchcError(partDoesNotFit(period, into, months));
  }
  return period.kind === "explicit"
    ? ownMonths(period, months, monthsInKind[into])
    : enumeratePeriods(into, period.first, period.last);
}

/**
 * The calendar periods of one kind that together cover all days from a first to a last one, in order.
 * The first and the last of them may reach beyond those days.
 *
 * @throws CchcError `period/backwards` if the last day is before the first.
 * @example
 * enumeratePeriods("month", parsePlainDate("2025-01-15"), parsePlainDate("2025-03-01")); // 2025-01, 2025-02, 2025-03
 */
export function enumeratePeriods(kind: CalendarKind, first: PlainDate, last: PlainDate): readonly Period[] {
  if (first > last) {
    throw new CchcError(backwards(first, last));
  }
  const periods = [periodOf(kind, first)];
  for (let end = periodOf(kind, first).last; end < last; ) {
    const next = periodOf(kind, addDays(end, 1));
    periods.push(next);
    end = next.last;
  }
  return periods;
}

function weeksOf({ first, last }: Period): readonly Period[] {
  const starts = [first];
  for (let monday = dayNumber(first) + 8 - weekday(first); monday <= dayNumber(last); monday += 7) {
    starts.push(fromDayNumber(monday));
  }
  return partsFrom(starts, last);
}

function ownMonths({ first, last }: Period, months: number, step: number): readonly Period[] {
  const starts = Array.from({ length: months / step }, (_, index) => addMonths(first, index * step));
  return partsFrom(starts, last);
}

/** Explicit periods that start on these days; each ends right before the next starts. */
function partsFrom(starts: readonly PlainDate[], last: PlainDate): readonly Period[] {
  return starts.map((first, index) => {
    const next = starts[index + 1];
    return explicitPeriod(first, next === undefined ? last : addDays(next, -1));
  });
}

function noWholeMonths(period: Period, into: CalendarKind): Problem {
  const { vi, en } = partNames[into];
  return {
    code: "period/cannot-split",
    what: {
      vi: `Không chia được kỳ thành ${vi}: kỳ không gồm các tháng trọn tính từ ngày đầu của nó`,
      en: `The period cannot be split into ${en}: it is no whole number of months from its own first day`,
    },
    given: period.text,
    expected: {
      vi: "kỳ bắt đầu từ ngày 1–28 và kết thúc ngay trước ngày đó của một tháng sau; hoặc chia thành tuần",
      en: "a period that starts on day 1–28 and ends right before that day of a later month; or a split into weeks",
    },
    example: "2024-12-15..2025-12-14",
  };
}

function partDoesNotFit(period: Period, into: CalendarKind, months: number): Problem {
  const { vi, en } = partNames[into];
  const step = monthsInKind[into];
  return {
    code: "period/cannot-split",
    what: {
      vi: `Không chia được kỳ ${months} tháng thành ${vi} (mỗi phần ${step} tháng)`,
      en: `A period of ${months} ${months === 1 ? "month" : "months"} cannot be split into ${en} of ${step} months each`,
    },
    given: period.text,
    expected: { vi: `kỳ có số tháng chia hết cho ${step}`, en: `a period whose months are a multiple of ${step}` },
    example: periodOf("year", period.first).text,
  };
}
