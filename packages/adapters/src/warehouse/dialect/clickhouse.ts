import {
  dateOf,
  dayNumber,
  type Exact,
  type Field,
  type FieldValue,
  fromDayNumber,
  type PlainDateTime,
  parsePlainDateTime,
} from "@cchc/core";
import { constant, perhaps, sql } from "../sql/sql.ts";
import type { Cell, Dialect } from "./dialect.ts";
import { decimalPlaces, readStandard } from "./standard.ts";

/**
 * ClickHouse, from 18.16 on. Days are kept as days since 1970-01-01 and moments as seconds since then: its own types end
 * where offices have records, and mean other times in servers of other zones. Numbers and days are digits; texts are
 * literals, since 18.16 takes no parameters.
 */
export const clickhouse: Dialect = {
  name: "clickhouse",
  lookups: "functions",
  kleene: false,
  spreads: false,
  quote: (name) => `\`${name}\``,
  text: (value) => `'${escaped(value)}'`,
  day: (date) => `${dayNumber(date)}`,
  moment: (moment) => `${secondOf(moment)}`,
  number: numberLiteral,
  boolean: (value) => (value ? "1" : "0"),
  columnType: (field: Field) => (field.required ? types[field.type] : `Nullable(${types[field.type]})`),
  dayOf: (moment) => sql`toInt32(floor(${moment} / 86400))`,
  daysBetween: (from, to) => sql`(${to} - ${from})`,
  secondsBetween: (from, to) => sql`(${to} - ${from})`,
  list: (numbers) => `[${numbers.join(",")}]`,
  entryAt: (list, place) => perhaps(sql`arrayElement(${list}, ifNull(${place}, 1))`),
  count: (condition) => `countIf(${condition.text})`,
  sumText: (value) => `toString(sum(${value.text}))`,
  numberText: (value) => `toString(${value})`,
  // 18.16 falls over decimals as keys, and takes away a function that it knows to keep values apart.
  groupKey: (value) => `substring(toString(${value.text}), 1)`,
  distinct: (value) => `uniqExact(substring(toString(${value.text}), 1))`,
  wholeQuotient: (value, by) => sql`intDiv(${value}, ${constant(`${by}`)})`,
  firstOf: (groups) =>
    `SELECT * FROM (${groups}) ORDER BY cchc_u, cchc_p, cchc_n DESC, cchc_s LIMIT 1 BY cchc_u, cchc_p`,
  firstRows: (rows, most) => `${rows} ORDER BY cchc_u, cchc_p, cchc_k, cchc_o LIMIT ${most} BY cchc_u, cchc_p, cchc_k`,
  selected: ({ type }, column) => (type === "decimal" ? `toString(${column})` : column),
  read,
};

function read(field: Field, cell: Cell): FieldValue | undefined {
  if (cell === null || (field.type !== "date" && field.type !== "datetime")) {
    return readStandard(field, field.type === "boolean" && cell !== null ? Number(cell) : cell);
  }
  return field.type === "date" ? fromDayNumber(Number(cell)) : momentOf(Number(cell));
}

/** The moment on the clock of the office, so many seconds from 1970 on. */
function momentOf(second: number): PlainDateTime {
  const day = Math.floor(second / daySeconds);
  const clock = new Date((second - day * daySeconds) * 1000).toISOString().slice(11, 19);
  return parsePlainDateTime(`${fromDayNumber(day)}T${clock}`);
}

const daySeconds = 86_400;

const types: Readonly<Record<Field["type"], string>> = {
  text: "String",
  code: "String",
  date: "Int32",
  datetime: "Int64",
  boolean: "UInt8",
  whole: "Int64",
  decimal: `Decimal(38, ${decimalPlaces})`,
};

/** A number is compared as a decimal where it is not whole, so that no digit is lost. */
function numberLiteral(value: Exact): string {
  const text = value.toString();
  return value.isWhole()
    ? text
    : `toDecimal128('${text}', ${Math.max(decimalPlaces, text.split(".")[1]?.length ?? 0)})`;
}

/** Seconds from 1970 to a moment on the clock of the office. */
export function secondOf(moment: PlainDateTime): number {
  const [hours = 0, minutes = 0, seconds = 0] = moment.slice(11).split(":").map(Number);
  return dayNumber(dateOf(moment)) * daySeconds + hours * 3600 + minutes * 60 + seconds;
}

function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
}
