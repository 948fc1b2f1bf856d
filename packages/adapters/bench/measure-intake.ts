import { entities, parsePlainDate } from "@cchc/core";
import { openTables, type TablesOfRecords } from "../src/index.ts";
import { oneInvalidIn } from "./case-file-rows.ts";

/** Streams the generated case files of a source through the whole intake and prints what it took. */
export async function measureIntake(name: string, rows: number, found: TablesOfRecords): Promise<void> {
  const source = await openTables(found, { entities, asOf: parsePlainDate("2024-12-31") });
  const began = performance.now();
  let accepted = 0;
  for await (const { record } of source.records()) {
    accepted += record.unit === "" ? 0 : 1;
  }
  const seconds = (performance.now() - began) / 1_000;
  const tally = source.report().files.find(({ entity }) => entity === "case-file");
  if (tally?.read !== rows || tally.accepted !== accepted || tally.rejected !== Math.floor(rows / oneInvalidIn)) {
    throw new Error(`${rows} rows were generated, the intake counts ${JSON.stringify(tally)}`);
  }
  const result = {
    name,
    rows,
    seconds: Number(seconds.toFixed(2)),
    rowsPerSecond: Math.round(rows / seconds),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
