/**
 * Puts generated case files into DuckDB with every check of the intake, beside DuckDB's own typed read of the same file into a table.
 * `--rows N`, 1,000,000 unless told; `--rounds N`, 3; `--threads N`, 2; `--memory 2GB`. Prints one JSON object a result on standard output.
 */
import { join } from "node:path";
import { entities, parsePlainDate } from "@cchc/core";
import { readIntoDuckdb } from "../src/warehouse/duckdb/intake/read-into-duckdb.ts";
import { openDuckdb } from "../src/warehouse/duckdb/open-duckdb.ts";
import { caseFileFolder, oneInvalidIn } from "./case-file-rows.ts";
import { rounds, rows, setting } from "./duckdb-options.ts";
import { inTurn, tellRows, timesOf } from "./timed.ts";

const folder = await caseFileFolder(rows);

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

/** The fastest that DuckDB puts this file into a table without looking at what it says. */
async function ownRead(): Promise<number> {
  const duckdb = await openDuckdb(setting);
  const columns = Object.entries(types).map(([name, type]) => `'${name}': '${type}'`);
  const began = performance.now();
  const path = join(folder, "case-file.csv").replaceAll("'", "''");
  await duckdb.run(
    `CREATE TABLE t AS SELECT * FROM read_csv('${path}', auto_detect = false, header = true, columns = {${columns.join(", ")}})`,
  );
  const seconds = (performance.now() - began) / 1_000;
  await duckdb.close();
  return seconds;
}

async function validated(): Promise<number> {
  const duckdb = await openDuckdb(setting);
  const began = performance.now();
  const { report } = await readIntoDuckdb(folder, { entities, duckdb, asOf: parsePlainDate("2024-12-31") });
  const seconds = (performance.now() - began) / 1_000;
  await duckdb.close();
  const tally = report.files.find(({ name }) => name === "case-file.csv");
  if (tally?.read !== rows || tally.rejected !== Math.floor(rows / oneInvalidIn)) {
    throw new Error(`${rows} rows were generated, the intake counts ${JSON.stringify(tally)}`);
  }
  return seconds;
}

const [own, whole] = await inTurn(ownRead, validated, rounds);
tellRows("CSV into DuckDB, its own typed read", { rows, ...own });
tellRows("CSV into DuckDB, validated", { rows, ...whole, timesOwnRead: timesOf(whole, own) });
