import { codeCount } from "../columns/status-code.ts";

/**
 * Codes by status and index: entry `(status << shift) + index`. A row with a value (status 0) has the code of its index, a
 * row without has that of its gap, whatever the index: so kernels need not ask first whether there is a value. The room of
 * a status is a power of two, since a shift is cheaper than a product that might overflow.
 */
export interface CodeTable {
  readonly shift: number;
  readonly codes: Uint16Array;
}

/** The table of a list of codes by index; gaps have the codes from `firstGap` on. */
export function codeTable(byIndex: readonly number[], firstGap: number): CodeTable {
  const shift = Math.ceil(Math.log2(byIndex.length));
  const codes = new Uint16Array(codeCount << shift);
  codes.set(byIndex);
  for (let status = 1; status < codeCount - 1; status += 1) {
    codes.fill(firstGap + status - 1, status << shift, (status + 1) << shift);
  }
  return { shift, codes };
}

/** Turns indices into codes, gaps included. */
export function applyTable({ shift, codes: byIndex }: CodeTable, status: Uint8Array, codes: Uint16Array): void {
  for (let row = 0; row < codes.length; row += 1) {
    codes[row] = byIndex[((status[row] ?? 0) << shift) + (codes[row] ?? 0)] ?? 0;
  }
}
