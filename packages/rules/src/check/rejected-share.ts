import { Exact } from "@cchc/core";
import type { CheckedTable } from "./data-check.ts";

/** What stands for all tables together among the names of tables. */
export const allTables = "*";

/**
 * Names of the tables of which a larger share of rows was rejected than is allowed; `*` for all together.
 *
 * @example
 * tablesOver([{ name: "a.csv", read: 100, rejected: 3, … }], Exact.of("2/100")); // ["*", "a.csv"]
 */
export function tablesOver(
  tables: readonly Pick<CheckedTable, "name" | "read" | "rejected">[],
  most: Exact,
): readonly string[] {
  const all = {
    name: allTables,
    read: tables.reduce((sum, { read }) => sum + read, 0),
    rejected: tables.reduce((sum, { rejected }) => sum + rejected, 0),
  };
  return [all, ...tables]
    .filter(({ read, rejected }) => rejected > 0 && Exact.of(rejected).compare(most.times(read)) > 0)
    .map(({ name }) => name);
}
