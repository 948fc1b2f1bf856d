import type { Exact, Field, FieldValue, PlainDate, PlainDateTime } from "@cchc/core";
import type { Sql } from "../sql/sql.ts";

/** Days and moments as a dialect keeps them, and everything else in which engines differ. One small file for each. */
export interface Dialect {
  readonly name: "duckdb" | "postgres" | "clickhouse";
  /** How a value is looked up in a list of a statement: in a list of rows that is joined, or by functions over literals. */
  readonly lookups: "joined" | "functions";
  /**
   * Whether AND, OR and NOT make of NULL what the standard says, and a NULL after WHEN or WHERE is no. Where they do, a condition is
   * said in one piece that may be NULL, and what does not depend on the period is computed once a record.
   */
  readonly kleene: boolean;
  /** Whether rows are spread over the periods from a first to a last by their places, instead of joined with every period. */
  readonly spreads: boolean;
  /** A name in quotes; it comes from the definition of an entity or from this folder, never from data. */
  quote(name: string): string;
  /** The value of a text that stands in a condition, as a parameter where the engine takes them: `$1`. */
  parameter?(place: number): string;
  /** A text as a literal, where it does not. */
  text(value: string): string;
  /** A day as a literal. */
  day(date: PlainDate): string;
  /** A moment as a literal. */
  moment(moment: PlainDateTime): string;
  /** A number of a condition, every digit of it. */
  number(value: Exact): string;
  /** True or false as a literal. */
  boolean(value: boolean): string;
  /** The type of a column that holds a field. */
  columnType(field: Field): string;
  /** The day of a moment. */
  dayOf(moment: Sql): Sql;
  /** Days from one day to another. */
  daysBetween(from: Sql, to: Sql): Sql;
  /** Seconds from one moment to another. */
  secondsBetween(from: Sql, to: Sql): Sql;
  /** A list of whole numbers. */
  list(numbers: readonly number[]): string;
  /** The entry of a list at a place from 1 on; the place may be NULL or outside where nobody asks for the entry. */
  entryAt(list: Sql, place: Sql): Sql;
  /** How many rows meet a condition that is never NULL. */
  count(condition: Sql): string;
  /** The sum of a number over rows, exactly, as text; NULL for none. */
  sumText(value: Sql): string;
  /** A number, as text. */
  numberText(value: string): string;
  /** A number that rows are grouped by. */
  groupKey(value: Sql): string;
  /** How many different values there are. */
  distinct(value: Sql): string;
  /** How often a whole number goes into another that is not negative. */
  wholeQuotient(value: Sql, by: number): Sql;
  /** Of groups `cchc_u, cchc_p, cchc_s, cchc_n` the largest of each unit and period, the one with the least slot of several. */
  firstOf(groups: string): string;
  /** One of several parts of a relation, each with all records of its units, where taking them one by one saves memory. */
  partOf?(relation: string, part: number, parts: number): string;
  /** Of rows `cchc_u, cchc_p, cchc_k, cchc_id, cchc_o` the first so many of each unit, period and kind. */
  firstRows(rows: string, most: number): string;
  /** What keeps the planner from folding nested expressions into each other and computing them again and again. */
  readonly fence?: string;
  /** A field of a record as it is selected. */
  selected(field: Field, column: string): string;
  /** A field of a record from what was selected; undefined for NULL. */
  read(field: Field, cell: Cell): FieldValue | undefined;
}

/** What an engine gives for one value of a row. */
export type Cell = string | number | bigint | boolean | null;
