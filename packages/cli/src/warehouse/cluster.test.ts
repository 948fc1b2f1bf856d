import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasClickHouse, startCluster, type TestCluster } from "../../../adapters/test/clickhouse-cluster.ts";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder } from "../../test/folders.ts";

const data = fileURLToPath(new URL("../../../../examples/son-trung/data", import.meta.url));
const asked = ["--policy", "son-trung-2021-2026", "--period", "2024", "--lang", "en"];

describe.skipIf(!hasClickHouse)(
  `the command and a ClickHouse cluster of two shards${hasClickHouse ? "" : " (no server here: apt-get install clickhouse-server zookeeper)"}`,
  () => {
    let cluster: TestCluster;

    beforeAll(() => {
      cluster = startCluster(18_500);
    });

    afterAll(() => cluster?.down());

    test("records that were loaded there give the result of this process, byte for byte; with a shard gone there is none", async () => {
      const folder = await emptyFolder();
      const [here, there] = [path.join(folder, "here.json"), path.join(folder, "there.json")];
      await cchc(["score", ...asked, "--data", data, "--out", here]);
      const loaded = await cchc(["load", "--data", data, "--warehouse", cluster.address, "--lang", "en"]);
      expect(loaded).toMatchObject({ code: 0, out: "" });
      expect(await cchc(["score", ...asked, "--warehouse", cluster.address, "--out", there])).toMatchObject({
        code: 0,
      });
      expect(await readFile(there, "utf8")).toBe(await readFile(here, "utf8"));
      const again = ["--data", path.join(data, "case-file.csv"), "--warehouse", cluster.address, "--lang", "en"];
      const updated = await cchc(["load", "--update", ...again]);
      expect(updated).toMatchObject({ code: 0, out: "" });
      expect(updated.err).toContain("case-file: 3638 records replaced, 0 added");
      cluster.kill("shard2-replica1");
      cluster.kill("shard2-replica2");
      const broken = await cchc(["score", ...asked, "--warehouse", cluster.address]);
      expect(broken).toMatchObject({ code: 4, out: "" });
      expect(broken.err).toContain("[clickhouse/unavailable]");
    }, 300_000);
  },
);

test("a ClickHouse that is not there ends with exit code 4", async () => {
  const run = await cchc(["score", ...asked, "--warehouse", "clickhouse://127.0.0.1:9/cchc"]);
  expect(run).toMatchObject({ code: 4, out: "" });
  expect(run.err).toContain("[clickhouse/unreachable]");
});
