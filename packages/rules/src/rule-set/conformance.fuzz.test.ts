import type { Condition, ConditionTrace } from "@cchc/core";
import fc from "fast-check";
import { Engine, type TopLevelCondition } from "json-rules-engine";
import { expect, test } from "vitest";
import { anyFacts, anyFactsCatalogue, anyRules } from "../../test/any-rules.ts";
import { fuzzRuns } from "../../test/fuzz-factor.ts";
import { compileRules } from "./compile-rules.ts";
import { fromJsonRulesEngine } from "./from-json-rules-engine.ts";

/** A condition as the stock engine reads it, with a priority on every second group and comparison. */
function prioritised(condition: Condition, seed: number): object {
  const priority = seed % 2 === 0 ? {} : { priority: (seed % 3) + 1 };
  const parts = (list: readonly Condition[]) => list.map((part, index) => prioritised(part, seed * 5 + index + 1));
  if ("all" in condition) {
    return { all: parts(condition.all), ...priority };
  }
  if ("any" in condition) {
    return { any: parts(condition.any), ...priority };
  }
  if ("not" in condition) {
    return { not: prioritised(condition.not, seed + 1), ...priority };
  }
  return "fact" in condition ? { ...condition, ...priority } : { ...condition };
}

/** The stock engine wants a group on top, and keeps and changes what it is given. */
function top(condition: object): TopLevelCondition {
  return JSON.parse(JSON.stringify({ all: [condition] }));
}

/** Our tree as the stock engine shapes it: a name is replaced by what it stands for. */
function inlined(trace: ConditionTrace<undefined>): object {
  if ("all" in trace) {
    return { all: trace.all.map(inlined), result: trace.result };
  }
  if ("any" in trace) {
    return { any: trace.any.map(inlined), result: trace.result };
  }
  if ("not" in trace) {
    return { not: inlined(trace.not), result: trace.result };
  }
  return "condition" in trace ? inlined(trace.of) : trace;
}

const compared = ["fact", "path", "operator", "value", "factResult", "valueResult", "result"] as const;

/** How many branches both engines evaluated, every one of them with the same values and outcome. */
function sameBranches(ours: unknown, theirs: unknown): number {
  if (!isTree(ours) || !isTree(theirs)) {
    throw new Error("no tree");
  }
  for (const group of ["all", "any"] as const) {
    const [mine, stock] = [ours[group], theirs[group]];
    if (Array.isArray(mine) && Array.isArray(stock)) {
      expect(mine.length).toBe(stock.length);
      return mine.reduce(
        (sum: number, part, index) => sum + sameBranches(part, stock[index]),
        sameResult(ours, theirs),
      );
    }
  }
  if ("not" in ours) {
    return sameResult(ours, theirs) + sameBranches(ours["not"], theirs["not"]);
  }
  // A branch of lower priority that the stock engine did not come to has no result there.
  if (theirs["result"] === undefined) {
    return 0;
  }
  expect(pick(ours)).toEqual(pick(theirs));
  return 1;
}

function sameResult(ours: Tree, theirs: Tree): number {
  if (theirs["result"] === undefined) {
    return 0;
  }
  expect(ours["result"]).toBe(theirs["result"]);
  return 1;
}

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null;
}

function pick(tree: Tree): Tree {
  return Object.fromEntries(compared.filter((key) => tree[key] !== undefined).map((key) => [key, tree[key]]));
}

test("rules have the events and the result trees of an unmodified json-rules-engine", async () => {
  let held = 0;
  let failed = 0;
  let branches = 0;
  await fc.assert(
    fc.asyncProperty(anyRules, anyFacts, fc.nat(1000), async (random, facts, seed) => {
      const rules = random.rules.map((rule) => ({ ...rule, conditions: top(prioritised(rule.conditions, seed)) }));
      const conditions = {
        first: top(prioritised(random.conditions.first, seed)),
        second: top(prioritised(random.conditions.second, seed + 1)),
      };
      const read = fromJsonRulesEngine(rules, conditions);
      expect(read.refused).toEqual([]);
      const ours = compileRules(read.rules, { facts: anyFactsCatalogue }).run(facts);

      const engine = new Engine(structuredClone(rules));
      for (const [name, condition] of Object.entries(conditions)) {
        engine.setCondition(name, structuredClone(condition));
      }
      const stock = await engine.run(structuredClone(facts));

      const byNumber = (a: { type: string }, b: { type: string }) => (a.type < b.type ? -1 : 1);
      expect([...ours.events].sort(byNumber)).toEqual([...stock.events].sort(byNumber));
      expect([...ours.failureEvents].sort(byNumber)).toEqual([...stock.failureEvents].sort(byNumber));
      const priorities = ours.results.map(({ rule }) => rule.priority);
      expect(stock.results.map(({ priority }) => priority)).toEqual(priorities);
      const trees = new Map([...stock.results, ...stock.failureResults].map((one) => [one.name, one.conditions]));
      for (const { rule, conditions: trace } of [...ours.results, ...ours.failureResults]) {
        branches += sameBranches(inlined(trace), trees.get(rule.name ?? ""));
      }
      expect(ours.openResults).toEqual([]);
      expect(compileRules(read.rules, { facts: anyFactsCatalogue }).events(facts)).toEqual(ours.events);
      held += ours.events.length;
      failed += ours.failureEvents.length;
    }),
    { numRuns: fuzzRuns(20_000) },
  );
  // Both outcomes are met often, and most branches were compared, or the agreement would say little.
  expect(held).toBeGreaterThan(fuzzRuns(10_000));
  expect(failed).toBeGreaterThan(fuzzRuns(10_000));
  expect(branches).toBeGreaterThan(fuzzRuns(100_000));
}, 1_800_000);
