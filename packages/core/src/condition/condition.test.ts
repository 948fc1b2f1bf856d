import { describe, expect, test } from "vitest";
import { Condition } from "./condition.ts";

function accepted(input: unknown): boolean {
  return Condition.safeParse(input).success;
}

const test1 = { fact: "value", operator: "equal", value: 1 };

describe("the language of json-rules-engine is read", () => {
  test.each([
    ["one comparison", test1],
    ["a group", { all: [test1, { any: [test1] }] }],
    ["a negation", { not: { not: test1 } }],
    ["a named condition", { condition: "on-time" }],
    ["a list", { fact: "level", operator: "in", value: ["commune", "ward"] }],
    ["another fact", { fact: "numerator", operator: "lessThan", value: { fact: "denominator" } }],
    ["a truth value", { fact: "late", operator: "notEqual", value: true }],
    ["a decorated operator", { fact: "tags", operator: "not:everyFact:equal", value: "a" }],
    ["a path", { fact: "case", path: "$.steps[0]['late-by'].days", operator: "equal", value: 1 }],
    ["a path of the other fact", { ...test1, value: { fact: "x", path: "$.y" } }],
    ["an interval", { fact: "value", operator: "between", value: { atLeast: 0.8, below: 1 } }],
    ["a period", { fact: "dueAt", operator: "withinPeriod", value: "2026-Q3" }],
  ])("%s", (_, input) => {
    expect(Condition.parse(input)).toEqual(input);
  });
});

describe("what json-rules-engine takes in silence and gets wrong is refused", () => {
  test.each([
    ["an unknown key", { ...test1, note: "x" }],
    ["parameters of facts", { ...test1, params: {} }],
    ["a priority", { ...test1, priority: 3 }],
    ["a misspelt key", { fact: "value", operater: "equal", value: 1 }],
    ["an unknown operator", { ...test1, operator: "greaterThen" }],
    ["an unknown decorator", { ...test1, operator: "someFacts:equal" }],
    ["a decorated operator that nobody knows", { ...test1, operator: "someFact:equals" }],
    ["a decorated operator of ours", { ...test1, operator: "not:between", value: { atLeast: 1 } }],
    ["more decorators than anyone can read", { ...test1, operator: "not:not:not:not:not:equal" }],
    ["a path with a wildcard", { ...test1, path: "$.steps[*].late" }],
    ["a path with a script", { ...test1, path: "$..[?(@.late)]" }],
    ["a path that climbs", { ...test1, path: "$.steps^" }],
    ["a path to nowhere", { ...test1, path: "$" }],
    ["an interval without an edge", { fact: "value", operator: "between", value: {} }],
    ["an interval with two lower edges", { fact: "value", operator: "between", value: { atLeast: 1, above: 1 } }],
    ["an interval with an unknown edge", { fact: "value", operator: "between", value: { from: 1 } }],
    ["all and any on one object", { all: [test1], any: [test1] }],
    ["all beside a comparison", { all: [test1], ...test1 }],
    ["not beside all", { not: test1, all: [test1] }],
    ["an empty all", { all: [] }],
    ["an empty any", { any: [] }],
    ["an empty list", { fact: "level", operator: "in", value: [] }],
    ["a list inside a list", { fact: "level", operator: "in", value: [["a"]] }],
    ["null as value", { ...test1, value: null }],
    ["no value", { fact: "value", operator: "equal" }],
    ["NaN as value", { ...test1, value: Number.NaN }],
    ["an infinite value", { ...test1, value: Number.POSITIVE_INFINITY }],
    ["an empty fact name", { ...test1, fact: "" }],
    ["an empty condition name", { condition: "" }],
    ["all that is no list", { all: test1 }],
    ["not over a list", { not: [test1] }],
    ["nothing", {}],
    ["null", null],
    ["a text", "value > 1"],
    ["a list", [test1]],
    ["a fault deep inside", { all: [{ any: [{ not: { ...test1, operator: "is" } }] }] }],
    ["a __proto__ key", JSON.parse('{"fact":"value","operator":"equal","value":1,"__proto__":{"all":[]}}')],
  ])("%s", (_, input) => {
    expect(accepted(input)).toBe(false);
  });
});
