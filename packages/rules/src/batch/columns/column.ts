import type { Measurement } from "@cchc/core";
import { statusCode } from "./status-code.ts";

/**
 * One measure of all units of a period: status, and counts as whole numbers. An amount is a fraction too: 1.5 days are
 * 15 / 10.
 */
export interface Column {
  readonly status: Uint8Array;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  /** The largest count in either array, without its sign: tells which products stay exact. */
  readonly largest: number;
  /** Rows with counts that no double holds, with their measurement. */
  readonly exact: ReadonlyMap<number, Measurement>;
}

/** A column in which nobody has data. */
export function absentColumn(rows: number): Column {
  const zeros = new Float64Array(rows);
  const status = new Uint8Array(rows).fill(statusCode("no-data"));
  return { status, numerator: zeros, denominator: zeros, largest: 0, exact: new Map() };
}

/** The largest count among rows with values, without its sign. */
export function largestIn({ status, numerator, denominator }: Omit<Column, "largest" | "exact">): number {
  let largest = 0;
  for (let row = 0; row < status.length; row += 1) {
    if (status[row] === 0) {
      largest = Math.max(largest, Math.abs(numerator[row] ?? 0), Math.abs(denominator[row] ?? 0));
    }
  }
  return largest;
}
