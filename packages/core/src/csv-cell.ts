import { visible } from "./problem.ts";

/** What makes a spreadsheet take a text for a formula, at its start and after whatever may separate cells. */
const formulaStart = /(^|[,;\t\r\n])(?=[=+\-@\t\r＝＋－＠])/gu;

/**
 * A text as a cell of a CSV that we write. What a spreadsheet would run as a formula gets an apostrophe in front, control
 * characters are shown as escapes.
 *
 * @example
 * csvCell('=HYPERLINK("x")'); // "\"'=HYPERLINK(\"\"x\"\")\""
 */
export function csvCell(text: string): string {
  const harmless = visible(text.replaceAll(formulaStart, "$1'"));
  return /[",;\s]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
