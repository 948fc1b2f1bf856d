import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureOf, planOf } from "../../../test/any-visit-measure.ts";
import { anyCondition, anyRecords } from "../../../test/any-visits.ts";
import type { AnyRecord } from "../../entity/entity.ts";
import { Exact } from "../../number/exact.ts";
import { parsePlainDate } from "../../time/plain-date.ts";
import type { RecordCount, ShareCount } from "../count.ts";
import type { Measurement } from "../measurement.ts";
import { collectEvidence } from "./evidence.ts";
import { measureRecords } from "./measure-records.ts";

const paid: ShareCount = {
  by: "share",
  entity: "visit",
  in: { at: "on" },
  numerator: { fact: "paid", operator: "equal", value: true },
};
const collectable: ShareCount = { ...paid, changeable: { fact: "fee", operator: "greaterThan", value: 0 } };

async function measured(
  count: ShareCount | RecordCount,
  records: readonly AnyRecord[],
): Promise<Measurement | undefined> {
  const stream = records.map((record) => ({ entity: "visit", record }));
  const { measurements } = await measureRecords(planOf([measureOf("paid", count)], { units: ["A"] }), stream);
  return measurements[0];
}

const visited = (id: string, fields: Partial<AnyRecord>): AnyRecord => ({
  id,
  unit: "A",
  on: parsePlainDate("2024-05-02"),
  ...fields,
});

describe("what can still change", () => {
  it("is counted among the records that do not meet the numerator", async () => {
    const records = [
      visited("met", { paid: true, fee: 5 }),
      visited("can still pay", { paid: false, fee: 5 }),
      visited("lacks the fact, and can still pay", { fee: 5 }),
      visited("nothing to pay", { paid: false, fee: 0 }),
      visited("nobody knows", { paid: false }),
      visited("another year", { paid: false, fee: 5, on: parsePlainDate("2025-05-02") }),
    ];
    expect(await measured(collectable, records)).toMatchObject({ changeable: 2, undecided: 1 });
  });

  it("is told as 0 when nothing can, and of nothing at all", async () => {
    expect(await measured(collectable, [visited("met", { paid: true, fee: 5 })])).toMatchObject({ changeable: 0 });
    expect(await measured(collectable, [])).toMatchObject({ status: "empty-denominator", changeable: 0 });
  });

  it("of a plain count is what can still cease to count", async () => {
    const overdue: RecordCount = {
      by: "count",
      entity: "visit",
      in: { at: "on" },
      population: { fact: "paid", operator: "equal", value: false },
      changeable: { fact: "fee", operator: "greaterThan", value: 0 },
    };
    const records = [
      visited("a", { paid: false, fee: 5 }),
      visited("b", { paid: false, fee: 0 }),
      visited("c", { paid: true, fee: 5 }),
    ];
    expect(await measured(overdue, records)).toMatchObject({ amount: Exact.of(2), changeable: 1 });
  });

  it("is listed with the records behind the measurement", async () => {
    const records = [
      visited("met", { paid: true, fee: 5 }),
      visited("can", { paid: false, fee: 5 }),
      visited("cannot", { paid: false, fee: 0 }),
    ];
    const stream = records.map((record) => ({ entity: "visit", record }));
    const of = { measure: measureOf("paid", collectable), unit: "A", limit: 5 };
    const evidence = await collectEvidence(planOf([of.measure], { units: ["A"] }), of, stream);
    expect(evidence?.changeable).toEqual({ count: 1, records: [records[1]] });
    const silent = { ...of, measure: measureOf("paid", paid) };
    expect(await collectEvidence(planOf([silent.measure], { units: ["A"] }), silent, stream)).not.toHaveProperty(
      "changeable",
    );
  });

  it("is not told by a measure that does not say what can", async () => {
    expect(await measured(paid, [visited("a", { paid: false, fee: 5 })])).not.toHaveProperty("changeable");
  });
});

const changeableOf = (measurement: Measurement | undefined) =>
  measurement !== undefined && "numerator" in measurement ? (measurement.changeable ?? -1) : 0;

it("what can still change in two halves of the records adds up to that of all, and is never more than what is not met", async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, anyCondition, fc.nat(), async (records, changeable, cut) => {
      const own = records.filter(({ entity }) => entity === "visit").map(({ record }) => record);
      const at = cut % (own.length + 1);
      const count: ShareCount = { ...paid, changeable };
      const [all, left, right] = await Promise.all([
        measured(count, own),
        measured(count, own.slice(0, at)),
        measured(count, own.slice(at)),
      ]);
      expect(changeableOf(all)).toBe(changeableOf(left) + changeableOf(right));
      expect(all !== undefined && "numerator" in all).toBe(true);
      if (all !== undefined && "numerator" in all) {
        expect(all.denominator.minus(all.numerator).compare(changeableOf(all))).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
