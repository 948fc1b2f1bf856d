import type { Problem } from "@cchc/core";
import type { Fault } from "../row/fault.ts";
import type { TextEncoding } from "../text/text-encoding.ts";
import type { SourcePlace } from "./source-place.ts";

/** One row of cells, trimmed, in Unicode NFC; blank rows have a number too. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Places of cells, from 0, that are numbers or dates of the source's own. */
  readonly typed?: ReadonlySet<number>;
  /** What is wrong with cells that have no value to give, by their place; they are blank in `cells`. */
  readonly faults?: ReadonlyMap<number, Fault>;
}

/** A table whose columns have places and whose names stand in a row: a CSV file, a sheet. */
export interface Grid {
  readonly place: SourcePlace;
  /** Rows of the table from its first, or from a later one if all before it are blank. */
  readonly rows: AsyncIterable<GridRow>;
  /** Whether a row of another width than the header is wrong, as in a text that was cut, or has blank cells at its end, as in a sheet. */
  readonly ragged: "refuse" | "pad";
  /** Row that the header is in, when somebody said so. */
  readonly headerRow?: number | undefined;
  /** How its letters are encoded, when somebody said so; `utf-8` for letters that are as they should be. */
  readonly encoding?: TextEncoding | undefined;
  /** What was converted before the rows were made; asked for after the first row. */
  readonly conversions?: () => readonly Problem[];
  /** Asked for after the last row. */
  readonly sha256: () => string;
  /** What is worth telling when all is read. */
  readonly notes?: (headerRow: number) => readonly Problem[];
}
