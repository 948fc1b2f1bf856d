/**
 * Engines that judge the same 3,321 units by the same 60 indicators of 4 bands, one process, interleaved rounds, medians. Every
 * engine is first checked to give the right band everywhere. `--rounds N`, 7 unless told. Prints one JSON object a result.
 */
import { parseArgs } from "node:util";
import { closures } from "./engines/closures.ts";
import type { EngineUnderTest } from "./engines/engine.ts";
import { jsonLogic } from "./engines/json-logic.ts";
import { outcomes, traces } from "./engines/ours.ts";
import { stockPerBand, stockPerIndicator } from "./engines/stock.ts";
import { expected, indicators, units } from "./engines/workload.ts";
import { zenExpressions, zenTables } from "./engines/zen.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "7" } }, strict: false });
const rounds = Number(values.rounds);
const engines: readonly EngineUnderTest[] = [
  stockPerBand,
  stockPerIndicator,
  zenTables,
  zenExpressions,
  jsonLogic,
  closures,
  outcomes,
  traces,
];

/** Judges every unit once, which also warms the engine up. */
async function check({ name, judge }: EngineUnderTest): Promise<void> {
  const bands = new Uint8Array(expected.length).fill(255);
  await judge(0, units.length, bands);
  const wrong = bands.findIndex((band, index) => band !== expected[index]);
  if (wrong !== -1) {
    throw new Error(`${name}: unit ${Math.floor(wrong / indicators.length)}: ${bands[wrong]}, not ${expected[wrong]}`);
  }
}

async function timeRound({ judge, units: size }: EngineUnderTest): Promise<number> {
  const into = new Uint8Array(size * indicators.length);
  const began = performance.now();
  await judge(0, size, into);
  return (size * indicators.length) / ((performance.now() - began) / 1_000);
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

for (const engine of engines) {
  await check(engine);
}
const rates = new Map(engines.map((engine) => [engine, [] as number[]]));
for (let round = 0; round < rounds; round += 1) {
  for (const engine of engines) {
    rates.get(engine)?.push(await timeRound(engine));
  }
}
const medians = engines.map((engine) => ({ engine, rate: median((rates.get(engine) ?? []).sort((a, b) => a - b)) }));
const rateOf = (wanted: EngineUnderTest) => medians.find(({ engine }) => engine === wanted)?.rate ?? Number.NaN;
for (const { engine, rate } of medians) {
  process.stdout.write(
    `${JSON.stringify({
      name: engine.name,
      indicatorsPerSecond: Math.round(rate),
      timesStockPerBand: Number((rate / rateOf(stockPerBand)).toFixed(1)),
      timesJsonLogic: Number((rate / rateOf(jsonLogic)).toFixed(2)),
    })}\n`,
  );
}
