import type { Exact } from "@cchc/core";
import type { ShapeInput } from "../../scoring/shape-outcome.ts";
import type { BatchTable } from "../columns/batch-table.ts";
import type { Column } from "../columns/column.ts";
import type { BatchOutcome } from "./batch-outcome.ts";

/** What a kernel reads: the column, and the table that it is of. */
export interface Frame {
  readonly table: BatchTable;
  readonly column: Column;
}

/** Points that differ by row, as fractions of whole numbers; to be read where the outcome is proportional. */
export interface Pairs {
  readonly numerator: Float64Array;
  /** 0 where the points are not here but among the exact ones. */
  readonly denominator: Float64Array;
}

/** Code of a row that the kernel leaves to the one-unit path. */
export const unsettled = 0xffff;

/** Largest whole number below which every whole number is a double. */
export const largestWhole: number = Number.MAX_SAFE_INTEGER;

/** A shape made ready for columns: which outcome each row has, and the points where they differ by row. */
export interface Coder {
  /** Outcomes of values, in the order of their codes; those of gaps follow. */
  readonly outcomes: readonly BatchOutcome[];
  /** Whether some values are left `unsettled`. */
  readonly leaves: boolean;
  /** The largest count, without its sign, up to which the kernel is exact; rows beyond it go the one-unit path. */
  readonly limit: (frame: Frame) => number;
  /** Writes the code of every row, gaps included. */
  readonly code: (frame: Frame, codes: Uint16Array) => void;
  /** Writes the points of every row with a value. */
  readonly pairs?: (frame: Frame, pairs: Pairs) => void;
  /** The best value among a row's peers, for shapes that compare with it. */
  readonly leader?: (frame: Frame, row: number) => Exact | undefined;
  /** The code of one value, by exact numbers. */
  readonly codeOf: (input: ShapeInput) => number;
}
