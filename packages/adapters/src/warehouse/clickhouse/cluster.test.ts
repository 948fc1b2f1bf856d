import { spawn } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { AnyRecord } from "@cchc/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasClickHouse, startCluster, type TestCluster } from "../../../test/clickhouse-cluster.ts";
import { failure } from "../../../test/temporary-folder.ts";
import { visit, visits } from "../../../test/visits.ts";
import { clickHouseError } from "./clickhouse-problem.ts";
import { ClickHouseStore } from "./clickhouse-store.ts";
import { clientLink } from "./client-link.ts";
import { failoverLink } from "./failover-link.ts";
import { openClickhouse } from "./open-clickhouse.ts";

const options = { batch: 100, tries: 20 };

async function numbers(store: ClickHouseStore, text: string): Promise<number[]> {
  const found: number[] = [];
  for await (const row of store.rows({ text, values: [] })) {
    found.push(...row.map(Number));
  }
  return found;
}

async function load(store: ClickHouseStore, records: readonly AnyRecord[]): Promise<void> {
  const loader = await store.loader(visit);
  for (const record of records) {
    await loader.add(record);
  }
  await loader.close();
  await store.keep("account");
}

describe.skipIf(!hasClickHouse)(
  `records in a ClickHouse cluster${hasClickHouse ? "" : " (no server here: apt-get install clickhouse-server zookeeper)"}`,
  () => {
    let cluster: TestCluster;

    beforeAll(() => {
      cluster = startCluster(18_300);
    });

    afterAll(() => cluster?.down());

    const local = (port: number | undefined) => openClickhouse(`clickhouse://127.0.0.1:${port}/cchc`);

    async function localCounts(store: ClickHouseStore): Promise<number[]> {
      const name = store.tables[0]?.relation.replace(/`$/, "_local`");
      const counts: number[] = [];
      for (const port of cluster.ports) {
        const node = await local(port);
        counts.push(...(await numbers(node, `SELECT count() FROM ${name}`)));
        await node.close();
      }
      return counts;
    }

    /** The node of the second shard that works on a statement now. */
    async function nodeThatRuns(part: string): Promise<string> {
      for (;;) {
        for (const [place, port] of cluster.ports.slice(2).entries()) {
          const node = await local(port);
          const text = `SELECT count() FROM system.processes WHERE query LIKE '%${part}%' AND query NOT LIKE '%processes%'`;
          const [running] = await numbers(node, text);
          await node.close();
          if (running === 1) {
            return `shard2-replica${place + 1}`;
          }
        }
      }
    }

    test("all are there once, also when the answer to a batch is lost and it is sent again", async () => {
      const [first = ""] = cluster.address.match(/127[^,]*/) ?? [];
      const link = await clientLink({ url: `http://${first}`, database: "cchc" });
      let lost = 0;
      const losing = {
        ...link,
        insert: async (...[table, rows]: Parameters<typeof link.insert>) => {
          await link.insert(table, rows);
          if (lost < 2) {
            lost += 1;
            throw Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
          }
        },
      };
      const told = {
        ...losing,
        insert: async (...[table, rows]: Parameters<typeof link.insert>) => {
          await losing.insert(table, rows).catch((error: unknown) => {
            throw clickHouseError(error, first);
          });
        },
      };
      const store = new ClickHouseStore(told, { database: "cchc", cluster: "cchc", shown: first }, options);
      await load(store, visits(1000));
      const counts = await localCounts(store);
      process.stdout.write(`answers lost: ${lost}; records of the nodes: ${counts.join(", ")}\n`);
      expect(lost).toBe(2);
      expect((counts[0] ?? 0) + (counts[2] ?? 0)).toBe(1000);
      expect([counts[1], counts[3]]).toEqual([counts[0], counts[2]]);
      await store.close();
    });

    test("an update leaves each record once, also when the answers to its copying are lost", async () => {
      const store = await openClickhouse(cluster.address, options);
      await load(store, visits(1000));
      const losing = await losingStore(cluster.address, "INSERT INTO");
      const update = await losing.store.beginUpdate();
      const loader = await update.loader(visit);
      for (const record of visits(1100).slice(900)) {
        await loader.add(record);
      }
      await loader.close();
      const changes = await update.changes();
      await update.keep("account");
      await store.find();
      const counts = await localCounts(store);
      process.stdout.write(`answers lost: ${losing.lost()}; records of the nodes: ${counts.join(", ")}\n`);
      expect(losing.lost()).toBeGreaterThan(3);
      expect(changes).toEqual([{ entity: "visit", replaced: 100, added: 100 }]);
      expect((counts[0] ?? 0) + (counts[2] ?? 0)).toBe(1100);
      expect([counts[1], counts[3]]).toEqual([counts[0], counts[2]]);
      const name = store.tables[0]?.relation;
      expect(await numbers(store, `SELECT uniqExact(unit, id) FROM ${name}`)).toEqual([1100]);
      await Promise.all([store.close(), losing.store.close()]);
    });

    test("a loader that is killed half-way counts nothing, and the next one counts exactly", async () => {
      await killedHalfWay(cluster.address);
      const again = await openClickhouse(cluster.address, options);
      await load(again, visits(700));
      const [count] = await numbers(again, `SELECT count() FROM ${again.tables[0]?.relation}`);
      const [tables] = await numbers(again, "SELECT count() FROM system.tables WHERE name LIKE 'visit_load%'");
      process.stdout.write(`killed after 300 of 700, loaded again: ${count}\n`);
      expect({ count, tables }).toEqual({ count: 700, tables: 2 });
      await again.close();
    });

    test("a node that is killed changes no result; without both of a shard nothing is counted", async () => {
      const store = await openClickhouse(cluster.address, options);
      const slow = () => `SELECT count(), sum(sleepEachRow(0.01)) FROM ${store.tables[0]?.relation}`;
      await load(store, visits(600));
      const running = numbers(store, slow());
      const busy = await nodeThatRuns("sleepEachRow");
      cluster.kill(busy);
      const [during] = await running;
      expect(during).toBe(600);
      cluster.kill("shard2-replica1");
      cluster.kill("shard2-replica2");
      const other = await openClickhouse(cluster.address).catch((error: unknown) => error);
      const refused = other instanceof ClickHouseStore ? await failure(other.kept()) : other;
      process.stdout.write(`${busy} killed while it counted: ${during} of 600; both of a shard: ${String(refused)}\n`);
      expect(refused).toMatchObject({ code: "clickhouse/unavailable" });
      cluster.start("shard2-replica1");
      cluster.start("shard2-replica2");
      await store.close();
    });

    test("a node that was away while records came catches up with its twin", async () => {
      const store = await openClickhouse(cluster.address, options);
      const loader = await store.loader(visit);
      for (const [place, record] of visits(900).entries()) {
        if (place === 450) {
          cluster.kill("shard1-replica2");
        }
        await loader.add(record);
      }
      await loader.close();
      cluster.start("shard1-replica2");
      await store.keep("account");
      await expect.poll(() => localCounts(store), { timeout: 60_000 }).toEqual([471, 471, 429, 429]);
      process.stdout.write(`records of the nodes after one came back: ${(await localCounts(store)).join(", ")}\n`);
      await store.close();
    });
  },
);

/** A store of which the answer to every second statement that begins so is lost on its way. */
async function losingStore(address: string, start: string) {
  const [first = ""] = address.match(/127[^,]*/) ?? [];
  const link = await clientLink({ url: `http://${first}`, database: "cchc" });
  let [asked, lost] = [0, 0];
  const losing = {
    ...link,
    run: async (text: string) => {
      await link.run(text);
      asked += text.startsWith(start) ? 1 : 0;
      if (text.startsWith(start) && asked % 2 === 1) {
        lost += 1;
        throw clickHouseError(Object.assign(new Error("socket hang up"), { code: "ECONNRESET" }), first);
      }
    },
  };
  const at = { database: "cchc", cluster: "cchc", shown: first };
  return { store: new ClickHouseStore(failoverLink([losing]), at, { ...options, carried: 250 }), lost: () => lost };
}

/** A loader in a process of its own, killed when three batches are there. */
async function killedHalfWay(address: string): Promise<void> {
  const script = fileURLToPath(new URL("../../../test/endless-load.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", "--conditions=@cchc/source", script, address]);
  await new Promise<void>((resolve, reject) => {
    child.stdout.once("data", () => child.kill("SIGKILL"));
    child.once("exit", (_, signal) => (signal === "SIGKILL" ? resolve() : reject(new Error("it ended by itself"))));
  });
}
