/**
 * What cchc refuses or does otherwise than json-rules-engine 7.3: what the stock engine does, and what cchc does. Each test is a row of
 * the table in docs/guide/rules-of-json-rules-engine.md, by its name.
 */
import { readFileSync } from "node:fs";
import { CchcError } from "@cchc/core";
import { Engine, type EngineResult, type RuleProperties } from "json-rules-engine";
import { expect, test } from "vitest";
import { compileRules, type RuleRun } from "./compile-rules.ts";
import { fromJsonRulesEngine } from "./from-json-rules-engine.ts";

type Facts = Record<string, unknown>;

function rule(conditions: object, type = "x"): { conditions: object; event: { type: string } } {
  return { conditions, event: { type } };
}

async function stock(rules: readonly object[], facts: Facts, options = {}): Promise<EngineResult> {
  const properties: RuleProperties[] = JSON.parse(JSON.stringify(rules));
  return await new Engine(properties, options).run(facts);
}

async function stockTypes(conditions: object, facts: Facts, options = {}): Promise<string[]> {
  return (await stock([rule(conditions)], facts, options)).events.map(({ type }) => type);
}

/** What cchc makes of rules: how they run, or the code of what refuses them. */
function ours(rules: readonly object[], facts: Facts = {}): RuleRun | string {
  const { rules: read, refused } = fromJsonRulesEngine(rules);
  const [first] = refused;
  if (first !== undefined) {
    return first.code;
  }
  try {
    return compileRules(read).run(facts);
  } catch (error) {
    return error instanceof CchcError ? error.code : String(error);
  }
}

const late = { fact: "days", operator: "greaterThan", value: 15 };

const differences: Readonly<Record<string, () => void | Promise<void>>> = {
  "empty-group": async () => {
    expect(await stockTypes({ any: [] }, {})).toEqual(["x"]);
    expect(ours([rule({ any: [] })])).toBe("rule-set/empty-group");
  },
  "several-forms": async () => {
    const both = { any: [late], all: [{ ...late, operator: "lessThan" }] };
    expect(await stockTypes(both, { days: 20 })).toEqual(["x"]);
    expect(ours([rule(both)])).toBe("rule-set/several-forms");
  },
  "unknown-operator": async () => {
    const misspelt = {
      any: [
        { ...late, priority: 2 },
        { ...late, operator: "greaterThen" },
      ],
    };
    expect(await stockTypes(misspelt, { days: 20 })).toEqual(["x"]);
    await expect(stockTypes(misspelt, { days: 1 })).rejects.toThrow("Unknown operator: greaterThen");
    expect(ours([rule(misspelt)])).toBe("rule-set/unknown-operator");
  },
  "unknown-key": async () => {
    expect(await stockTypes({ all: [{ ...late, valeu: 99 }] }, { days: 20 })).toEqual(["x"]);
    expect(ours([rule({ all: [{ ...late, valeu: 99 }] })])).toBe("rule-set/unknown-key");
  },
  "in-with-text": async () => {
    const part = { all: [{ fact: "level", operator: "in", value: "communes" }] };
    expect(await stockTypes(part, { level: "commune" })).toEqual(["x"]);
    expect(ours([rule(part)])).toBe("rule-set/types");
  },
  "mixed-types": async () => {
    const early = { all: [{ ...late, operator: "lessThan" }] };
    expect(await stockTypes(early, { days: "2" })).toEqual(["x"]);
    expect(ours([rule(early)], { days: "2" })).toMatchObject({ events: [], failureEvents: [], unfit: ["days"] });
  },
  "two-uses": async () => {
    const text = { fact: "days", operator: "equal", value: "many" };
    expect(await stockTypes({ any: [late, text] }, { days: "many" })).toEqual(["x"]);
    expect(ours([rule({ any: [late, text] })])).toBe("rule-set/types");
  },
  "missing-fact": async () => {
    const other = { all: [{ fact: "gone", operator: "notEqual", value: 1 }] };
    await expect(stockTypes(other, {})).rejects.toThrow("Undefined fact: gone");
    expect(await stockTypes(other, {}, { allowUndefinedFacts: true })).toEqual(["x"]);
    expect(ours([rule(other), rule({ all: [late] }, "late")], { days: 20 })).toMatchObject({
      events: [{ type: "late" }],
      failureEvents: [],
      missing: ["gone"],
    });
  },
  "null-and-nan": async () => {
    const [more, less] = [{ all: [late] }, { all: [{ ...late, operator: "lessThanInclusive" }] }];
    expect(await stockTypes(more, { days: Number.NaN })).toEqual([]);
    expect(await stockTypes(less, { days: Number.NaN })).toEqual([]);
    expect(ours([rule(more)], { days: Number.NaN })).toMatchObject({ failureEvents: [], unfit: ["days"] });
    expect(ours([rule(more)], { days: null })).toMatchObject({ failureEvents: [], missing: ["days"] });
  },
  "own-events": async () => {
    await expect(stock([rule({ all: [late] }, "error")], { days: 20 })).rejects.toThrow("unspecified 'error'");
    expect(ours([rule({ all: [late] }, "error")])).toBe("rule-set/event");
  },
  circles: () => {
    // The stock engine follows the circle until the memory is used up: not run here.
    const { rules } = fromJsonRulesEngine([rule({ condition: "a" })], { a: { all: [{ condition: "a" }] } });
    expect(() => compileRules(rules)).toThrow("[condition/cycle]");
  },
  "same-name": async () => {
    const twins = [
      { ...rule({ all: [late] }, "first"), name: "late" },
      { ...rule({ all: [late] }, "second"), name: "late" },
    ];
    expect((await stock(twins, { days: 20 })).events.length).toBe(2);
    expect(ours(twins)).toBe("rule-set/same-name");
  },
  "dynamic-facts": async () => {
    const computed = { all: [{ ...late, params: { of: "case" } }] };
    const engine = new Engine(JSON.parse(JSON.stringify([rule(computed)])));
    engine.addFact("days", () => 20);
    expect((await engine.run()).events.length).toBe(1);
    expect(ours([rule(computed)])).toBe("rule-set/dynamic-fact");
  },
  "wide-paths": async () => {
    const any = { all: [{ fact: "case", path: "$.steps[?(@.days > 15)].days", operator: "equal", value: 20 }] };
    expect(await stockTypes(any, { case: { steps: [{ days: 20 }] } })).toEqual([]);
    expect(ours([rule(any)])).toBe("rule-set/path");
  },
  "path-of-no-object": async () => {
    const inside = { all: [{ fact: "days", path: "$.taken", operator: "greaterThan", value: 15 }] };
    expect(await stockTypes(inside, { days: 20 })).toEqual(["x"]);
    expect(ours([rule(inside)], { days: 20 })).toMatchObject({ events: [], missing: ["days $.taken"] });
  },
  "complete-trees": async () => {
    const any = {
      any: [
        { ...late, priority: 2 },
        { fact: "late", operator: "equal", value: true },
      ],
    };
    const { results } = await stock([rule(any)], { days: 20, late: false });
    expect(JSON.parse(JSON.stringify(results[0]?.conditions)).any[1]).not.toHaveProperty("result");
    expect(ours([rule(any)], { days: 20, late: false })).toMatchObject({
      results: [{ conditions: { any: [{ result: true }, { result: false }] } }],
    });
  },
  "file-order": async () => {
    const deep = rule({ all: [{ all: [{ all: [late] }] }] }, "first");
    const rules = [deep, rule({ all: [late] }, "second")];
    expect((await stock(rules, { days: 20 })).events.map(({ type }) => type)).toEqual(["second", "first"]);
    expect(ours(rules, { days: 20 })).toMatchObject({ events: [{ type: "first" }, { type: "second" }] });
  },
  overlapping: async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ ...rule({ all: [late] }), priority: index + 1 }));
    const engine = new Engine(JSON.parse(JSON.stringify(many)));
    const first = engine.run({ days: 20 });
    for (let turn = 0; turn < 20; turn += 1) {
      await Promise.resolve();
    }
    const second = await engine.run({ days: 20 });
    expect((await first).events.length).toBe(20);
    expect(second.events.length).toBeLessThan(20);
    const { rules } = fromJsonRulesEngine(many);
    const compiled = compileRules(rules);
    const both = await Promise.all([1, 2].map(async () => compiled.events({ days: 20 }).length));
    expect(both).toEqual([20, 20]);
  },
};

test.each(Object.entries(differences))("%s", async (_, difference) => {
  await difference();
});

test("the table of the guide has a row for each, and no other", () => {
  const guide = readFileSync(new URL("../../../../docs/guide/rules-of-json-rules-engine.md", import.meta.url), "utf8");
  const rows = [...guide.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
  expect(rows.sort()).toEqual(Object.keys(differences).sort());
});
