import { Engine, Rule } from "json-rules-engine";
import { describe, expect, test } from "vitest";
import { fromJsonRulesEngine } from "./from-json-rules-engine.ts";

const late = { fact: "days", operator: "greaterThan", value: 15 };

function rule(conditions: unknown, event: unknown = { type: "late" }): Record<string, unknown> {
  return { conditions, event };
}

/** Each refusal as `path code`. */
function refused(rules: unknown, conditions?: unknown): string[] {
  return fromJsonRulesEngine(rules, conditions).refused.map(({ path, code }) => `${path.join(".")} ${code}`);
}

test("what the stock engine writes is read", () => {
  const written = JSON.parse(
    new Rule({
      name: "late",
      priority: 3,
      conditions: { all: [{ ...late, priority: 4 }, { not: { condition: "excused" } }] },
      event: { type: "late", params: { points: 2 } },
    }).toJSON(),
  );
  const { rules, refused: none } = fromJsonRulesEngine([written], { excused: { any: [late] } });
  expect(none).toEqual([]);
  expect(rules.rules).toEqual([
    {
      name: "late",
      priority: 3,
      conditions: { all: [late, { not: { condition: "excused" } }] },
      event: { type: "late", params: { points: 2 } },
    },
  ]);
  expect(rules.conditions).toEqual(new Map([["excused", { any: [late] }]]));
});

describe("what is refused says where and why", () => {
  test.each([
    ["no list", "rules", "rules rule-set/no-rules"],
    ["a rule that is a text", ["x"], "rules.0 rule-set/no-rule"],
    ["an unknown key of a rule", [{ ...rule({ all: [late] }), enabled: true }], "rules.0.enabled rule-set/unknown-key"],
    ["a rule without conditions", [{ event: { type: "late" } }], "rules.0.conditions rule-set/no-condition"],
    ["a comparison on top", [rule(late)], "rules.0.conditions rule-set/bare-root"],
    ["an empty all", [rule({ all: [] })], "rules.0.conditions.all rule-set/empty-group"],
    ["an empty any", [rule({ any: [] })], "rules.0.conditions.any rule-set/empty-group"],
    ["any and all at once", [rule({ any: [late], all: [late] })], "rules.0.conditions rule-set/several-forms"],
    [
      "all beside a comparison",
      [rule({ any: [{ ...late, all: [late] }] })],
      "rules.0.conditions.any.0 rule-set/several-forms",
    ],
    ["not over a list", [rule({ not: [late] })], "rules.0.conditions.not rule-set/no-condition"],
    [
      "an unknown operator",
      [rule({ all: [{ ...late, operator: "greaterThen" }] })],
      "rules.0.conditions.all.0.operator rule-set/unknown-operator",
    ],
    [
      "an unknown decorator",
      [rule({ all: [{ ...late, operator: "some:equal" }] })],
      "rules.0.conditions.all.0.operator rule-set/unknown-operator",
    ],
    ["an unknown key", [rule({ all: [{ ...late, note: "x" }] })], "rules.0.conditions.all.0.note rule-set/unknown-key"],
    [
      "a fact computed by code",
      [rule({ all: [{ ...late, params: { id: 1 } }] })],
      "rules.0.conditions.all.0.params rule-set/dynamic-fact",
    ],
    [
      "null to compare with",
      [rule({ all: [{ ...late, value: null }] })],
      "rules.0.conditions.all.0.value rule-set/value",
    ],
    [
      "no value",
      [rule({ all: [{ fact: "days", operator: "equal" }] })],
      "rules.0.conditions.all.0.value rule-set/value",
    ],
    [
      "a path with a filter",
      [rule({ all: [{ ...late, path: "$..[?(@.x)]" }] })],
      "rules.0.conditions.all.0.path rule-set/path",
    ],
    [
      "a name that is no text",
      [rule({ all: [{ condition: 3 }] })],
      "rules.0.conditions.all.0.condition rule-set/no-name",
    ],
    ["an event named success", [rule({ all: [late] }, { type: "success" })], "rules.0.event rule-set/event"],
    ["an event named error", [rule({ all: [late] }, { type: "error" })], "rules.0.event rule-set/event"],
    ["no event", [{ conditions: { all: [late] } }], "rules.0.event rule-set/event"],
    ["a priority of 0", [{ ...rule({ all: [late] }), priority: 0 }], "rules.0.priority rule-set/priority"],
    ["a handler", [{ ...rule({ all: [late] }), onSuccess: () => 1 }], "rules.0.onSuccess rule-set/unknown-key"],
  ])("%s", (_, rules, expected) => {
    expect(refused(rules)).toEqual([expected]);
  });

  test("in shared conditions too", () => {
    expect(refused([rule({ condition: "x" })], { x: { all: [] } })).toEqual(["conditions.x.all rule-set/empty-group"]);
    expect(refused([], ["x"])).toEqual(["conditions rule-set/no-rules"]);
  });

  test("with the value that was given, in both languages", () => {
    const [first] = fromJsonRulesEngine([rule({ any: [] })]).refused;
    expect(first).toEqual({
      path: ["rules", 0, "conditions", "any"],
      code: "rule-set/empty-group",
      what: {
        vi: "nhóm rỗng; json-rules-engine coi nhóm rỗng là đúng, kể cả any",
        en: "an empty group; json-rules-engine takes it as true, any too",
      },
      given: "rules.0.conditions.any: []",
      expected: { vi: "danh sách có ít nhất một điều kiện", en: "a list with at least one condition" },
    });
  });

  test("and the other rules are read all the same", () => {
    const { rules } = fromJsonRulesEngine([rule({ any: [] }), rule({ any: [late] }, { type: "kept" })]);
    expect(rules.rules.map(({ event }) => event.type)).toEqual(["kept"]);
  });
});

test("a condition nested ten thousand times is refused and does not exhaust the stack", () => {
  let deep: object = late;
  for (let level = 0; level < 10_000; level += 1) {
    deep = { all: [deep] };
  }
  expect(refused([rule(deep)])).toEqual(["rules.0.conditions.all rule-set/too-deep"]);
});

describe("what is refused, the stock engine takes in silence and gets wrong", () => {
  async function stockEvents(conditions: object, facts: Record<string, unknown>): Promise<string[]> {
    const engine = new Engine([], { allowUndefinedFacts: true });
    engine.addRule(JSON.parse(JSON.stringify(rule(conditions))));
    return (await engine.run(facts)).events.map(({ type }) => type);
  }

  test("an empty any holds there", async () => {
    expect(await stockEvents({ any: [] }, {})).toEqual(["late"]);
  });

  test("of any and all, all is ignored there", async () => {
    expect(await stockEvents({ any: [late], all: [{ ...late, operator: "lessThan" }] }, { days: 20 })).toEqual([
      "late",
    ]);
  });

  test("a missing fact makes notEqual hold there", async () => {
    expect(await stockEvents({ all: [{ fact: "gone", operator: "notEqual", value: 1 }] }, {})).toEqual(["late"]);
  });

  test("in with a text is a search for a part of it there", async () => {
    const inText = { fact: "level", operator: "in", value: "communes" };
    expect(await stockEvents({ all: [inText] }, { level: "commune" })).toEqual(["late"]);
  });

  test("a text is less than a number there", async () => {
    expect(await stockEvents({ all: [{ fact: "days", operator: "lessThan", value: 3 }] }, { days: "2" })).toEqual([
      "late",
    ]);
  });
});
