import type { Language } from "../text.ts";
import { englishMonth } from "./english-month.ts";
import { dayOfMonth, monthOf, type PlainDate, yearOf } from "./plain-date.ts";

/**
 * A day as people write it. The English form spells the month, since 07/01 is read differently in London and in New York.
 *
 * @example
 * formatDate(parsePlainDate("2025-07-01"), "vi"); // "01/07/2025"
 * formatDate(parsePlainDate("2025-07-01"), "en"); // "1 July 2025"
 */
export function formatDate(date: PlainDate, language: Language): string {
  if (language === "vi") {
    return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
  }
  return `${dayOfMonth(date)} ${englishMonth(monthOf(date))} ${yearOf(date)}`;
}
