import { csvCell } from "@cchc/core";

/** A cell: a text, which is made harmless, or a number as exact text, which stays a number. */
export type CsvCell = { readonly text: string } | { readonly number: string };

/**
 * Rows as CSV, UTF-8 with a byte order mark for spreadsheets. Texts that a spreadsheet would run as a formula get an
 * apostrophe in front.
 *
 * @example
 * csvText(["unit", "change"], [[{ text: "=A1" }, { number: "-0.5" }]]); // "\uFEFFunit,change\n'=A1,-0.5\n"
 */
export function csvText(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = rows.map((row) => row.map((cell) => ("text" in cell ? csvCell(cell.text) : cell.number)).join(","));
  return `\uFEFF${[columns.join(","), ...lines].join("\n")}\n`;
}
