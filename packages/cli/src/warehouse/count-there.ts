import type { RecordMapping, RejectSink } from "@cchc/adapters";
import {
  accountOf,
  DuckDbWarehouse,
  type LoadAccount,
  loadRecords,
  measurePeriods,
  type RecordStore,
  readIntoDuckdb,
  streamRecords,
  type Warehouse,
} from "@cchc/adapters/warehouse";
import { type Assessment, entities, isAssessment } from "@cchc/core";
import { type CountedFor, countedIntake, plansFor } from "../intake/counted-intake.ts";
import { fileKinds } from "../intake/file-kinds.ts";
import type { Intake } from "../intake/intake.ts";
import { openSource, type RecordsAt, recordOptions } from "../intake/open-source.ts";
import { isRemote } from "../intake/remote-tables.ts";
import { withStore } from "./open-store.ts";
import { isWarehouse } from "./warehouse-address.ts";

/** Where records are, how they are read, and where those go that are rejected. */
export interface Reading {
  readonly at: RecordsAt;
  readonly mapping: RecordMapping | undefined;
  readonly rejects: RejectSink | undefined;
}

/** Counts records in an engine: those that were loaded into it before, or those of the data, which are loaded first. */
export async function countThere(engine: string, reading: Reading, of: CountedFor): Promise<Intake> {
  const loaded = isWarehouse(reading.at.data);
  return withStore(engine, loaded ? "count" : "load", async (store) => {
    const account = loaded ? await accountOf(store, engine) : await load(store, reading);
    return countAccounted(account, store, of);
  });
}

/** Counts what an engine holds, of which the account of its reading is known. */
export async function countAccounted(account: LoadAccount, engine: Warehouse, of: CountedFor): Promise<Intake> {
  const { units, report, listed } = account;
  const known = { supplied: new Set(account.supplied), listed: listed ? units : undefined };
  const { plans, calendar } = await plansFor(known, of);
  const measured = await measurePeriods(plans, engine);
  const assessments = await assessmentsIn(engine);
  return countedIntake({ units, report, measured, assessments, calendar }, of);
}

/** Reads the data of a run into an engine. */
export async function load(store: RecordStore, { at, mapping, rejects }: Reading): Promise<LoadAccount> {
  if (store instanceof DuckDbWarehouse && !isRemote(at.data)) {
    // DuckDB reads simple files itself; what it is not sure of goes the ordinary way, to the same account.
    const options = await recordOptions(at, { mapping, rejects });
    return readIntoDuckdb(at.data, { ...options, kinds: fileKinds, duckdb: store });
  }
  const source = await openSource(at, { mapping, rejects });
  const signal = at.run?.signal;
  return loadRecords(source, store, { entities, ...(signal === undefined ? {} : { signal }) });
}

async function assessmentsIn(store: Warehouse): Promise<Assessment[]> {
  const table = store.tables.find(({ entity }) => entity === "assessment");
  const entity = entities.get("assessment");
  const found: Assessment[] = [];
  if (table !== undefined && entity !== undefined) {
    for await (const record of streamRecords(store, { entity, table })) {
      if (isAssessment(record)) {
        found.push(record);
      }
    }
  }
  return found;
}
