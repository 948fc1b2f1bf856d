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

/** The cell that makes a row one of totals: the first that is not blank says “Tổng cộng” or the like. */
export function totalsCell(cells: readonly string[]): string | undefined {
  const first = cells.find((cell) => cell !== "");
  return first !== undefined && first.length <= longestTotal && totals.has(fold(first)) ? first : undefined;
}

/** Whether a row holds the header again, as tables that were pasted together or printed page by page do. */
export function repeatsHeader(cells: readonly string[], header: readonly string[]): boolean {
  return cells.some((cell) => cell !== "") && header.every((name, index) => (cells[index] ?? "") === name);
}
