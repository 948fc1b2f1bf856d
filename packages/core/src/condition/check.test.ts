import { describe, expect, test } from "vitest";
import { checkCondition } from "./check.ts";
import { Condition } from "./condition.ts";
import type { FactCatalogue, FactDefinition, FactType } from "./fact.ts";

function fact(type: FactType) {
  return { type, title: { vi: type, en: type } };
}

const facts: FactCatalogue = new Map<string, FactDefinition>([
  ["value", fact("number")],
  ["quota", fact("number")],
  ["level", fact("text")],
  ["dueAt", fact("date")],
  ["doneAt", fact("date")],
  ["late", fact("boolean")],
  ["tags", fact("list")],
  ["scores", { ...fact("list"), members: "number" }],
  ["days", { ...fact("number"), unit: "days" }],
  ["minutes", { ...fact("number"), unit: "minutes" }],
  ["case", { ...fact("object"), paths: new Map([["$.steps[0].days", fact("number")]]) }],
]);

function faults(input: unknown, named: Record<string, unknown> = {}) {
  const conditions = new Map(Object.entries(named).map(([name, condition]) => [name, Condition.parse(condition)]));
  return checkCondition(Condition.parse(input), { facts, named: conditions });
}

/** Each fault as `path code`. */
function brief(input: unknown, named: Record<string, unknown> = {}): string[] {
  return faults(input, named).map(({ path, code }) => `${path.join(".")} ${code}`);
}

const ok = { fact: "value", operator: "greaterThanInclusive", value: 0.9 };

describe("conditions that fit", () => {
  test.each([
    ["a number against a number", ok],
    ["a number against another fact", { fact: "value", operator: "lessThan", value: { fact: "quota" } }],
    ["a text in a list", { fact: "level", operator: "in", value: ["commune", "ward"] }],
    ["a number in a list", { fact: "value", operator: "notIn", value: [1, 2] }],
    ["a text among the entries of a list fact", { fact: "level", operator: "in", value: { fact: "tags" } }],
    ["a list that contains a text", { fact: "tags", operator: "contains", value: "urgent" }],
    [
      "a list that does not contain a text fact",
      { fact: "tags", operator: "doesNotContain", value: { fact: "level" } },
    ],
    ["a day before a day", { fact: "dueAt", operator: "lessThan", value: "2026-08-31" }],
    ["a time of a day before a day", { fact: "dueAt", operator: "lessThan", value: "2026-08-31T16:30:00" }],
    ["a day after another fact", { fact: "dueAt", operator: "greaterThan", value: { fact: "doneAt" } }],
    ["a day in a list of days", { fact: "dueAt", operator: "in", value: ["2026-08-31", "2026-09-01"] }],
    ["a text that looks like a day", { fact: "level", operator: "in", value: ["2026-08-31", "x"] }],
    ["a day between days", { fact: "dueAt", operator: "between", value: { atLeast: "2026-01-01" } }],
    ["a day within a period", { fact: "dueAt", operator: "withinPeriod", value: "2026-Q3" }],
    ["a number between numbers", { fact: "value", operator: "between", value: { atLeast: 0.8, atMost: 0.8 } }],
    ["every member of a list", { fact: "scores", operator: "everyFact:greaterThan", value: { fact: "quota" } }],
    ["some member in a list", { fact: "scores", operator: "someFact:in", value: [1, 2] }],
    ["some value", { fact: "value", operator: "someValue:lessThan", value: { fact: "scores" } }],
    ["swapped membership", { fact: "scores", operator: "swap:in", value: 3 }],
    ["days against days", { fact: "days", operator: "lessThan", value: { fact: "days" } }],
    ["days against a number without a unit", { fact: "days", operator: "lessThan", value: { fact: "value" } }],
    ["what lies at a path", { fact: "case", path: "$.steps[0].days", operator: "lessThan", value: 3 }],
    ["a truth value", { fact: "late", operator: "equal", value: false }],
    ["whether a fact is there", { fact: "tags", operator: "isPresent", value: false }],
  ])("%s", (_, input) => {
    expect(faults(input)).toEqual([]);
  });
});

describe("conditions that do not fit say where and why", () => {
  test.each([
    ["an unknown fact", { fact: "valu", operator: "equal", value: 1 }, "fact condition/unknown-fact"],
    ["an unknown fact on the right", { ...ok, value: { fact: "quata" } }, "value.fact condition/unknown-fact"],
    ["a text for a number", { ...ok, value: "0.9" }, "value condition/value-type"],
    ["a number for a text", { fact: "level", operator: "equal", value: 3 }, "value condition/value-type"],
    ["a text for a truth value", { fact: "late", operator: "equal", value: "true" }, "value condition/value-type"],
    ["in with a text", { fact: "level", operator: "in", value: "commune" }, "value condition/value-type"],
    ["in with a list of the wrong type", { fact: "level", operator: "in", value: [1] }, "value condition/value-type"],
    ["in with a mixed list", { fact: "level", operator: "in", value: ["a", 1] }, "value condition/value-type"],
    ["a list where one value belongs", { ...ok, operator: "equal", value: [1] }, "value condition/value-type"],
    [
      "a list compared with a list",
      { fact: "tags", operator: "equal", value: ["a"] },
      "operator condition/operator-type",
    ],
    ["a list in a list", { fact: "tags", operator: "in", value: ["a"] }, "operator condition/operator-type"],
    ["contains on a text", { fact: "level", operator: "contains", value: "com" }, "operator condition/operator-type"],
    [
      "an order of truth values",
      { fact: "late", operator: "lessThan", value: true },
      "operator condition/operator-type",
    ],
    ["an order of words", { fact: "level", operator: "lessThan", value: "ward" }, "operator condition/operator-type"],
    ["a word for a day", { fact: "dueAt", operator: "lessThan", value: "soon" }, "value condition/value-type"],
    ["a day that is none", { fact: "dueAt", operator: "equal", value: "2026-02-31" }, "value condition/value-type"],
    [
      "a day against a text",
      { fact: "dueAt", operator: "lessThan", value: { fact: "level" } },
      "value condition/value-type",
    ],
    [
      "days against minutes",
      { fact: "days", operator: "lessThan", value: { fact: "minutes" } },
      "value condition/unit-mismatch",
    ],
    [
      "an interval of days for a number",
      { fact: "value", operator: "between", value: { below: "2026-01-01" } },
      "value condition/value-type",
    ],
    [
      "a number where an interval belongs",
      { fact: "value", operator: "between", value: 3 },
      "value condition/value-type",
    ],
    [
      "a fact where an interval belongs",
      { fact: "value", operator: "between", value: { fact: "quota" } },
      "value condition/value-type",
    ],
    ["an interval where a number belongs", { ...ok, value: { atLeast: 3 } }, "value condition/value-type"],
    [
      "an interval upside down",
      { fact: "value", operator: "between", value: { atLeast: 2, atMost: 1 } },
      "value condition/empty-interval",
    ],
    [
      "an interval without a value",
      { fact: "value", operator: "between", value: { atLeast: 1, below: 1 } },
      "value condition/empty-interval",
    ],
    [
      "between on a text",
      { fact: "level", operator: "between", value: { atLeast: 1 } },
      "operator condition/operator-type",
    ],
    [
      "a period that is none",
      { fact: "dueAt", operator: "withinPeriod", value: "2026-Q5" },
      "value condition/value-type",
    ],
    [
      "a period for a number",
      { fact: "value", operator: "withinPeriod", value: "2026-Q3" },
      "operator condition/operator-type",
    ],
    [
      "the members of what is no list",
      { fact: "value", operator: "everyFact:equal", value: 1 },
      "operator condition/operator-type",
    ],
    ["members of another type", { fact: "tags", operator: "everyFact:equal", value: 1 }, "value condition/value-type"],
    [
      "one value where some are asked for",
      { fact: "value", operator: "someValue:equal", value: 1 },
      "value condition/value-type",
    ],
    [
      "a path that nobody knows",
      { fact: "case", path: "$.steps[1].days", operator: "equal", value: 1 },
      "path condition/unknown-path",
    ],
    ["a path into a number", { ...ok, path: "$.x" }, "path condition/unknown-path"],
    [
      "a path of the other fact that nobody knows",
      { ...ok, value: { fact: "case", path: "$.x" } },
      "value.path condition/unknown-path",
    ],
    ["an object without a path", { fact: "case", operator: "equal", value: 1 }, "operator condition/operator-type"],
    ["isPresent with a number", { fact: "level", operator: "isPresent", value: 1 }, "value condition/value-type"],
    [
      "isPresent with a fact",
      { fact: "level", operator: "isPresent", value: { fact: "late" } },
      "value condition/value-type",
    ],
    [
      "a fault inside groups",
      { all: [ok, { any: [ok, { not: { ...ok, fact: "x" } }] }] },
      "all.1.any.1.not.fact condition/unknown-fact",
    ],
  ])("%s", (_, input, expected) => {
    expect(brief(input)).toEqual([expected]);
  });

  test("all faults are told at once", () => {
    expect(
      brief({
        any: [
          { ...ok, fact: "x" },
          { ...ok, value: "y" },
        ],
      }),
    ).toEqual(["any.0.fact condition/unknown-fact", "any.1.value condition/value-type"]);
  });

  test("with what was given and what would fit, in both languages", () => {
    expect(faults({ fact: "late", operator: "lessThan", value: true })[0]).toEqual({
      path: ["operator"],
      code: "condition/operator-type",
      what: { vi: "toán tử không dùng được với loại dữ kiện này", en: "the operator does not fit this type of fact" },
      given: "lessThan (late: boolean)",
      expected: {
        vi: "một trong: equal, notEqual, in, notIn, isPresent",
        en: "one of: equal, notEqual, in, notIn, isPresent",
      },
    });
    expect(faults({ ...ok, value: "0.9" })[0]).toMatchObject({
      given: '"0.9" (text)',
      expected: { vi: "một số", en: "a number" },
    });
  });
});

describe("named conditions", () => {
  test("are checked where they are used", () => {
    expect(brief({ all: [ok, { condition: "good" }] }, { good: ok })).toEqual([]);
    expect(brief({ all: [ok, { condition: "bad" }] }, { bad: { any: [{ ...ok, fact: "x" }] } })).toEqual([
      "all.1.condition condition/unknown-fact",
    ]);
  });

  test("that nobody wrote are refused, with those that exist", () => {
    expect(faults({ condition: "godo" }, { good: ok })[0]).toMatchObject({
      path: ["condition"],
      code: "condition/unknown-name",
      given: "godo",
      expected: { en: "one of: good" },
    });
    expect(faults({ condition: "good" }, { good: { condition: "gone" } })[0]).toMatchObject({
      path: ["condition"],
      code: "condition/unknown-name",
      given: "good → gone",
    });
  });

  test("that name themselves are refused", () => {
    const [fault] = faults({ not: { condition: "a" } }, { a: { condition: "a" } });
    expect(fault).toMatchObject({ path: ["not", "condition"], code: "condition/cycle", given: "a → a" });
  });

  test("that name each other are refused", () => {
    const circle = { a: { all: [ok, { condition: "b" }] }, b: { not: { condition: "a" } } };
    expect(faults({ condition: "a" }, circle)).toMatchObject([{ code: "condition/cycle", given: "a → b → a" }]);
    expect(faults({ condition: "c" }, { ...circle, c: { condition: "a" } })).toMatchObject([
      { code: "condition/cycle", given: "c → a → b → a" },
    ]);
  });

  test("may be used twice on different ways without being a circle", () => {
    expect(brief({ all: [{ condition: "a" }, { condition: "b" }] }, { a: { condition: "b" }, b: ok })).toEqual([]);
  });

  test("that double one another thirty times over are refused, and at once", () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 31 }, (_, n) => [
        `n${n}`,
        n === 0 ? ok : { all: Array(2).fill({ condition: `n${n - 1}` }) },
      ]),
    );
    expect(faults({ condition: "n30" }, doubling)).toMatchObject([{ code: "condition/too-large", given: "n30" }]);
  });

  test("that all name one another are refused, and at once", () => {
    const names = Array.from({ length: 25 }, (_, n) => `n${n}`);
    const tangle = Object.fromEntries(names.map((name) => [name, { any: names.map((condition) => ({ condition })) }]));
    expect(faults({ condition: "n0" }, tangle)).toMatchObject([{ code: "condition/cycle" }]);
  });

  test("in a chain of ten thousand are refused, and do not exhaust the stack", () => {
    const chain = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, n) => [`n${n}`, n === 0 ? ok : { condition: `n${n - 1}` }]),
    );
    expect(faults({ condition: "n9999" }, chain)).toMatchObject([{ code: "condition/too-large" }]);
  });
});
