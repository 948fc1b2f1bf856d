import type { Language } from "@cchc/core";
import type { PrintStyle } from "@cchc/rules";
import type { ReportSubject } from "../subject/report-subject.ts";
import { indicatorTable } from "./indicator-table.ts";
import { partTable } from "./part-table.ts";
import { areaTable, unitTable } from "./total-tables.ts";

const writers = {
  indicators: indicatorTable,
  parts: partTable,
  areas: areaTable,
  units: unitTable,
} as const satisfies Record<string, (subject: ReportSubject, style: PrintStyle) => string>;

/** What the rows of a table are: indicators of units, parts of sums, areas of units, units. */
export type CsvRows = keyof typeof writers;

/** What is asked of a CSV. */
export interface ResultCsvOptions {
  /** Language of titles and reasons; names of columns are English. */
  readonly language: Language;
  /** Indicators when absent. */
  readonly rows?: CsvRows | undefined;
}

/**
 * A result as tidy CSV: UTF-8 with a byte order mark, one kind of row to a table. Numbers are exact with a decimal point; one
 * that does not end has six places. What is not there is an empty cell. Texts that a spreadsheet would run as a formula get an
 * apostrophe in front.
 *
 * @example
 * resultCsv(reportSubject(result), { language: "vi", rows: "units" }); // "\uFEFFunit,name,…"
 */
export function resultCsv(subject: ReportSubject, { language, rows = "indicators" }: ResultCsvOptions): string {
  return writers[rows](subject, { language, digits: subject.policy.print.digits });
}
