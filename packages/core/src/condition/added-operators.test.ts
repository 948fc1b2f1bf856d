import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePeriod } from "../time/parse-period.ts";
import { fromDayNumber } from "../time/plain-date.ts";
import type { Condition } from "./condition.ts";
import { conditionHolds } from "./evaluate.ts";
import type { FactValue } from "./fact.ts";

const named = new Map<string, Condition>();

function holds(condition: Condition, value: FactValue): boolean {
  return conditionHolds(condition, { facts: new Map([["it", value]]), named });
}

const number = fc.integer({ min: -8, max: 8 }).map((n) => n / 4);
const day = fc.integer({ min: 20_600, max: 20_640 }).map(fromDayNumber);
const lower = fc.constantFrom(["atLeast", "greaterThanInclusive"] as const, ["above", "greaterThan"] as const);
const upper = fc.constantFrom(["atMost", "lessThanInclusive"] as const, ["below", "lessThan"] as const);

test.each([
  ["numbers", number],
  ["days", day],
] as const)("between edges of %s is what two comparisons say", (_, any) => {
  fc.assert(
    fc.property(fc.tuple(any, any, any), lower, upper, ([value, from, to], low, high) => {
      const between = { fact: "it", operator: "between", value: { [low[0]]: from, [high[0]]: to } } as const;
      const both: Condition = {
        all: [
          { fact: "it", operator: low[1], value: from },
          { fact: "it", operator: high[1], value: to },
        ],
      };
      expect(holds(between, value)).toBe(holds(both, value));
    }),
    { numRuns: 2_000 },
  );
});

test("within a period is from its first day to the last moment of its last, with a time or without", () => {
  const period = fc.constantFrom("2026-06", "2026-Q2", "2026-H1", "2026", "2026-06-10..2026-06-14");
  const time = fc.constantFrom("", "T00:00:00", "T16:30:00", "T23:59:59");
  fc.assert(
    fc.property(day, time, period, (date, at, text) => {
      const { first, last } = parsePeriod(text);
      const inside = first <= date && date <= last;
      expect(holds({ fact: "it", operator: "withinPeriod", value: text }, `${date}${at}`)).toBe(inside);
    }),
    { numRuns: 2_000 },
  );
});
