import { type Condition, conditionHolds, Exact, type Measure } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factsOfMeasurement } from "../../scorecard/judge-measured.ts";
import { measureDomains } from "./domain.ts";
import { verdictOf } from "./verdict.ts";

const words = { vi: "chữ", en: "words" };
const share: Measure = {
  id: "share",
  kind: "ratio",
  title: words,
  given: { numerator: words, denominator: words },
  mayExceed: false,
};
const count: Measure = {
  id: "count",
  kind: "amount",
  title: words,
  given: { amount: words },
  unit: words,
  count: { by: "count", entity: "petition", in: { at: "receivedOn" } },
};
const many: Condition = { fact: "denominator", operator: "greaterThanInclusive", value: 30 };
const named = new Map<string, Condition>([["many", many]]);
const over = (measure: Measure) => ({ domains: measureDomains(measure), named });
const value = (operator: "lessThan" | "greaterThan" | "greaterThanInclusive" | "equal", edge: number) =>
  ({ fact: "value", operator, value: edge }) as const;

describe("what is certain of a condition on a share", () => {
  test.each<[string, Condition, string]>([
    ["over the whole", value("greaterThan", 1), "never"],
    ["the whole itself", value("greaterThanInclusive", 1), "sometimes"],
    ["anything", value("greaterThanInclusive", 0), "always"],
    ["under nothing", value("lessThan", 0), "never"],
    ["two edges apart", { all: [value("greaterThan", 0.9), value("lessThan", 0.8)] }, "never"],
    [
      "two edges that touch",
      { all: [value("greaterThanInclusive", 0.9), { not: value("greaterThan", 0.9) }] },
      "sometimes",
    ],
    ["the two sides of an edge", { any: [value("lessThan", 0.9), value("greaterThanInclusive", 0.9)] }, "always"],
    ["an edge left out", { any: [value("lessThan", 0.9), value("greaterThan", 0.9)] }, "sometimes"],
    ["an interval over another", { fact: "value", operator: "between", value: { above: 1 } }, "never"],
    ["a name and its contrary", { all: [{ condition: "many" }, { not: many }] }, "never"],
    [
      "a level that is and is not",
      {
        all: [
          { fact: "level", operator: "equal", value: "a" },
          { fact: "level", operator: "notIn", value: ["a", "b"] },
        ],
      },
      "never",
    ],
    ["fact against fact", { fact: "numerator", operator: "greaterThan", value: { fact: "denominator" } }, "sometimes"],
  ])("%s", (_, condition, verdict) => {
    expect(verdictOf(condition, over(share))).toBe(verdict);
  });
});

test("what is counted is whole", () => {
  const between: Condition = { all: [value("greaterThan", 3), value("lessThan", 4)] };
  expect(verdictOf(between, over(count))).toBe("never");
  expect(verdictOf(value("equal", 2.5), over(count))).toBe("never");
});

const comparison = fc.record({
  fact: fc.constantFrom("value", "numerator", "denominator"),
  operator: fc.constantFrom(
    "lessThan",
    "lessThanInclusive",
    "greaterThan",
    "greaterThanInclusive",
    "equal",
    "not:equal",
  ),
  value: fc.constantFrom(0, 0.25, 0.5, 0.75, 1, 2, 5),
} as const);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    comparison,
    fc.record({ all: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("condition") }),
  ),
}));

test("no share breaks a verdict: what never holds holds for none, what always holds holds for all", () => {
  fc.assert(
    fc.property(condition, fc.nat(8), fc.integer({ min: 1, max: 8 }), (one, some, more) => {
      const [numerator, denominator] = [Exact.of(Math.min(some, more)), Exact.of(more)];
      const measurement = {
        measure: "share",
        unit: "u",
        period: "p",
        status: "measured",
        numerator,
        denominator,
      } as const;
      const unit = { code: "u", name: "u", level: "commune" };
      const facts = factsOfMeasurement(measurement, numerator.dividedBy(denominator), unit);
      const holds = conditionHolds(one, { facts, named });
      const verdict = verdictOf(one, over(share));
      return verdict === "sometimes" || holds === (verdict === "always");
    }),
    { numRuns: 300 },
  );
});
