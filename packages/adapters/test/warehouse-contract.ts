import {
  type AnyRecord,
  collectEvidence,
  type Entity,
  type EntityRecord,
  entities,
  type MeasurePlan,
  measureRecords,
  parsePeriod,
  parsePlainDate,
} from "@cchc/core";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anyCluster, anyCount, measureOf, planOf } from "../../core/test/any-visit-measure.ts";
import { anyPeriod, anyRecords } from "../../core/test/any-visits.ts";
import { evidencePage, warehouseEvidence } from "../src/warehouse/evidence.ts";
import { measurePeriods, measureWarehouse } from "../src/warehouse/measure-warehouse.ts";
import { anyRecordOf } from "./any-record.ts";
import { factMeasures } from "./fact-measures.ts";
import type { WarehouseEngine } from "./warehouse-engine.ts";

const anyMeasure = fc.oneof({ weight: 6, arbitrary: anyCount }, { weight: 1, arbitrary: anyCluster });

/** How often, and over the facts of which entities. */
interface ContractRuns {
  readonly numRuns: number;
  readonly isWithFacts?: (entity: Entity) => boolean;
}

/** What every engine must give: what core gives over the same records, to the last status and id. */
export function warehouseContract(
  name: string,
  open: () => Promise<WarehouseEngine>,
  runs: number | ContractRuns = 100,
): void {
  const { numRuns, isWithFacts = () => true } = typeof runs === "number" ? { numRuns: runs } : runs;
  describe(`any measure over any records counts in ${name}`, () => {
    let engine: WarehouseEngine;

    beforeAll(async () => {
      engine = await open();
    }, 60_000);

    afterAll(() => engine.close());

    async function expectAlike(plan: MeasurePlan, records: readonly EntityRecord[]): Promise<void> {
      const there = await measureWarehouse(plan, await engine.load(records, plan.entities));
      expect(JSON.stringify(there)).toBe(JSON.stringify(await measureRecords(plan, records)));
    }

    test("as in memory: numbers, statuses, ids behind them, and what became of the records", async () => {
      const counts = fc.array(anyMeasure, { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(counts, anyRecords, anyPeriod, async (some, records, period) => {
          const measures = some.map((count, place) => measureOf(`m${place}`, count));
          await expectAlike(planOf(measures, { period, keepRecords: 3 }), records);
        }),
        { numRuns },
      );
    }, 120_000);

    test("as in memory when no units are listed", async () => {
      await fc.assert(
        fc.asyncProperty(anyCount, anyRecords, anyPeriod, async (count, records, period) => {
          const { units: _, ...plan } = planOf([measureOf("m", count)], { period });
          await expectAlike(plan, records);
        }),
        { numRuns: numRuns / 5 },
      );
    }, 120_000);

    test("as in memory when records are counted under other units", async () => {
      const under = fc.constantFrom<ReadonlyMap<string, string>>(
        new Map([["elsewhere", "A"]]),
        new Map([
          ["A", "B"],
          ["elsewhere", "P"],
        ]),
        new Map(),
      );
      await fc.assert(
        fc.asyncProperty(anyMeasure, anyRecords, under, async (count, records, countedUnder) => {
          const plan = planOf([measureOf("m", count)], { keepRecords: 2, countedUnder, units: ["A", "B", "P"] });
          await expectAlike(plan, records);
        }),
        { numRuns: numRuns / 2 },
      );
    }, 120_000);

    test("in several periods at once as in each alone", async () => {
      const periods = fc.array(anyPeriod, { minLength: 2, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(anyMeasure, anyRecords, periods, async (count, records, some) => {
          const plans = some.map((period) => planOf([measureOf("m", count)], { period }));
          const warehouse = await engine.load(records, planOf([]).entities);
          const together = await measurePeriods(plans, warehouse);
          const alone = await Promise.all(plans.map((plan) => measureRecords(plan, records)));
          expect(JSON.stringify(together)).toBe(JSON.stringify(alone));
        }),
        { numRuns },
      );
    }, 120_000);

    test("evidence: the same records behind a number, sorted alike, whole or page by page", async () => {
      await fc.assert(
        fc.asyncProperty(anyCount, anyRecords, anyPeriod, async (count, records, period) => {
          const [measure, unit] = [measureOf("m", count), "A"];
          const plan = planOf([measure], { period });
          const warehouse = await engine.load(records, plan.entities);
          const whole = await collectEvidence(plan, { measure, unit, limit: 100 }, records);
          expect(await warehouseEvidence(plan, { measure, unit, limit: 100 }, warehouse)).toEqual(whole);
          const pages: AnyRecord[] = [];
          let after: number | undefined;
          do {
            const of = { measure, unit, limit: 2, kind: "counted" as const, ...(after === undefined ? {} : { after }) };
            const page = await evidencePage(plan, of, warehouse);
            pages.push(...page.records);
            after = page.next;
          } while (after !== undefined);
          expect(pages).toEqual(whole?.records.counted);
        }),
        { numRuns: numRuns / 2 },
      );
    }, 120_000);

    const withFacts = [...entities.values()].filter(
      (entity) => factMeasures(entity).length > presenceOfPeriod && isWithFacts(entity),
    );

    test.each(withFacts.map((entity) => [entity.id, entity] as const))(
      "%s: every derived fact, its absence too",
      async (_, entity) => {
        const measures = factMeasures(entity);
        const runs = entity.id === "case-file" ? numRuns / 15 : numRuns / 10;
        const records = fc.array(anyRecordOf(entity, units), { minLength: 1, maxLength: 60 });
        const period = fc.constantFrom("2026-01", "2026-02", "2025-Q4", "2026-H1").map(parsePeriod);
        await fc.assert(
          fc.asyncProperty(records, period, async (some, of) => {
            const plan = {
              ...planOf(measures, { period: of, units, unitDays }),
              entities,
              supplied: new Set([entity.id]),
            };
            await expectAlike(
              plan,
              some.map((record) => ({ entity: entity.id, record })),
            );
          }),
          { numRuns: Math.ceil(runs) },
        );
      },
      120_000,
    );

    test.each(withFacts.map((entity) => [entity.id, entity] as const))(
      "%s: every derived fact in months that follow one another",
      async (_, entity) => {
        const plan = { ...planOf(factMeasures(entity), { units, unitDays }), entities, supplied: new Set([entity.id]) };
        const plans = ["2025-12", "2026-01", "2026-02"].map((month) => ({ ...plan, period: parsePeriod(month) }));
        const records = fc.array(anyRecordOf(entity, units), { minLength: 1, maxLength: 60 });
        await fc.assert(
          fc.asyncProperty(records, async (some) => {
            const given = some.map((record) => ({ entity: entity.id, record }));
            const together = await measurePeriods(plans, await engine.load(given, entities));
            const alone = await Promise.all(plans.map((one) => measureRecords(one, given)));
            expect(JSON.stringify(together)).toBe(JSON.stringify(alone));
          }),
          { numRuns: Math.ceil(numRuns / 20) },
        );
      },
      120_000,
    );
  });
}

/** Measures of the two facts that every entity has: the days of the period. */
const presenceOfPeriod = 6;

const units = ["A", "B", "C"];

/** One code that ended, one that stands, and one that no register has. */
const unitDays = new Map([
  ["A", { to: parsePlainDate("2026-02-10") }],
  ["B", {}],
]);
