import type { KeyedRow } from "./keyed-row.ts";
import type { TableColumns } from "./table.ts";

/** What the values of a column are, as far as engines that read the file themselves may be asked for them. */
export type StoredKind =
  | "text"
  | "boolean"
  | "whole"
  | "decimal"
  | "float"
  | "uuid"
  | "date"
  /** A time on the clock of the office. */
  | "local-time"
  /** An instant, which is written as the time in Vietnam. */
  | "instant";

/** A column that is asked for. */
export interface StoredColumn {
  /** Its place among all columns of the file. */
  readonly index: number;
  /** Undefined for values that this reader alone can tell. */
  readonly kind: StoredKind | undefined;
}

/** A file of typed columns, for engines that read such files themselves. */
export interface ColumnFile {
  readonly path: string;
  /**
   * What has to be known of the columns that are asked for; undefined where the file is to be read by its own reader alone, be it
   * because it would refuse the file.
   */
  look(columns: TableColumns): Promise<LookedAt | undefined>;
  /** SHA-256 of the file, in hexadecimal. */
  hash(signal: AbortSignal | undefined): Promise<string>;
}

/** What was found out about a file of columns without reading a row. */
export interface LookedAt {
  /** Names of all columns. */
  readonly names: readonly string[];
  readonly rows: number;
  readonly columns: readonly StoredColumn[];
  /**
   * A row as this reader gives it.
   *
   * @param texts - What an engine says of its values, by the order of `columns`: texts as they are, whole numbers and decimals in
   *   digits, days since 1970-01-01, seconds of the office's clock since then; undefined for what is not there.
   */
  rowOf(row: number, texts: readonly (string | undefined)[]): KeyedRow;
}
