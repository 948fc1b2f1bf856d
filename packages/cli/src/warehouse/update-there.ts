import { existsSync } from "node:fs";
import { openDuckdb, type Updated, updateDuckdb, updateFromTables } from "@cchc/adapters/warehouse";
import { CchcError } from "@cchc/core";
import { fileKinds } from "../intake/file-kinds.ts";
import { recordOptions } from "../intake/open-source.ts";
import { isRemote, remoteTables } from "../intake/remote-tables.ts";
import type { Reading } from "./count-there.ts";
import { noFile } from "./open-store.ts";
import { duckDbAddress } from "./warehouse-address.ts";

/**
 * Reads the data of a run, and puts its records to those that a file of DuckDB holds.
 *
 * @throws CchcError `usage/warehouse` for an engine that cannot do it; `warehouse/no-file`.
 */
export async function updateThere(address: string, { at, mapping, rejects }: Reading): Promise<Updated> {
  if (!/^duckdb:/i.test(address)) {
    throw new CchcError({ ...filesAlone, given: address });
  }
  const { path: file = "", ...options } = duckDbAddress(address);
  if (!existsSync(file)) {
    throw new CchcError({ ...noFile, given: file });
  }
  const duckdb = await openDuckdb(options);
  try {
    const reading = { ...(await recordOptions(at, { mapping, rejects })), kinds: fileKinds, duckdb, file };
    return isRemote(at.data)
      ? await updateFromTables(await remoteTables(at.data, mapping), reading)
      : await updateDuckdb(at.data, reading);
  } finally {
    await duckdb.close();
  }
}

const filesAlone = {
  code: "usage/warehouse",
  what: {
    vi: "--update chỉ dùng được với tệp DuckDB; kho ClickHouse thì nạp lại toàn bộ",
    en: "--update is for a file of DuckDB; into ClickHouse everything is loaded anew",
  },
  expected: { vi: "duckdb: kèm tên tệp đã nạp", en: "duckdb: with the name of a file that was loaded" },
  example: "cchc load --update --data data/2026-11-25 --warehouse duckdb:records.duckdb",
} as const;
