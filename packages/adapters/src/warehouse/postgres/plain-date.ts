import type { DateField, DateTimeField, PlainDate } from "@cchc/core";
import { oid } from "../../postgres/cell-text.ts";
import { postgres } from "../dialect/postgres.ts";
import { type ColumnSql, guarded, textOf } from "./column-sql.ts";

/** How the days of a field are read. */
export interface DayReading {
  readonly field: DateField | DateTimeField;
  /** What a day without a time means in a field of day and time. */
  readonly dateOnly: "start" | "end" | undefined;
  /** Whether the mapping states how texts are written. */
  readonly stated: boolean;
  readonly asOf: PlainDate | undefined;
}

const year = "(19[0-9]{2}|2[01][0-9]{2}|2200)";
const dayForm = `${year}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])`;
const clockForm = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]";

/** A column as days, or as days and times; undefined for types that hold something else and for texts in a form of their own. */
export function plainDate(column: string, type: number, reading: DayReading): ColumnSql | undefined {
  const read = reading.field.type === "date" ? dayColumn(column, type, reading) : momentColumn(column, type, reading);
  const limit = reading.field.ahead ? undefined : reading.asOf;
  return read === undefined || limit === undefined
    ? read
    : guarded(read.present, `CAST(${read.value} AS DATE) <= ${postgres.day(limit)}`, read.value);
}

function dayColumn(column: string, type: number, { stated }: DayReading): ColumnSql | undefined {
  const present = `(${column} IS NOT NULL)`;
  switch (type) {
    case oid.date:
      return guarded(present, inRange(column, "DATE"), column);
    case oid.timestamp:
    case oid.timestamptz: {
      const moment = local(column, type);
      const isMidnight = `date_trunc('second', ${moment}) = date_trunc('day', ${moment})`;
      return guarded(present, isMidnight, `CAST(${moment} AS DATE)`);
    }
    default:
      return stated ? undefined : ofText(column, type, { form: dayForm, to: "DATE" });
  }
}

function momentColumn(column: string, type: number, { dateOnly, stated }: DayReading): ColumnSql | undefined {
  const present = `(${column} IS NOT NULL)`;
  switch (type) {
    case oid.date: {
      const time = dateOnly === "end" ? "23:59:59" : "00:00:00";
      const moment = `(CAST(${column} AS TIMESTAMP) + INTERVAL '${time}')`;
      return dateOnly === undefined ? undefined : guarded(present, inRange(column, "DATE"), moment);
    }
    case oid.timestamp:
    case oid.timestamptz: {
      const moment = `date_trunc('second', ${local(column, type)})`;
      return { present, checked: moment, value: moment };
    }
    default:
      return stated ? undefined : ofText(column, type, { form: `${dayForm}[T ]${clockForm}`, to: "TIMESTAMP" });
  }
}

function inRange(column: string, type: "DATE" | "TIMESTAMP"): string {
  return `${column} BETWEEN ${type} '1900-01-01' AND ${type} '2200-12-31${type === "DATE" ? "" : " 23:59:59.999999"}'`;
}

/** The moment on the clocks of Vietnam, NULL outside the years that are read: at the ends of time a zone cannot be applied. */
function local(column: string, type: number): string {
  if (type === oid.timestamp) {
    return `CASE WHEN ${inRange(column, "TIMESTAMP")} THEN ${column} END`;
  }
  const near = `${column} BETWEEN TIMESTAMPTZ '1899-12-01 00:00:00+00' AND TIMESTAMPTZ '2201-02-01 00:00:00+00'`;
  const here = `(CASE WHEN ${near} THEN ${column} END AT TIME ZONE 'Asia/Ho_Chi_Minh')`;
  return `CASE WHEN ${inRange(here, "TIMESTAMP")} THEN ${here} END`;
}

const texts: readonly number[] = [oid.text, oid.varchar, oid.bpchar];

/** The last day of the month is asked for only of texts that have a month. */
function ofText(
  column: string,
  type: number,
  { form, to }: { readonly form: string; readonly to: "DATE" | "TIMESTAMP" },
): ColumnSql | undefined {
  const text = textOf(column);
  const monthEnd = `CAST(substr(${text}, 1, 8) || '01' AS DATE) + INTERVAL '1 month' - INTERVAL '1 day'`;
  const isDay = `CAST(substr(${text}, 9, 2) AS INTEGER) <= EXTRACT(DAY FROM ${monthEnd})`;
  const isReal = `CASE WHEN ${text} ~ '^${form}$' THEN ${isDay} ELSE FALSE END`;
  return texts.includes(type) ? guarded(`(${text} <> '')`, isReal, `CAST(${text} AS ${to})`) : undefined;
}
