/**
 * Streams generated case files from one Parquet file through the whole intake. `--rows N`, 1,000,000 unless told.
 * The file is written by a process of its own, so that the peak memory is that of reading.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { entities } from "@cchc/core";
import { parquetWriteBuffer } from "hyparquet-writer";
import { parquetFiles } from "../src/parquet/index.ts";
import { caseFileFolder } from "./case-file-rows.ts";
import { measureIntake } from "./measure-intake.ts";

const options = { rows: { type: "string", default: "1000000" }, write: { type: "boolean", default: false } } as const;
const { values } = parseArgs({ options, strict: false });
const rows = Number(values.rows);
const folder = await caseFileFolder(rows);
const path = join(folder, "case-file.parquet.bench");

function write(): void {
  const [header = "", ...lines] = readFileSync(join(folder, "case-file.csv"), "utf8").trimEnd().split("\n");
  const cells = lines.map((line) => line.split(","));
  const columnData = header.split(",").map((name, index) => ({ name, data: cells.map((row) => row[index] ?? "") }));
  writeFileSync(`${path}.partial`, new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 100_000 })));
  renameSync(`${path}.partial`, path);
}

if (values.write === true) {
  write();
} else {
  if (!existsSync(path)) {
    const again = [...process.execArgv, fileURLToPath(import.meta.url), "--write", "--rows", String(rows)];
    spawnSync(process.execPath, again, { stdio: "inherit" });
  }
  const entity = entities.get("case-file");
  const [source] = await parquetFiles().open(path, { name: "case-file.parquet" });
  if (entity === undefined || source === undefined) {
    throw new Error("the benchmark has lost its table");
  }
  await measureIntake("records from Parquet, validated", rows, {
    tables: [{ entity, source, part: false }],
    warnings: [],
  });
}
