import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { type AnyRecord, CchcError, measureRecords } from "@cchc/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measureOf, planOf } from "../../../../core/test/any-visit-measure.ts";
import { note, visit } from "../../../../core/test/visit.ts";
import { missingForCluster, TestCluster } from "../../../test/clickhouse-cluster.ts";
import { figure, killLoader, losing } from "../../../test/clickhouse-faults.ts";
import { visits } from "../../../test/visits.ts";
import { measureWarehouse } from "../measure-warehouse.ts";
import type { Warehouse } from "../warehouse.ts";
import { ClickHouseWarehouse } from "./clickhouse-warehouse.ts";
import type { ClickHouseLink } from "./link.ts";
import { load } from "./load.ts";
import { openClickhouse } from "./open-clickhouse.ts";

const without = missingForCluster === undefined ? "" : ` (left out: ${missingForCluster} is not installed)`;
/** The figures are for whoever reads the run. */
const say = (text: string) => process.stdout.write(`${text}\n`);
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

  async function loadVisits(link: ClickHouseLink, count: number) {
    const records: Iterable<AnyRecord> = visits(count);
    const target = { link, address: cluster.address("a1"), batch: 2000 };
    return load(target, { entity: visit, records, account: () => account });
  }

  /** What each server itself has of a table. */
  async function localCounts(table: string): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const { name } of cluster.nodes) {
      counts.set(name, Number(await figure(await cluster.link(name), `SELECT count() FROM \`${table}__local\``)));
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
    say(`loader killed after ${reached} of 12000; then seen ${between.loads[0]?.records}; again ${figures}`);
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
    say(`${victim} killed while it counted: same result, ${result.length} characters`);
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
    say(`both replicas of shard 2 killed: ${problem?.code} (${problem?.given}): ${problem?.what.en}`);
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
    for (let tries = 0; tries < 100 && counts.get("b2") !== counts.get("b1"); tries += 1) {
      await pause(100);
      counts = await localCounts(table);
    }
    say(`b2 was away for most of 9000 records; back, the servers have ${JSON.stringify([...counts])}`);
    expect(counts.get("b2")).toBe(counts.get("b1"));
    expect(counts.get("a2")).toBe(counts.get("a1"));
    expect((counts.get("a1") ?? 0) + (counts.get("b1") ?? 0)).toBe(9000);
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
    say(`answers lost: ${lossy.lost()} of 3 batches; then ${figures}`);
    expect([lossy.lost(), figures]).toEqual([3, "3000 3000"]);
    expect(await measured((await openClickhouse(link, entities)).warehouse)).toBe(await inMemory(3000));
  });

  /** The loaded visits, read so slowly that a server can be killed meanwhile, and which server of the other shard reads them. */
  async function slowly() {
    const link = await cluster.link("a1");
    const [loaded] = (await openClickhouse(link, entities)).loads;
    const relation = `(SELECT * FROM \`${loaded?.table}\` WHERE NOT ignore(sleepEachRow(0.0003)))`;
    const warehouse = new ClickHouseWarehouse(link, [{ entity: "visit", relation }]);
    const others = await Promise.all(["b1", "b2"].map(async (name) => [name, await cluster.link(name)] as const));
    const running =
      "SELECT count() FROM system.processes WHERE query LIKE '%sleepEachRow%' AND query NOT LIKE '%system%'";
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
