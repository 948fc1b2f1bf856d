import {
  Condition,
  checkCondition,
  Exact,
  evaluateCondition,
  type FactDefinition,
  type FactValue,
  type Operand,
} from "@cchc/core";
import fc from "fast-check";
import { Engine, type TopLevelCondition } from "json-rules-engine";
import { expect, test } from "vitest";

/** Facts by name, as JSON has them. */
type PlainFacts = Readonly<Record<string, number | string | boolean | readonly string[]>>;

const decimal = fc.integer({ min: -40, max: 40 }).map((n) => n / 4);
const word = fc.constantFrom("commune", "ward", "province", "", "10");
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-08-${String(n).padStart(2, "0")}`);

const anyFacts = fc.record({
  value: decimal,
  other: decimal,
  level: word,
  kind: word,
  dueAt: day,
  doneAt: day,
  late: fc.boolean(),
  tags: fc.array(word, { maxLength: 4 }),
});

const types = {
  value: "number",
  other: "number",
  level: "text",
  kind: "text",
  dueAt: "text",
  doneAt: "text",
  late: "boolean",
  tags: "list",
} as const;
const catalogue = new Map<string, FactDefinition>(
  Object.entries(types).map(([name, type]) => [name, { type, title: { vi: name, en: name } }]),
);

const equality = fc.constantFrom("equal" as const, "notEqual" as const);
const order = fc.constantFrom(
  "lessThan" as const,
  "lessThanInclusive" as const,
  "greaterThan" as const,
  "greaterThanInclusive" as const,
);
const membership = fc.constantFrom("in" as const, "notIn" as const);
const containment = fc.constantFrom("contains" as const, "doesNotContain" as const);

function fact(...names: string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...names);
}

function operand<T extends Operand>(literal: fc.Arbitrary<T>, ...names: string[]): fc.Arbitrary<Operand> {
  return fc.oneof(literal, fc.record({ fact: fact(...names) }));
}

function list<T extends number | string | boolean>(literal: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(literal, { minLength: 1, maxLength: 4 });
}

/** Every comparison that the check accepts, over complete facts. `isPresent` is ours and no operator of the stock engine. */
const anyTest = fc.oneof(
  fc.record({
    fact: fact("value", "other"),
    operator: fc.oneof(equality, order),
    value: operand(decimal, "value", "other"),
  }),
  fc.record({ fact: fact("value", "other"), operator: membership, value: list(decimal) }),
  fc.record({ fact: fact("level", "kind"), operator: equality, value: operand(word, "level", "kind") }),
  fc.record({ fact: fact("level", "kind"), operator: membership, value: operand(list(word), "tags") }),
  fc.record({
    fact: fact("dueAt", "doneAt"),
    operator: fc.oneof(equality, order),
    value: operand(day, "dueAt", "doneAt"),
  }),
  fc.record({ fact: fact("late"), operator: equality, value: operand(fc.boolean(), "late") }),
  fc.record({ fact: fact("late"), operator: membership, value: list(fc.boolean()) }),
  fc.record({ fact: fact("tags"), operator: containment, value: operand(word, "level", "kind") }),
);

/** Conditions that may use the given names. */
function anyCondition(...names: string[]): fc.Arbitrary<Condition> {
  const named = names.map((condition) => fc.constant({ condition }));
  return fc.letrec<{ any: Condition }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      anyTest,
      ...named,
      fc.record({ all: fc.array(tie("any"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie("any"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie("any") }),
    ),
  })).any;
}

const anyCase = fc.record({
  facts: anyFacts,
  condition: anyCondition("first", "second"),
  first: anyCondition(),
  second: anyCondition("first"),
});

/** What an unmodified json-rules-engine says, a new engine for every run. */
async function stockOutcome(
  condition: Condition,
  named: ReadonlyMap<string, Condition>,
  facts: PlainFacts,
): Promise<boolean> {
  const engine = new Engine();
  for (const [name, one] of named) {
    engine.setCondition(name, top(one));
  }
  engine.addRule({ conditions: top(condition), event: { type: "holds" } });
  const { results } = await engine.run(structuredClone(facts));
  return results.length === 1;
}

/** The engine wants a group on top. A copy, since it keeps and changes what it is given. */
function top(condition: Condition): TopLevelCondition {
  return { all: [structuredClone(condition)] };
}

function exactFacts(facts: PlainFacts): Map<string, FactValue> {
  return new Map(
    Object.entries(facts).map(([name, value]) => [name, typeof value === "number" ? Exact.of(value) : value]),
  );
}

test("a condition of ours has the outcome of a stock json-rules-engine", async () => {
  let held = 0;
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ facts, condition, first, second }) => {
      const named = new Map([
        ["first", first],
        ["second", second],
      ]);
      const parsed = Condition.parse(JSON.parse(JSON.stringify(condition)));
      expect(checkCondition(parsed, { facts: catalogue, named })).toEqual([]);
      const ours = evaluateCondition(parsed, { facts: exactFacts(facts), named }).result;
      held += Number(ours);
      expect(ours).toBe(await stockOutcome(parsed, named, facts));
    }),
    { numRuns: 2500 },
  );
  // Both outcomes are met often, or the agreement would say little.
  expect(held).toBeGreaterThan(500);
  expect(held).toBeLessThan(2000);
}, 60_000);
