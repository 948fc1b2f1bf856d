import { Engine, type RuleProperties } from "json-rules-engine";
import { describe, expect, test } from "vitest";
import { type CompiledRules, compileRules } from "./compile-rules.ts";
import { fromJsonRulesEngine } from "./from-json-rules-engine.ts";

interface Given {
  readonly name?: string;
  readonly priority?: number;
  readonly conditions: object;
  readonly event: { readonly type: string };
}

function compiled(rules: readonly Given[], conditions: Record<string, object> = {}): CompiledRules {
  const read = fromJsonRulesEngine(rules, conditions);
  expect(read.refused).toEqual([]);
  return compileRules(read.rules);
}

function rule(type: string, ...all: object[]): Given {
  return { conditions: { all }, event: { type } };
}

const late = { fact: "days", operator: "greaterThan", value: 15 };
const urgent = { fact: "level", operator: "equal", value: "urgent" };

describe("running rules", () => {
  test("gives the events of those that hold, by priority and then in their order", () => {
    const rules = compiled([
      { ...rule("third", late), priority: 1 },
      { ...rule("first", late), priority: 9 },
      { ...rule("fourth", late), priority: 1 },
      { ...rule("second", late), priority: 5 },
      rule("never", { ...late, value: 100 }),
    ]);
    expect(rules.events({ days: 20 }).map(({ type }) => type)).toEqual(["first", "second", "third", "fourth"]);
    expect(rules.run({ days: 20 }).failureEvents).toEqual([{ type: "never" }]);
  });

  test("gives the outcome of every branch, also after the one that decides", () => {
    const [outcome] = compiled([{ conditions: { any: [late, urgent] }, event: { type: "look" } }]).run({
      days: 20,
      level: "normal",
    }).results;
    expect(outcome?.conditions).toEqual({
      any: [
        { ...late, factResult: 20, valueResult: 15, result: true },
        { ...urgent, factResult: "normal", valueResult: "urgent", result: false },
      ],
      result: true,
    });
  });

  test("of bands finds exactly one for every number, at every edge too", () => {
    const bands = compiled([
      rule("low", { fact: "share", operator: "lessThan", value: 0.5 }),
      rule(
        "middle",
        { fact: "share", operator: "greaterThanInclusive", value: 0.5 },
        { fact: "share", operator: "lessThanInclusive", value: 0.9 },
      ),
      rule("high", { fact: "share", operator: "greaterThan", value: 0.9 }),
    ]);
    const found = (share: number) => bands.events({ share }).map(({ type }) => type);
    expect([0, 0.49999999999999994, 0.5, 0.9, 0.9000000000000001, 1].map(found)).toEqual([
      ["low"],
      ["low"],
      ["middle"],
      ["middle"],
      ["high"],
      ["high"],
    ]);
  });
});

describe("a fact that is missing", () => {
  const rules = compiled([rule("late", late), rule("urgent", urgent)]);

  test("leaves its rules open, and the others alone", () => {
    const run = rules.run({ days: 20 });
    expect(run.events).toEqual([{ type: "late" }]);
    expect(run.failureEvents).toEqual([]);
    expect(run.openResults.map(({ rule: { event }, result }) => [event.type, result])).toEqual([["urgent", undefined]]);
    expect(run.missing).toEqual(["level"]);
  });

  test.each([
    ["all, undecided", { all: [urgent, late] }, { days: 20 }, undefined],
    ["all, decided by the other", { all: [urgent, late] }, { days: 1 }, false],
    ["any, undecided", { any: [urgent, late] }, { days: 1 }, undefined],
    ["any, decided by the other", { any: [urgent, late] }, { days: 20 }, true],
    ["not", { not: urgent }, { days: 20 }, undefined],
    [
      "on the right",
      { all: [{ fact: "days", operator: "lessThan", value: { fact: "limit" } }] },
      { days: 1 },
      undefined,
    ],
    [
      "inside a path",
      { all: [{ fact: "case", path: "$.step.days", operator: "equal", value: 1 }] },
      { case: { step: {} } },
      undefined,
    ],
    ["behind a name", { all: [{ condition: "named" }, late] }, { days: 20 }, undefined],
    ["deep down", { all: [{ any: [{ not: { all: [late, urgent] } }] }] }, { days: 20 }, undefined],
  ])("%s", (...[, conditions, facts, expected]) => {
    const run = compiled([{ conditions, event: { type: "x" } }], { named: { all: [urgent] } }).run(facts);
    const [outcome] = [...run.results, ...run.failureResults, ...run.openResults];
    expect(outcome?.result).toBe(expected);
    expect(run.missing.length).toBe(1);
  });
});

test.each([
  ["a text for a number", "15"],
  ["NaN", Number.NaN],
  ["infinity", Number.POSITIVE_INFINITY],
  ["an object", { days: 20 }],
  ["a list", [20]],
  ["a function", () => 20],
  ["a truth value", true],
])("%s is unfit, and never compared", (_, days) => {
  const run = compiled([rule("late", late), rule("early", { ...late, operator: "lessThan" })]).run({ days });
  expect(run).toMatchObject({ events: [], failureEvents: [], missing: [], unfit: ["days"] });
});

describe("hostile facts", () => {
  const rules = compiled([
    rule("constructor", { fact: "constructor", operator: "equal", value: 1 }),
    rule("proto", { fact: "__proto__", operator: "equal", value: 1 }),
    rule("inside", { fact: "case", path: "$.constructor.name", operator: "equal", value: "Object" }),
  ]);

  test("named like what every object inherits are missing unless they are given", () => {
    expect(rules.run({ case: {} })).toMatchObject({
      events: [],
      missing: ["constructor", "__proto__", "case $.constructor.name"],
    });
    const given = JSON.parse('{"constructor":1,"__proto__":1,"case":{"constructor":{"name":"Object"}}}');
    expect(rules.events(given).map(({ type }) => type)).toEqual(["constructor", "proto", "inside"]);
  });

  test("are not found in a prototype, of all objects or of this one", () => {
    const one = compiled([rule("late", late)]);
    expect(one.events(Object.create({ days: 20 }))).toEqual([]);
    Object.defineProperty(Object.prototype, "days", {
      value: 20,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    try {
      expect(one.events({})).toEqual([]);
      expect(one.events({ days: 16 })).toEqual([{ type: "late" }]);
    } finally {
      Reflect.deleteProperty(Object.prototype, "days");
    }
  });

  test("that fail when they are read are an error that says which", () => {
    const one = compiled([rule("late", { ...late, path: "$.a" })]);
    const trap = {
      get a(): number {
        throw new Error("boom");
      },
    };
    expect(() => one.run({ days: trap })).toThrow(
      "the fact cannot be read; given days; expected plain data, as in JSON",
    );
    expect(() =>
      one.events(new Proxy({}, { getOwnPropertyDescriptor: () => Reflect.ownKeys(1 as never) as never })),
    ).toThrow();
  });
});

describe("rules that make no sense are refused before they run", () => {
  test.each([
    [
      "a fact used as a number and as a text",
      [rule("a", late), rule("b", { fact: "days", operator: "equal", value: "x" })],
      "rule-set/types",
    ],
    ["an order of words", [rule("a", { fact: "level", operator: "lessThan", value: "ward" })], "rule-set/types"],
    ["in with a text", [rule("a", { fact: "level", operator: "in", value: "ward" })], "rule-set/types"],
    [
      "facts of two types compared",
      [rule("a", late, urgent, { fact: "days", operator: "equal", value: { fact: "level" } })],
      "rule-set/types",
    ],
    [
      "two rules of one name",
      [
        { ...rule("a", late), name: "x" },
        { ...rule("b", late), name: "x" },
      ],
      "rule-set/same-name",
    ],
    ["a name that nobody gave", [rule("a", { condition: "gone" })], "condition/unknown-name"],
  ])("%s", (_, rules, code) => {
    expect(() => compiled(rules)).toThrow(`[${code}]`);
  });

  test("a condition that names itself, or two that name each other", () => {
    expect(() => compiled([rule("a", { condition: "x" })], { x: { all: [{ condition: "x" }] } })).toThrow(
      "[condition/cycle]",
    );
    const circle = { x: { all: [{ condition: "y" }] }, y: { not: { condition: "x" } } };
    expect(() => compiled([rule("a", { condition: "x" })], circle)).toThrow("x → y → x");
  });

  test("an unknown fact, when there is a catalogue", () => {
    const { rules } = fromJsonRulesEngine([rule("a", late)]);
    const facts = new Map([["dayz", { type: "number" as const, title: { vi: "ngày", en: "days" } }]]);
    expect(() => compileRules(rules, { facts })).toThrow(
      "unknown fact; given rules[0], all.0.fact: days; expected one of: dayz",
    );
  });
});

describe("large rule sets", () => {
  test("twelve levels deep", () => {
    const nest = (level: number): object =>
      level === 0 ? late : { [level % 2 === 0 ? "all" : "any"]: [nest(level - 1), { ...late, value: level }] };
    expect(compiled([{ conditions: nest(12), event: { type: "deep" } }]).events({ days: 20 })).toEqual([
      { type: "deep" },
    ]);
    expect(compiled([{ conditions: nest(12), event: { type: "deep" } }]).events({ days: 0 })).toEqual([]);
  });

  test("ten thousand rules", () => {
    const rules = compiled(
      Array.from({ length: 10_000 }, (_, index) =>
        rule(`r${index}`, { fact: `f${index % 100}`, operator: "equal", value: index }),
      ),
    );
    const facts = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`f${index}`, index + 100]));
    expect(rules.events(facts).map(({ type }) => type)).toEqual(
      Array.from({ length: 100 }, (_, index) => `r${index + 100}`),
    );
  });
});

describe("evaluations that overlap", () => {
  const many = Array.from({ length: 20 }, (_, index) => ({
    ...rule(`r${index}`, { fact: "days", operator: "greaterThan", value: -1 }),
    priority: 20 - index,
  }));

  test("lose rules in the stock engine", async () => {
    const properties: RuleProperties[] = JSON.parse(JSON.stringify(many));
    const engine = new Engine(properties);
    const first = engine.run({ days: 1 });
    for (let turn = 0; turn < 20; turn += 1) {
      await Promise.resolve();
    }
    // It begins while the first is under way, and is ended with it.
    const second = engine.run({ days: 1 });
    expect((await first).events.length).toBe(20);
    expect((await second).events.length).toBeLessThan(20);
    expect((await engine.run({ days: 1 })).events.length).toBe(20);
  });

  test("never disturb each other here, even when one begins inside another", () => {
    const rules = compiled(many);
    let inner = 0;
    const facts = {
      get days(): number {
        inner = inner === 0 ? rules.events({ days: 1 }).length : inner;
        return 1;
      },
    };
    expect(rules.events(facts).length).toBe(20);
    expect(inner).toBe(20);
  });
});
