import type { EntityRecord, MeasuredUnit, Problem } from "@cchc/core";
import { csvFiles } from "../csv/csv-files.ts";
import { sourceName } from "../source/table-source.ts";
import { openSources, type Source, tellUnits, type UnitsRead } from "./open-sources.ts";
import { Reading, type RecordReport } from "./reading.ts";
import { RecordFile } from "./record-file.ts";
import { findRecordFiles } from "./record-files.ts";
import type { RecordOptions, TablesOfRecords } from "./record-options.ts";
import { watched } from "./record-progress.ts";
import { RecordUnits } from "./record-units.ts";
import { SeenRecords } from "./seen-records.ts";

export type { RecordOptions, TablesOfRecords } from "./record-options.ts";

/** Records that can be read, and the account of their reading. */
export interface OpenRecords {
  /** Entities that have a file, be it an empty one; of all others there is no data. */
  readonly supplied: ReadonlySet<string>;
  /** The listed units; without a list those of the records that were accepted so far. */
  readonly units: readonly MeasuredUnit[];
  /**
   * Reads the files one after the other, row by row. Each call reads anew and begins a new account.
   *
   * @throws CchcError when a whole file cannot be used any further (`file/…`, `text/…`, `csv/…`, `table/…`).
   */
  records(): AsyncGenerator<EntityRecord, void, undefined>;
  /** The account of the latest reading. */
  report(): RecordReport;
}

/**
 * Opens records: a folder of files named after entities (`case-file.csv`, `case-file.2024.csv`) with or without a `units.csv`,
 * files of any other form with a mapping, or one file. Every header is looked at before the first row is read.
 * Rows that are wrong are rejected and explained, never mended; memory stays bounded but for about 30 bytes a record.
 *
 * @throws CchcError when a file cannot be used: `file/…`, `folder/…`, `text/…`, `csv/…`, `table/…`, `records/…` or `mapping/…`.
 * @example
 * const source = await openRecords("data/2024", { entities });
 * for await (const { entity, record } of source.records()) console.log(entity, record.id);
 * source.report().files[0]; // { name: "case-file.csv", entity: "case-file", sha256: "…", read: 60, accepted: 58, rejected: 2 }
 */
export async function openRecords(path: string, options: RecordOptions): Promise<OpenRecords> {
  options.signal?.throwIfAborted();
  return openTables(await findRecordFiles(path, { kinds: [csvFiles()], ...options }), options);
}

/**
 * Opens records that lie in tables: {@link openRecords} for sources that are not a folder.
 *
 * @throws CchcError as {@link openRecords} does.
 */
export async function openTables(found: TablesOfRecords, options: RecordOptions): Promise<OpenRecords> {
  const { sources, unitsRead } = await openSources(found, options);
  return new RecordSource(sources, unitsRead, { options, warnings: found.warnings });
}

interface Setting {
  readonly options: RecordOptions;
  readonly warnings: readonly Problem[];
}

class RecordSource implements OpenRecords {
  readonly supplied: ReadonlySet<string>;
  readonly #sources: readonly Source[];
  readonly #unitsRead: UnitsRead;
  readonly #setting: Setting;
  #units: RecordUnits;
  #reading: Reading;

  constructor(sources: readonly Source[], unitsRead: UnitsRead, setting: Setting) {
    this.supplied = new Set(sources.map(({ plan }) => plan.entity.id));
    this.#sources = sources;
    this.#unitsRead = unitsRead;
    this.#setting = setting;
    this.#units = new RecordUnits(unitsRead.list);
    this.#reading = new Reading(setting.options.rejects, setting.warnings);
  }

  get units(): readonly MeasuredUnit[] {
    return this.#units.units;
  }

  report(): RecordReport {
    return this.#reading.report;
  }

  async *records(): AsyncGenerator<EntityRecord, void, undefined> {
    const { options, warnings } = this.#setting;
    const reading = new Reading(options.rejects, warnings);
    const units = new RecordUnits(this.#unitsRead.list, options.unitNames);
    [this.#reading, this.#units] = [reading, units];
    await tellUnits(reading, this.#unitsRead.tally);
    const sources = this.#sources.map(({ table }) => table.source);
    const files = sources.map(({ place }) => sourceName(place));
    const context = { files, units, seen: new SeenRecords() };
    for (const [index, { table, plan }] of this.#sources.entries()) {
      const entity = plan.entity.id;
      const parts = table.source.read({ columns: plan.columns, mayBeEmpty: true, ...watched(options, sources, index) });
      const file = new RecordFile(plan, { ...table.source.place, index }, context);
      for await (const record of reading.records(file, entity, parts)) {
        yield { entity, record };
      }
    }
    reading.finish();
  }
}
