import { describe, expect, it } from "vitest";
import { buildPolicy } from "../../test/build-policy.ts";
import { readShipped, shippedIds } from "../../test/read-shipped.ts";
import { richPolicy } from "../../test/rich-policy.ts";
import type { StockCondition, StockRule } from "../index.ts";
import { toJsonRulesEngine } from "./to-json-rules-engine.ts";

const bands =
  "{ shape: bands, direction: higher-is-better, bands: [{ below: 80%, points: 1 }, { atLeast: 80%, points: 4 }] }";
const policy = buildPolicy({ areas: { service: 4 }, indicators: { quick: { max: 4, score: bands } } });

function rulesOf(one: typeof policy): StockRule[] {
  return toJsonRulesEngine(one, { on: "2026-08-01" }).rules;
}

function testsIn(condition: StockCondition): { fact: string; operator: string; value: unknown }[] {
  if ("fact" in condition) {
    return [condition];
  }
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : [condition.not];
  return parts.flatMap(testsIn);
}

describe("an indicator becomes one rule for each outcome", () => {
  it("a band, with its points and the source of the rule", () => {
    expect(rulesOf(policy)[1]).toEqual({
      name: "indicator/quick/band-2",
      conditions: {
        all: [
          { fact: "share.status", operator: "equal", value: "measured", priority: 2 },
          { fact: "share.value", operator: "greaterThanInclusive", value: 0.8 },
        ],
      },
      event: {
        type: "indicator/quick",
        params: {
          indicator: "quick",
          outcome: "band-2",
          measure: "share",
          status: "scored",
          origin: "counts",
          reason: "bands/from",
          max: "4",
          applicable: "4",
          points: "4",
          ruleFrom: "2026-01-01",
          basis: "law",
          source: { document: "1/QĐ-UBND", confidence: "high" },
        },
      },
    });
  });

  it("and a gap, with what the policy says of it", () => {
    const told = rulesOf(policy).map(({ event: { params } }) => [
      params.outcome,
      params.status,
      params.points,
      params.applicable,
    ]);
    expect(told).toEqual([
      ["band-1", "scored", "1", "4"],
      ["band-2", "scored", "4", "4"],
      ["no-data", "no-data", undefined, "4"],
      ["empty-denominator", "empty-denominator", "0", "4"],
      ["not-applicable", "not-applicable", undefined, "0"],
      ["exempt", "exempt", undefined, "0"],
      ["pending", "pending", undefined, "4"],
      ["error", "error", undefined, "4"],
    ]);
  });

  it("a formula, with its numbers as exact texts", () => {
    const score = "{ shape: capped-linear, zeroAt: 1/3, fullAt: 80% }";
    const formulas = rulesOf(buildPolicy({ areas: { service: 4 }, indicators: { quick: { max: 4, score } } })).flatMap(
      ({ event }) => event.params.formula ?? [],
    );
    expect(formulas).toEqual([{ shape: "capped-linear", zeroAt: "1/3", fullAt: "0.8", max: "4" }]);
  });

  it("one alone when no rule is in force on the day", () => {
    const { rules } = toJsonRulesEngine(policy, { on: "2025-12-31" });
    expect(rules.map(({ name, conditions }) => [name, conditions])).toEqual([
      ["indicator/quick/no-rule", { all: [{ fact: "level", operator: "equal", value: { fact: "level" } }] }],
    ]);
  });
});

describe("a lookup, which has an order, becomes cases that deny the earlier ones", () => {
  it("since the engine has none", () => {
    const score =
      "{ shape: lookup, cases: [{ if: { fact: value, operator: greaterThan, value: 0.9 }, points: 4 }, { if: { fact: denominator, operator: lessThan, value: 5 }, points: 2 }], otherwise: 0 }";
    const rules = rulesOf(buildPolicy({ areas: { service: 4 }, indicators: { quick: { max: 4, score } } }));
    const high = { fact: "share.value", operator: "greaterThan", value: 0.9 };
    const few = { fact: "share.denominator", operator: "lessThan", value: 5 };
    expect(rules.slice(0, 3).map(({ name, conditions }) => [name, conditions.all.slice(1)])).toEqual([
      ["indicator/quick/case-1", [high]],
      ["indicator/quick/case-2", [{ not: high }, few]],
      ["indicator/quick/otherwise", [{ not: high }, { not: few }]],
    ]);
  });
});

const everyPolicy = [
  { name: "the policy with every shape", one: richPolicy },
  ...shippedIds.map((name) => ({ name, one: readShipped(name) })),
];

describe.each(everyPolicy)("$name", ({ one }) => {
  const exported = toJsonRulesEngine(one, { on: one.from });

  it("is plain data that survives JSON", () => {
    expect(JSON.parse(JSON.stringify(exported))).toEqual(exported);
  });

  it("has a name of its own for each rule, and no type that the engine uses for itself", () => {
    const names = exported.rules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(exported.rules.filter(({ event }) => !/^(indicator|part)\//.test(event.type))).toEqual([]);
  });

  it("asks for a status before anything else of a measure", () => {
    const early = exported.rules.filter(({ conditions: { all } }) => {
      const [first, ...rest] = all;
      const counts = rest.flatMap(testsIn).filter(({ fact }) => fact !== "level");
      const status = first !== undefined && "fact" in first && first.fact.endsWith(".status") && first.priority === 2;
      return counts.length > 0 && !status;
    });
    expect(early).toEqual([]);
  });

  it("uses operators of the stock engine alone, and names nothing to look up", () => {
    const operators = new Set(
      exported.rules.flatMap(({ conditions }) => testsIn(conditions).map(({ operator }) => operator)),
    );
    const stock = [
      "equal",
      "notEqual",
      "in",
      "notIn",
      "lessThan",
      "lessThanInclusive",
      "greaterThan",
      "greaterThanInclusive",
    ];
    expect([...operators].filter((operator) => !stock.includes(operator))).toEqual([]);
    expect(JSON.stringify(exported.rules)).not.toContain('"condition":');
  });
});
