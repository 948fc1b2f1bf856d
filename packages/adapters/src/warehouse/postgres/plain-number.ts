import { oid } from "../../postgres/cell-text.ts";
import { decimalPlaces } from "../dialect/standard.ts";
import { type ColumnSql, guarded, textOf } from "./column-sql.ts";

const wholes: readonly number[] = [oid.int2, oid.int4, oid.int8];
const texts: readonly number[] = [oid.text, oid.varchar, oid.bpchar];
const fractions: readonly number[] = [oid.numeric, oid.float4, oid.float8];

/** A column as whole numbers; undefined for types that hold something else. */
export function plainWhole(column: string, type: number): ColumnSql | undefined {
  const present = `(${column} IS NOT NULL)`;
  if (wholes.includes(type)) {
    return guarded(present, `${column} BETWEEN 0 AND 999999999999999`, `CAST(${column} AS BIGINT)`);
  }
  if (fractions.includes(type)) {
    return guarded(present, `${textOf(column)} ~ '^[0-9]{1,15}([.]0{1,2})?$'`, `CAST(${column} AS BIGINT)`);
  }
  return texts.includes(type) ? digits(column, "BIGINT") : undefined;
}

/**
 * A column as decimal numbers; undefined for types that hold something else. Three digits behind the point are left to the reading
 * of rows, which says that they might be thousands.
 */
export function plainDecimal(column: string, type: number): ColumnSql | undefined {
  const present = `(${column} IS NOT NULL)`;
  const value = `CAST(${textOf(column)} AS DECIMAL(38, ${decimalPlaces}))`;
  if (wholes.includes(type)) {
    return guarded(present, `${column} >= 0`, value);
  }
  const text = textOf(column);
  const isPlain = `${text} ~ '^[0-9]{1,29}([.][0-9]{1,${decimalPlaces}})?$' AND ${text} !~ '^[0-9]{1,3}[.][0-9]{3}$'`;
  if (fractions.includes(type)) {
    return guarded(present, isPlain, value);
  }
  return texts.includes(type) ? digits(column, `DECIMAL(38, ${decimalPlaces})`) : undefined;
}

/** A text of digits alone is the same number in every way of writing numbers. */
function digits(column: string, to: string): ColumnSql {
  const text = textOf(column);
  return guarded(`(${text} <> '')`, `${text} ~ '^(0|[1-9][0-9]{0,14})$'`, `CAST(${text} AS ${to})`);
}
