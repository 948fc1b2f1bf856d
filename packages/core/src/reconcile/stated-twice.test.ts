import { describe, expect, it } from "vitest";
import type { AnyRecord } from "../entity/entity.ts";
import { Exact } from "../number/exact.ts";
import { parsePlainDate } from "../time/plain-date.ts";
import { vietnamCalendar } from "../vietnam-calendar.ts";
import { beginReconciling } from "./reconciliations.ts";

const day = parsePlainDate("2024-01-01");

function findings(entity: string, ...records: readonly AnyRecord[]) {
  const run = beginReconciling({ supplied: new Set([entity]), calendar: vietnamCalendar() });
  for (const record of records) {
    run.add({ entity, record });
  }
  return run.finish().flatMap((one) => one.findings);
}

describe("a figure that two records state", () => {
  it("with different values is an error that shows both", () => {
    const [found, ...others] = findings(
      "unit-facts",
      { id: "a", unit: "U", asOf: day, population: 5300, villages: 9 },
      { id: "b", unit: "U", asOf: day, population: 5310, villages: 9 },
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: "unit-facts/stated-twice",
      severity: "error",
      unit: "U",
      period: "2024-01-01",
      records: ["a", "b"],
    });
    expect(found?.figures).toEqual([{ title: { vi: "Dân số", en: "Population" }, value: "5300 ≠ 5310" }]);
  });

  it("with the same value, or of another unit or day, is none", () => {
    const same = { id: "a", unit: "U", asOf: day, population: 5300 };
    expect(
      findings(
        "unit-facts",
        same,
        { ...same, id: "b" },
        { ...same, id: "c", unit: "V", population: 1 },
        { ...same, id: "d", asOf: parsePlainDate("2024-02-01"), population: 2 },
      ),
    ).toEqual([]);
  });

  it("is compared exactly, and where only one record has it not at all", () => {
    const score = { unit: "U", index: "par-index", item: "total", asOf: day };
    expect(
      findings(
        "index-score",
        { ...score, id: "a", score: Exact.of("63.30"), max: Exact.of(100) },
        { ...score, id: "b", score: Exact.of("63.3") },
      ),
    ).toEqual([]);
  });
});
