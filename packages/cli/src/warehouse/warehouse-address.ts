import { CchcError } from "@cchc/core";

/** DuckDB as an option names it. */
export interface DuckDbAddress {
  /** A file; in memory when absent. */
  readonly path?: string;
  readonly memoryLimit?: string;
  readonly threads?: number;
  readonly temporaryFolder?: string;
}

/** Whether a text names an engine that counts records itself. */
export function isWarehouse(text: string): boolean {
  // By its form alone: the help of commands loads no engine.
  return /^(duckdb:|clickhouse:\/\/)/i.test(text);
}

/** Whether a text says that this process counts. */
export function isMemory(text: string): boolean {
  return /^memory:$/i.test(text);
}

/** Whether an engine is DuckDB in memory, of which nothing is left when the command ends. */
export function isGoneAfterwards(text: string): boolean {
  return /^duckdb:/i.test(text) && duckDbAddress(text).path === undefined;
}

/** Whether a text says that the database in which the data lie counts them. */
export function isInPlace(text: string | undefined): boolean {
  return text !== undefined && /^postgres(ql)?:$/i.test(text);
}

/**
 * Reads `duckdb:[file][?memory=2GB&threads=2&spill=folder]`.
 *
 * @throws CchcError `usage/warehouse`.
 * @example
 * duckDbAddress("duckdb:records.duckdb?memory=2GB"); // { path: "records.duckdb", memoryLimit: "2GB" }
 */
export function duckDbAddress(text: string): DuckDbAddress {
  const [, path = "", query = ""] = /^duckdb:([^?]*)(?:\?(.*))?$/i.exec(text) ?? refuse(text);
  const settings = new URLSearchParams(query);
  const stray = [...settings.keys()].find((key) => !known.includes(key));
  const { memory, threads, spill } = Object.fromEntries(settings);
  if (stray !== undefined || (memory !== undefined && !/^\d+(\.\d+)?(MB|GB|TB|MiB|GiB|TiB)$/.test(memory))) {
    return refuse(text);
  }
  if (threads !== undefined && !/^[1-9]\d{0,2}$/.test(threads)) {
    return refuse(text);
  }
  return {
    ...(path === "" ? {} : { path }),
    ...(memory === undefined ? {} : { memoryLimit: memory }),
    ...(threads === undefined ? {} : { threads: Number(threads) }),
    ...(spill === undefined ? {} : { temporaryFolder: spill }),
  };
}

const known = ["memory", "threads", "spill"];

/** What an unknown address is told. */
export function refuse(given: string): never {
  if (isInPlace(given)) {
    throw new CchcError({ ...needsDatabase, given });
  }
  throw new CchcError({
    code: "usage/warehouse",
    what: { vi: "không phải địa chỉ của một kho tính toán", en: "not the address of an engine that counts" },
    given,
    expected: {
      vi: "duckdb:, duckdb:tệp, duckdb:tệp?memory=2GB&threads=2&spill=thư-mục, postgresql:, clickhouse://máy:cổng/csdl, hoặc memory:",
      en: "duckdb:, duckdb:file, duckdb:file?memory=2GB&threads=2&spill=folder, postgresql:, clickhouse://host:port/database, or memory:",
    },
    example: "duckdb:records.duckdb?memory=2GB",
  });
}

const needsDatabase = {
  code: "usage/warehouse",
  what: {
    vi: "postgresql: để cơ sở dữ liệu của --data tự đếm, mà --data không phải địa chỉ của một cơ sở dữ liệu",
    en: "postgresql: has the database of --data count, and --data is not the address of one",
  },
  expected: {
    vi: "cchc score hoặc verify với --data postgresql://…",
    en: "cchc score or verify with --data postgresql://…",
  },
  example: "--data postgresql://reader@db.example.vn/motcua --warehouse postgresql:",
} as const;
