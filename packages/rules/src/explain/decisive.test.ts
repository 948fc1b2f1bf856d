import { type Condition, type ConditionTrace, Exact, evaluateCondition, type TestTrace } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { decisiveTests } from "./decisive.ts";

const named = new Map<string, Condition>([["most", { fact: "a", operator: "greaterThan", value: 5 }]]);
const is = (fact: string, value: number): Condition => ({ fact, operator: "equal", value });
const facts = new Map(["a", "b", "c", "d"].map((name, index) => [name, Exact.of(index)]));
const holds = { a: is("a", 0), b: is("b", 1), c: is("c", 2), d: is("d", 3) };
const fails = { a: is("a", 9), b: is("b", 9), c: is("c", 9), d: is("d", 9) };

function decisive(condition: Condition): string[] {
  return [...decisiveTests(evaluateCondition(condition, { facts, named }))].map(({ fact }) => fact);
}

describe("what forced an outcome", () => {
  it.each<[string, Condition, string[]]>([
    ["a comparison is its own reason", holds.a, ["a"]],
    ["a met all needs every branch", { all: [holds.a, holds.b] }, ["a", "b"]],
    ["a failed all needs one failed branch, the first of equals", { all: [holds.a, fails.b, fails.c] }, ["b"]],
    ["and of several the one with the fewest comparisons", { all: [{ any: [fails.a, fails.b] }, fails.c] }, ["c"]],
    ["a met any needs one met branch", { any: [fails.a, holds.b, holds.c] }, ["b"]],
    ["and of several the one with the fewest comparisons", { any: [{ all: [holds.a, holds.b] }, holds.c] }, ["c"]],
    ["a failed any needs every branch", { any: [fails.a, fails.b] }, ["a", "b"]],
    ["not turns the outcome and keeps the reasons", { not: { all: [holds.a, fails.d] } }, ["d"]],
    ["a named condition is what it names", { all: [{ condition: "most" }, holds.b] }, ["a"]],
  ])("%s", (_, condition, expected) => {
    expect(decisive(condition)).toEqual(expected);
  });
});

const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ one: Condition }>((tie) => ({
  one: fc.oneof(
    { depthSize: "small", maxDepth: 3 },
    fc
      .tuple(fc.constantFrom("a", "b", "c", "d"), fc.boolean())
      .map(([name, met]) => is(name, met ? "abcd".indexOf(name) : 9)),
    fc.array(tie("one"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie("one"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie("one").map((not) => ({ not })),
  ),
})).one;

function leavesOf(trace: ConditionTrace): TestTrace[] {
  if ("fact" in trace) {
    return [trace];
  }
  const parts = "all" in trace ? trace.all : "any" in trace ? trace.any : ["not" in trace ? trace.not : trace.of];
  return parts.flatMap(leavesOf);
}

/** The outcome when every comparison gives what it is told to give. */
function outcome(trace: ConditionTrace, told: ReadonlyMap<TestTrace, boolean>): boolean {
  if ("fact" in trace) {
    return told.get(trace) === true;
  }
  if ("all" in trace) {
    return trace.all.every((part) => outcome(part, told));
  }
  if ("any" in trace) {
    return trace.any.some((part) => outcome(part, told));
  }
  return "not" in trace ? !outcome(trace.not, told) : outcome(trace.of, told);
}

/** Whether some comparisons, kept as they are, leave no other outcome: all ways of the others are tried. */
function forces(trace: ConditionTrace, kept: ReadonlySet<TestTrace>): boolean {
  const free = leavesOf(trace).filter((leaf) => !kept.has(leaf));
  return Array.from({ length: 2 ** free.length }, (_, bits) => bits).every((bits) => {
    const told = new Map(leavesOf(trace).map((leaf) => [leaf, leaf.result]));
    free.forEach((leaf, index) => {
      told.set(leaf, Math.floor(bits / 2 ** index) % 2 === 1);
    });
    return outcome(trace, told) === trace.result;
  });
}

function subsets(leaves: readonly TestTrace[], size: number): TestTrace[][] {
  if (size === 0) {
    return [[]];
  }
  return leaves.flatMap((leaf, index) => subsets(leaves.slice(index + 1), size - 1).map((rest) => [leaf, ...rest]));
}

test("the decisive comparisons force the outcome whatever the others give, and no fewer do", () => {
  fc.assert(
    fc.property(anyCondition, (condition) => {
      const trace = evaluateCondition(condition, { facts, named });
      const leaves = leavesOf(trace);
      fc.pre(leaves.length <= 7);
      const decided = decisiveTests(trace);
      expect(forces(trace, decided)).toBe(true);
      expect(subsets(leaves, decided.size - 1).some((fewer) => forces(trace, new Set(fewer)))).toBe(false);
    }),
    { numRuns: 300 },
  );
});
