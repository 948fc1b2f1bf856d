import type { Problem } from "../problem.ts";
import type { PlainDate } from "./plain-date.ts";

/** The problem of a span of days that ends before it begins. */
export function backwards(first: PlainDate, last: PlainDate): Problem {
  return {
    code: "period/backwards",
    what: { vi: "Ngày cuối của kỳ đứng trước ngày đầu", en: "The last day of the period is before its first day" },
    given: `${first}..${last}`,
    expected: { vi: "ngày đầu rồi đến ngày cuối", en: "the first day, then the last day" },
    example: `${last}..${first}`,
  };
}

/** The problem of a name that could not be told apart from the rest of a period's text; `days` are those of the period. */
export function badName(name: string, days: string): Problem {
  return {
    code: "period/bad-name",
    what: { vi: "Tên kỳ không hợp lệ", en: "Not a name for a period" },
    given: name,
    expected: { vi: "chữ cái không dấu, chữ số, gạch nối", en: "letters without accents, digits, hyphens" },
    example: `${nearestName(name) || "nam-2025"}=${days}`,
  };
}

/**
 * The nearest name a period may have: accents dropped, everything but letters and digits turned into hyphens.
 *
 * @example
 * nearestName("năm 2025"); // "nam-2025"
 */
export function nearestName(text: string): string {
  const plain = text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
  return plain.match(/[A-Za-z0-9]+/g)?.join("-") ?? "";
}
