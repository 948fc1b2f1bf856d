import { Exact } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { amountOf, buildPolicy, commune, gapOf, published, share } from "../../test/build-policy.ts";
import { stockFacts } from "./stock-facts.ts";
import { toJsonRulesEngine } from "./to-json-rules-engine.ts";

const policy = buildPolicy({
  areas: { service: 14 },
  measures: { share: "ratio", days: "amount" },
  indicators: {
    quick: { max: 4, score: "{ shape: relative-to-leader, target: 40%, shareAtTarget: 50% }" },
    late: { max: 4, measure: "days", score: "{ shape: deduct, each: 0.5, floor: 0 }", when: "{ noData: zero }" },
    taken: { max: 6, score: "{ shape: published }" },
  },
});
const rules = toJsonRulesEngine(policy, { on: "2026-08-01" });
const unit = commune("A");

describe("facts of a unit", () => {
  it("are its level, its statuses, and its counts as doubles", () => {
    const measurements = [share("A", 2, 3), amountOf({ unit: "A", measure: "days" }, "4.5")];
    const leaders = new Map([["share", Exact.of("3/4")]]);
    expect(stockFacts(rules, { unit, measurements, published: [published("A", "taken", "4.83")], leaders })).toEqual({
      level: "commune",
      "share.status": "measured",
      "share.value": 2 / 3,
      "share.numerator": 2,
      "share.denominator": 3,
      "share.leader": 0.75,
      "days.status": "measured",
      "days.value": 4.5,
      "published.taken.status": "published",
      "published.taken.points": 4.83,
    });
  });

  it("are statuses alone where there is no number", () => {
    const measurements = [gapOf({ unit: "A", measure: "days" }, "pending")];
    expect(stockFacts(rules, { unit, measurements, published: [published("A", "taken")], leaders: new Map() })).toEqual(
      {
        level: "commune",
        "share.status": "no-data",
        "days.status": "pending",
        "published.taken.status": "none",
      },
    );
  });
});

describe("counts that doubles cannot compare", () => {
  it("are refused, with the two numbers", () => {
    const measurements = [share("A", 2n ** 52n, 2n ** 52n + 1n)];
    expect(() => stockFacts(rules, { unit, measurements, published: [], leaders: new Map() })).toThrow(
      /given share\.value = 4503599627370496\/4503599627370497; 0\.4; expected .* 2\^52; .* \[exchange\/beyond-double\]$/m,
    );
  });

  it("are let through where no rule compares them", () => {
    const linear = buildPolicy({
      areas: { service: 10 },
      indicators: { only: { score: "{ shape: tracked }", max: 0 }, rest: {} },
    });
    const tracked = { ...linear, indicators: linear.indicators.filter(({ id }) => id === "only") };
    const measurements = [share("A", 2n ** 60n, 2n ** 61n + 1n)];
    const facts = stockFacts(toJsonRulesEngine(tracked, { on: "2026-08-01" }), {
      unit,
      measurements,
      published: [],
      leaders: new Map(),
    });
    expect(facts["share.status"]).toBe("measured");
  });
});
