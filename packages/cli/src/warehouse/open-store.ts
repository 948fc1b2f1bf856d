import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { isClickHouseAddress, openClickhouse, openDuckdb, type RecordStore } from "@cchc/adapters/warehouse";
import { CchcError, entities } from "@cchc/core";
import { duckDbAddress } from "./warehouse-address.ts";

/** What an engine is opened for. */
export type StoreUse = "load" | "count";

/**
 * Opens the engine at an address, with the tables of entities that it holds; to count alone it is not written to.
 *
 * @throws CchcError `warehouse/no-file` for a file that is to be counted and is not there; `clickhouse/…` of a server.
 */
export async function openStore(address: string, use: StoreUse): Promise<RecordStore> {
  return isClickHouseAddress(address) ? openClickhouse(address) : openFile(address, use);
}

async function openFile(address: string, use: StoreUse): Promise<RecordStore> {
  const { path, ...options } = duckDbAddress(address);
  const readOnly = use === "count" && path !== undefined;
  if (readOnly && !existsSync(path)) {
    throw new CchcError({ ...noFile, given: path });
  }
  const store = await openDuckdb({ ...options, ...(path === undefined ? {} : { path }), readOnly });
  await store.find(entities);
  return store;
}

/** Opens an engine for as long as something is done with it. */
export async function withStore<T>(
  address: string,
  use: StoreUse,
  act: (store: RecordStore) => Promise<T>,
): Promise<T> {
  const fresh = use === "load" ? freshFile(address) : undefined;
  const store = await openStore(address, use);
  try {
    const done = await act(store);
    await store.close();
    return done;
  } catch (error) {
    await store.close().catch(() => undefined);
    await removed(fresh);
    throw error;
  }
}

/** The file that a load makes, where it is not there yet. */
function freshFile(address: string): string | undefined {
  const path = isClickHouseAddress(address) ? undefined : duckDbAddress(address).path;
  return path === undefined || existsSync(path) ? undefined : path;
}

/** A load that came to nothing leaves no file behind that holds nothing. */
async function removed(path: string | undefined): Promise<void> {
  if (path !== undefined) {
    await Promise.all([path, `${path}.wal`].map((file) => rm(file, { force: true })));
  }
}

/** What is said of a file that is not there. */
export const noFile = {
  code: "warehouse/no-file",
  what: { vi: "không có tệp kho này", en: "there is no such file of an engine" },
  expected: { vi: "tệp do cchc load ghi", en: "a file that cchc load wrote" },
  example: "cchc load --data data/2026 --warehouse duckdb:records.duckdb",
} as const;
