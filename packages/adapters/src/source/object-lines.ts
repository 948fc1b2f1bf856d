import type { KeyedRow } from "./keyed-row.ts";
import type { TableColumns } from "./table.ts";

/** A file with an object of JSON on each line, for engines that read such files themselves. */
export interface ObjectLines {
  readonly path: string;
  /** Its own reader refuses records of more characters. */
  readonly longest: number;
  /** What has to be known of the file before its rows; undefined where it is to be read by its own reader alone. */
  look(columns: TableColumns): Promise<LookedAtLines | undefined>;
}

/** What the first records of such a file tell. */
export interface LookedAtLines {
  /** Names of the values of the first records, in the order in which they came. */
  readonly names: readonly string[];
  /** A line as this reader gives it. */
  rowOf(row: number, text: string): KeyedRow;
}
