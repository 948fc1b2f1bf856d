/**
 * Puts generated case files into DuckDB with every check of the intake, beside DuckDB's own typed read of the same file into a table.
 * `--rows N`, 1,000,000 unless told; `--rounds N`, 3; `--threads N`, 2; `--memory 2GB`. Prints one JSON object a result on standard output.
 */
import { join } from "node:path";
import { entities, parsePlainDate } from "@cchc/core";
import { csvFiles } from "../src/index.ts";
import { caseFileFolder, oneInvalidIn } from "./case-file-rows.ts";
import { rounds, rows } from "./duckdb-options.ts";
import { secondsInto, secondsOf } from "./engine-runs.ts";
import { inTurn, tellRows, timesOf } from "./timed.ts";
import { typedColumns } from "./typed-columns.ts";

const folder = await caseFileFolder(rows);
const path = join(folder, "case-file.csv").replaceAll("'", "''");
const options = { entities, kinds: [csvFiles()], asOf: parsePlainDate("2024-12-31") };
const accepted = rows - Math.floor(rows / oneInvalidIn);

/** The fastest that DuckDB puts this file into a table without looking at what it says. */
const own = `CREATE TABLE t AS SELECT * FROM read_csv('${path}', auto_detect = false, header = true, ${typedColumns})`;

const [read, whole] = await inTurn(
  () => secondsOf(own),
  () => secondsInto(folder, options, accepted),
  rounds,
);
tellRows("CSV into DuckDB, its own typed read", { rows, ...read });
tellRows("CSV into DuckDB, validated", { rows, ...whole, timesOwnRead: timesOf(whole, read) });
