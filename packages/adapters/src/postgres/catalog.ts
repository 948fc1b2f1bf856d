import { Speller } from "../spelling/speller.ts";
import type { PostgresSession } from "./session.ts";

/** A table or view that may be read. */
export interface DatabaseTable {
  readonly id: string;
  readonly schema: string;
  readonly name: string;
  /** Whether it is found without its schema. */
  readonly visible: boolean;
}

/** A column of a table. */
export interface DatabaseColumn {
  readonly name: string;
  /** As people name it: `numeric(12,2)`. */
  readonly type: string;
  /** Whether its values can be cells. */
  readonly readable: boolean;
  /** Place in the primary key, from 1. */
  readonly key: number | undefined;
  /** Number of its type, for a domain that of the type under it: what rows come with. */
  readonly oid: number;
}

const tables = `
  SELECT c.oid::text, n.nspname, c.relname, pg_table_is_visible(c.oid)
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f') AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
    AND (has_table_privilege(c.oid, 'SELECT') OR has_any_column_privilege(c.oid, 'SELECT'))
  ORDER BY n.nspname, c.relname`;

/** Tables and views that the user may read. */
export async function tablesOf(session: PostgresSession, signal?: AbortSignal): Promise<readonly DatabaseTable[]> {
  const rows = await session.rows(tables, [], signal);
  return rows.map(([id, schema, name, visible]) => ({
    id: id ?? "",
    schema: schema ?? "",
    name: name ?? "",
    visible: visible === "t",
  }));
}

const columns = `
  SELECT a.attname, format_type(a.atttypid, a.atttypmod),
    CASE WHEN t.typtype = 'd' THEN b.typcategory ELSE t.typcategory END NOT IN ('A', 'C', 'G', 'R')
      AND coalesce(b.typname, t.typname) NOT IN ('bytea', 'json', 'jsonb', 'xml'),
    array_position(i.indkey::int2[], a.attnum),
    CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END::bigint
  FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype AND t.typtype = 'd'
    LEFT JOIN pg_catalog.pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
  WHERE a.attrelid = $1::oid AND a.attnum > 0 AND NOT a.attisdropped
    AND has_column_privilege(a.attrelid, a.attnum, 'SELECT')
  ORDER BY a.attnum`;

/** Columns of a table that the user may read. */
export async function columnsOf(
  session: PostgresSession,
  { id }: DatabaseTable,
  signal?: AbortSignal,
): Promise<readonly DatabaseColumn[]> {
  const rows = await session.rows(columns, [id], signal);
  // Positions in the array of an index count from 0.
  return rows.map(([name, type, readable, key, oid]) => ({
    name: name ?? "",
    type: type ?? "",
    readable: readable === "t",
    key: key === null || key === undefined ? undefined : Number(key) + 1,
    oid: Number(oid),
  }));
}

/** The table that a mapping names, as `schema.table` or `table`; else names that are close. */
export function findTable(
  name: string,
  all: readonly DatabaseTable[],
): { readonly table?: DatabaseTable; readonly near: readonly string[] } {
  const table =
    all.find((one) => `${one.schema}.${one.name}` === name) ?? all.find((one) => one.visible && one.name === name);
  if (table !== undefined) {
    return { table, near: [] };
  }
  const candidates = all.flatMap((one) => [
    { text: `${one.schema}.${one.name}` },
    ...(one.visible ? [{ text: one.name }] : []),
  ]);
  return { near: new Speller(candidates).suggest(name) };
}

/** A name inside a statement; whatever is in it, it stays a name. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
