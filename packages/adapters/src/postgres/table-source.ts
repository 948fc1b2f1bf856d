import { createHash } from "node:crypto";
import { CchcError } from "@cchc/core";
import { findColumns } from "../source/header.ts";
import { keyedParts } from "../source/keyed-parts.ts";
import type { KeyedRow } from "../source/keyed-row.ts";
import type { TableColumns, TablePart } from "../source/table.ts";
import type { SourcePlace, TableReading, TableSource } from "../source/table-source.ts";
import { columnsOf, type DatabaseColumn, type DatabaseTable, quoted } from "./catalog.ts";
import { databaseCell } from "./cell-text.ts";
import { unreadableColumn } from "./postgres-problem.ts";
import type { PostgresSession, RawRow } from "./session.ts";

/** A table or view of a database as a source of rows. Only columns that are asked for are selected: others never leave the server. */
export function tableSource(session: PostgresSession, table: DatabaseTable): TableSource {
  const place = placeOf(session, table);
  return {
    place,
    top: async ({ columns = { required: [] }, signal } = {}) => {
      const all = await columnsOf(session, table, signal);
      wantedOf(all, columns, place.file);
      return { cells: all.map(nameOf), row: 1 };
    },
    read: (reading) => parts({ session, table, file: place.file }, reading),
  };
}

/** Where a table is, for accounts and messages. */
export function placeOf(session: PostgresSession, { schema, name }: DatabaseTable): SourcePlace {
  return { file: `${session.shown}/${schema}.${name}` };
}

interface OpenTable {
  readonly session: PostgresSession;
  readonly table: DatabaseTable;
  readonly file: string;
}

async function* parts(open: OpenTable, reading: TableReading): AsyncGenerator<TablePart, void, undefined> {
  reading.signal?.throwIfAborted();
  const all = await columnsOf(open.session, open.table, reading.signal);
  const wanted = wantedOf(all, reading.columns, open.file);
  const hash = createHash("sha256").update(JSON.stringify(wanted.map(nameOf)));
  const statement = selectOf(open.table, all, wanted);
  const rows = rowsOf({ ...open, wanted, statement, hash: (row) => hash.update(JSON.stringify(row)) }, reading);
  const names = all.map(nameOf);
  yield* keyedParts(
    { place: { file: open.file }, names, open: false, rows, sha256: () => hash.digest("hex") },
    reading,
  );
}

/** The name of a column as it is looked for. */
export function nameOf({ name }: DatabaseColumn): string {
  return name.trim().normalize("NFC");
}

/** The columns of a table that are asked for, the one of the id first if there is one. */
export function wantedOf(
  all: readonly DatabaseColumn[],
  columns: TableColumns,
  file: string,
): readonly DatabaseColumn[] {
  const found = findColumns(all.map(nameOf), columns);
  const wanted = [...new Set(found.values())].flatMap((index) => all[index] ?? []);
  const bad = wanted.filter(({ readable }) => !readable);
  if (bad.length > 0) {
    throw new CchcError(bad.flatMap(({ name, type }) => unreadableColumn(type, { file, field: name }).problems));
  }
  return wanted;
}

/** The order of rows: of the primary key, else of all that is read, so that a second run reads the same: `h-2` before `h-10`. */
export function orderOf(all: readonly DatabaseColumn[], wanted: readonly DatabaseColumn[]): string {
  const key = all.filter((column) => column.key !== undefined).sort((a, b) => (a.key ?? 0) - (b.key ?? 0));
  const order =
    key.length > 0
      ? key.map((column) => quoted(column.name))
      : wanted.flatMap(({ name }) => [`length(${quoted(name)}::text)`, `${quoted(name)}::text COLLATE "C"`]);
  return order.length === 0 ? "" : `ORDER BY ${order.join(", ")}`;
}

function selectOf(
  { schema, name }: DatabaseTable,
  all: readonly DatabaseColumn[],
  wanted: readonly DatabaseColumn[],
): string {
  const columns = wanted.map((column) => quoted(column.name)).join(", ");
  return `SELECT ${columns} FROM ${quoted(schema)}.${quoted(name)} ${orderOf(all, wanted)}`;
}

interface Reading extends OpenTable {
  readonly wanted: readonly DatabaseColumn[];
  readonly statement: string;
  readonly hash: (row: RawRow) => void;
}

async function* rowsOf(open: Reading, { signal, progress }: TableReading): AsyncGenerator<KeyedRow, void, undefined> {
  let row = 0;
  for await (const { rows, types } of open.session.stream(open.statement, { signal })) {
    for (const raw of rows) {
      signal?.throwIfAborted();
      open.hash(raw);
      row += 1;
      yield keyedRow(open, { row, raw, types });
    }
    progress?.({ rows: row, done: row });
  }
  progress?.({ rows: row, done: row });
}

interface Row {
  readonly row: number;
  readonly raw: RawRow;
  readonly types: readonly number[];
}

function keyedRow({ wanted, file, session }: Reading, { row, raw, types }: Row): KeyedRow {
  const values = new Map<string, string>();
  const typed = new Set<string>();
  if (raw.reduce((sum, value) => sum + (value?.length ?? 0), 0) > session.limits.rowChars) {
    return { row, values, problem: { ...tooLong, place: { file, row } } };
  }
  for (const [index, column] of wanted.entries()) {
    const value = raw[index];
    if (typeof value === "string") {
      const cell = databaseCell(value, types[index] ?? 0);
      values.set(nameOf(column), cell.text);
      if (cell.typed) {
        typed.add(nameOf(column));
      }
    }
  }
  return { row, values, typed, ...originOf(wanted, values) };
}

/** The first column that is read is the id of the record. */
function originOf([id]: readonly DatabaseColumn[], values: ReadonlyMap<string, string>): Pick<KeyedRow, "origin"> {
  const key = id === undefined ? undefined : values.get(nameOf(id));
  return key === undefined || key === "" ? {} : { origin: { key } };
}

const tooLong = {
  code: "postgres/row-too-long",
  what: { vi: "dòng quá dài", en: "the row is too long" },
  expected: { vi: "dòng ngắn hơn", en: "a shorter row" },
} as const;
