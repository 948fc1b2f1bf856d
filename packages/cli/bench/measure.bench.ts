/**
 * Counts generated case files in memory by every case-file measure of the shipped resolution policy: one pass, 100 units.
 * The records are made while they are counted, so that only the tallies stay. `--rows N`, 1,000,000 unless told.
 * Prints one JSON object a result on standard output.
 */
import { parseArgs } from "node:util";
import { type EntityRecord, entities, type Measure, Measurer, parsePeriod, recordMeasure } from "@cchc/core";
import { vietnamCalendar } from "@cchc/core/vietnam";
import { findPolicy } from "../src/policy/find-policy.ts";

const { values } = parseArgs({ options: { rows: { type: "string", default: "1000000" } } });
const rows = Number(values.rows);
const communes = 100;
const units = Array.from({ length: communes }, (_, index) => `${18_000 + index}`);

/** A finished file of 2024 with a date for every field that the measures look at; one in eleven is late. */
function caseFile(number: number): EntityRecord {
  const month = String(1 + (number % 11)).padStart(2, "0");
  const [received, due, ended] = [1 + (number % 13), 14 + (number % 7), 10 + (number % 11)].map((day) =>
    String(day).padStart(2, "0"),
  );
  const unit = units[number % communes] ?? "";
  return {
    entity: "case-file",
    record: {
      id: `SIM-${number}`,
      unit,
      status: "returned",
      channel: number % 3 === 0 ? "online" : "in-person",
      receivedAt: `2024-${month}-${received}T08:15:00`,
      dueAt: `2024-${month}-${due}T17:00:00`,
      endedAt: `2024-${month}-${ended}T16:20:00`,
      extensions: 0,
      supplements: 0,
      fee: (number % 20) * 5_000,
      paidOnline: number % 2 === 0,
      digitisedInput: true,
      electronicResult: number % 5 !== 0,
    },
  };
}

const policy = await findPolicy("son-trung-2021-2026");
const measures = new Map<string, Measure>(
  [...policy.measures].filter(([, measure]) => recordMeasure(measure)?.entity === "case-file"),
);
const measurer = new Measurer({
  measures,
  entities,
  named: policy.named,
  calendar: vietnamCalendar(),
  period: parsePeriod("2024"),
  baselines: new Map(),
  units,
  supplied: new Set(["case-file"]),
});
const began = performance.now();
for (let number = 0; number < rows; number += 1) {
  measurer.add(caseFile(number));
}
const { measurements, records } = measurer.finish();
const seconds = (performance.now() - began) / 1_000;
const [tally] = records;
if (tally?.records !== rows || tally.outsideUnits !== 0 || measurements.length !== measures.size * communes) {
  throw new Error(
    `${rows} records, ${measures.size} measures: counted ${JSON.stringify(tally)}, ${measurements.length}`,
  );
}
process.stdout.write(
  `${JSON.stringify({
    name: `${measures.size} case-file measures in memory`,
    rows,
    seconds: Number(seconds.toFixed(2)),
    rowsPerSecond: Math.round(rows / seconds),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
  })}\n`,
);
