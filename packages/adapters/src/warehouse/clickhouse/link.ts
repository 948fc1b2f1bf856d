import type { Cell } from "../dialect/dialect.ts";

/** What is asked of a ClickHouse, wherever it runs. */
export interface ClickHouseLink {
  /** Runs a statement that gives no rows. */
  run(text: string): Promise<void>;
  /** The rows of a statement, as they come; whole numbers of 64 bits as texts. */
  rows(text: string): AsyncIterable<readonly Cell[]>;
  /** Puts rows into a table, all or none. */
  insert(table: string, rows: readonly (readonly Cell[])[]): Promise<void>;
}
