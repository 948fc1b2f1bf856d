/**
 * Batch scoring beside closures written by hand: 3,321 units × 60 indicators × 4 bands, the outcomes checked equal before
 * anything is timed, rounds interleaved in one process, medians. Then the resolution policy over 12 months of simulated
 * counts, with totals, grades and ranks. `--units N`, 3,321 unless told; `--rounds N`, 41 unless told.
 * Prints one JSON object a result on standard output.
 */
import { parseArgs } from "node:util";
import { type Measure, type MeasuredUnit, parsePeriod } from "@cchc/core";
import {
  type AmountColumn,
  columnsOf,
  compileBatch,
  type Policy,
  type RatioColumn,
  readColumns,
  readPolicyData,
  score,
  scoreBatch,
} from "@cchc/rules";
import { sonTrung20212026 } from "@cchc/rules/policies";
import { buildPolicy } from "../test/build-policy.ts";

const { values } = parseArgs({
  options: { units: { type: "string", default: "3321" }, rounds: { type: "string", default: "41" } },
});
const count = Number(values.units);
const rounds = Number(values.rounds);
const indicators = 60;

/** Always the same numbers, so that runs can be compared. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const random = numbers(766);
const upTo = (most: number) => Math.floor(random.next().value * (most + 1));
const units: MeasuredUnit[] = Array.from({ length: count }, (_, index) => ({
  code: `SIM-${index}`,
  name: `SIM-${index}`,
  level: "commune",
}));

function shares(): RatioColumn {
  const denominator = Float64Array.from({ length: count }, () => 1 + upTo(1_999));
  return { status: new Uint8Array(count), numerator: denominator.map((of) => upTo(of)), denominator };
}

const ids = Array.from({ length: indicators }, (_, index) => `m${String(index).padStart(2, "0")}`);
/** Three edges of each indicator in percent, the lowest first; not the same for any two. */
const edgesOf = (index: number) => [40 + (index % 20), 61 + (index % 19), 81 + (index % 17)] as const;

function bandsOf([low, middle, high]: readonly [number, number, number]): string {
  const bands = [
    `{ below: ${low}%, points: 0 }`,
    `{ atLeast: ${low}%, below: ${middle}%, points: 1 }`,
    `{ atLeast: ${middle}%, below: ${high}%, points: 2 }`,
    `{ atLeast: ${high}%, points: 3 }`,
  ];
  return `{ shape: bands, direction: higher-is-better, bands: [${bands.join(", ")}] }`;
}

const policy: Policy = buildPolicy({
  areas: { service: 3 * indicators },
  measures: Object.fromEntries(ids.map((id) => [id, "ratio" as const])),
  indicators: Object.fromEntries(
    ids.map((id, index) => [`i-${id}`, { max: 3, measure: id, score: bandsOf(edgesOf(index)) }]),
  ),
});
const columns = new Map(ids.map((id) => [id, shares()] as const));
const table = readColumns(policy, { period: "2026-08", units, measures: columns });
const plan = compileBatch(policy, { on: table.period.first });
const outcomes = plan.makeOutcomes(count);

/** Closures as one would write them into a file: each reads its own property of a row with the shares worked out before. */
interface ByHand {
  readonly closures: readonly ((row: object) => number)[];
  readonly makeRow: (of: (id: string) => number) => object;
}

function sourceByHand(): string {
  const closures = ids.map((id, index) => {
    const [low, middle, high] = edgesOf(index).map((percent) => percent / 100);
    return `(row) => row.${id} >= ${high} ? 3 : row.${id} >= ${middle} ? 2 : row.${id} >= ${low} ? 1 : 0`;
  });
  const fields = ids.map((id) => `${id}: of("${id}")`);
  return `export const closures = [${closures.join(",\n")}];\nexport const makeRow = (of) => ({ ${fields.join(", ")} });`;
}

const byHand: ByHand = await import(`data:text/javascript,${encodeURIComponent(sourceByHand())}`);
const rows = Array.from({ length: count }, (_, row) =>
  byHand.makeRow((id) => {
    const column = columns.get(id);
    return (column?.numerator[row] ?? 0) / (column?.denominator[row] ?? 1);
  }),
);
const found = ids.map(() => new Uint16Array(count));

function closuresByIndicator(): void {
  byHand.closures.forEach((closure, index) => {
    const codes = found[index] ?? new Uint16Array(0);
    for (let row = 0; row < rows.length; row += 1) {
      codes[row] = closure(rows[row] ?? {});
    }
  });
}

function closuresByRow(): void {
  const { closures } = byHand;
  for (let row = 0; row < rows.length; row += 1) {
    for (let index = 0; index < closures.length; index += 1) {
      const codes = found[index];
      const closure = closures[index];
      if (codes !== undefined && closure !== undefined) {
        codes[row] = closure(rows[row] ?? {});
      }
    }
  }
}

function checkEqual(run: () => void): void {
  for (const codes of found) {
    codes.fill(9);
  }
  run();
  found.forEach((codes, index) => {
    const wrong = codes.findIndex((code, row) => code !== outcomes.indicators[index]?.codes[row]);
    if (wrong !== -1) {
      throw new Error(`${ids[index]}, row ${wrong}: ${codes[wrong]} by hand`);
    }
  });
}

function timed(run: () => void): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
const print = (result: object) => process.stdout.write(`${JSON.stringify(result)}\n`);
const runBatch = () => void plan.run(table, outcomes);

runBatch();
checkEqual(closuresByIndicator);
checkEqual(closuresByRow);
const contestants = { batch: runBatch, byIndicator: closuresByIndicator, byRow: closuresByRow };
const times = { batch: [] as number[], byIndicator: [] as number[], byRow: [] as number[] };
for (let round = -10; round < rounds; round += 1) {
  for (const name of ["batch", "byIndicator", "byRow"] as const) {
    const time = timed(contestants[name]);
    if (round >= 0) {
      times[name].push(time);
    }
  }
}
const closures = Math.min(median(times.byIndicator), median(times.byRow));
print({
  name: `batch outcomes beside closures by hand: ${count} units × ${indicators} indicators × 4 bands`,
  batchMilliseconds: Number(median(times.batch).toFixed(3)),
  closuresMilliseconds: Number(closures.toFixed(3)),
  closuresByRowMilliseconds: Number(median(times.byRow).toFixed(3)),
  batchNanosecondsPerOutcome: Number(((median(times.batch) * 1e6) / (count * indicators)).toFixed(2)),
  ratio: Number((closures / median(times.batch)).toFixed(2)),
});

/** Heap that runs take, row by row: growth between runs, as far as no collection hides it. */
function heapPerRow(run: () => void, runs: number): number {
  let grown = 0;
  for (let at = 0; at < runs; at += 1) {
    const before = process.memoryUsage().heapUsed;
    run();
    grown += Math.max(0, process.memoryUsage().heapUsed - before);
  }
  return grown / (runs * count);
}

const idle = heapPerRow(() => undefined, 200);
print({
  name: "heap that outcomes take beyond what measuring takes",
  bytesPerRow: Number((heapPerRow(runBatch, 200) - idle).toFixed(3)),
  outcomesPerRow: indicators,
});

const resolution = readPolicyData(sonTrung20212026);
const statuses = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 5];

/** Simulated: one entry in seven has no value. */
function simulated(measure: Measure): RatioColumn | AmountColumn {
  const status = Uint8Array.from({ length: count }, () => statuses[upTo(statuses.length - 1)] ?? 0);
  if (measure.kind === "amount") {
    return { status, amount: Float64Array.from({ length: count }, () => upTo(40)) };
  }
  return { ...shares(), status };
}

const last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const months = last.map((day, index) => {
  const month = `2025-${String(index + 1).padStart(2, "0")}`;
  return parsePeriod(`${month}-01..${month}-${day}`);
});
const raw = months.map((period) => ({
  period,
  units,
  measures: new Map([...resolution.measures].map(([id, measure]) => [id, simulated(measure)] as const)),
}));
const began = performance.now();
const tables = raw.map((one) => readColumns(resolution, one));
const read = performance.now();
const scored = scoreBatch(resolution, tables);
const done = performance.now();
const [first] = scored;
if (first?.rank(0) === undefined || scored.length !== months.length) {
  throw new Error("nothing was ranked");
}
print({
  name: `batch scoring of simulated counts with totals, grades and ranks: ${count} units × ${months.length} months, ${resolution.indicators.length} indicators`,
  scorecards: count * months.length,
  readSeconds: Number(((read - began) / 1_000).toFixed(3)),
  seconds: Number(((done - read) / 1_000).toFixed(3)),
  scorecardsPerSecond: Math.round((count * months.length) / ((done - read) / 1_000)),
});

const [month] = tables;
if (month !== undefined) {
  const ready = compileBatch(resolution, { on: month.period.first });
  const into = ready.run(month);
  print({
    name: "heap that outcomes of the resolution policy take beyond what measuring takes",
    bytesPerRow: Number((heapPerRow(() => void ready.run(month, into), 40) - idle).toFixed(3)),
    outcomesPerRow: ready.indicators.length,
  });
}

/** The one-unit path over as many units as take a moment, for a ratio. */
const some = units.slice(0, 100);
const measurements = some.flatMap((_, row) => tables[0]?.inputOf(row).measurements ?? []);
const input = { period: months[0] ?? "", units: some, measurements };
const oneByOne = timed(() => void score(resolution, input)) / some.length;
const inBatch = (done - read) / (count * months.length);
const small = columnsOf(resolution, input);
const again = scoreBatch(resolution, [small])[0];
const cards = score(resolution, input).cards;
if (cards.some(({ total }, row) => total.points?.equals(again?.total(row).points ?? -1) === false)) {
  throw new Error("batch differs from score");
}
print({
  name: "score of whole cards beside batch scoring, for one unit and month",
  scoreMilliseconds: Number(oneByOne.toFixed(3)),
  batchMilliseconds: Number(inBatch.toFixed(4)),
  ratio: Math.round(oneByOne / inBatch),
});
