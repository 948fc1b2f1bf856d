import { Condition, Exact, type FactValue } from "@cchc/core";
import { describe, expect, it } from "vitest";
import type { ConditionNode } from "./condition-node.ts";
import { becauseText, conditionLines, conditionText } from "./condition-text.ts";
import { traceCondition } from "./trace-condition.ts";
import { valueWords } from "./trace-text.ts";
import { tracedOperand } from "./traced-value.ts";

const vi = { language: "vi", digits: 2 } as const;
const en = { language: "en", digits: 2 } as const;
const facts = new Map<string, FactValue>([
  ["value", Exact.of("2/3")],
  ["late", Exact.of(1200)],
  ["quota", Exact.of(1500)],
  ["level", "ward"],
  ["tags", ["a", "b"]],
  ["open", true],
  ["day", "2026-08-31"],
]);
const number = (vi: string, en: string) => ({ type: "number", title: { vi, en } }) as const;
const catalogue = new Map([
  ["value", number("giá trị", "value")],
  ["late", number("số hồ sơ muộn", "late files")],
  ["quota", number("biên chế", "quota")],
]);

function node(condition: unknown): ConditionNode {
  const named = new Map([["few", Condition.parse({ fact: "late", operator: "lessThan", value: 10 })]]);
  return traceCondition(Condition.parse(condition), { facts, named, catalogue, shares: new Set(["value"]) });
}

describe("a comparison in words", () => {
  it.each([
    [{ fact: "value", operator: "greaterThanInclusive", value: 0.9 }, "giá trị ≥ 90%", "value ≥ 90%"],
    [{ fact: "late", operator: "lessThan", value: 1000 }, "số hồ sơ muộn < 1.000", "late files < 1,000"],
    [
      { fact: "late", operator: "lessThan", value: { fact: "quota" } },
      "số hồ sơ muộn < biên chế",
      "late files < quota",
    ],
    [
      { fact: "level", operator: "in", value: ["ward", "commune"] },
      "level là một trong “ward”, “commune”",
      "level is one of “ward”, “commune”",
    ],
    [{ fact: "tags", operator: "contains", value: "a" }, "tags có “a”", "tags contains “a”"],
    [{ fact: "open", operator: "equal", value: true }, "open = đúng", "open = true"],
    [{ fact: "open", operator: "notEqual", value: false }, "open ≠ sai", "open ≠ false"],
    [{ fact: "quota", operator: "isPresent", value: true }, "có biên chế", "quota is there"],
    [{ fact: "gone", operator: "isPresent", value: false }, "không có gone", "gone is not there"],
  ])("%j", (condition, inVietnamese, inEnglish) => {
    expect(conditionText(node(condition), vi)).toBe(inVietnamese);
    expect(conditionText(node(condition), en)).toBe(inEnglish);
  });
});

describe("groups in words", () => {
  const low = { fact: "value", operator: "lessThan", value: 0.5 };
  const ward = { fact: "level", operator: "equal", value: "ward" };

  it("take brackets inside each other", () => {
    expect(conditionText(node({ all: [ward, { any: [low, { not: low }] }] }), en)).toBe(
      "level = “ward” and (value < 50% or not (value < 50%))",
    );
    expect(conditionText(node({ any: [{ condition: "few" }, { all: [low] }] }), vi)).toBe(
      "điều kiện “few” hoặc giá trị < 50%",
    );
  });

  it("are a tree of lines, each with its outcome", () => {
    expect(conditionLines(node({ any: [low, { not: { condition: "few" } }] }), en)).toEqual([
      "✓ true: at least one of these – decisive",
      "  ✗ false: value < 50% (value is 66.67%)",
      "  ✓ true: this does not hold – decisive",
      "    ✗ false: the condition “few” – decisive",
      "      ✗ false: late files < 10 (late files is 1,200) – decisive",
    ]);
    expect(conditionLines(node({ fact: "gone", operator: "isPresent", value: true }), vi)).toEqual([
      "✗ sai: có gone (không có gone) – quyết định",
    ]);
  });

  it("have reasons, each fact once", () => {
    expect(becauseText([node({ all: [ward, { not: low }, { not: low }] })], en)).toBe(
      "level is “ward”, value is 66.67%",
    );
    expect(becauseText([node({ fact: "late", operator: "lessThan", value: { fact: "quota" } })], vi)).toBe(
      "số hồ sơ muộn là 1.200, biên chế là 1.500",
    );
  });
});

describe("decorators and intervals", () => {
  it.each([
    [{ fact: "value", operator: "between", value: { atLeast: 0.5, below: 0.9 } }, "giá trị trong khoảng ≥ 50%, < 90%"],
    [{ fact: "day", operator: "withinPeriod", value: "2026-Q3" }, "day trong kỳ “2026-Q3”"],
    [{ fact: "value", operator: "not:lessThan", value: 0.5 }, "không phải (giá trị < 50%)"],
    [{ fact: "tags", operator: "everyFact:equal", value: "a" }, "mọi phần tử của tags = “a”"],
    [{ fact: "late", operator: "someValue:lessThan", value: [1, 2] }, "số hồ sơ muộn < một phần tử của 1, 2"],
  ])("%j", (condition, expected) => {
    expect(conditionText(node(condition), vi)).toBe(expected);
  });

  it("write the edges of an interval with their signs", () => {
    expect(valueWords(tracedOperand({ atLeast: 0.8, below: 1 }, "share"), vi)).toBe("≥ 80%, < 100%");
    expect(valueWords(tracedOperand({ above: "2026-01-01" }, "amount"), en)).toBe("> “2026-01-01”");
    expect(valueWords(tracedOperand({}, "amount"), en)).toBe("–");
  });
});
