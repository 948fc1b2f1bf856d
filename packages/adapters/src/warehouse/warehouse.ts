import type { Cell, Dialect } from "./dialect/dialect.ts";
import type { Statement } from "./statement/statement.ts";

/** Where the records of one entity lie in a warehouse. */
export interface EntityTable {
  readonly entity: string;
  /** A table or a SELECT in brackets, with a column for each field and one that says in which order records came. */
  readonly relation: string;
  /** Where each shard can be asked by itself: what is counted unit by unit is counted there, and only groups leave a shard. */
  readonly shards?: ShardedTable;
}

/** A table whose records of a unit lie on one shard, all of them. */
export interface ShardedTable {
  /** What holds the records of a shard, on that shard. */
  readonly relation: string;
  /** The rows of a statement over it from every shard, put together; a shard gives its rows in their order. */
  rows(statement: Statement): AsyncIterable<readonly Cell[]>;
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
