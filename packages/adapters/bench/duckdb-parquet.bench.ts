/**
 * Puts generated case files from a Parquet file of typed columns into DuckDB with every check of the intake, beside DuckDB's own read of
 * the same file into a table and beside the streaming intake. `--rows N`, 1,000,000 unless told; `--rounds N`, 3; `--threads N`, 2; `--memory 2GB`.
 * Prints one JSON object a result on standard output.
 */
import { copyFile, mkdir, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { entities, parsePlainDate } from "@cchc/core";
import { parquetFiles } from "../src/parquet/index.ts";
import { openDuckdb } from "../src/warehouse/duckdb/open-duckdb.ts";
import { caseFileFolder } from "./case-file-rows.ts";
import { rounds, rows, setting } from "./duckdb-options.ts";
import { secondsInto, secondsOf, secondsStreamed } from "./engine-runs.ts";
import { inTurn, tellRows, timed, timesOf } from "./timed.ts";

const folder = await parquetFolder();
const path = join(folder, "case-file.parquet");
const options = { entities, kinds: [parquetFiles()], asOf: parsePlainDate("2024-12-31") };

/** The rows of the other benchmarks with columns of their own types; made once. */
async function parquetFolder(): Promise<string> {
  const from = await caseFileFolder(rows);
  const made = join(from, "typed");
  await mkdir(made, { recursive: true });
  const file = join(made, "case-file.parquet");
  if ((await stat(file).catch(() => undefined)) === undefined) {
    const duckdb = await openDuckdb(setting);
    const columns = [
      "id, unit::INTEGER AS unit, procedure, channel::INTEGER AS channel, status::INTEGER AS status",
      `"receivedAt"::TIMESTAMP AS "receivedAt", "dueAt"::TIMESTAMP AS "dueAt"`,
      `try_strptime("endedAt", '%d/%m/%Y %H:%M') AS "endedAt", "returnedAt"::TIMESTAMP AS "returnedAt"`,
      `extensions::INTEGER AS extensions, fee::DECIMAL(12, 2) AS fee, "paidOnline" = '1' AS "paidOnline"`,
      `"digitisedInput" = 'có' AS "digitisedInput", "resultRequired"::BOOLEAN AS "resultRequired", "electronicResult"`,
    ];
    const csv = join(from, "case-file.csv").replaceAll("'", "''");
    await duckdb.run(
      `COPY (SELECT ${columns.join(", ")} FROM read_csv('${csv}', all_varchar = true)) TO '${file.replaceAll("'", "''")}.partial' (FORMAT parquet)`,
    );
    await duckdb.close();
    await copyFile(join(from, "units.csv"), join(made, "units.csv"));
    await rename(`${file}.partial`, file);
  }
  return made;
}

const own = `CREATE TABLE t AS SELECT * FROM read_parquet('${path.replaceAll("'", "''")}')`;

const [read, whole] = await inTurn(
  () => secondsOf(own),
  () => secondsInto(path, options, rows),
  rounds,
);
tellRows("Parquet into DuckDB, its own read", { rows, ...read });
tellRows("Parquet into DuckDB, validated", { rows, ...whole, timesOwnRead: timesOf(whole, read) });
const stream = await timed(() => secondsStreamed(path, options, rows));
tellRows("Parquet, validated by the streaming intake", { rows, ...stream, timesDuckdb: timesOf(stream, whole) });
