import type { Cell, Dialect } from "./dialect/dialect.ts";
import type { Statement } from "./statement/statement.ts";

/** Where the records of one entity lie in a warehouse. */
export interface EntityTable {
  readonly entity: string;
  /** A table or a SELECT in brackets, with a column for each field and one that says in which order records came. */
  readonly relation: string;
}

/** Records in an engine that counts them itself. */
export interface Warehouse {
  readonly dialect: Dialect;
  /** The entities that it holds, in the order in which they came. */
  readonly tables: readonly EntityTable[];
  /** The rows of a statement, as they come. */
  rows(statement: Statement): AsyncIterable<readonly Cell[]>;
}

/** The name of the table of an entity: `case_file`. */
export function tableName(entity: string): string {
  return entity.replaceAll("-", "_");
}
