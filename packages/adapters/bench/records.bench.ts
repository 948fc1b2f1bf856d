/**
 * Streams generated case files through the whole intake: every field read, dates in order, units known, ids unique.
 * `--rows N`, 5,000,000 unless told. Prints one JSON object a result on standard output.
 */
import { parseArgs } from "node:util";
import { entities, parsePlainDate } from "@cchc/core";
import { openRecords } from "../src/index.ts";
import { caseFileFolder, oneInvalidIn } from "./case-file-rows.ts";

const { values } = parseArgs({ options: { rows: { type: "string", default: "5000000" } } });
const rows = Number(values.rows);
const folder = await caseFileFolder(rows);

const source = await openRecords(folder, { entities, asOf: parsePlainDate("2024-12-31") });
const began = performance.now();
let accepted = 0;
for await (const { record } of source.records()) {
  accepted += record.unit === "" ? 0 : 1;
}
const seconds = (performance.now() - began) / 1_000;

const tally = source.report().files.find(({ name }) => name === "case-file.csv");
const rejected = Math.floor(rows / oneInvalidIn);
if (tally?.read !== rows || tally.accepted !== accepted || tally.rejected !== rejected) {
  throw new Error(
    `${rows} rows with ${rejected} invalid ones were generated, the intake counts ${JSON.stringify(tally)}`,
  );
}
const result = {
  name: "records from CSV, validated",
  rows,
  seconds: Number(seconds.toFixed(2)),
  rowsPerSecond: Math.round(rows / seconds),
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
