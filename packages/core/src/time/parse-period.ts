import { z } from "zod";
import { CchcError, type Problem } from "../problem.ts";
import { type CalendarKind, calendarText, explicitPeriod, monthsInKind, type Period, periodOf } from "./period.ts";
import { suggestPeriod } from "./period-suggestion.ts";
import { parsePlainDate, plainDate } from "./plain-date.ts";

const calendarForm = /^(\d{4})(?:-(?:H(\d)|Q(\d)|(\d{2})))?$/;
const explicitForm = /^(?:([^=]*)=)?(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

const kindNames = {
  year: { vi: "năm", en: "years" },
  half: { vi: "nửa năm", en: "halves" },
  quarter: { vi: "quý", en: "quarters" },
  month: { vi: "tháng", en: "months" },
} as const;

/**
 * Reads a period.
 *
 * @throws CchcError `period/unreadable`, `period/no-such-period`, `period/backwards`, `period/bad-name`, or a `date/…` of its days;
 * the example of the error is the right text wherever it can be told.
 * @example
 * parsePeriod("2025-Q3").last; // "2025-09-30"
 * parsePeriod("nam-2025=2024-12-15..2025-12-14").name; // "nam-2025"
 * parsePeriod("quý 3 2025"); // throws: example 2025-Q3
 */
export function parsePeriod(text: string): Period {
  const period = readCalendar(text) ?? readExplicit(text);
  if (period === undefined) {
    throw new CchcError(unreadable(text));
  }
  return period;
}

/**
 * A period written as text, read into a {@link Period}.
 * A refused text carries its bilingual problem in `issue.params.problem`.
 *
 * @example
 * PeriodText.parse("2025-08").kind; // "month"
 */
export const PeriodText = z
  .string()
  .meta({
    title: "Period",
    description: "A year, half, quarter or month, or first..last day (both included), which may have a name",
    examples: ["2025", "2025-H1", "2025-Q3", "2025-08", "nam-2025=2024-12-15..2025-12-14"],
  })
  .transform((text, context): Period => {
    try {
      return parsePeriod(text);
    } catch (error) {
      if (!(error instanceof CchcError)) {
        throw error;
      }
      context.issues.push({
        code: "custom",
        input: text,
        message: error.message,
        params: { problem: error.problems[0] },
      });
      return z.NEVER;
    }
  });

/** What {@link PeriodText} reads: a text such as `"2025-Q3"`. */
export type PeriodText = z.input<typeof PeriodText>;

function readCalendar(text: string): Period | undefined {
  const [, year, half, quarter, month] = calendarForm.exec(text) ?? [];
  if (year === undefined) {
    return undefined;
  }
  const kind = kindOfParts(half, quarter, month);
  const ordinal = Number(half ?? quarter ?? month ?? 1);
  const count = 12 / monthsInKind[kind];
  if (ordinal < 1 || ordinal > count) {
    const nearest = calendarText(kind, Number(year), ordinal < 1 ? 1 : count);
    throw new CchcError(noSuchPeriod(text, kind, nearest));
  }
  return periodOf(kind, plainDate(Number(year), ordinal * monthsInKind[kind], 1));
}

function kindOfParts(half?: string, quarter?: string, month?: string): CalendarKind {
  if (half !== undefined) {
    return "half";
  }
  if (quarter !== undefined) {
    return "quarter";
  }
  return month === undefined ? "year" : "month";
}

function readExplicit(text: string): Period | undefined {
  const [, name, first, last] = explicitForm.exec(text) ?? [];
  if (first === undefined || last === undefined) {
    return undefined;
  }
  return explicitPeriod(parsePlainDate(first), parsePlainDate(last), name);
}

function noSuchPeriod(given: string, kind: CalendarKind, example: string): Problem {
  const count = 12 / monthsInKind[kind];
  const { vi, en } = kindNames[kind];
  return {
    code: "period/no-such-period",
    what: { vi: `Một năm chỉ có ${count} ${vi}`, en: `A year has ${count} ${en}` },
    given,
    expected: { vi: `số từ 1 đến ${count}`, en: `a number from 1 to ${count}` },
    example,
  };
}

function unreadable(given: string): Problem {
  return {
    code: "period/unreadable",
    what: { vi: "Không đọc được kỳ", en: "Not a readable period" },
    given,
    expected: {
      vi: "năm 2025, nửa năm 2025-H1, quý 2025-Q3, tháng 2025-08, hoặc ngày đầu..ngày cuối 2024-12-15..2025-12-14, có thể kèm tên nam-2025=2024-12-15..2025-12-14",
      en: "a year 2025, half 2025-H1, quarter 2025-Q3, month 2025-08, or first..last day 2024-12-15..2025-12-14, with a name if you like: nam-2025=2024-12-15..2025-12-14",
    },
    example: suggestPeriod(given) ?? "2025-Q3",
  };
}
