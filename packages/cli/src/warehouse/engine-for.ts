import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { RecordsAt } from "../intake/open-source.ts";
import { isRemote } from "../intake/remote-tables.ts";
import { isInPlace, isMemory, isWarehouse, refuse } from "./warehouse-address.ts";

/** From so many bytes of text on, DuckDB is quicker by far; the result is the same. */
const large = 256 * 2 ** 20;
/** How many bytes of text a byte of a file stands for, by its extension: columns of Parquet are packed. */
const bytesOfText = new Map([
  [".csv", 1],
  [".json", 1],
  [".jsonl", 1],
  [".ndjson", 1],
  [".parquet", 16],
]);

/** The engine that counts the records of a run; undefined for this process. */
export async function engineFor({ data, warehouse }: RecordsAt): Promise<string | undefined> {
  if (isWarehouse(data)) {
    return data;
  }
  if (warehouse === undefined) {
    return (await isLarge(data)) ? "duckdb:" : undefined;
  }
  if (isMemory(warehouse) || isInPlace(warehouse)) {
    return undefined;
  }
  return isWarehouse(warehouse) ? warehouse : refuse(warehouse);
}

/** Whether data is a file or folder of more than this process should count alone. */
async function isLarge(data: string): Promise<boolean> {
  if (isRemote(data)) {
    return false;
  }
  const sizes = await Promise.all((await filesIn(data)).map(textOf));
  return sizes.reduce((sum, size) => sum + size, 0) >= large;
}

async function filesIn(data: string): Promise<string[]> {
  try {
    const names = (await stat(data)).isDirectory() ? (await readdir(data)).map((name) => join(data, name)) : [data];
    return names.filter((name) => bytesOfText.has(extensionOf(name)));
  } catch {
    // What cannot be looked at is told by whoever reads it.
    return [];
  }
}

function extensionOf(file: string): string {
  return extname(file).toLowerCase();
}

function textOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size * (bytesOfText.get(extensionOf(file)) ?? 0),
    () => 0,
  );
}
