import { readdir, readlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf } from "../../../test/temporary-folder.ts";
import { warehouseContract } from "../../../test/warehouse-contract.ts";
import { loadEach } from "../load-records.ts";
import { openDuckdb } from "./open-duckdb.ts";

warehouseContract(
  "DuckDB",
  async () => {
    const warehouse = await openDuckdb();
    return {
      load: async (records, entities) => {
        warehouse.clear();
        await loadEach(records, warehouse, { entities });
        return warehouse;
      },
      close: () => warehouse.close(),
    };
  },
  100,
);

describe("DuckDbWarehouse", () => {
  it.runIf(process.platform === "linux")(
    "lets go of its file when it is closed, whatever was read to its end",
    async () => {
      const path = join(await folderOf({}), "left-open.duckdb");
      const warehouse = await openDuckdb({ path });
      await warehouse.run("CREATE TABLE numbers AS SELECT range AS n FROM range(100000)");
      const first: unknown[] = [];
      for await (const [number] of warehouse.rows({ text: "SELECT n FROM numbers ORDER BY n", values: [] })) {
        first.push(number);
        break;
      }
      expect(first).toEqual([0n]);
      expect(await warehouse.values("SELECT COUNT(*) FROM numbers")).toEqual([[100_000n]]);
      await warehouse.close();
      const open = await Promise.all(
        (await readdir("/proc/self/fd")).map((one) => readlink(`/proc/self/fd/${one}`).catch(() => "")),
      );
      expect(open.filter((one) => one.includes("left-open.duckdb"))).toEqual([]);
    },
  );

  it("takes what a load did, though rows were left before their end in the middle of it", async () => {
    const warehouse = await openDuckdb({ path: join(await folderOf({}), "records.duckdb") });
    await warehouse.begin();
    await warehouse.run("CREATE TABLE numbers AS SELECT range AS n FROM range(10000)");
    for await (const _ of warehouse.rows({ text: "SELECT n FROM numbers", values: [] })) {
      break;
    }
    await warehouse.keep("{}");
    expect(await warehouse.values("SELECT COUNT(*) FROM numbers")).toEqual([[10_000n]]);
    expect(await warehouse.kept()).toBe("{}");
    await warehouse.close();
  });
});
