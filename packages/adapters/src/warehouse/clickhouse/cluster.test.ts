import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type AnyRecord, CchcError, measureRecords } from "@cchc/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measureOf, planOf } from "../../../../core/test/any-visit-measure.ts";
import { note, visit } from "../../../../core/test/visit.ts";
import { missingForCluster, TestCluster } from "../../../test/clickhouse-cluster.ts";
import { clickhouseEngine } from "../../../test/clickhouse-engine.ts";
import { distributedEngine } from "../../../test/distributed-engine.ts";
import { visits } from "../../../test/visits.ts";
import { warehouseContract } from "../../../test/warehouse-contract.ts";
import { measureWarehouse } from "../measure-warehouse.ts";
import type { Warehouse } from "../warehouse.ts";
import { ClickHouseWarehouse } from "./clickhouse-warehouse.ts";
import { clientLink } from "./client-link.ts";
import type { ClickHouseLink } from "./link.ts";
import { load } from "./load.ts";
import { openClickhouse } from "./open-clickhouse.ts";

const without = missingForCluster === undefined ? "" : ` (left out: ${missingForCluster} is not installed)`;
const entities = new Map([
  ["visit", visit],
  ["note", note],
]);
const account = { source: "visits.csv", sha256: "0".repeat(64), json: '{"rows":1}' };
const units = Array.from({ length: 40 }, (_, place) => `unit ${place}`);
const plan = planOf(
  [
    measureOf("visits", { by: "count", entity: "visit", in: { at: "on" } }),
    measureOf("fees", { by: "sum", entity: "visit", in: { at: "on" }, of: "fee" }),
  ],
  { units },
);

describe.skipIf(missingForCluster !== undefined)(`two shards of two replicas, ClickHouse 18.16${without}`, () => {
  let cluster: TestCluster;

  beforeAll(async () => {
    cluster = await TestCluster.start();
  });

  afterAll(() => cluster?.down());

  warehouseContract(
    "one server",
    async () => {
      const link = await cluster.link("b2");
      await link.run("CREATE DATABASE one");
      return clickhouseEngine(await cluster.link("b2", "one"), async () => undefined);
    },
    20,
  );

  warehouseContract("distributed tables", () => distributedEngine(cluster), 20);

  async function inMemory(count: number): Promise<string> {
    return JSON.stringify(
      await measureRecords(
        plan,
        [...visits(count)].map((record) => ({ entity: "visit", record })),
      ),
    );
  }

  async function measured(warehouse: Warehouse): Promise<string> {
    return JSON.stringify(await measureWarehouse(plan, warehouse));
  }

  async function figure(link: ClickHouseLink, text: string): Promise<string> {
    const rows = [];
    for await (const row of link.rows(text)) {
      rows.push(row.join(" "));
    }
    return rows.join(", ");
  }

  async function loadVisits(link: ClickHouseLink, count: number) {
    const records: Iterable<AnyRecord> = visits(count);
    const target = { link, address: cluster.address("a1"), batch: 2000 };
    return load(target, { entity: visit, records, account: () => account });
  }

  /** What each server itself has of a table. */
  async function localCounts(table: string): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { name } of cluster.nodes) {
      counts[name] = Number(await figure(await cluster.link(name), `SELECT count() FROM \`${table}__local\``));
    }
    return counts;
  }

  test("a loader that is killed half-way is not seen, and started again it loads every record once", async () => {
    const link = await cluster.link("a1");
    await loadVisits(link, 500);
    const reached = await killLoader(`clickhouse://127.0.0.1:${cluster.node("a1").http}/default?cluster=cchc`);
    const between = await openClickhouse(link, entities);
    const { table, records } = await loadVisits(link, 12_000);
    const { warehouse, loads } = await openClickhouse(link, entities);
    const figures = await figure(link, `SELECT count(), uniqExact(id), uniqExact(cchc_order) FROM \`${table}\``);
    console.info(`loader killed after ${reached} of 12000; then seen ${between.loads[0]?.records}; again ${figures}`);
    expect(reached).toBeGreaterThanOrEqual(3000);
    expect(reached).toBeLessThan(12_000);
    expect(between.loads.map((one) => one.records)).toEqual([500]);
    expect([records, figures]).toEqual([12_000, "12000 12000 12000"]);
    expect(loads).toEqual([{ ...account, entity: "visit", table, records: 12_000 }]);
    expect(await measured(warehouse)).toBe(await inMemory(12_000));
  });

  test("a replica that is killed while a query runs on it does not change the result", async () => {
    const { warehouse, busy } = await slowly();
    const running = measured(warehouse);
    const victim = await busy();
    cluster.kill(victim);
    const result = await running;
    console.info(`${victim} killed while it counted: same result, ${result.length} characters`);
    expect(result).toBe(await inMemory(12_000));
    cluster.start(victim);
  });

  test("a shard whose replicas are both gone is an error, not a part of a result", async () => {
    const { warehouse } = await openClickhouse(await cluster.link("a1"), entities);
    cluster.kill("b1");
    cluster.kill("b2");
    const error = await measured(warehouse).catch((caught: unknown) => caught);
    cluster.start("b1");
    cluster.start("b2");
    const problem = error instanceof CchcError ? error.problems[0] : undefined;
    console.info(`both replicas of shard 2 killed: ${problem?.code} (${problem?.given}): ${problem?.what.en}`);
    expect(problem?.code).toBe("clickhouse/unavailable");
    const again = await openClickhouse(await cluster.link("a1"), entities);
    expect(await measured(again.warehouse)).toBe(await inMemory(12_000));
  });

  test("a server that was away during a load catches up with its twin", async () => {
    const link = await cluster.link("a1");
    let killed = false;
    const killing: ClickHouseLink = {
      run: (text) => link.run(text),
      rows: (text) => link.rows(text),
      insert: async (table, rows, id) => {
        await link.insert(table, rows, id);
        if (!killed) {
          cluster.kill("b2");
          killed = true;
        }
      },
    };
    const { table } = await loadVisits(killing, 9000);
    cluster.start("b2");
    let counts = await localCounts(table);
    for (let tries = 0; tries < 100 && counts.b2 !== counts.b1; tries += 1) {
      await pause(100);
      counts = await localCounts(table);
    }
    console.info(`b2 was away for most of 9000 records; back, the servers have ${JSON.stringify(counts)}`);
    expect(counts.b2).toBe(counts.b1);
    expect(counts.a2).toBe(counts.a1);
    expect((counts.a1 ?? 0) + (counts.b1 ?? 0)).toBe(9000);
  });

  test.each([
    ["a cluster", true],
    ["a single server", false],
  ])("a batch whose answer was lost is in %s once", async (_, clustered) => {
    const address = cluster.address("a1", clustered ? "default" : "single", clustered);
    const first = await cluster.link("a1");
    await first.run("CREATE DATABASE IF NOT EXISTS single");
    const link = await cluster.link("a1", address.database);
    const lossy = losing(link);
    const { table } = await load(
      { link: lossy, address, batch: 1000 },
      { entity: visit, records: visits(3000), account: () => account },
    );
    const figures = await figure(link, `SELECT count(), uniqExact(id) FROM \`${table}\``);
    console.info(`answers lost: ${lossy.lost()} of 3 batches; then ${figures}`);
    expect([lossy.lost(), figures]).toEqual([3, "3000 3000"]);
    expect(await measured((await openClickhouse(link, entities)).warehouse)).toBe(await inMemory(3000));
  });

  test("a table of another shape is said, with what differs", async () => {
    const address = cluster.address("a1", "shape", false);
    await (await cluster.link("a1")).run("CREATE DATABASE shape");
    const link = await cluster.link("a1", "shape");
    const { table } = await load({ link, address }, { entity: note, records: [], account: () => account });
    await link.run(`ALTER TABLE \`${table}\` ADD COLUMN other String`);
    const error = await openClickhouse(link, entities).catch((caught: unknown) => caught);
    const problem = error instanceof CchcError ? error.problems[0] : undefined;
    expect([problem?.code, problem?.given]).toEqual(["clickhouse/other-shape", "other String"]);
  });

  test("a statement that takes too long, or too much memory, or is stopped ends with what it is", async () => {
    const sleepy = "SELECT count() FROM system.numbers WHERE NOT ignore(number)";
    const address = cluster.address("a1");
    const brief = await clientLink(address, { seconds: 1 });
    await expect(figure(brief, sleepy)).rejects.toMatchObject({ code: "clickhouse/timeout" });
    const small = await clientLink(address, { memory: 1_000_000 });
    const large = "SELECT uniqExact(number) FROM (SELECT number FROM system.numbers LIMIT 10000000)";
    await expect(figure(small, large)).rejects.toMatchObject({ code: "clickhouse/memory" });
    const stop = new AbortController();
    const stopped = await clientLink(address, { signal: stop.signal });
    setTimeout(() => stop.abort(new Error("enough")), 200);
    await expect(figure(stopped, sleepy)).rejects.toThrow("enough");
    await Promise.all([brief, small, stopped].map((link) => link.close()));
  });

  test("a server that is not there is unreachable", async () => {
    const link = await clientLink({ url: "http://127.0.0.1:9", database: "default", shown: "clickhouse://127.0.0.1:9/default" });
    await expect(figure(link, "SELECT 1")).rejects.toMatchObject({ code: "clickhouse/unreachable" });
    await link.close();
  });

  /** The loaded visits, read so slowly that a server can be killed meanwhile, and which server of the other shard reads them. */
  async function slowly() {
    const link = await cluster.link("a1");
    const [loaded] = (await openClickhouse(link, entities)).loads;
    const relation = `(SELECT * FROM \`${loaded?.table}\` WHERE NOT ignore(sleepEachRow(0.0003)))`;
    const warehouse = new ClickHouseWarehouse(link, [{ entity: "visit", relation }]);
    const others = await Promise.all(["b1", "b2"].map(async (name) => [name, await cluster.link(name)] as const));
    const running = "SELECT count() FROM system.processes WHERE query LIKE '%sleepEachRow%' AND query NOT LIKE '%system%'";
    const busy = async (): Promise<string> => {
      for (let tries = 0; tries < 500; tries += 1) {
        for (const [name, other] of others) {
          if (Number(await figure(other, running)) > 0) {
            return name;
          }
        }
      }
      throw new Error("no server reads");
    };
    return { warehouse, busy };
  }
});

/** Starts a loader of 12,000 visits as a process and kills it when the servers have 3,000; gives how many it had put there. */
async function killLoader(address: string): Promise<number> {
  const program = fileURLToPath(new URL("../../../test/clickhouse-loader.ts", import.meta.url));
  const node = ["--conditions=@cchc/source", "--import", "tsx", program, address, "12000"];
  const child = spawn(process.execPath, node, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  let reached = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    reached = Number(text.trim().split("\n").at(-1));
    if (reached >= 3000) {
      child.kill("SIGKILL");
    }
  });
  await ended;
  return reached;
}

/** A link that does every insert of a batch and then loses the first answer. */
function losing(link: ClickHouseLink): ClickHouseLink & { lost(): number } {
  const seen = new Set<unknown>();
  return {
    run: (text) => link.run(text),
    rows: (text) => link.rows(text),
    insert: async (table, rows, id) => {
      await link.insert(table, rows, id);
      const batch = rows[0]?.at(-1);
      if (table.startsWith("visit") && !seen.has(batch)) {
        seen.add(batch);
        throw new Error("socket hang up");
      }
    },
    lost: () => seen.size,
  };
}
