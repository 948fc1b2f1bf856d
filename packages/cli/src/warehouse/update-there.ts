import { existsSync } from "node:fs";
import type { RecordOptions } from "@cchc/adapters";
import {
  isClickHouseAddress,
  openClickhouse,
  openDuckdb,
  type Updated,
  updateClickhouse,
  updateDuckdb,
  updateFromTables,
} from "@cchc/adapters/warehouse";
import { CchcError } from "@cchc/core";
import { fileKinds } from "../intake/file-kinds.ts";
import { recordOptions } from "../intake/open-source.ts";
import { isRemote, remoteTables } from "../intake/remote-tables.ts";
import type { Reading } from "./count-there.ts";
import { noFile } from "./open-store.ts";
import { duckDbAddress } from "./warehouse-address.ts";

/**
 * Reads the data of a run, and puts its records to those that an engine holds.
 *
 * @throws CchcError `warehouse/no-file`; `clickhouse/…` of a server.
 */
export async function updateThere(address: string, { at, mapping, rejects }: Reading): Promise<Updated> {
  const options = { ...(await recordOptions(at, { mapping, rejects })), kinds: fileKinds };
  const tables = isRemote(at.data) ? await remoteTables(at.data, mapping) : undefined;
  const from = tables ?? at.data;
  return isClickHouseAddress(address) ? updateServer(address, from, options) : updateFile(address, from, options);
}

/** A folder or file, or tables that lie elsewhere. */
type From = Parameters<typeof updateClickhouse>[0];

async function updateServer(address: string, from: From, options: RecordOptions): Promise<Updated> {
  const store = await openClickhouse(address);
  try {
    return await updateClickhouse(from, { ...options, store });
  } finally {
    await store.close();
  }
}

async function updateFile(address: string, from: From, options: RecordOptions): Promise<Updated> {
  const { path: file = "", ...setting } = duckDbAddress(address);
  if (!existsSync(file)) {
    throw new CchcError({ ...noFile, given: file });
  }
  const duckdb = await openDuckdb(setting);
  try {
    const reading = { ...options, duckdb, file };
    return typeof from === "string" ? await updateDuckdb(from, reading) : await updateFromTables(from, reading);
  } finally {
    await duckdb.close();
  }
}
