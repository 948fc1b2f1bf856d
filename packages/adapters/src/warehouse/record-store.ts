import type { AnyRecord, Entity, MeasuredUnit } from "@cchc/core";
import type { RecordReport } from "../records/reading.ts";
import type { Warehouse } from "./warehouse.ts";

/** Takes the records of one entity. */
export interface RecordLoader {
  /** Takes a record; what it gives is waited for before the next. */
  add(record: AnyRecord, order?: number): Promise<void> | void;
  /** Everything that was taken is there; nothing is counted before. */
  close(): Promise<void>;
}

/** An engine that records can be put into, and that says later what was put there. */
export interface RecordStore extends Warehouse {
  /** Begins the records of an entity anew; those that were there of it are gone. */
  loader(entity: Entity): Promise<RecordLoader>;
  /** Keeps a text beside the records. */
  keep(account: string): Promise<void>;
  /** The text that was kept; undefined when nothing was loaded to its end. */
  kept(): Promise<string | undefined>;
  /** Ends what the engine holds open. */
  close(): Promise<void>;
}

/** What became of the records of a reading, as it is told when they are counted later. */
export interface LoadAccount {
  readonly version: 1;
  readonly report: RecordReport;
  readonly units: readonly MeasuredUnit[];
  /** Whether the units came from a list, or are those that the records name. */
  readonly listed: boolean;
  /** Entities that had a file, be it an empty one. */
  readonly supplied: readonly string[];
}
