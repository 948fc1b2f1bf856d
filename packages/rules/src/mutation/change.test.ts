import { Exact } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { BandsShape } from "../policy/shape.ts";
import { below, others, stepOf, stepped } from "./change.ts";
import { conditionChanges } from "./condition-changes.ts";
import { edited } from "./data-edit.ts";
import { intervalChanges } from "./interval-changes.ts";

describe("one step of a number", () => {
  test.each([
    ["2", "amount", "1"],
    ["1.5", "amount", "0.1"],
    ["0.25", "amount", "0.01"],
    ["29/6", "amount", "0.001"],
    ["80%", "ratio", "0.001"],
    ["1", "ratio", "0.001"],
  ] as const)("%s, %s: %s", (value, of, step) => {
    expect(stepOf(Exact.of(value), of).toString()).toBe(step);
  });

  test("goes down and up", () => {
    const changes = stepped(["max"], Exact.of(5), { kind: "weight", of: "amount" });
    expect(changes.map(({ from, to }) => `${from} → ${to}`)).toEqual(["5 → 4", "5 → 6"]);
  });
});

test("a word of a list turns into each of the others", () => {
  const changes = others("treatment", ["noData"], { from: "zero", list: ["zero", "full", "withhold"] });
  expect(changes.map(({ to }) => to)).toEqual(["full", "withhold"]);
});

test("changes keep their places when they lie deeper", () => {
  const [change] = below(["rules", 0], stepped(["max"], Exact.of(5), { kind: "weight", of: "amount" }));
  expect(change).toMatchObject({ path: ["rules", 0, "max"], edits: [{ path: ["rules", 0, "max"], value: "4" }] });
});

describe("the edge between two bands", () => {
  const shape = BandsShape.parse({
    shape: "bands",
    direction: "higher-is-better",
    bands: [
      { atLeast: "80%", points: 2 },
      { below: "80%", points: 0 },
    ],
  });
  const written = [{ atLeast: "0.8" }, { below: "0.8" }];
  const results = intervalChanges(shape.bands, "ratio").map(({ kind, from, to, edits }) => ({
    change: `${kind} ${from} → ${to}`,
    bands: edited(written, edits),
  }));

  test("moves in both at once, and belongs to the other band", () => {
    expect(results).toEqual([
      { change: "threshold 80% → 79.9%", bands: [{ atLeast: "0.799" }, { below: "0.799" }] },
      { change: "threshold 80% → 80.1%", bands: [{ atLeast: "0.801" }, { below: "0.801" }] },
      { change: "edge atLeast → above", bands: [{ above: "0.8" }, { atMost: "0.8" }] },
    ]);
  });
});

describe("a condition", () => {
  const told = (condition: Parameters<typeof conditionChanges>[0]) =>
    conditionChanges(condition, "ratio").map(({ path, from, to }) => `${path.join(".")}: ${from} → ${to}`);

  test("changes operator and number", () => {
    expect(told({ fact: "value", operator: "greaterThan", value: 0.5 })).toEqual([
      "operator: greaterThan → greaterThanInclusive",
      "value: 50% → 49.9%",
      "value: 50% → 50.1%",
    ]);
    expect(told({ fact: "numerator", operator: "equal", value: 3 })).toEqual([
      "operator: equal → notEqual",
      "value: 3 → 2",
      "value: 3 → 4",
    ]);
  });

  test("changes the group of several, and not that of one", () => {
    const test1 = { fact: "level", operator: "equal", value: "ward" } as const;
    expect(told({ all: [test1, test1] })[0]).toBe("all: all → any");
    expect(told({ any: [test1] })).toEqual(["any.0.operator: equal → notEqual"]);
    expect(told({ not: test1 })).toEqual(["not: not → —", "not.operator: equal → notEqual"]);
  });

  test("changes the edges of an interval", () => {
    expect(told({ fact: "value", operator: "between", value: { atLeast: 0.5, below: 0.8 } })).toEqual([
      "value.atLeast: 50% → 49.9%",
      "value.atLeast: 50% → 50.1%",
      "value.below: 80% → 79.9%",
      "value.below: 80% → 80.1%",
    ]);
  });
});
