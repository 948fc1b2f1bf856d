import type { Field, FieldValue } from "@cchc/core";
import { quoted } from "../../postgres/catalog.ts";
import { type DatabaseCell, databaseCell, oid } from "../../postgres/cell-text.ts";
import type { PostgresSession } from "../../postgres/session.ts";
import type { PlannedField } from "../../records/planned-field.ts";
import { readCell } from "../../records/record-reader.ts";
import type { RecordUnits } from "../../records/record-units.ts";
import { RowReader } from "../../row/row-reader.ts";
import { asSeen } from "../../source/hidden-characters.ts";
import { postgres } from "../dialect/postgres.ts";
import { type ColumnSql, textOf } from "./column-sql.ts";
import { columnOf, type ServerTable } from "./server-table.ts";
import { NotOnServer } from "./streamed.ts";

/** Words of one column that are looked at: a column of more is no closed list. Units of a whole country are some thousands. */
const mostWords = 20_000;

/**
 * The columns of a table that hold few different words: codes, yes and no, units, whatever the mapping gives words for. The
 * words are fetched, and the code that reads rows reads each once; a CASE says in SQL what came of it.
 *
 * @throws NotOnServer for a column with too many words.
 */
export async function closedColumns(
  session: PostgresSession,
  table: ServerTable,
  { units, signal }: { readonly units: RecordUnits; readonly signal?: AbortSignal | undefined },
): Promise<ReadonlyMap<PlannedField, ColumnSql>> {
  const { id, unit, fields } = table.plan;
  const closed = [id, unit, ...fields].flatMap((field) => {
    const column = columnOf(table, field);
    return column !== undefined && (field === unit || isClosed(field)) ? [{ field, column }] : [];
  });
  const words = await wordsOf(session, table, { columns: closed.map(({ column }) => quoted(column.name)), signal });
  return new Map(
    closed.map(({ field, column }, place) => {
      const means = (word: string) => {
        const value = meaningOf(word, { field, type: column.oid });
        return field === unit && typeof value === "string" && !isKnown(value, units) ? undefined : value;
      };
      return [
        field,
        columnSql({ column: quoted(column.name), field: field.field, words: words[place] ?? [] }, means),
      ] as const;
    }),
  );
}

function isClosed({ field: { type }, words }: PlannedField): boolean {
  return type === "code" || type === "boolean" || (type === "text" && words !== undefined);
}

/** Words of each column, in one pass over the table; blank is a word too, which a mapping may give a meaning. */
async function wordsOf(
  session: PostgresSession,
  { relation, file }: ServerTable,
  { columns, signal }: { readonly columns: readonly string[]; readonly signal?: AbortSignal | undefined },
): Promise<readonly string[][]> {
  const texts = columns.map((column, place) => `${blankOr(column)} AS c${place}`);
  const sets = columns.map((_, place) => `(c${place})`).join(", ");
  const names = columns.map((_, place) => `c${place}`).join(", ");
  const statement = `SELECT ${names} FROM (SELECT ${texts.join(", ")} FROM ${relation}) AS w GROUP BY GROUPING SETS (${sets})`;
  const words: string[][] = columns.map(() => []);
  for await (const { rows } of session.stream(statement, { signal })) {
    for (const row of rows) {
      // Of the columns of a set of grouping only its own is not NULL.
      const place = row.findIndex((word) => word !== null);
      words[place]?.push(row[place] ?? "");
      if ((words[place]?.length ?? 0) > mostWords) {
        throw new NotOnServer(tooMany, { file, field: columns[place] ?? "" });
      }
    }
  }
  return words;
}

const tooMany = { vi: "cột có quá nhiều từ khác nhau", en: "the column has too many different words" } as const;

function blankOr(column: string): string {
  return `COALESCE(${textOf(column)}, '')`;
}

/** What the reading of rows makes of a word: empty for blank, undefined for a word that it refuses or has something to say of. */
type Meaning = FieldValue | undefined;

const blank: DatabaseCell = { text: "", typed: false };

function meaningOf(word: string, { field, type }: { readonly field: PlannedField; readonly type: number }): Meaning {
  // Where there is no value there is no cell, whatever the type.
  const { text, typed } = word === "" ? blank : databaseCell(type === oid.bool ? word.slice(0, 1) : word, type);
  if (asSeen(text) !== text) {
    return undefined;
  }
  const cells = new Map([[field.column, text]]);
  const own = typed ? { typed: new Set([field.column]) } : {};
  const row = new RowReader({ file: "" }, { kind: "row", row: 1, cells, ...own });
  const value = readCell(row, field);
  return row.problems.length > 0 ? undefined : (value ?? "");
}

/** Whether a unit is taken as it is written. */
function isKnown(unit: string, units: RecordUnits): boolean {
  return unit === "" || (units.codeOf(unit) === unit && units.faultOf(unit) === undefined);
}

interface ClosedColumn {
  readonly column: string;
  readonly field: Field;
  readonly words: readonly string[];
}

/** Words that mean themselves need no list. */
function columnSql({ column, field, words }: ClosedColumn, means: (word: string) => Meaning): ColumnSql {
  const read = words.map((word) => [word, means(word)] as const);
  if (field.type !== "boolean" && read.every(([word, meaning]) => meaning === word)) {
    const value = `NULLIF(${textOf(column)}, '')`;
    return { present: "FALSE", checked: value, value };
  }
  const given = read.flatMap(([word, meaning]) =>
    meaning === undefined || meaning === "" ? [] : [`WHEN ${postgres.text(word)} THEN ${literalOf(meaning)}`],
  );
  const refused = read.filter(([, meaning]) => meaning === undefined).map(([word]) => postgres.text(word));
  const word = blankOr(column);
  const type = postgres.columnType(field);
  const value = given.length === 0 ? `CAST(NULL AS ${type})` : `CASE ${word} ${given.join(" ")} END`;
  return { present: refused.length === 0 ? "FALSE" : `(${word} IN (${refused.join(", ")}))`, checked: value, value };
}

function literalOf(value: FieldValue): string {
  return typeof value === "string" ? `${postgres.text(value)} COLLATE "C"` : `${value}`.toUpperCase();
}
