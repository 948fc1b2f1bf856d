import { openRecords, type RecordOptions } from "../src/index.ts";
import { readIntoDuckdb } from "../src/warehouse/duckdb/intake/read-into-duckdb.ts";
import { openDuckdb } from "../src/warehouse/duckdb/open-duckdb.ts";
import { setting } from "./duckdb-options.ts";

/** How many seconds a statement takes in a DuckDB of its own. */
export async function secondsOf(statement: string): Promise<number> {
  const duckdb = await openDuckdb(setting);
  const began = performance.now();
  await duckdb.run(statement);
  const seconds = (performance.now() - began) / 1_000;
  await duckdb.close();
  return seconds;
}

/** How many seconds a file takes into DuckDB with every check; all rows but those that are rejected are to be taken by SQL. */
export async function secondsInto(path: string, options: RecordOptions, accepted: number): Promise<number> {
  const duckdb = await openDuckdb(setting);
  let plain = 0;
  const began = performance.now();
  const { report } = await readIntoDuckdb(path, { ...options, duckdb, lanes: (told) => (plain += told.plain) });
  const seconds = (performance.now() - began) / 1_000;
  await duckdb.close();
  if (plain !== accepted || report.files.at(-1)?.accepted !== accepted) {
    throw new Error(`${accepted} rows are sound, DuckDB took ${plain} of them`);
  }
  return seconds;
}

/** How many seconds the streaming intake takes for it. */
export async function secondsStreamed(path: string, options: RecordOptions, accepted: number): Promise<number> {
  const began = performance.now();
  let count = 0;
  for await (const _ of (await openRecords(path, options)).records()) {
    count += 1;
  }
  if (count !== accepted) {
    throw new Error(`${accepted} rows are sound, the streaming intake gives ${count}`);
  }
  return (performance.now() - began) / 1_000;
}
