import { Condition, Exact, type FactValue } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { conditionWords, factText } from "./condition-words.ts";

const words = (condition: unknown) => conditionWords(Condition.parse(condition));

describe("a condition in words", () => {
  it.each([
    ["equal", 2, "n = 2"],
    ["notEqual", 2, "n ≠ 2"],
    ["lessThan", 0.5, "n < 0.5"],
    ["lessThanInclusive", 0.5, "n ≤ 0.5"],
    ["greaterThan", 0.5, "n > 0.5"],
    ["greaterThanInclusive", 0.5, "n ≥ 0.5"],
    ["in", [1, 2], "n ∈ {1, 2}"],
    ["notIn", ["a", "b"], "n ∉ {“a”, “b”}"],
    ["contains", "a", "n ∋ “a”"],
    ["doesNotContain", "a", "n ∌ “a”"],
    ["equal", { fact: "quota" }, "n = quota"],
    ["equal", true, "n = true"],
  ])("writes %s %j in symbols", (operator, value, text) => {
    expect(words({ fact: "n", operator, value })).toEqual({ vi: text, en: text });
  });

  it("says presence in words", () => {
    expect(words({ fact: "letter", operator: "isPresent", value: true })).toEqual({
      vi: "có letter",
      en: "letter is present",
    });
    expect(words({ fact: "letter", operator: "isPresent", value: false })).toEqual({
      vi: "không có letter",
      en: "letter is absent",
    });
  });

  it("joins groups in each language and brackets a group in a group", () => {
    const late = { fact: "late", operator: "equal", value: 0 };
    const done = { fact: "value", operator: "greaterThanInclusive", value: 0.9 };
    expect(words({ all: [done, { any: [late, { not: late }] }] })).toEqual({
      vi: "value ≥ 0.9 và (late = 0 hoặc không phải (late = 0))",
      en: "value ≥ 0.9 and (late = 0 or not (late = 0))",
    });
    expect(words({ all: [{ any: [late, done] }] }).en).toBe("late = 0 or value ≥ 0.9");
  });

  it("quotes a named condition", () => {
    expect(conditionWords({ condition: "on-time" })).toEqual({ vi: "“on-time”", en: "“on-time”" });
  });
});

describe("a condition in other words", () => {
  it("calls facts and values by them, facts on the right as well", () => {
    const words = {
      fact: (name: string) => ({ vi: `‹${name}›`, en: `<${name}>` }),
      value: (literal: number | string | boolean, fact: string) => ({
        vi: `${fact}:${literal}`,
        en: `${fact}=${literal}`,
      }),
    };
    const condition = Condition.parse({
      all: [
        { fact: "status", operator: "in", value: ["a", "b"] },
        { fact: "endedAt", operator: "lessThan", value: { fact: "dueAt" } },
        { not: { fact: "endedAt", operator: "isPresent", value: true } },
      ],
    });
    expect(conditionWords(condition, words)).toEqual({
      vi: "‹status› ∈ {status:a, status:b} và ‹endedAt› < ‹dueAt› và không phải (có ‹endedAt›)",
      en: "<status> ∈ {status=a, status=b} and <endedAt> < <dueAt> and not (<endedAt> is present)",
    });
  });
});

describe("operators read", () => {
  it.each([
    [{ operator: "everyFact:greaterThan", value: 5 }, "mọi phần tử của f > 5", "every one of f > 5"],
    [{ operator: "someValue:equal", value: [1, 2] }, "f = một phần tử của {1, 2}", "f = some one of {1, 2}"],
    [{ operator: "not:swap:lessThan", value: 3 }, "không phải (3 < f)", "not (3 < f)"],
    [{ operator: "between", value: { atLeast: 0.8, below: 1 } }, "0.8 ≤ f < 1", "0.8 ≤ f < 1"],
    [{ operator: "between", value: { above: 0.8 } }, "0.8 < f", "0.8 < f"],
    [{ operator: "between", value: { atMost: 1 } }, "f ≤ 1", "f ≤ 1"],
    [{ operator: "withinPeriod", value: "2026-Q3" }, "f trong kỳ “2026-Q3”", "f within “2026-Q3”"],
    [{ operator: "isPresent", value: false }, "không có f", "f is absent"],
    [
      { path: "$.steps[0]", operator: "equal", value: { fact: "g", path: "$.x" } },
      "f.steps[0] = g.x",
      "f.steps[0] = g.x",
    ],
  ])("%j", (test, vi, en) => {
    expect(conditionWords(Condition.parse({ fact: "f", ...test }))).toEqual({ vi, en });
  });
});

describe("the facts of a condition", () => {
  it("are listed exactly, those of named conditions too", () => {
    const named = new Map([["small", Condition.parse({ fact: "level", operator: "equal", value: "commune" })]]);
    const condition = Condition.parse({
      all: [
        { fact: "value", operator: "lessThan", value: 1 },
        { fact: "channels", operator: "contains", value: "post" },
        { fact: "open", operator: "equal", value: true },
        { condition: "small" },
      ],
    });
    const facts = new Map<string, FactValue>([
      ["value", Exact.of("2/3")],
      ["channels", ["post", "desk"]],
      ["open", false],
      ["level", "commune"],
    ]);
    expect(factText(condition, { facts, named })).toBe(
      "value = 2/3, channels = {“post”, “desk”}, open = false, level = “commune”",
    );
  });
});
