import {
  type AnyRecord,
  dayNumber,
  type Entity,
  type Field,
  type FieldValue,
  isPlainDate,
  isPlainDateTime,
} from "@cchc/core";
import { secondOf } from "../dialect/clickhouse.ts";
import type { Cell } from "../dialect/dialect.ts";

/** A record as a row of its table, in the order of the fields. */
export function clickhouseRow(record: AnyRecord, { fields }: Entity): Cell[] {
  return Object.entries(fields).map(([name, field]) => cellOf(record[name], field));
}

function cellOf(value: FieldValue | undefined, { type }: Field): Cell {
  if (value === undefined) {
    return null;
  }
  if (typeof value === "string") {
    return textCell(value, type);
  }
  if (typeof value === "boolean") {
    return value ? 1 : 0;
  }
  return typeof value === "number" ? value : value.toString();
}

function textCell(value: string, type: Field["type"]): Cell {
  if (type === "date" && isPlainDate(value)) {
    return dayNumber(value);
  }
  return type === "datetime" && isPlainDateTime(value) ? secondOf(value) : value;
}
