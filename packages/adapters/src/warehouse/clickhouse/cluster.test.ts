import { CchcError } from "@cchc/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { note } from "../../../../core/test/visit.ts";
import { missingForCluster, TestCluster } from "../../../test/clickhouse-cluster.ts";
import { clickhouseEngine } from "../../../test/clickhouse-engine.ts";
import { figure } from "../../../test/clickhouse-faults.ts";
import { distributedEngine } from "../../../test/distributed-engine.ts";
import { warehouseContract } from "../../../test/warehouse-contract.ts";
import { clientLink } from "./client-link.ts";
import { load } from "./load.ts";
import { openClickhouse } from "./open-clickhouse.ts";

const without = missingForCluster === undefined ? "" : ` (left out: ${missingForCluster} is not installed)`;

describe.skipIf(missingForCluster !== undefined)(`ClickHouse 18.16, two shards of two replicas${without}`, () => {
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
    10,
  );

  // 18.16 takes half a minute to prepare all facts of case files over a distributed table: their names lie deep in each other.
  warehouseContract("distributed tables", () => distributedEngine(cluster), {
    numRuns: 10,
    isWithFacts: ({ id }) => id !== "case-file",
  });

  test("a table of another shape is said, with what differs", async () => {
    const address = cluster.address("a1", "shape", false);
    await (await cluster.link("a1")).run("CREATE DATABASE shape");
    const link = await cluster.link("a1", "shape");
    const { table } = await load(
      { link, address },
      { entity: note, records: [], account: () => ({ source: "notes.csv", sha256: "", json: "{}" }) },
    );
    await link.run(`ALTER TABLE \`${table}\` ADD COLUMN other String`);
    const error = await openClickhouse(link, new Map([["note", note]])).catch((caught: unknown) => caught);
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
    const link = await clientLink({
      url: "http://127.0.0.1:9",
      database: "default",
      shown: "clickhouse://127.0.0.1:9/default",
    });
    await expect(figure(link, "SELECT 1")).rejects.toMatchObject({ code: "clickhouse/unreachable" });
    await link.close();
  });
});
