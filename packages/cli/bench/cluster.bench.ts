/**
 * Counts simulated case files by every case-file measure of the resolution in a ClickHouse cluster of two shards on this machine:
 * by whole statements over the cluster and on each shard, checked equal. The year, and twelve months at once. `--rows N` counts one
 * size instead of 200,000 and 1 million; of `--rounds N`, 3 unless told, the middle one counts. A node takes one thread for a
 * statement, or `--threads N`: with more the node that was asked has cores that would be those of the other shard. What travels is
 * read from the counters of the loopback device; the traffic of everything on this machine is in it. Prints one JSON object a
 * result on standard output.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  type ClickHouseStore,
  measurePeriods,
  openClickhouse,
  openDuckdb,
  streamRecords,
  type Warehouse,
} from "@cchc/adapters/warehouse";
import { caseFile, type Measured, type MeasurePlan, parsePeriod } from "@cchc/core";
import { hasClickHouse, startCluster } from "../../adapters/test/clickhouse-cluster.ts";
import { findPolicy } from "../src/policy/find-policy.ts";
import { monthlyPlans } from "./warehouse/measured-plans.ts";
import { simulatedFiles } from "./warehouse/simulated-files.ts";

const { values } = parseArgs({
  options: {
    rows: { type: "string" },
    rounds: { type: "string", default: "3" },
    threads: { type: "string", default: "1" },
  },
  strict: false,
});
const sizes = values.rows === undefined ? [200_000, 1_000_000] : [Number(values.rows)];
const threads = Number(values.threads);
const loopback = "/proc/net/dev";

/** Bytes that went over the loopback device since the machine began; none where the system does not tell. */
function loopbackBytes(): number {
  const [, received = "0"] = existsSync(loopback)
    ? (/^\s*lo:\s*(\d+)/m.exec(readFileSync(loopback, "utf8")) ?? [])
    : [];
  return Number(received);
}

/** Loads simulated case files into the cluster, and says how long it took. */
async function load(store: ClickHouseStore, rows: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "cchc-cluster-bench-"));
  const path = join(folder, "case-files.parquet");
  const duckdb = await openDuckdb({ threads: 2, memoryLimit: "1GB" });
  for await (const _ of duckdb.rows({ text: simulatedFiles(rows, path), values: [] })) {
    // The file is written when there are no more rows.
  }
  const relation = `(SELECT *, file_row_number AS cchc_order FROM read_parquet('${path}', file_row_number = true))`;
  const began = performance.now();
  const loader = await store.loader(caseFile);
  for await (const record of streamRecords(duckdb, { entity: caseFile, table: { entity: caseFile.id, relation } })) {
    await loader.add(record);
  }
  await loader.close();
  await store.keep("simulated");
  const seconds = (performance.now() - began) / 1_000;
  await duckdb.close();
  rmSync(folder, { recursive: true });
  return seconds;
}

/** A store whose shards are not asked by themselves. */
function asWhole(store: ClickHouseStore): Warehouse {
  const tables = store.tables.map(({ entity, relation }) => ({ entity, relation }));
  return { dialect: store.dialect, tables, rows: (statement) => store.rows(statement) };
}

interface Taken {
  readonly seconds: number;
  readonly megabytes: number;
  readonly measured: string;
}

async function count(plans: readonly MeasurePlan[], warehouse: Warehouse): Promise<Taken> {
  const [bytes, began] = [loopbackBytes(), performance.now()];
  const measured: readonly Measured[] = await measurePeriods(plans, warehouse);
  const seconds = (performance.now() - began) / 1_000;
  return { seconds, megabytes: (loopbackBytes() - bytes) / 1e6, measured: JSON.stringify(measured) };
}

const rounded = (number: number): number => Number(number.toFixed(2));

async function compare(name: string, plans: readonly MeasurePlan[], store: ClickHouseStore): Promise<object> {
  if (store.tables.some(({ shards }) => shards === undefined)) {
    throw new Error("the shards cannot be asked by themselves");
  }
  // Both once before, so that neither reads from a colder disk.
  const [first, other] = [await count(plans, asWhole(store)), await count(plans, store)];
  if (first.measured !== other.measured) {
    throw new Error(`${name}: the shards gave another result`);
  }
  const times = { whole: [] as Taken[], byShard: [] as Taken[] };
  for (let round = 0; round < Number(values.rounds); round += 1) {
    times.whole.push(await count(plans, asWhole(store)));
    times.byShard.push(await count(plans, store));
  }
  const [whole, byShard] = [middle(times.whole), middle(times.byShard)];
  return {
    name,
    wholeSeconds: rounded(whole.seconds),
    byShardSeconds: rounded(byShard.seconds),
    timesFaster: rounded(whole.seconds / byShard.seconds),
    wholeMegabytes: rounded(whole.megabytes),
    byShardMegabytes: rounded(byShard.megabytes),
  };
}

/** Of several rounds the middle one: others work on the machine too. */
function middle(rounds: readonly Taken[]): Taken {
  const sorted = [...rounds].sort((one, other) => one.seconds - other.seconds);
  const found = sorted[sorted.length >> 1];
  if (found === undefined) {
    throw new RangeError("--rounds is at least 1");
  }
  return found;
}

if (hasClickHouse) {
  const months = monthlyPlans(await findPolicy("son-trung-2021-2026"));
  const year = months.slice(0, 1).map((plan) => ({ ...plan, period: parsePeriod("2025") }));
  const cluster = startCluster(19_100, threads);
  try {
    for (const rows of sizes) {
      const store = await openClickhouse(cluster.address);
      const loadSeconds = rounded(await load(store, rows));
      for (const [name, plans] of [["the year", year] as const, ["12 months", months] as const]) {
        const result = await compare(`case files in a ClickHouse cluster of 2 shards, ${name}`, plans, store);
        process.stdout.write(`${JSON.stringify({ ...result, rows, threads, loadSeconds })}\n`);
      }
      await store.close();
    }
  } finally {
    cluster.down();
  }
} else {
  process.stderr.write(
    "ClickHouse is not installed: its benchmark is left out (apt-get install clickhouse-server zookeeper).\n",
  );
}
