import { loadPeer } from "@cchc/core";
import { duckdbError } from "./duckdb-problem.ts";
import { DuckDbWarehouse } from "./duckdb-warehouse.ts";

/** How DuckDB works. */
export interface DuckDbOptions {
  /** A file that keeps the records; in memory when absent. */
  readonly path?: string;
  /** How much memory it may take before it spills to disk: `2GB`. */
  readonly memoryLimit?: string;
  readonly threads?: number;
  /** Whether the file is only read: others may read it at the same time. */
  readonly readOnly?: boolean;
  /** Where it spills to; a folder beside the file, or `.tmp`, when absent. */
  readonly temporaryFolder?: string;
}

/**
 * Opens DuckDB, in this process.
 *
 * @throws CchcError `source/missing-library` without `@duckdb/node-api`; `duckdb/…` for a file that cannot be used.
 * @example
 * const warehouse = await openDuckdb({ memoryLimit: "2GB", threads: 2 });
 */
export async function openDuckdb(options: DuckDbOptions = {}): Promise<DuckDbWarehouse> {
  const api = await loadPeer("@duckdb/node-api", () => import("@duckdb/node-api"));
  const { path = ":memory:", memoryLimit, threads, temporaryFolder, readOnly = false } = options;
  const settings = {
    ...(readOnly ? { access_mode: "READ_ONLY" } : {}),
    ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
    ...(threads === undefined ? {} : { threads: `${threads}` }),
    ...(temporaryFolder === undefined ? {} : { temp_directory: temporaryFolder }),
  };
  const isFile = path !== ":memory:";
  try {
    const instance = await api.DuckDBInstance.create(path, settings);
    return new DuckDbWarehouse(api, { instance, connection: await instance.connect(), isFile });
  } catch (error) {
    throw duckdbError(error, isFile ? path : undefined);
  }
}
