import process from "node:process";
import {
  type AnyRecord,
  type EntityRecord,
  Measure,
  type Measured,
  type MeasurePlan,
  measureRecords,
} from "@cchc/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measureOf, planOf } from "../../../../core/test/any-visit-measure.ts";
import { visit } from "../../../../core/test/visit.ts";
import { hasClickHouse, startCluster, type TestCluster } from "../../../test/clickhouse-cluster.ts";
import { shardedEngine } from "../../../test/clickhouse-engine.ts";
import { fuzzRuns } from "../../../test/fuzz-runs.ts";
import { failure } from "../../../test/temporary-folder.ts";
import { warehouseContract } from "../../../test/warehouse-contract.ts";
import { measureWarehouse } from "../measure-warehouse.ts";
import type { EntityTable, Warehouse } from "../warehouse.ts";
import type { ClickHouseStore } from "./clickhouse-store.ts";
import { clientLink } from "./client-link.ts";
import { openClickhouse } from "./open-clickhouse.ts";

const port = 18_900;
const units = Array.from({ length: 40 }, (_, place) => `u${place}`);

/** Simulated visits of forty units in 2024; some have no day, and fees repeat. */
const visits: readonly AnyRecord[] = Array.from({ length: 2000 }, (_, place) => ({
  id: `v${place}`,
  unit: `u${place % 40}`,
  fee: (place * 7) % 90,
  village: ["Đông", "Tây", "Nam"][place % 3] ?? "Bắc",
  ...(place % 50 === 0 ? {} : { on: `2024-0${(place % 9) + 1}-15` }),
}));
const records: readonly EntityRecord[] = visits.map((record) => ({ entity: "visit", record }));

const words = { vi: "số", en: "number" };
const counted = { entity: "visit", in: { at: "on" } } as const;
const measures = [
  measureOf("visits", { by: "count", ...counted }),
  measureOf("villages", { by: "distinct", of: "village", ...counted }),
  measureOf("fees", { by: "sum", of: "fee", ...counted }),
  measureOf("least", { by: "min", of: "fee", ...counted }),
  measureOf("middle", { by: "median", of: "fee", ...counted }),
  measureOf("gap", { by: "longest-gap", ...counted }),
  Measure.parse({
    id: "crowd",
    title: words,
    kind: "amount",
    given: { amount: words },
    unit: words,
    count: { by: "largest-cluster", of: "on", within: "day", ...counted },
  }),
];

/** The store, counting how many rows came from shards and how many from the cluster as a whole. */
function watched(store: ClickHouseStore) {
  const came = { fromShards: 0, fromAll: 0 };
  async function* noted<T>(rows: AsyncIterable<T>, from: keyof typeof came) {
    for await (const row of rows) {
      came[from] += 1;
      yield row;
    }
  }
  const tables = store.tables.map(({ shards, ...table }): EntityTable => {
    const { relation = "", rows } = shards ?? {};
    return rows === undefined
      ? table
      : { ...table, shards: { relation, rows: (one) => noted(rows(one), "fromShards") } };
  });
  const warehouse: Warehouse = { dialect: store.dialect, tables, rows: (one) => noted(store.rows(one), "fromAll") };
  return { warehouse, came };
}

describe.skipIf(!hasClickHouse)(
  `counting on the shards of a ClickHouse cluster${hasClickHouse ? "" : " (no server here: apt-get install clickhouse-server zookeeper)"}`,
  () => {
    let cluster: TestCluster;
    let store: ClickHouseStore;

    beforeAll(async () => {
      cluster = startCluster(port);
      store = await openClickhouse(cluster.address);
      const loader = await store.loader(visit);
      for (const record of visits) {
        await loader.add(record);
      }
      await loader.close();
      await store.keep("account");
    });

    afterAll(async () => {
      await store?.close();
      cluster?.down();
    });

    async function expectAsInMemory(measured: Measured, plan: MeasurePlan): Promise<void> {
      expect(JSON.stringify(measured)).toBe(JSON.stringify(await measureRecords(plan, records)));
    }

    test("only groups leave the shards, and the result is that of memory", async () => {
      const plan = planOf(measures, { units });
      const { warehouse, came } = watched(store);
      await expectAsInMemory(await measureWarehouse(plan, warehouse), plan);
      process.stdout.write(`rows of groups from shards: ${came.fromShards}; of all: ${came.fromAll}\n`);
      // Of 2,000 records; each shard gives ids of its first twenty without a day.
      expect(came).toEqual({ fromShards: 884, fromAll: 0 });
    });

    test("an address without a node of each shard gives the same, as do ids of records from the shards", async () => {
      const plan = planOf(measures, { units, keepRecords: 2 });
      const first = await openClickhouse(`clickhouse://127.0.0.1:${port + 10}/cchc?cluster=cchc`);
      expect(first.tables.map(({ shards }) => shards)).toEqual([undefined]);
      await expectAsInMemory(await measureWarehouse(plan, first), plan);
      await expectAsInMemory(await measureWarehouse(plan, store), plan);
      await first.close();
    });

    test("units of both shards counted under one are put together", async () => {
      const countedUnder = new Map(units.slice(0, 30).map((unit) => [unit, "u35"]));
      const plan = planOf(measures, { units: units.slice(30), countedUnder, keepRecords: 2 });
      await expectAsInMemory(await measureWarehouse(plan, store), plan);
    });

    const contract = async () => {
      const nodes = [port + 10, port + 30];
      const links = await Promise.all(
        nodes.map((node) => clientLink({ url: `http://127.0.0.1:${node}`, database: "cchc" })),
      );
      return shardedEngine({ links, places: nodes.map((node) => `127.0.0.1:${node + 1}`), database: "cchc" });
    };
    warehouseContract("shards of ClickHouse", contract, {
      numRuns: fuzzRuns(10),
      isWithFacts: ({ id }) => id === "case-file",
    });

    test("a node that is killed while its shard counts changes nothing; without both nothing is counted", async () => {
      const shards = store.tables[0]?.shards;
      const slow = async () => {
        const counts: number[] = [];
        const text = `SELECT count(), sum(sleepEachRow(0.001)) FROM ${shards?.relation}`;
        for await (const [count] of shards?.rows({ text, values: [] }) ?? []) {
          counts.push(Number(count));
        }
        return counts;
      };
      const running = slow();
      const busy = await nodeThatCounts();
      cluster.kill(busy);
      expect(await running).toEqual(await slow());
      cluster.kill("shard2-replica1");
      cluster.kill("shard2-replica2");
      const gone = await failure(measureWarehouse(planOf(measures, { units }), store));
      process.stdout.write(`${busy} killed while it counted; both of its shard: ${String(gone)}\n`);
      expect(gone).toMatchObject({ code: "clickhouse/unavailable" });
    });

    /** The node of the second shard that counts now. */
    async function nodeThatCounts(): Promise<string> {
      const nodes = [port + 30, port + 40];
      const text =
        "SELECT count() FROM system.processes WHERE query LIKE '%sleepEachRow%' AND query NOT LIKE '%processes%'";
      for (;;) {
        for (const [place, node] of nodes.entries()) {
          const link = await clientLink({ url: `http://127.0.0.1:${node}`, database: "cchc" });
          for await (const [running] of link.rows(text)) {
            if (Number(running) === 1) {
              await link.close();
              return `shard2-replica${place + 1}`;
            }
          }
          await link.close();
        }
      }
    }
  },
);
