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

/** A fraction of whole numbers that is written anew for each row. */
export interface Fraction {
  numerator: number;
  denominator: number;
}

/** One row of the parts of a sum. */
export interface PartsRow {
  readonly parts: readonly ItemRows[];
  readonly row: number;
}

/**
 * Adds up the parts' points of a row, scaled to the whole where parts were left out. False when a number on the way,
 * or in the comparison with the maximum after it, is too large to be sure of: whole numbers up to 2^53 are doubles.
 */
export function sumOf(tables: SumTables, at: PartsRow, sum: Fraction): boolean {
  const { scale, whole } = tables;
  const applicable = addParts(tables, at, sum);
  const constant = constantOf(tables, at);
  sum.numerator = constant * sum.denominator + sum.numerator * scale;
  sum.denominator *= scale;
  if (applicable !== 0 && applicable !== whole) {
    sum.numerator *= whole;
    sum.denominator *= applicable;
  }
  const largest = Math.max(Math.abs(sum.numerator) * scale, sum.denominator * Math.max(tables.max, 1));
  return tables.safe && sum.denominator !== 0 && largest <= largestWhole;
}

/** Adds up what differs by row, and gives the applicable maximum. A part that is among the exact ones makes the denominator 0. */
function addParts({ parts: tables }: SumTables, { parts, row }: PartsRow, sum: Fraction): number {
  let applicable = 0;
  sum.numerator = 0;
  sum.denominator = 1;
  for (let index = 0; index < tables.length; index += 1) {
    const code = parts[index]?.codes[row] ?? 0;
    applicable += tables[index]?.applicable[code] ?? 0;
    if (tables[index]?.kind[code] === pointsKind.proportional) {
      const points = parts[index]?.pairs?.numerator[row] ?? 0;
      const over = parts[index]?.pairs?.denominator[row] ?? 0;
      sum.numerator = sum.numerator * over + points * sum.denominator;
      sum.denominator *= over;
    }
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
