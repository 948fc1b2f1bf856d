import { csvFiles } from "../../csv/csv-files.ts";
import { openTables } from "../../records/open-records.ts";
import { findRecordFiles } from "../../records/record-files.ts";
import type { RecordOptions, TablesOfRecords } from "../../records/record-options.ts";
import { accountOf, loadSource } from "../load-records.ts";
import { type Updated, updatedAccount } from "../updated-account.ts";
import type { ClickHouseStore } from "./clickhouse-store.ts";

/** How new records come to those of a store. */
export interface ClickHouseUpdate extends RecordOptions {
  readonly store: ClickHouseStore;
}

/**
 * Reads the records of a folder or file, or of tables wherever they lie, and puts them to those that a ClickHouse holds: in the place of
 * records of the same unit and id, or beside the others. They go into tables of their own, to which the engine itself copies what was not
 * loaded again; until the account is kept, the records before count.
 *
 * Without a list of units of its own, what is read may be of the units that the store knows.
 *
 * @throws CchcError `warehouse/empty` where nothing was loaded before; `clickhouse/changed-meanwhile` beside another load; otherwise as
 *   `openRecords` does.
 * @example
 * const store = await openClickhouse("clickhouse://ch1:8123,ch2:8123/motcua?cluster=tinh");
 * const { changes } = await updateClickhouse("data/2026-11-25", { entities, store });
 */
export async function updateClickhouse(from: string | TablesOfRecords, options: ClickHouseUpdate): Promise<Updated> {
  const { store, signal, entities } = options;
  signal?.throwIfAborted();
  const found = typeof from === "string" ? await findRecordFiles(from, { kinds: [csvFiles()], ...options }) : from;
  const before = await accountOf(store, store.shown);
  const known = before.listed && found.units === undefined ? { units: before.units } : {};
  const source = await openTables(found, { ...options, ...known });
  const update = await store.beginUpdate();
  const read = await loadSource(source, update, { entities, signal });
  const changes = await update.changes();
  const account = updatedAccount(before, read, changes);
  await update.keep(JSON.stringify(account));
  return { account, read, changes };
}
