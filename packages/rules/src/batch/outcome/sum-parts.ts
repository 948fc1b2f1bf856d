import { largestWhole } from "./coder.ts";
import type { ItemRows } from "./item-rows.ts";
import { pointsKind, type ScaledOutcomes } from "./scaled-outcomes.ts";

/** The parts of a sum as numbers by code, all by one scale. */
export interface SumTables {
  /** Whether all of it is whole under the scale; else every row is added up by exact numbers. */
  readonly safe: boolean;
  readonly scale: number;
  readonly parts: readonly ScaledOutcomes[];
  /** The parts' maxima added up. */
  readonly whole: number;
  readonly max: number;
}

/** The row that is added up. One object serves all rows of a run: nothing is made for each. */
export interface PartsRow {
  readonly parts: readonly ItemRows[];
  row: number;
  /** The parts' points, as a fraction of whole numbers. */
  readonly sum: { numerator: number; denominator: number };
}

/**
 * Adds up the parts' points of a row, scaled to the whole where parts were left out. False when a number on the way,
 * or in the comparison with the maximum after it, is too large to be sure of: whole numbers up to 2^53 are doubles.
 */
export function addUp(tables: SumTables, at: PartsRow): boolean {
  const { scale, whole, max } = tables;
  const { sum } = at;
  addProportional(tables, at);
  const applicable = applicableOf(tables, at);
  sum.numerator = constantOf(tables, at) * sum.denominator + sum.numerator * scale;
  sum.denominator *= scale;
  if (applicable !== 0 && applicable !== whole) {
    sum.numerator *= whole;
    sum.denominator *= applicable;
  }
  const largest = Math.max(Math.abs(sum.numerator) * scale, sum.denominator * Math.max(max, 1));
  return tables.safe && sum.denominator !== 0 && largest <= largestWhole;
}

/** Adds up what differs by row. A part that is among the exact ones makes the denominator 0. */
function addProportional({ parts: tables }: SumTables, { parts, row, sum }: PartsRow): void {
  sum.numerator = 0;
  sum.denominator = 1;
  for (let index = 0; index < tables.length; index += 1) {
    const rows = parts[index];
    if (tables[index]?.kind[rows?.codes[row] ?? 0] === pointsKind.proportional) {
      const over = rows?.pairs?.denominator[row] ?? 0;
      sum.numerator = sum.numerator * over + (rows?.pairs?.numerator[row] ?? 0) * sum.denominator;
      sum.denominator *= over;
    }
  }
}

function applicableOf({ parts: tables }: SumTables, { parts, row }: PartsRow): number {
  let applicable = 0;
  for (let index = 0; index < tables.length; index += 1) {
    applicable += tables[index]?.applicable[parts[index]?.codes[row] ?? 0] ?? 0;
  }
  return applicable;
}

function constantOf({ parts: tables }: SumTables, { parts, row }: PartsRow): number {
  let constant = 0;
  for (let index = 0; index < tables.length; index += 1) {
    constant += tables[index]?.points[parts[index]?.codes[row] ?? 0] ?? 0;
  }
  return constant;
}
