/** Random rules of the accepted language over random facts, for comparing engines. */
import type { Condition, FactDefinition, Operand } from "@cchc/core";
import fc from "fast-check";

const decimal = fc.integer({ min: -40, max: 40 }).map((n) => n / 4);
const word = fc.constantFrom("commune", "ward", "province", "", "10");
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-08-${String(n).padStart(2, "0")}`);

/** Facts with every type; `case` has more inside. */
export const anyFacts = fc.record({
  value: decimal,
  other: decimal,
  level: word,
  kind: word,
  dueAt: day,
  doneAt: day,
  late: fc.boolean(),
  tags: fc.array(word, { maxLength: 4 }),
  scores: fc.array(decimal, { maxLength: 4 }),
  limits: fc.array(decimal, { maxLength: 4 }),
  case: fc.record({ days: decimal, step: fc.record({ late: fc.boolean(), names: fc.array(word, { minLength: 1 }) }) }),
});

function scalar(type: FactDefinition["type"], members?: "number" | "text"): FactDefinition {
  return { type, title: { vi: type, en: type }, ...(members === undefined ? {} : { members }) };
}

/** What the facts are. */
export const anyFactsCatalogue = new Map<string, FactDefinition>([
  ["value", scalar("number")],
  ["other", scalar("number")],
  ["level", scalar("text")],
  ["kind", scalar("text")],
  ["dueAt", scalar("date")],
  ["doneAt", scalar("date")],
  ["late", scalar("boolean")],
  ["tags", scalar("list", "text")],
  ["scores", scalar("list", "number")],
  ["limits", scalar("list", "number")],
  [
    "case",
    {
      ...scalar("object"),
      paths: new Map([
        ["$.days", scalar("number")],
        ["$.step.late", scalar("boolean")],
        ["$.step['names']", scalar("list", "text")],
        ["$.step.names[0]", scalar("text")],
      ]),
    },
  ],
]);

interface Reference {
  readonly fact: string;
  readonly path?: string;
}

const numbers: readonly Reference[] = [{ fact: "value" }, { fact: "other" }, { fact: "case", path: "$.days" }];
const texts: readonly Reference[] = [{ fact: "level" }, { fact: "kind" }, { fact: "case", path: "$.step.names[0]" }];
const days: readonly Reference[] = [{ fact: "dueAt" }, { fact: "doneAt" }];
const truths: readonly Reference[] = [{ fact: "late" }, { fact: "case", path: "$.step.late" }];
const wordLists: readonly Reference[] = [{ fact: "tags" }, { fact: "case", path: "$.step['names']" }];
const numberLists: readonly Reference[] = [{ fact: "scores" }, { fact: "limits" }];

const equality = ["equal", "notEqual"] as const;
const order = ["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"] as const;
const membership = ["in", "notIn"] as const;
const containment = ["contains", "doesNotContain"] as const;

type Operator = Extract<Condition, { fact: string }>["operator"];

function prefixed<const P extends "not" | "swap" | "someFact" | "everyFact" | "someValue" | "everyValue">(
  prefix: P,
  operators: readonly (typeof equality | typeof order | typeof membership | typeof containment)[number][],
): Operator[] {
  return operators.map((operator): Operator => `${prefix}:${operator}`);
}

/** A comparison of one of the facts with a literal or with another of the references. */
function comparing(
  left: readonly Reference[],
  operators: readonly Operator[],
  right: readonly fc.Arbitrary<Operand>[],
): fc.Arbitrary<Condition> {
  return fc
    .tuple(fc.constantFrom(...left), fc.constantFrom(...operators), fc.oneof(...right))
    .map(([reference, operator, value]) => ({ ...reference, operator, value }));
}

function list<T extends number | string | boolean>(literal: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(literal, { minLength: 1, maxLength: 4 });
}

function oneOf(references: readonly Reference[]): fc.Arbitrary<Operand> {
  return fc.constantFrom(...references);
}

const anyTest = fc.oneof(
  comparing(
    numbers,
    [...equality, ...order, ...prefixed("not", order), ...prefixed("swap", order)],
    [decimal, oneOf(numbers)],
  ),
  comparing(numbers, membership, [list(decimal), oneOf(numberLists)]),
  comparing(
    numbers,
    [...prefixed("someValue", order), ...prefixed("everyValue", [...order, ...equality])],
    [list(decimal), oneOf(numberLists)],
  ),
  comparing(
    numberLists,
    [...prefixed("everyFact", order), ...prefixed("someFact", [...order, ...equality])],
    [decimal, oneOf(numbers)],
  ),
  comparing(
    numberLists,
    ["not:everyFact:in", "someFact:not:in", "everyFact:someValue:lessThan"],
    [list(decimal), oneOf(numberLists)],
  ),
  comparing(texts, equality, [word, oneOf(texts)]),
  comparing(texts, [...membership, ...prefixed("swap", containment)], [list(word), oneOf(wordLists)]),
  comparing(days, [...equality, ...order, ...prefixed("not", order)], [day, oneOf(days)]),
  comparing(truths, equality, [fc.boolean(), oneOf(truths)]),
  comparing(truths, membership, [list(fc.boolean())]),
  comparing(wordLists, [...containment, ...prefixed("swap", membership)], [word, oneOf(texts)]),
);

/** Conditions that may use the given names, up to a few levels deep. */
export function anyCondition(...names: string[]): fc.Arbitrary<Condition> {
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

/** Rules with priorities, their events told apart by number, and two named conditions of which one uses the other. */
export const anyRules = fc.record({
  rules: fc
    .array(fc.record({ priority: fc.integer({ min: 1, max: 3 }), condition: anyCondition("first", "second") }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((rules) =>
      rules.map(({ priority, condition }, index) => ({
        name: `rule ${index}`,
        priority,
        conditions: { all: [condition] },
        event: { type: `event-${index}`, params: { index } },
      })),
    ),
  conditions: fc.record({ first: anyCondition(), second: anyCondition("first") }),
});
