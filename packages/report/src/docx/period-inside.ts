import { formatPeriod, type Language, type Period } from "@cchc/core";

/** A period inside a sentence: `năm 2024`, `tháng 8/2026`. */
export function periodInside(period: Period, language: Language): string {
  const text = formatPeriod(period, language);
  return language === "vi" ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
