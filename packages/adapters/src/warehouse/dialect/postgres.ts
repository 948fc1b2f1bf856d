import type { Field } from "@cchc/core";
import { constant, perhaps, sql } from "../sql/sql.ts";
import type { Dialect } from "./dialect.ts";
import { duckdb } from "./duckdb.ts";

/** A server minds its memory itself. */
const { partOf: _, ...shared } = duckdb;

/** PostgreSQL, from version 12 on. */
export const postgres: Dialect = {
  ...shared,
  name: "postgres",
  spreads: false,
  count: (condition) => `COUNT(*) FILTER (WHERE ${condition.loose ?? condition.text})`,
  secondsBetween: (from, to) => sql`EXTRACT(EPOCH FROM (${to} - ${from}))`,
  list: (numbers) => `ARRAY[${numbers.join(",")}]::INTEGER[]`,
  entryAt: (list, place) => perhaps(sql`(${list})[${place}]`),
  wholeQuotient: (value, by) => sql`CAST(FLOOR(${value} / ${constant(`${by}`)}) AS BIGINT)`,
  firstOf: (groups) =>
    `SELECT DISTINCT ON (cchc_u, cchc_p) cchc_u, cchc_p, cchc_s, cchc_n FROM (${groups}) AS g ORDER BY cchc_u, cchc_p, cchc_n DESC, cchc_s`,
  fence: " OFFSET 0",
  selected,
};

function selected({ type }: Field, column: string): string {
  switch (type) {
    case "date":
      return `to_char(${column}, 'YYYY-MM-DD')`;
    case "datetime":
      return `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS')`;
    case "decimal":
      return `CAST(${column} AS VARCHAR)`;
    default:
      return column;
  }
}
