import type { Language } from "../text.ts";
import { englishMonth } from "./english-month.ts";
import { formatDate } from "./format-date.ts";
import type { CalendarKind, Period } from "./period.ts";
import { monthOf, yearOf } from "./plain-date.ts";

const romanQuarters = ["I", "II", "III", "IV"] as const;

/**
 * A period as a report prints it.
 *
 * @example
 * formatPeriod(parsePeriod("2026-08"), "vi"); // "Tháng 8/2026"
 * formatPeriod(parsePeriod("2025-H1"), "vi"); // "6 tháng đầu năm 2025"
 * formatPeriod(parsePeriod("2025-Q3"), "en"); // "Q3 2025"
 */
export function formatPeriod(period: Period, language: Language): string {
  if (period.kind === "explicit") {
    return formatExplicit(period, language);
  }
  return language === "vi" ? vietnameseText(period.kind, period) : englishText(period.kind, period);
}

function vietnameseText(kind: CalendarKind, { first }: Period): string {
  const year = yearOf(first);
  switch (kind) {
    case "year":
      return `Năm ${year}`;
    case "half":
      return `6 tháng ${monthOf(first) === 1 ? "đầu" : "cuối"} năm ${year}`;
    case "quarter":
      return `Quý ${romanQuarters[(monthOf(first) - 1) / 3]}/${year}`;
    case "month":
      return `Tháng ${monthOf(first)}/${year}`;
  }
}

function englishText(kind: CalendarKind, { first }: Period): string {
  const year = yearOf(first);
  switch (kind) {
    case "year":
      return String(year);
    case "half":
      return `${monthOf(first) === 1 ? "First" : "Second"} half of ${year}`;
    case "quarter":
      return `Q${(monthOf(first) + 2) / 3} ${year}`;
    case "month":
      return `${englishMonth(monthOf(first))} ${year}`;
  }
}

function formatExplicit({ first, last, name }: Period, language: Language): string {
  const dash = language === "vi" ? "–" : " – ";
  const days =
    first === last ? formatDate(first, language) : `${formatDate(first, language)}${dash}${formatDate(last, language)}`;
  return name === undefined ? days : `${name} (${days})`;
}
