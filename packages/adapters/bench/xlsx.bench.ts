/**
 * Streams generated case files of a workbook through the whole intake. `--rows N`, 200,000 unless told; at most the rows of a sheet.
 * Once with the texts in the cells, once with shared texts, as Excel and LibreOffice write them; `--texts inline` or `--texts shared` does one.
 * The workbook is made, and each of them read, by a process of its own, so that the peak memory is that of reading. Prints one JSON object a
 * result on standard output.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { entities, parsePlainDate } from "@cchc/core";
import { openRecords } from "../src/index.ts";
import { xlsxFiles } from "../src/xlsx/index.ts";
import { oneInvalidIn } from "./case-file-rows.ts";
import { caseFileWorkbook } from "./case-file-workbook.ts";

const mostRows = 1_000_000;
const { values } = parseArgs({
  options: { rows: { type: "string", default: "200000" }, make: { type: "boolean" }, texts: { type: "string" } },
});
const rows = Math.min(Number(values.rows), mostRows);

function again(...options: readonly string[]): void {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), "--rows", String(rows), ...options];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

if (values.texts === undefined) {
  again("--texts", "inline");
  again("--texts", "shared");
  process.exit(0);
}
const texts = values.texts === "shared" ? "shared" : "inline";
if (values.make === true) {
  await caseFileWorkbook(rows, texts);
  process.exit(0);
}
again("--make", "--texts", texts);
const folder = await caseFileWorkbook(rows, texts);

const began = performance.now();
const source = await openRecords(folder, { entities, kinds: [xlsxFiles()], asOf: parsePlainDate("2024-12-31") });
let accepted = 0;
for await (const { record } of source.records()) {
  accepted += record.unit === "" ? 0 : 1;
}
const seconds = (performance.now() - began) / 1_000;

const [tally] = source.report().files;
const rejected = Math.floor(rows / oneInvalidIn);
if (tally?.read !== rows || tally.accepted !== accepted || tally.rejected !== rejected) {
  throw new Error(
    `${rows} rows with ${rejected} invalid ones were generated, the intake counts ${JSON.stringify(tally)}`,
  );
}
const result = {
  name: texts === "shared" ? "records from XLSX with shared texts, validated" : "records from XLSX, validated",
  rows,
  seconds: Number(seconds.toFixed(2)),
  rowsPerSecond: Math.round(rows / seconds),
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
