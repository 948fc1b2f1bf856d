import {
  type OpenRecords,
  openRecords,
  openTables,
  type RecordMapping,
  type RejectSink,
  readMapping,
} from "@cchc/adapters";
import { entities, type Language, type PlainDate } from "@cchc/core";
import type { Run } from "../stop/stoppable.ts";
import { registerNames } from "../unit/register-names.ts";
import type { RollUp } from "../unit/roll-ups.ts";
import { isWarehouse } from "../warehouse/warehouse-address.ts";
import { fileKinds } from "./file-kinds.ts";
import { isRemote, remoteTables } from "./remote-tables.ts";

/** Where records are and how they are read. */
export interface RecordsAt {
  /** A folder, a file, or the address of a database or portal. */
  readonly data: string;
  readonly mapping?: string | undefined;
  /** The engine that counts them, where it is not this process. */
  readonly warehouse?: string | undefined;
  /** Under which other units records are counted. */
  readonly rollUp?: RollUp | undefined;
  /** A folder that `rejects.csv` is written to, or a workbook. */
  readonly rejects?: string | undefined;
  /** Of the reasons in such a workbook. */
  readonly language?: Language | undefined;
  /** Records dated after it are rejected. */
  readonly asOf?: PlainDate | undefined;
  /** When the reading stops, whom it tells how far it is, and with which files `rejects.csv` comes into its place. */
  readonly run?: Run | undefined;
}

/** The mapping that says how the data is read, if there is one. */
export async function mappingAt({ mapping, run }: RecordsAt): Promise<RecordMapping | undefined> {
  return mapping === undefined ? undefined : readMapping(mapping, { entities, ...signalOf(run) });
}

/** How records are read, and where those go that are rejected. */
export interface Opening {
  readonly mapping: RecordMapping | undefined;
  readonly rejects?: RejectSink | undefined;
}

/** What records are checked against, with every entity that cchc knows, and who is told of the reading. */
export async function readingOptions({ asOf, run }: RecordsAt, { mapping, rejects }: Opening) {
  return {
    entities,
    unitNames: await registerNames(),
    ...(mapping === undefined ? {} : { mapping }),
    ...(rejects === undefined ? {} : { rejects }),
    ...(asOf === undefined ? {} : { asOf }),
    ...signalOf(run),
    ...(run === undefined ? {} : { progress: run.progress.follow() }),
  };
}

/** Opens a folder, file, database or portal of records with every entity that cchc knows. */
export async function openSource(at: RecordsAt, opening: Opening): Promise<OpenRecords> {
  const { data } = at;
  if (isWarehouse(data)) {
    const { openLoaded } = await import("../warehouse/open-loaded.ts");
    return openLoaded(data);
  }
  const options = await readingOptions(at, opening);
  return isRemote(data)
    ? openTables(await remoteTables(data, opening.mapping), options)
    : openRecords(data, { ...options, kinds: fileKinds });
}

/** The signal of a run, for a reading. */
export function signalOf(run: Run | undefined): { readonly signal?: AbortSignal } {
  return run === undefined ? {} : { signal: run.signal };
}
