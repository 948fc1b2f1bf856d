import { addMonths, type PlainDate, plainDate } from "@cchc/core";

/** First and last day of a report. */
export interface ReportDays {
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

const day = String.raw`(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})`;
const fromTo = new RegExp(String.raw`từ\s+ngày\s+${day}\s*,?\s*đến\s+(?:hết\s+)?ngày\s+${day}`, "i");
const monthOf = /kỳ\s+báo\s+cáo.*tháng\s+(\d{1,2})\s*(?:\/|-|năm)\s*(\d{4})/i;
const quarterOf = /kỳ\s+báo\s+cáo.*quý\s+(IV|I{1,3}|[1-4])\s*(?:\/|-|năm)\s*(\d{4})/i;
const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, "1": 1, "2": 2, "3": 3, "4": 4 };
const firstOfReport = 15;
const lastOfReport = 14;
const monthsInYear = 12;

/**
 * The days that a text of the title speaks of, once for each way in which it does: `Tháng 8/2026 (từ ngày 15/7/2026 đến ngày 14/8/2026)` tells them twice. A month or quarter of reports to the Government Office ends on the 14th (Decree 09/2019).
 *
 * @throws CchcError `date/…` for a day that there is not.
 * @example
 * titlePeriods("Kỳ báo cáo: Tháng 8/2026"); // [{ firstDay: "2026-07-15", lastDay: "2026-08-14" }]
 */
export function titlePeriods(text: string): readonly ReportDays[] {
  return [daysIn(text), monthIn(text), quarterIn(text)].filter((days) => days !== undefined);
}

function daysIn(text: string): ReportDays | undefined {
  const days = fromTo.exec(text)?.slice(1).map(Number);
  if (days === undefined) {
    return undefined;
  }
  const [day = 0, month = 0, year = 0, lastDay = 0, lastMonth = 0, lastYear = 0] = days;
  return { firstDay: plainDate(year, month, day), lastDay: plainDate(lastYear, lastMonth, lastDay) };
}

function monthIn(text: string): ReportDays | undefined {
  const [, ofMonth, year] = monthOf.exec(text) ?? [];
  return ofMonth === undefined || Number(ofMonth) > monthsInYear
    ? undefined
    : endingIn(Number(year), Number(ofMonth), 1);
}

function quarterIn(text: string): ReportDays | undefined {
  const [, ofQuarter = "", year] = quarterOf.exec(text) ?? [];
  const number = quarters[ofQuarter.toLowerCase()];
  return number === undefined ? undefined : endingIn(Number(year), number * 3, 3);
}

function endingIn(year: number, last: number, months: number): ReportDays {
  const firstDay = addMonths(plainDate(year, last, firstOfReport), -months);
  return { firstDay, lastDay: plainDate(year, last, lastOfReport) };
}
