import type { Entity, Localized, MeasuredUnit, PlainDate, Problem } from "@cchc/core";
import type { RecordMapping } from "../mapping/record-mapping.ts";
import type { FileKind } from "../source/file-kind.ts";
import type { TableSource } from "../source/table-source.ts";
import type { RejectSink } from "./reading.ts";
import type { RecordProgress } from "./record-progress.ts";
import type { RecordTable } from "./tables-in-file.ts";

/** What records are checked against, and what is done with those that are rejected. */
export interface RecordOptions {
  /** Entities that files may be of; mostly `entities` of `@cchc/core`. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** Kinds of files that are read; CSV when absent. Others come from entries of their own, such as `@cchc/adapters/xlsx`. */
  readonly kinds?: readonly FileKind[];
  /** The units that records may be of, in the place of a `units.csv`. */
  readonly units?: readonly MeasuredUnit[];
  /** What a register says of a name that no listed unit has, for the message of the rejected record; records are never moved to another unit. */
  readonly unitNames?: (text: string) => Localized | undefined;
  /** How files that are not named and written as cchc does become records. */
  readonly mapping?: RecordMapping;
  /** The day on which the records were taken. Later dates are rejected, but for deadlines and the like. Never the clock's day. */
  readonly asOf?: PlainDate;
  /** Gets each rejected row; the reading waits for it. */
  readonly rejects?: RejectSink;
  /** Stops the reading, which then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told from time to time how far the reading has come. */
  readonly progress?: (done: RecordProgress) => void;
}

/** Tables of records, and a list of units if there is one, wherever they lie. */
export interface TablesOfRecords {
  readonly tables: readonly RecordTable[];
  readonly units?: TableSource;
  readonly warnings: readonly Problem[];
}
