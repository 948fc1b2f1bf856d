import type { Field, FieldValue, PlainDate } from "@cchc/core";
import { quoted } from "../../postgres/catalog.ts";
import type { PlannedField } from "../../records/planned-field.ts";
import { orderColumn } from "../compile/scope.ts";
import { postgres } from "../dialect/postgres.ts";
import { type ColumnSql, textOf } from "./column-sql.ts";
import { plainDate } from "./plain-date.ts";
import { plainDecimal, plainWhole } from "./plain-number.ts";
import { plainText } from "./plain-text.ts";
import { columnOf, type ServerTable } from "./server-table.ts";
import { NotOnServer } from "./streamed.ts";

/** The fields of a table of records in SQL. */
export type FieldsSql = ReadonlyMap<PlannedField, ColumnSql>;

/**
 * Every field of an entity as the table gives it.
 *
 * @throws NotOnServer for a column whose type, or a mapping whose words, SQL cannot say.
 */
export function fieldsSql(table: ServerTable, closed: FieldsSql, asOf: PlainDate | undefined): FieldsSql {
  const { id, unit, fields } = table.plan;
  return new Map(
    [id, unit, ...fields].map((field) => [field, closed.get(field) ?? fieldSql(table, field, asOf)] as const),
  );
}

function fieldSql(table: ServerTable, planned: PlannedField, asOf: PlainDate | undefined): ColumnSql {
  const column = columnOf(table, planned);
  if (column === undefined) {
    const value = constantSql(planned.field, planned.constant);
    return { present: "FALSE", checked: value, value };
  }
  const read = planned.words === undefined ? plainSql(table, planned, asOf) : undefined;
  if (read === undefined) {
    throw new NotOnServer(planned.words === undefined ? otherType : words, place(table, planned), column.type);
  }
  return read;
}

function place({ file }: ServerTable, { column }: PlannedField) {
  return { file, field: column };
}

const otherType = { vi: "kiểu cột không khớp với trường", en: "the type of a column does not fit its field" } as const;
const words = {
  vi: "tệp ánh xạ cho từ (values) của cột ngày hoặc số",
  en: "the mapping gives words (values) for a column of dates or numbers",
} as const;

function plainSql(table: ServerTable, planned: PlannedField, asOf: PlainDate | undefined): ColumnSql | undefined {
  const { name, field } = planned;
  const column = columnOf(table, planned);
  if (column === undefined) {
    return undefined;
  }
  const sql = quoted(column.name);
  switch (field.type) {
    case "date":
    case "datetime": {
      const { dateOnly, formats } = table.use.mapping ?? {};
      return plainDate(sql, column.oid, {
        field,
        dateOnly: dateOnly?.[name],
        stated: formats?.[name] !== undefined,
        asOf,
      });
    }
    case "whole":
      return plainWhole(sql, column.oid);
    case "decimal":
      return plainDecimal(sql, column.oid);
    default:
      return isTime(column.type) ? undefined : plainText(sql);
  }
}

/** A moment in a field of text is written in another way than the server writes it. */
function isTime(type: string): boolean {
  return type.startsWith("timestamp");
}

function constantSql(field: Field, value: FieldValue | undefined): string {
  const type = postgres.columnType(field);
  if (value === undefined) {
    return `CAST(NULL AS ${type})`;
  }
  const literal = postgres.text(String(value));
  return field.type === "text" || field.type === "code" ? textOf(literal) : `CAST(${literal} AS ${type})`;
}

/** A SELECT of the records of a table of which every row is plain, in the order in which they would be read, after so many others. */
export function recordsSelect({ relation, order }: ServerTable, fields: FieldsSql, after: number): string {
  const columns = [...fields].map(([{ name }, { value }]) => `${value} AS ${quoted(name)}`);
  const place = `ROW_NUMBER() OVER (${order}) + ${after} AS ${quoted(orderColumn)}`;
  return `SELECT ${[...columns, place].join(", ")} FROM ${relation}`;
}

/** Whether a row is not plain: the reading of rows would refuse it, or have something to say of it. */
export function notPlain({ entity, plan }: ServerTable, fields: FieldsSql): string {
  const of = (field: PlannedField) => fields.get(field)?.checked ?? "NULL";
  const cells = [...fields].flatMap(([{ field }, { present, checked }]) => [
    `(${present} AND ${checked} IS NULL)`,
    ...(field.required === true ? [`(${checked} IS NULL)`] : []),
  ]);
  const order = plan.order.map(({ earlier, later, length }) => {
    const [first, second] = [of(earlier), of(later)];
    return length === 10
      ? `(CAST(${first} AS DATE) > CAST(${second} AS DATE))`
      : `(CAST(${first} AS TIMESTAMP) > CAST(${second} AS TIMESTAMP))`;
  });
  return [...cells, ...order, ...doubts(entity.id, fields)].join(" OR ");
}

/** What {@link Doubts} tells of. */
function doubts(entity: string, fields: FieldsSql): readonly string[] {
  const named = new Map([...fields].map(([{ name }, { checked }]) => [name, checked]));
  const [status, asked, given] = [named.get("status"), named.get("supplementAskedAt"), named.get("supplementGivenAt")];
  return entity === "case-file"
    ? [`((${status}) IN ('finished', 'returned') AND (${asked}) IS NOT NULL AND (${given}) IS NULL)`]
    : [];
}
