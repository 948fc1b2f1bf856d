import type { Sql } from "../sql/sql.ts";

/** What kind of value a piece of SQL gives. A `code` is a text of a closed list, which never looks like a day. */
export type ValueType = "number" | "text" | "code" | "day" | "moment" | "boolean";

/** A fact of a record in SQL: NULL where the record lacks it. */
export interface ValueSql {
  readonly type: ValueType;
  readonly sql: Sql;
  /** Whether it stands in the condition itself. */
  readonly literal?: true;
}
