/**
 * Puts generated case files from a file of JSON Lines into DuckDB with every check of the intake, beside DuckDB's own typed read of the
 * same file into a table and beside the streaming intake. `--rows N`, 1,000,000 unless told; `--rounds N`, 3; `--threads N`, 2;
 * `--memory 2GB`. Prints one JSON object a result on standard output.
 */
import { copyFile, mkdir, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { entities, parsePlainDate } from "@cchc/core";
import { jsonFiles } from "../src/index.ts";
import { openDuckdb } from "../src/warehouse/duckdb/open-duckdb.ts";
import { caseFileFolder, oneInvalidIn } from "./case-file-rows.ts";
import { rounds, rows, setting } from "./duckdb-options.ts";
import { secondsInto, secondsOf, secondsStreamed } from "./engine-runs.ts";
import { inTurn, tellRows, timed, timesOf } from "./timed.ts";
import { typedColumns } from "./typed-columns.ts";

const folder = await lineFolder();
const path = join(folder, "case-file.jsonl");
const options = { entities, kinds: [jsonFiles()], asOf: parsePlainDate("2024-12-31") };
const accepted = rows - Math.floor(rows / oneInvalidIn);

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

const own = `CREATE TABLE t AS SELECT * FROM read_json('${path.replaceAll("'", "''")}', format = 'newline_delimited', ${typedColumns})`;

const [read, whole] = await inTurn(
  () => secondsOf(own),
  () => secondsInto(path, options, accepted),
  rounds,
);
tellRows("JSON Lines into DuckDB, its own typed read", { rows, ...read });
tellRows("JSON Lines into DuckDB, validated", { rows, ...whole, timesOwnRead: timesOf(whole, read) });
const stream = await timed(() => secondsStreamed(path, options, accepted));
tellRows("JSON Lines, validated by the streaming intake", { rows, ...stream, timesDuckdb: timesOf(stream, whole) });
