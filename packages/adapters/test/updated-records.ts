import { type AnyRecord, CchcError, entities, parsePlainDate } from "@cchc/core";
import { expect } from "vitest";
import { openRecords } from "../src/records/open-records.ts";
import { streamRecords } from "../src/warehouse/count/stream-records.ts";
import type { Warehouse } from "../src/warehouse/warehouse.ts";
import { folderOf } from "./temporary-folder.ts";

export const asOf = parsePlainDate("2026-08-31");

/** Files of a folder. */
export type Files = Readonly<Record<string, string>>;

/** All records that an engine holds. */
export async function recordsIn(engine: Warehouse): Promise<readonly string[]> {
  const found: string[] = [];
  for (const table of engine.tables) {
    const entity = entities.get(table.entity);
    for await (const record of entity === undefined ? [] : streamRecords(engine, { entity, table })) {
      found.push(shown(record));
    }
  }
  return found;
}

function shown(record: AnyRecord): string {
  const pairs = Object.entries(record).map(([name, value]) => [name, String(value)]);
  return JSON.stringify(pairs.sort());
}

/** The records of files by the streaming intake, by unit and id; undefined for files that it refuses. */
async function streamed(files: Files): Promise<ReadonlyMap<string, string> | undefined> {
  try {
    const found = new Map<string, string>();
    for await (const { record } of (await openRecords(await folderOf(files), { entities, asOf })).records()) {
      found.set(JSON.stringify([record.unit, record.id]), shown(record));
    }
    return found;
  } catch (error) {
    expect(error).toBeInstanceOf(CchcError);
    return undefined;
  }
}

/** Files, those that come after them, and what is then to be there. */
export interface ExpectedUpdate {
  readonly second: Files;
  readonly records: readonly string[];
  /** Whether any record takes the place of another. */
  readonly replaces: boolean;
}

/** Either other files, or the same with other values; undefined where the intake refuses any of them. */
export async function expectedUpdate(first: Files, other: Files | undefined): Promise<ExpectedUpdate | undefined> {
  const changed = Object.entries(first).map(([name, text]) => [name, text.replaceAll("processing", "finished")]);
  const { "units.csv": _, ...second }: Files = other ?? Object.fromEntries(changed);
  const listed = first["units.csv"] === undefined ? {} : { "units.csv": first["units.csv"] };
  const [before, after] = [await streamed(first), await streamed({ ...listed, ...second })];
  if (before === undefined || after === undefined) {
    return undefined;
  }
  const left = [...before].filter(([key]) => !after.has(key)).map(([, record]) => record);
  return { second, records: [...left, ...after.values()], replaces: left.length < before.size };
}
