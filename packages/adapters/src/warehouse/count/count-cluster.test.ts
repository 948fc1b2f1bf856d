import { CchcError, measureRecords } from "@cchc/core";
import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";
import { anyCluster, measureOf, planOf } from "../../../../core/test/any-visit-measure.ts";
import { anyPeriod, anyRecords } from "../../../../core/test/any-visits.ts";
import { duckdb as dialect } from "../dialect/duckdb.ts";
import type { DuckDbWarehouse } from "../duckdb/duckdb-warehouse.ts";
import { openDuckdb } from "../duckdb/open-duckdb.ts";
import { loadEach } from "../load-records.ts";
import { measureWarehouse } from "../measure-warehouse.ts";
import type { Statement } from "../statement/statement.ts";
import type { Warehouse } from "../warehouse.ts";

const outOfMemory = new CchcError({
  code: "duckdb/out-of-memory",
  what: { vi: "hết bộ nhớ", en: "out of memory" },
  expected: { vi: "nhiều hơn", en: "more of it" },
});

/** An engine whose memory does not hold the groups of all units at once: it counts those statements that ask for a part. */
function narrow(warehouse: DuckDbWarehouse): { readonly engine: Warehouse; readonly parts: () => number } {
  let parts = 0;
  const engine: Warehouse = {
    dialect,
    get tables() {
      return warehouse.tables;
    },
    rows: async function* rows(statement: Statement) {
      if (statement.text.includes("arg_max(")) {
        if (!/hash\("unit"\) % \d+ = \d+/.test(statement.text)) {
          throw outOfMemory;
        }
        parts += 1;
      }
      yield* warehouse.rows(statement);
    },
  };
  return { engine, parts: () => parts };
}

it("the largest clusters are found part by part where memory does not hold all groups, and are those of memory", async () => {
  const warehouse = await openDuckdb({ threads: 2 });
  onTestFinished(() => warehouse.close());
  const { engine, parts } = narrow(warehouse);
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(anyCluster, anyRecords, anyPeriod, async (count, records, period) => {
      const plan = planOf([measureOf("m", count)], { period, keepRecords: 3 });
      warehouse.clear();
      await loadEach(records, warehouse, { entities: plan.entities });
      runs += warehouse.tables.length > 0 ? 1 : 0;
      expect(JSON.stringify(await measureWarehouse(plan, engine))).toBe(
        JSON.stringify(await measureRecords(plan, records)),
      );
    }),
    { numRuns: Number(process.env["CCHC_RUNS"] ?? 15) },
  );
  expect(parts()).toBe(16 * runs);
}, 120_000);
