import { CchcError, entities, parsePlainDate } from "@cchc/core";
import { expect } from "vitest";
import { csvFiles, jsonFiles, openRecords, type RecordOptions, type RejectedRow } from "../src/index.ts";
import { parquetFiles } from "../src/parquet/index.ts";
import { streamRecords } from "../src/warehouse/count/stream-records.ts";
import { readIntoDuckdb } from "../src/warehouse/duckdb/intake/read-into-duckdb.ts";
import { openDuckdb } from "../src/warehouse/duckdb/open-duckdb.ts";
import { xlsxFiles } from "../src/xlsx/index.ts";

const usual = {
  entities,
  kinds: [csvFiles(), xlsxFiles(), jsonFiles(), parquetFiles()],
  asOf: parsePlainDate("2026-08-31"),
} as const;

/** What a reading gave, as plain data. */
interface Read {
  readonly records: Readonly<Record<string, readonly string[]>>;
  readonly account: unknown;
  readonly rejects: readonly unknown[];
  readonly refused?: unknown;
}

/** Reads a folder through the streaming intake and through DuckDB, and holds the second to the first. Gives how many rows DuckDB took by itself. */
export async function bothWays(path: string, options: Partial<RecordOptions> = {}): Promise<number> {
  const streamed = await streaming(path, { ...usual, ...options });
  let quick = 0;
  const through = await throughDuckdb(path, { ...usual, ...options }, (plain) => {
    quick += plain;
  });
  expect(through).toEqual(streamed);
  return quick;
}

async function streaming(path: string, options: RecordOptions): Promise<Read> {
  const rejects: unknown[] = [];
  const records: Record<string, string[]> = {};
  try {
    const source = await openRecords(path, { ...options, rejects: (row) => void rejects.push(shown(row)) });
    for await (const { entity, record } of source.records()) {
      records[entity] = [...(records[entity] ?? []), lineOf(record)];
    }
    return { records, account: [source.report(), source.units, [...source.supplied]], rejects };
  } catch (error) {
    return refusedAs(error, rejects);
  }
}

async function throughDuckdb(path: string, options: RecordOptions, told: (plain: number) => void): Promise<Read> {
  const rejects: unknown[] = [];
  const duckdb = await openDuckdb({ threads: 2 });
  try {
    const account = await readIntoDuckdb(path, {
      ...options,
      duckdb,
      rejects: (row) => void rejects.push(shown(row)),
      lanes: ({ plain }) => told(plain),
    });
    const records: Record<string, string[]> = {};
    for (const table of duckdb.tables) {
      const entity = options.entities.get(table.entity);
      for await (const record of entity === undefined ? [] : streamRecords(duckdb, { entity, table })) {
        records[table.entity] = [...(records[table.entity] ?? []), lineOf(record)];
      }
    }
    return { records, account: [account.report, account.units, account.supplied], rejects };
  } catch (error) {
    return refusedAs(error, rejects);
  } finally {
    await duckdb.close();
  }
}

function refusedAs(error: unknown, rejects: readonly unknown[]): Read {
  if (!(error instanceof CchcError)) {
    throw error;
  }
  return { records: {}, account: undefined, rejects, refused: error.problems };
}

function lineOf(record: object): string {
  const pairs = Object.entries(record).map(([name, value]) => [name, typeof value, String(value)]);
  return JSON.stringify(pairs.sort());
}

function shown({ cells, repeated, ...row }: RejectedRow): unknown {
  return { ...row, cells: cells && [...cells], repeated: repeated && lineOf(repeated) };
}
