import { join } from "node:path";
import { entities, parsePlainDate } from "@cchc/core";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyColumnFile, writeParquet } from "../../../../test/any-column-files.ts";
import { bothWays } from "../../../../test/both-intakes.ts";
import { folderOf } from "../../../../test/temporary-folder.ts";

const runs = Number(process.env["CCHC_RUNS"] ?? 40);
const units = "unit,name,level\n18001,Xã A,commune\n18002,Xã B,commune\n18003,Xã C,commune\n";

describe("any case files in Parquet", () => {
  it("come out of both intakes alike", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(anyColumnFile, fc.boolean(), async (file, listed) => {
        const folder = await folderOf(listed ? { "units.csv": units } : {});
        await writeParquet(connection, join(folder, "case-file.parquet"), file);
        taken += await bothWays(folder, { entities, asOf: parsePlainDate("2026-08-31") });
      }),
      { numRuns: runs },
    );
    instance.closeSync();
    expect(taken).toBeGreaterThan(runs);
  }, 600_000);
});
