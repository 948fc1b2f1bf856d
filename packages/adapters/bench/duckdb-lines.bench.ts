/**
 * Puts generated case files from a file of JSON Lines into DuckDB with every check of the intake, beside DuckDB's own typed read of the
 * same file into a table and beside the streaming intake. `--rows N`, 1,000,000 unless told; `--rounds N`, 3; `--threads N`, 2;
 * `--memory 2GB`. Prints one JSON object a result on standard output.
 */
import { copyFile, mkdir, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { entities, parsePlainDate } from "@cchc/core";
import { jsonFiles, openRecords } from "../src/index.ts";
import { readIntoDuckdb } from "../src/warehouse/duckdb/intake/read-into-duckdb.ts";
import { openDuckdb } from "../src/warehouse/duckdb/open-duckdb.ts";
import { caseFileFolder, oneInvalidIn } from "./case-file-rows.ts";
import { rounds, rows, setting } from "./duckdb-options.ts";
import { inTurn, tellRows, timed, timesOf } from "./timed.ts";

const folder = await lineFolder();
const path = join(folder, "case-file.jsonl");
const options = { entities, kinds: [jsonFiles()], asOf: parsePlainDate("2024-12-31") };
const rejected = Math.floor(rows / oneInvalidIn);

/** The rows of the other benchmarks as objects; made once. */
async function lineFolder(): Promise<string> {
  const from = await caseFileFolder(rows);
  const made = join(from, "lines");
  await mkdir(made, { recursive: true });
  const file = join(made, "case-file.jsonl");
  if ((await stat(file).catch(() => undefined)) === undefined) {
    const duckdb = await openDuckdb(setting);
    const columns = `unit::INTEGER AS unit, fee::INTEGER AS fee, extensions::INTEGER AS extensions, "paidOnline" = '1' AS "paidOnline"`;
    const csv = join(from, "case-file.csv").replaceAll("'", "''");
    await duckdb.run(
      `COPY (SELECT * REPLACE (${columns}) FROM read_csv('${csv}', all_varchar = true)) TO '${file.replaceAll("'", "''")}.partial' (FORMAT json)`,
    );
    await duckdb.close();
    await copyFile(join(from, "units.csv"), join(made, "units.csv"));
    await rename(`${file}.partial`, file);
  }
  return made;
}

const text = "VARCHAR";
const types = {
  id: text,
  unit: text,
  procedure: text,
  channel: text,
  status: text,
  receivedAt: "TIMESTAMP",
  dueAt: "TIMESTAMP",
  endedAt: text,
  returnedAt: "TIMESTAMP",
  extensions: "BIGINT",
  fee: "BIGINT",
  paidOnline: "BOOLEAN",
  digitisedInput: text,
  resultRequired: "BOOLEAN",
  electronicResult: text,
};

async function ownRead(): Promise<number> {
  const duckdb = await openDuckdb(setting);
  const columns = Object.entries(types).map(([name, type]) => `'${name}': '${type}'`);
  const began = performance.now();
  await duckdb.run(
    `CREATE TABLE t AS SELECT * FROM read_json('${path.replaceAll("'", "''")}', format = 'newline_delimited', columns = {${columns.join(", ")}})`,
  );
  const seconds = (performance.now() - began) / 1_000;
  await duckdb.close();
  return seconds;
}

async function validated(): Promise<number> {
  const duckdb = await openDuckdb(setting);
  let plain = 0;
  const began = performance.now();
  const { report } = await readIntoDuckdb(path, { ...options, duckdb, lanes: (told) => (plain += told.plain) });
  const seconds = (performance.now() - began) / 1_000;
  await duckdb.close();
  if (plain !== rows - rejected || report.files[0]?.accepted !== rows - rejected) {
    throw new Error(`${rows} rows were generated, DuckDB took ${plain} of them`);
  }
  return seconds;
}

async function streamed(): Promise<number> {
  const began = performance.now();
  let count = 0;
  for await (const _ of (await openRecords(path, options)).records()) {
    count += 1;
  }
  if (count !== rows - rejected) {
    throw new Error(`${rows} rows were generated, the streaming intake gives ${count}`);
  }
  return (performance.now() - began) / 1_000;
}

const [own, whole] = await inTurn(ownRead, validated, rounds);
tellRows("JSON Lines into DuckDB, its own typed read", { rows, ...own });
tellRows("JSON Lines into DuckDB, validated", { rows, ...whole, timesOwnRead: timesOf(whole, own) });
const stream = await timed(streamed);
tellRows("JSON Lines, validated by the streaming intake", { rows, ...stream, timesDuckdb: timesOf(stream, whole) });
