import { describe, expect, test } from "vitest";
import { Exact } from "../number/exact.ts";
import { Condition } from "./condition.ts";
import { conditionHolds, evaluateCondition } from "./evaluate.ts";
import { type FactValue, factTypeOf, factValueOf } from "./fact.ts";
import { factsOf } from "./facts-of.ts";

const facts = new Map<string, FactValue>([
  ["value", Exact.of("4/5")],
  ["quota", Exact.of(1)],
  ["level", "commune"],
  ["dueAt", "2026-08-31"],
  ["late", true],
  ["tags", ["urgent", "online"]],
  ["scores", [2, Exact.of(4)]],
  ["none", []],
  ["doneAt", "2026-08-31T16:30:00"],
]);
const named = new Map([["is-late", Condition.parse({ fact: "late", operator: "equal", value: true })]]);

function holds(input: unknown): boolean {
  return evaluateCondition(Condition.parse(input), { facts, named }).result;
}

describe("every operator", () => {
  test.each([
    ["value", "equal", 0.8, true],
    ["value", "notEqual", 0.8, false],
    ["value", "lessThan", 0.8, false],
    ["value", "lessThanInclusive", 0.8, true],
    ["value", "greaterThan", 0.7999999999999999, true],
    ["value", "greaterThanInclusive", 0.8000000000000002, false],
    ["value", "in", [1, 0.8], true],
    ["value", "notIn", [1, 0.8], false],
    ["value", "lessThan", { fact: "quota" }, true],
    ["level", "equal", "commune", true],
    ["level", "equal", "Commune", false],
    ["level", "in", ["ward", "commune"], true],
    ["level", "in", { fact: "tags" }, false],
    ["dueAt", "lessThan", "2026-09-01", true],
    ["dueAt", "greaterThan", "2026-08-31", false],
    ["late", "equal", true, true],
    ["late", "notEqual", true, false],
    ["tags", "contains", "urgent", true],
    ["tags", "contains", "urgen", false],
    ["tags", "doesNotContain", "paper", true],
    ["tags", "doesNotContain", "online", false],
    ["level", "isPresent", true, true],
    ["level", "isPresent", false, false],
    ["apologyAt", "isPresent", true, false],
    ["apologyAt", "isPresent", false, true],
    ["value", "not:lessThan", 0.8, true],
    ["value", "swap:lessThan", 0.5, true],
    ["value", "someValue:greaterThan", [1, 0.5], true],
    ["value", "everyValue:greaterThan", [1, 0.5], false],
    ["scores", "someFact:greaterThan", 3, true],
    ["scores", "everyFact:greaterThan", 3, false],
    ["scores", "not:everyFact:greaterThan", 3, true],
    ["scores", "everyFact:in", [1, 2, 3, 4], true],
    ["none", "everyFact:equal", 1, true],
    ["none", "someFact:equal", 1, false],
    ["level", "swap:contains", { fact: "tags" }, false],
    ["value", "between", { atLeast: 0.8, below: 1 }, true],
    ["value", "between", { above: 0.8, below: 1 }, false],
    ["value", "between", { atMost: 0.8 }, true],
    ["value", "between", { below: 0.8 }, false],
    ["value", "between", { above: 0.5, atMost: 0.8 }, true],
    ["dueAt", "between", { above: "2026-08-01", atMost: "2026-08-31" }, true],
    ["dueAt", "between", { atLeast: "2026-09-01" }, false],
    ["dueAt", "withinPeriod", "2026-Q3", true],
    ["dueAt", "withinPeriod", "2026-09", false],
    ["doneAt", "withinPeriod", "2026-08", true],
    ["doneAt", "withinPeriod", "2026-08-31..2026-09-02", true],
    ["doneAt", "withinPeriod", "2026-09", false],
  ])("%s %s %j is %s", (...[fact, operator, value, result]) => {
    expect(holds({ fact, operator, value })).toBe(result);
  });

  test("a third of three is one, which no floating-point number would say", () => {
    const third = new Map<string, FactValue>([["value", Exact.of("1/3").times(3)]]);
    const one = Condition.parse({ fact: "value", operator: "equal", value: 1 });
    expect(evaluateCondition(one, { facts: third, named }).result).toBe(true);
  });
});

describe("a path", () => {
  test("leads to a member of a list", () => {
    expect(holds({ fact: "tags", path: "$[1]", operator: "equal", value: "online" })).toBe(true);
    expect(holds({ fact: "value", operator: "lessThan", value: { fact: "scores", path: "$[0]" } })).toBe(true);
  });

  test("that leads nowhere leads to a missing fact", () => {
    expect(() => holds({ fact: "tags", path: "$[7]", operator: "equal", value: "online" })).toThrow("given tags");
    expect(holds({ fact: "tags", path: "$[7]", operator: "isPresent", value: false })).toBe(true);
  });
});

describe("groups", () => {
  const yes = { fact: "late", operator: "equal", value: true };
  const no = { fact: "late", operator: "equal", value: false };

  test.each([
    [{ all: [yes, yes] }, true],
    [{ all: [yes, no] }, false],
    [{ any: [no, yes] }, true],
    [{ any: [no, no] }, false],
    [{ not: no }, true],
    [{ condition: "is-late" }, true],
    [{ not: { condition: "is-late" } }, false],
    [{ any: [{ all: [yes, no] }, { not: { any: [no] } }] }, true],
  ])("%j is %s", (input, result) => {
    expect(holds(input)).toBe(result);
  });

  test("keep the outcome of every branch, also after the first that decides", () => {
    const trace = evaluateCondition(Condition.parse({ any: [yes, no, { condition: "is-late" }] }), { facts, named });
    expect(trace).toEqual({
      any: [
        { ...yes, factResult: true, valueResult: true, result: true },
        { ...no, factResult: true, valueResult: false, result: false },
        { condition: "is-late", of: { ...yes, factResult: true, valueResult: true, result: true }, result: true },
      ],
      result: true,
    });
  });
});

describe("what is not at hand is an error, never false", () => {
  test("a missing fact, on either side", () => {
    expect(() => holds({ fact: "apologyAt", operator: "equal", value: "x" })).toThrow(
      "a condition asks for a fact that is not at hand; given apologyAt; expected missing facts settled as a status before [condition/missing-fact]",
    );
    expect(() => holds({ fact: "value", operator: "lessThan", value: { fact: "target" } })).toThrow("given target");
  });

  test("also in a branch that would not have decided, when every branch is asked", () => {
    const late = { fact: "late", operator: "equal", value: true };
    const condition = Condition.parse({ any: [late, { fact: "gone", operator: "equal", value: 1 }] });
    expect(() => evaluateCondition(condition, { facts, named })).toThrow("missing-fact");
    expect(conditionHolds(condition, { facts, named })).toBe(true);
  });

  test("an unknown name", () => {
    expect(() => holds({ condition: "gone" })).toThrow(
      "no condition has this name; given gone; expected a name listed under conditions in policy.yaml [condition/unknown-name]",
    );
  });
});

test("the facts that must be at hand are told beforehand, through names, without those under isPresent", () => {
  const condition = Condition.parse({
    all: [
      { fact: "value", operator: "lessThan", value: { fact: "quota" } },
      { not: { condition: "is-late" } },
      { any: [{ fact: "apologyAt", operator: "isPresent", value: true }] },
      { condition: "gone" },
    ],
  });
  expect([...factsOf(condition, named)].sort()).toEqual(["late", "quota", "value"]);
});

test("a value tells its own type", () => {
  const types = ["number", "number", "text", "text", "boolean", "list", "list", "list", "text"];
  expect([...facts.values()].map(factTypeOf)).toEqual(types);
});

test("only what can be compared is the value of a fact", () => {
  const values = [1, "a", true, Exact.one, [1, "a"], []];
  expect(values.map(factValueOf)).toEqual(values);
  const others = [null, undefined, Number.NaN, Number.POSITIVE_INFINITY, {}, [null], [[1]], 1n, () => 1];
  expect(others.map(factValueOf)).toEqual(others.map(() => undefined));
});
