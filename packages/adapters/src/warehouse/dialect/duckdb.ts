import type { Field } from "@cchc/core";
import { constant, perhaps, sql } from "../sql/sql.ts";
import type { Dialect } from "./dialect.ts";
import { doubled, readStandard, standardColumnTypes } from "./standard.ts";

/** DuckDB. */
export const duckdb: Dialect = {
  name: "duckdb",
  lookups: "joined",
  kleene: true,
  spreads: true,
  quote: (name) => `"${name}"`,
  parameter: (place) => `$${place}`,
  text: (value) => `'${doubled(value)}'`,
  day: (date) => `DATE '${date}'`,
  moment: (moment) => `TIMESTAMP '${moment.replace("T", " ")}'`,
  number: (value) => value.toString(),
  boolean: (value) => (value ? "TRUE" : "FALSE"),
  columnType: (field: Field) => standardColumnTypes[field.type],
  dayOf: (moment) => sql`CAST(${moment} AS DATE)`,
  daysBetween: (from, to) => sql`(${to} - ${from})`,
  secondsBetween: (from, to) => sql`date_diff('second', ${from}, ${to})`,
  list: (numbers) => `[${numbers.join(",")}]::INTEGER[]`,
  entryAt: (list, place) => perhaps(sql`list_extract(${list}, ${place})`),
  // A floating-point number, since a wide integer is read slowly; it holds every count exactly.
  count: (condition) => `CAST(COUNT_IF(${condition.loose ?? condition.text}) AS DOUBLE)`,
  sumText: (value) => `CAST(SUM(${value.text}) AS VARCHAR)`,
  numberText: (value) => `CAST(${value} AS VARCHAR)`,
  groupKey: (value) => value.text,
  distinct: (value) => `COUNT(DISTINCT ${value.text})`,
  wholeQuotient: (value, by) => sql`(${value} // ${constant(`${by}`)})`,
  // There are nearly as many groups as records: to number them all would take memory for each, to keep the best one does not.
  firstOf: (groups) =>
    `SELECT cchc_u, cchc_p, arg_max(cchc_s, cchc_n * ${moreThanSlots} - cchc_s), max(cchc_n) FROM (${groups}) AS g GROUP BY cchc_u, cchc_p`,
  partOf: (relation, part, parts) => `(SELECT * FROM ${relation} AS s WHERE hash("unit") % ${parts} = ${part})`,
  firstRows: (rows, most) => numbered(rows, "cchc_u, cchc_p, cchc_k ORDER BY cchc_o", most),
  selected,
  read: readStandard,
};

/** More than any period has minutes: of counts that are alike the earlier slot comes first. */
const moreThanSlots = 2 ** 32;

function selected({ type }: Field, column: string): string {
  switch (type) {
    case "date":
    case "decimal":
      return `CAST(${column} AS VARCHAR)`;
    case "datetime":
      return `strftime(${column}, '%Y-%m-%dT%H:%M:%S')`;
    default:
      return column;
  }
}

function numbered(rows: string, by: string, most: number): string {
  const inner = `SELECT *, ROW_NUMBER() OVER (PARTITION BY ${by}) AS cchc_row FROM (${rows}) AS w`;
  return `SELECT * FROM (${inner}) AS v WHERE cchc_row <= ${most}`;
}
