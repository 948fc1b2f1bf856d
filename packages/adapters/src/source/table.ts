import type { Problem } from "@cchc/core";

/** Columns that a reader of a table asks for; names are matched exactly, after trimming and Unicode normalisation. */
export interface TableColumns {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  /** Other headers that a column may stand under, by its name: `Ngày tiếp nhận` for `receivedAt`; case, accents and punctuation don't matter. */
  readonly aliases?: ReadonlyMap<string, readonly string[]>;
}

/** The header of a table: always the first part. */
export interface TableHeader {
  readonly kind: "header";
  /** Asked-for columns that the table has, as asked for. */
  readonly columns: readonly string[];
  /** How the table itself writes the header of a column that was found under an alias. */
  readonly labels: ReadonlyMap<string, string>;
  /** What is worth telling and no reason to stop, such as a column nobody asked for. */
  readonly warnings: readonly Problem[];
}

/** Where a row is, beside its number: the page of an answer, the key in a database. */
export interface RowOrigin {
  readonly page?: number;
  readonly key?: string;
}

/** One row that could be told apart into cells. */
export interface TableRow {
  readonly kind: "row";
  /** As a spreadsheet numbers it: the header is row 1, and a blank line has a number too. Of sources without a header the number of the record, from 1. */
  readonly row: number;
  /** Trimmed text (Unicode NFC) by column; only columns that were asked for and that the table has. */
  readonly cells: ReadonlyMap<string, string>;
  /** Columns whose cell is a number or date of the source's own, written as `1234.5`, `2026-08-14` or `2026-08-14T09:30:00`: no other form is meant. */
  readonly typed?: ReadonlySet<string>;
  readonly origin?: RowOrigin;
}

/** A row that was read and cannot be used, such as one with a cell too many. */
export interface RefusedRow {
  readonly kind: "refused";
  readonly row: number;
  readonly problem: Problem;
}

/** A row that is no record and is not counted as one: a header that is repeated, a row of totals. Told, never dropped in silence. */
export interface AsideRow {
  readonly kind: "aside";
  readonly row: number;
  readonly problem: Problem;
}

/** The end of a table that was read whole: always the last part. */
export interface TableEnd {
  readonly kind: "end";
  /** Rows given, usable or refused; blank lines, the header and rows set aside are not counted. */
  readonly read: number;
  /** SHA-256 in hexadecimal: of the bytes of a file; of the rows as they were read, where there is no file. */
  readonly sha256: string;
  /** What was found on the way and is worth telling, such as hidden characters. */
  readonly warnings?: readonly Problem[];
}

/**
 * What every source of tables gives, in order: one header, rows, one end.
 * A table that breaks off throws instead of ending, so an `end` proves that nothing was lost.
 */
export type TablePart = TableHeader | TableRow | RefusedRow | AsideRow | TableEnd;
