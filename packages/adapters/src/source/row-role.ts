import { fold } from "../spelling/fold.ts";

const totals: ReadonlySet<string> = new Set([
  "cong",
  "tong",
  "tongcong",
  "tongso",
  "tongcongchung",
  "congdon",
  "tongcua",
  "luyke",
  "total",
  "totals",
  "grandtotal",
  "subtotal",
  "sum",
]);
const longestTotal = 24;

/** Whether the first cell of a row that is not blank makes it a row of totals: it says “Tổng cộng” or the like. */
export function isTotal(first: string): boolean {
  // Ids have digits: looking for one spares millions of rows the folding.
  return first.length <= longestTotal && !/\d/.test(first) && totals.has(fold(first));
}

/** Whether a row is one of totals. */
export function isTotalsRow(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell !== "");
  return first !== undefined && isTotal(first);
}

/** Whether a row holds the header again, as tables that were pasted together or printed page by page do. */
export function repeatsHeader(cells: readonly string[], header: readonly string[]): boolean {
  return header.every((name, index) => (cells[index] ?? "") === name);
}
