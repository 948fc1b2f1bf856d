import type { Problem } from "@cchc/core";

/** Columns that a reader of a table asks for; names are matched exactly, after trimming and Unicode normalisation. */
export interface TableColumns {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
}

/** The header of a table: always the first part. */
export interface TableHeader {
  readonly kind: "header";
  /** Asked-for columns that the table has, as asked for. */
  readonly columns: readonly string[];
  /** What is worth telling and no reason to stop, such as a column nobody asked for. */
  readonly warnings: readonly Problem[];
}

/** One row that could be told apart into cells. */
export interface TableRow {
  readonly kind: "row";
  /** As a spreadsheet numbers it: the header is row 1, and a blank line has a number too. */
  readonly row: number;
  /** Trimmed text (Unicode NFC) by column; only columns that were asked for and that the table has. */
  readonly cells: ReadonlyMap<string, string>;
}

/** A row that was read and cannot be used, such as one with a cell too many. */
export interface RefusedRow {
  readonly kind: "refused";
  readonly row: number;
  readonly problem: Problem;
}

/** The end of a table that was read whole: always the last part. */
export interface TableEnd {
  readonly kind: "end";
  /** Rows given, usable or refused; blank lines and the header are not counted. */
  readonly read: number;
  /** SHA-256 of the bytes of the source, in hexadecimal. */
  readonly sha256: string;
}

/**
 * What every source of tables gives, in order: one header, rows, one end.
 * A table that breaks off throws instead of ending, so an `end` proves that nothing was lost.
 */
export type TablePart = TableHeader | TableRow | RefusedRow | TableEnd;
