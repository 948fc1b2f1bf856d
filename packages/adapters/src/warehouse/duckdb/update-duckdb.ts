import { CchcError, type Entity } from "@cchc/core";
import { csvFiles } from "../../csv/csv-files.ts";
import { findRecordFiles } from "../../records/record-files.ts";
import type { TablesOfRecords } from "../../records/record-options.ts";
import { orderColumn } from "../compile/scope.ts";
import { duckdb } from "../dialect/duckdb.ts";
import { accountIn } from "../load-records.ts";
import type { LoadAccount } from "../record-store.ts";
import { type EntityChange, type Updated, updatedAccount } from "../updated-account.ts";
import { tableName } from "../warehouse.ts";
import { accountTable, type DuckDbWarehouse } from "./duckdb-warehouse.ts";
import type { DuckDbReading } from "./intake/duckdb-reading.ts";
import { loadIntoDuckdb } from "./intake/read-into-duckdb.ts";

/** How new records come to those of a file. */
export interface DuckDbUpdate extends DuckDbReading {
  /** The DuckDB that the new records are read into first, in memory. */
  readonly duckdb: DuckDbWarehouse;
  /** The file that they then come to. */
  readonly file: string;
}

/** Under this name the file is known while it is updated. */
const kept = "cchc_kept";

/**
 * Reads the records of a folder or file, and puts them to those that a file of DuckDB holds: in the place of records of the same unit
 * and id, or beside the others. The file is changed at once or not at all.
 *
 * Without a list of units of its own, what is read may be of the units that the file knows.
 *
 * @throws CchcError `warehouse/empty` for a file that nothing was loaded into; otherwise as `readIntoDuckdb` does.
 * @example
 * const duckdb = await openDuckdb({ memoryLimit: "2GB" });
 * const { changes } = await updateDuckdb("data/2026-11-25", { entities, duckdb, file: "records.duckdb" });
 */
export async function updateDuckdb(path: string, options: DuckDbUpdate): Promise<Updated> {
  options.signal?.throwIfAborted();
  return updateFromTables(await findRecordFiles(path, { kinds: [csvFiles()], ...options }), options);
}

/** The same with tables wherever they lie. */
export async function updateFromTables(found: TablesOfRecords, options: DuckDbUpdate): Promise<Updated> {
  const { duckdb: engine, file, signal } = options;
  await engine.attach(file, kept);
  try {
    const before = await accountBefore(engine, file);
    const known = before.listed && found.units === undefined ? { units: before.units } : {};
    const read = await loadIntoDuckdb(found, { ...options, ...known });
    signal?.throwIfAborted();
    return await changed(options, before, read);
  } finally {
    await engine.detach(kept);
  }
}

async function accountBefore(engine: DuckDbWarehouse, file: string): Promise<LoadAccount> {
  const [row] = await engine.values(`SELECT account FROM ${kept}.${accountTable}`).catch((error: unknown) => {
    if (error instanceof CchcError && error.problems[0]?.code === "duckdb/failed") {
      return [];
    }
    throw error;
  });
  return accountIn(row === undefined ? undefined : String(row[0]), file);
}

async function changed(
  { duckdb: engine, entities }: DuckDbUpdate,
  before: LoadAccount,
  read: LoadAccount,
): Promise<Updated> {
  await engine.run("BEGIN TRANSACTION");
  try {
    const changes: EntityChange[] = [];
    for (const { entity: id, relation } of engine.tables) {
      const entity = entities.get(id);
      if (entity !== undefined) {
        changes.push(await changeTable(engine, entity, relation));
      }
    }
    const account = updatedAccount(before, read, changes);
    const text = duckdb.text(JSON.stringify(account));
    await engine.run(`CREATE OR REPLACE TABLE ${kept}.${accountTable} AS SELECT ${text} AS account`);
    await engine.run("COMMIT");
    return { account, read, changes };
  } catch (error) {
    await engine.run("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

async function changeTable(engine: DuckDbWarehouse, entity: Entity, relation: string): Promise<EntityChange> {
  const table = `${kept}.${duckdb.quote(tableName(entity.id))}`;
  const fields = Object.entries(entity.fields);
  const columns = fields.map(([name, field]) => `${duckdb.quote(name)} ${duckdb.columnType(field)}`);
  await engine.run(`CREATE TABLE IF NOT EXISTS ${table} (${[...columns, `${orderColumn} BIGINT`].join(", ")})`);
  for (const column of columns) {
    // A file of an earlier version may lack a field.
    await engine.run(`ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${column}`);
  }
  const replaced = await engine.run(
    `DELETE FROM ${table} WHERE ("unit", "id") IN (SELECT ("unit", "id") FROM ${relation} AS r)`,
  );
  const names = fields.map(([name]) => duckdb.quote(name)).join(", ");
  const next = `(SELECT COALESCE(MAX(${orderColumn}) + 1, 0) FROM ${table})`;
  const taken = await engine.run(
    `INSERT INTO ${table} (${names}, ${orderColumn}) SELECT ${names}, ${orderColumn} + ${next} FROM ${relation} AS r`,
  );
  return { entity: entity.id, replaced, added: taken - replaced };
}
