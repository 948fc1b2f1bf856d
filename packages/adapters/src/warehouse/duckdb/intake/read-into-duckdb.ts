import { csvFiles } from "../../../csv/csv-files.ts";
import { openSources, type Source, tellUnits } from "../../../records/open-sources.ts";
import { Reading } from "../../../records/reading.ts";
import { RecordFile } from "../../../records/record-file.ts";
import { findRecordFiles } from "../../../records/record-files.ts";
import type { TablesOfRecords } from "../../../records/record-options.ts";
import { watched } from "../../../records/record-progress.ts";
import { RecordUnits } from "../../../records/record-units.ts";
import { SeenRecords } from "../../../records/seen-records.ts";
import { sourceName } from "../../../source/table-source.ts";
import type { LoadAccount, RecordLoader } from "../../record-store.ts";
import type { DuckDbReading } from "./duckdb-reading.ts";
import { TwoLanes } from "./two-lanes.ts";

/**
 * Puts the records of a folder or file into DuckDB, with the account that `openRecords` gives of them.
 *
 * @throws CchcError as `openRecords` does, and `duckdb/…`.
 * @example
 * const duckdb = await openDuckdb({ memoryLimit: "2GB", threads: 2 });
 * const { report } = await readIntoDuckdb("data/2026", { entities, duckdb });
 */
export async function readIntoDuckdb(path: string, options: DuckDbReading): Promise<LoadAccount> {
  options.signal?.throwIfAborted();
  return loadIntoDuckdb(await findRecordFiles(path, { kinds: [csvFiles()], ...options }), options);
}

/**
 * Puts the records of tables into DuckDB. Rows whose every cell is written as it should be are checked and read by DuckDB itself; all
 * others, and all tables that are not simple files of text, by the streaming intake. What comes of it is the same.
 *
 * @throws CchcError as {@link readIntoDuckdb} does.
 */
export async function loadIntoDuckdb(found: TablesOfRecords, options: DuckDbReading): Promise<LoadAccount> {
  const { signal, duckdb } = options;
  const stop = () => duckdb.interrupt();
  signal?.addEventListener("abort", stop);
  try {
    return await load(found, options);
  } catch (error) {
    // What stops in the middle says so in its own way; the signal's reason is the one.
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

async function load(found: TablesOfRecords, options: DuckDbReading): Promise<LoadAccount> {
  const { sources, unitsRead } = await openSources(found, options);
  const units = new RecordUnits(unitsRead.list, options.unitNames);
  const reading = new Reading(options.rejects, found.warnings);
  const listed = units.units.length > 0;
  const lanes = new TwoLanes(options, units, unitsRead.list !== undefined);
  try {
    await lanes.stage(sources);
    await tellUnits(reading, unitsRead.tally);
    await takeTables(sources, { options, reading, units, lanes });
  } catch (error) {
    await lanes.drop().catch(() => undefined);
    throw error;
  }
  reading.finish();
  const supplied = [...new Set(sources.map(({ plan }) => plan.entity.id))];
  const account: LoadAccount = { version: 1, report: reading.report, units: units.units, listed, supplied };
  await options.duckdb.keep(JSON.stringify(account));
  return account;
}

interface Taking {
  readonly options: DuckDbReading;
  readonly reading: Reading;
  readonly units: RecordUnits;
  readonly lanes: TwoLanes;
}

async function takeTables(sources: readonly Source[], { options, reading, units, lanes }: Taking): Promise<void> {
  const tables = sources.map(({ table }) => table.source);
  const context = { files: tables.map(({ place }) => sourceName(place)), units, seen: new SeenRecords() };
  const loaders = new Map<string, RecordLoader>();
  for (const [index, { table, plan }] of sources.entries()) {
    const { entity, columns } = plan;
    const place = { ...table.source.place, index };
    const lane = lanes.laneOf(index);
    const parts = lane?.parts() ?? table.source.read({ columns, mayBeEmpty: true, ...watched(options, tables, index) });
    const file = new RecordFile(plan, place, context);
    const loader =
      loaders.get(entity.id) ?? (lane === undefined ? await options.duckdb.loader(entity) : await lanes.restOf(entity));
    loaders.set(entity.id, loader);
    for await (const record of reading.records(file, entity.id, parts)) {
      options.signal?.throwIfAborted();
      await loader.add(record, lane?.order);
    }
  }
  for (const loader of loaders.values()) {
    await loader.close();
  }
  await lanes.finish();
}
