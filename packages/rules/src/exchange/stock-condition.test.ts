import type { Condition } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { stockCondition } from "./stock-condition.ts";
import type { StockComparison } from "./stock-rule.ts";
import { factsOfMeasure } from "./stock-scope.ts";

function translated(condition: Condition, named: Readonly<Record<string, Condition>> = {}) {
  const noted: StockComparison[] = [];
  const scope = {
    facts: factsOfMeasure("cases"),
    named: new Map(Object.entries(named)),
    note: (one: StockComparison) => void noted.push(one),
  };
  return { condition: stockCondition(condition, scope), noted };
}

describe("a condition of a policy becomes one of the stock engine", () => {
  it("with facts named after their measure, and numbers noted as compared", () => {
    expect(translated({ fact: "value", operator: "greaterThanInclusive", value: 0.9 })).toEqual({
      condition: { fact: "cases.value", operator: "greaterThanInclusive", value: 0.9 },
      noted: [{ fact: "cases.value", value: "0.9" }],
    });
  });

  it("with groups, lists and texts as they are", () => {
    const level = { fact: "level", operator: "in", value: ["commune", "ward"] } as const;
    const condition: Condition = {
      any: [{ not: { ...level, value: [...level.value] } }, { all: [{ ...level, value: ["x"] }] }],
    };
    expect(translated(condition)).toEqual({ condition, noted: [] });
  });

  it("with one fact against another", () => {
    const { condition, noted } = translated({
      fact: "numerator",
      operator: "lessThan",
      value: { fact: "denominator" },
    });
    expect(condition).toEqual({ fact: "cases.numerator", operator: "lessThan", value: { fact: "cases.denominator" } });
    expect(noted).toEqual([{ fact: "cases.numerator", other: "cases.denominator" }]);
  });

  it("with names written out, in names too", () => {
    const few: Condition = { fact: "denominator", operator: "lessThan", value: 5 };
    const { condition } = translated({ not: { condition: "small" } }, { small: { all: [{ condition: "few" }] }, few });
    expect(condition).toEqual({ not: { all: [{ fact: "cases.denominator", operator: "lessThan", value: 5 }] } });
  });

  it("with isPresent, which the engine has not, as a fact beside itself", () => {
    const present = translated({ fact: "value", operator: "isPresent", value: true });
    const absent = translated({ fact: "value", operator: "isPresent", value: false });
    expect([present.condition, absent.condition]).toEqual([
      { fact: "cases.value", operator: "equal", value: { fact: "cases.value" } },
      { fact: "cases.value", operator: "notEqual", value: { fact: "cases.value" } },
    ]);
  });
});

describe("refused is", () => {
  it.each([
    [
      "an unknown fact",
      { fact: "late", operator: "equal", value: true },
      /given late; expected one of: level, value, numerator, denominator \[exchange\/unknown-fact\]/,
    ],
    ["an unknown name", { condition: "few" }, /given few; .*\[exchange\/unknown-name\]/],
    ["a name that leads to itself", { condition: "a" }, /given a → b → a; .*\[exchange\/cycle\]/],
  ] satisfies [string, Condition, RegExp][])("%s", (_, condition, message) => {
    expect(() => translated(condition, { a: { condition: "b" }, b: { not: { condition: "a" } } })).toThrow(message);
  });
});
