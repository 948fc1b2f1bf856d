import { Condition } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { buildPolicy, commune, share } from "../../../test/build-policy.ts";
import { columnsOf } from "../columns/columns-of.ts";
import { compileMask } from "./compile-mask.ts";

const policy = buildPolicy({ areas: { service: 10 }, indicators: { one: {} } });
const table = columnsOf(policy, {
  period: "2026-08",
  units: [commune("A"), commune("B"), { ...commune("C"), level: "ward" }],
  measurements: [share("A", 1, 2), share("B", 9, 10), share("C", 3, 3)],
});
const named = new Map([["most", Condition.parse({ fact: "value", operator: "greaterThan", value: 0.5 })]]);

function holds(condition: unknown, kind: "ratio" | "amount" = "ratio"): number[] | undefined {
  const mask = compileMask(Condition.parse(condition), { named, kind });
  const rows = new Uint8Array(3);
  mask?.fill({ table, column: table.measures.get("share") ?? table.absent }, rows);
  return mask && [...rows];
}

const half = { fact: "value", operator: "equal", value: 0.5 };

describe("a mask holds where the condition holds", () => {
  test.each([
    ["a share", { fact: "value", operator: "greaterThanInclusive", value: 0.9 }, [0, 1, 1]],
    ["a share at its edge", { fact: "value", operator: "lessThanInclusive", value: 0.5 }, [1, 0, 0]],
    ["a count", { fact: "denominator", operator: "lessThan", value: 3 }, [1, 0, 0]],
    ["one of some numbers", { fact: "numerator", operator: "in", value: [1, 3] }, [1, 0, 1]],
    ["none of some numbers", { fact: "numerator", operator: "notIn", value: [1, 3] }, [0, 1, 0]],
    ["a level", { fact: "level", operator: "equal", value: "ward" }, [0, 0, 1]],
    ["a name", { condition: "most" }, [0, 1, 1]],
    ["all", { all: [{ condition: "most" }, { fact: "level", operator: "in", value: ["commune"] }] }, [0, 1, 0]],
    ["any", { any: [half, { fact: "level", operator: "equal", value: "ward" }] }, [1, 0, 1]],
    ["not", { not: half }, [0, 1, 1]],
  ])("%s", (_, condition, expected) => {
    expect(holds(condition)).toEqual(expected);
  });
});

describe("what is not known whole is left to the one-unit path", () => {
  test.each([
    ["a fact beside a fact", { fact: "numerator", operator: "equal", value: { fact: "denominator" } }],
    ["whether a fact is there", { fact: "value", operator: "isPresent", value: true }],
    ["a group with such a part", { all: [half, { fact: "value", operator: "isPresent", value: true }] }],
    ["a name that nobody wrote", { condition: "least" }],
  ])("%s", (_, condition) => {
    expect(holds(condition)).toBeUndefined();
  });

  test("a count of a measure that is an amount", () => {
    expect(holds({ fact: "numerator", operator: "equal", value: 1 }, "amount")).toBeUndefined();
  });

  test("a test with a key, or an operator, that the language may learn later", () => {
    const scope = { named, kind: "ratio" } as const;
    const later = { fact: "value", operator: "lessThan", value: 1, path: "$.x" } as const;
    expect(compileMask(later, scope)).toBeUndefined();
  });
});
