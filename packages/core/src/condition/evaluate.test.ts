import { describe, expect, test } from "vitest";
import { Exact } from "../number/exact.ts";
import { Condition } from "./condition.ts";
import { evaluateCondition } from "./evaluate.ts";
import { type FactValue, factTypeOf } from "./fact.ts";
import { factsOf } from "./facts-of.ts";

const facts = new Map<string, FactValue>([
  ["value", Exact.of("4/5")],
  ["quota", Exact.of(1)],
  ["level", "commune"],
  ["dueAt", "2026-08-31"],
  ["late", true],
  ["tags", ["urgent", "online"]],
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
  ])("%s %s %j is %s", (...[fact, operator, value, result]) => {
    expect(holds({ fact, operator, value })).toBe(result);
  });

  test("a third of three is one, which no floating-point number would say", () => {
    const third = new Map<string, FactValue>([["value", Exact.of("1/3").times(3)]]);
    const one = Condition.parse({ fact: "value", operator: "equal", value: 1 });
    expect(evaluateCondition(one, { facts: third, named }).result).toBe(true);
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
        { ...yes, factResult: true, result: true },
        { ...no, factResult: true, result: false },
        { condition: "is-late", of: { ...yes, factResult: true, result: true }, result: true },
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

  test("also in a branch that would not have decided", () => {
    const late = { fact: "late", operator: "equal", value: true };
    expect(() => holds({ any: [late, { fact: "gone", operator: "equal", value: 1 }] })).toThrow("missing-fact");
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
  expect([...facts.values()].map(factTypeOf)).toEqual(["number", "number", "text", "text", "boolean", "list"]);
});
