import { Exact, type Field, type FieldValue, parsePlainDate, parsePlainDateTime } from "@cchc/core";
import type { Cell } from "./dialect.ts";

/** Decimal places that a column of decimal numbers keeps. */
export const decimalPlaces = 9;

/** Types of columns in DuckDB and PostgreSQL. */
export const standardColumnTypes: Readonly<Record<Field["type"], string>> = {
  text: "VARCHAR",
  code: "VARCHAR",
  date: "DATE",
  datetime: "TIMESTAMP",
  boolean: "BOOLEAN",
  whole: "BIGINT",
  decimal: `DECIMAL(38, ${decimalPlaces})`,
};

/** A text with each quotation mark written twice, as in standard SQL. */
export function doubled(text: string): string {
  return text.replaceAll("'", "''");
}

/** A field of a record from what was selected: days, moments and decimals as text. */
export function readStandard({ type }: Field, cell: Cell): FieldValue | undefined {
  if (cell === null) {
    return undefined;
  }
  switch (type) {
    case "text":
    case "code":
      return String(cell);
    case "date":
      return parsePlainDate(String(cell));
    case "datetime":
      return parsePlainDateTime(String(cell));
    case "boolean":
      return cell === true || cell === 1 || cell === "t";
    case "whole":
      return Number(cell);
    case "decimal":
      return Exact.of(String(cell));
  }
}
