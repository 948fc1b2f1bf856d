/** One part of the benchmark of the warehouse: `generate`, `count`, `compare` or `memory`. Prints one JSON object. */
import { measurePeriods, openDuckdb, streamRecords } from "@cchc/adapters/warehouse";
import { caseFile, type EntityRecord, Measurer } from "@cchc/core";
import { columnsOf, scoreBatch } from "@cchc/rules";
import { findPolicy } from "../../src/policy/find-policy.ts";
import { checkEqual, queriesByHand, readByHand } from "./check-equal.ts";
import { monthlyPlans } from "./measured-plans.ts";
import { simulatedFiles, units } from "./simulated-files.ts";

const [name = "", path = "", given = "1", memoryLimit = "1GB"] = process.argv.slice(2);
const count = Number(given);
const policy = await findPolicy("son-trung-2021-2026");
const plans = monthlyPlans(policy);
const warehouse = await openDuckdb({ threads: 2, memoryLimit, temporaryFolder: `${path}.spilled` });
const table = {
  entity: caseFile.id,
  relation: `(SELECT *, file_row_number AS cchc_order FROM read_parquet('${path}', file_row_number = true))`,
};
warehouse.addTable(table);

async function seconds(run: () => unknown): Promise<number> {
  const began = performance.now();
  await run();
  return Number(((performance.now() - began) / 1_000).toFixed(2));
}

const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1_024);
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

async function run(text: string): Promise<void> {
  for await (const _ of warehouse.rows({ text, values: [] })) {
    // Only the time until the last row is of interest.
  }
}

/** How long it takes, what it takes at most, and how long the cards of all units and months take to score. */
async function countAndScore(): Promise<object> {
  const began = performance.now();
  const months = await measurePeriods(plans, warehouse);
  const taken = Number(((performance.now() - began) / 1_000).toFixed(2));
  const peak = peakMegabytes();
  const list = units.map((code) => ({ code, name: code, level: "commune" as const }));
  const scoreSeconds = await seconds(() => {
    for (const [place, { measurements }] of months.entries()) {
      const period = plans[place]?.period.text ?? "";
      scoreBatch(policy, [columnsOf(policy, { period, units: list, measurements })]);
    }
  });
  return { seconds: taken, peakMegabytes: peak, scoreSeconds };
}

/** Both in turns, after a first turn whose results are checked equal; rows of both are fetched. */
async function compare(): Promise<object> {
  const checked = checkEqual(await measurePeriods(plans, warehouse), await readByHand(warehouse, path));
  const times = { compiled: [] as number[], byHand: [] as number[] };
  for (let round = 0; round < count; round += 1) {
    times.byHand.push(await seconds(() => Promise.all(queriesByHand(path).map(run))));
    times.compiled.push(await seconds(() => measurePeriods(plans, warehouse)));
  }
  const [compiled, byHand] = [median(times.compiled), median(times.byHand)];
  return {
    checkedFigures: checked,
    compiledSeconds: compiled,
    byHandSeconds: byHand,
    ratio: Number((compiled / byHand).toFixed(2)),
  };
}

/** Each record is counted for every month as it comes. As many are counted before, so that what is set up once a unit is not in it. */
async function inMemory(): Promise<object> {
  const records: EntityRecord[] = [];
  for await (const record of streamRecords(warehouse, { entity: caseFile, table, tail: `LIMIT ${2 * count}` })) {
    records.push({ entity: caseFile.id, record });
  }
  const measurers = plans.map((plan) => new Measurer(plan));
  const half = records.length >> 1;
  countAll(records.slice(0, half), measurers);
  const taken = await seconds(() => countAll(records.slice(half), measurers));
  return { rows: records.length - half, seconds: taken, peakMegabytes: peakMegabytes() };
}

function countAll(records: readonly EntityRecord[], measurers: readonly Measurer[]): void {
  for (const record of records) {
    for (const measurer of measurers) {
      measurer.add(record);
    }
  }
}

const parts: Readonly<Record<string, () => Promise<object>>> = {
  generate: async () => ({ generateSeconds: await seconds(() => run(simulatedFiles(count, path))) }),
  count: countAndScore,
  compare,
  memory: inMemory,
};
const result = await parts[name]?.();
process.stdout.write(`${JSON.stringify(result)}\n`);
await warehouse.close();
