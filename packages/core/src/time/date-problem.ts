import type { Problem } from "../problem.ts";
import { daysInMonth } from "./month-length.ts";

const earliestYear = 1900;
const latestYear = 2200;

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const yearFirst = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$/;
const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;

const wholeForm = {
  vi: "một ngày viết năm-tháng-ngày, từ 1900 đến 2200",
  en: "a day written year-month-day, from 1900 to 2200",
} as const;

/**
 * What is wrong with a text that should be a day, or `undefined` if it is one.
 *
 * @example
 * dateProblem("2025-02-28"); // undefined
 * dateProblem("2025-02-31")?.example; // "2025-02-28"
 */
export function dateProblem(text: string): Problem | undefined {
  if (!isoDay.test(text)) {
    return unreadable(text);
  }
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  if (year < earliestYear || year > latestYear) {
    return dateOutOfRange(text);
  }
  if (month < 1 || month > 12) {
    return noSuchMonth(text);
  }
  // Every month has a 28th, so most dates need no look at the length of the month.
  return day >= 1 && (day <= 28 || day <= daysInMonth(year, month))
    ? undefined
    : noSuchDay(text, daysInMonth(year, month));
}

/** The problem of a day before 1900 or after 2200: such a day is a typing error or a slip of arithmetic, never a fact. */
export function dateOutOfRange(given: string): Problem {
  return {
    code: "date/out-of-range",
    what: { vi: "Ngày nằm ngoài các năm 1900–2200", en: "The day is outside the years 1900–2200" },
    given,
    expected: { vi: "một ngày từ 1900-01-01 đến 2200-12-31", en: "a day from 1900-01-01 to 2200-12-31" },
    example: "2025-07-01",
  };
}

/**
 * The ISO text someone probably meant; day comes before month, as Vietnam writes it.
 *
 * @example
 * suggestDate("1/7/2025"); // "2025-07-01"
 */
export function suggestDate(text: string): string | undefined {
  const trimmed = text.trim();
  const [, year, month, day] = yearFirst.exec(trimmed) ?? [];
  const [, lastDay, middleMonth, endYear] = dayFirst.exec(trimmed) ?? [];
  const candidate = isoText(year ?? endYear, month ?? middleMonth, day ?? lastDay);
  return isoDay.test(candidate) && dateProblem(candidate) === undefined ? candidate : undefined;
}

function isoText(year = "", month = "", day = ""): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function unreadable(text: string): Problem {
  return {
    code: "date/unreadable",
    what: { vi: "Không đọc được ngày", en: "Not a readable date" },
    given: text,
    expected: wholeForm,
    example: suggestDate(text) ?? "2025-07-01",
  };
}

function noSuchMonth(text: string): Problem {
  const month = text.slice(5, 7);
  return {
    code: "date/no-such-day",
    what: { vi: `Không có tháng ${month}`, en: `There is no month ${month}` },
    given: text,
    expected: { vi: "tháng từ 01 đến 12", en: "a month from 01 to 12" },
    example: `${text.slice(0, 4)}-${month === "00" ? "01" : "12"}-01`,
  };
}

function noSuchDay(text: string, length: number): Problem {
  const month = text.slice(0, 7);
  return {
    code: "date/no-such-day",
    what: {
      vi: `Không có ngày này; ngày cuối của tháng là ${month}-${length}`,
      en: `There is no such day; the last day of that month is ${month}-${length}`,
    },
    given: text,
    expected: { vi: `ngày từ 01 đến ${length}`, en: `a day from 01 to ${length}` },
    example: text.endsWith("00") ? `${month}-01` : `${month}-${length}`,
  };
}
