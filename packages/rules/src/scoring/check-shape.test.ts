import { Exact, type FactDefinition } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { SimpleShape } from "../policy/shape.ts";
import { checkShape } from "./check-shape.ts";
import type { ShapeScope } from "./shape-fault.ts";

const number: FactDefinition = { type: "number", title: { vi: "giá trị", en: "value" } };
const share: ShapeScope = {
  kind: "ratio",
  mayExceed: false,
  max: Exact.of(2),
  facts: new Map([["value", number]]),
  named: new Map(),
};
const amount: ShapeScope = { ...share, kind: "amount" };
const faults = (shape: unknown, scope: ShapeScope) => checkShape(SimpleShape.parse(shape), scope);
const whole = { fact: "value", operator: "equal", value: 1 };

describe("checking a shape", () => {
  it.each([
    [{ shape: "linear" }, share],
    [{ shape: "bands", direction: "higher-is-better", bands: [{ points: 2 }] }, share],
    [{ shape: "capped-linear", fullAt: "80%" }, share],
    [
      { shape: "capped-linear", fullAt: "120%" },
      { ...share, mayExceed: true },
    ],
    [{ shape: "capped-linear", zeroAt: 30, fullAt: 10 }, amount],
    [{ shape: "lookup", cases: [{ if: whole, points: 2 }], otherwise: 0 }, share],
    [{ shape: "per-count", each: 0.5, cap: 2 }, amount],
    [{ shape: "deduct", each: 0.5, floor: 0 }, amount],
    [{ shape: "pass-fail", pass: whole }, share],
    [{ shape: "relative-to-leader", target: "80%", shareAtTarget: "50%" }, share],
  ])("finds nothing wrong with %j", (shape, scope) => {
    expect(faults(shape, scope)).toEqual([]);
  });

  it("finds the faults of bands", () => {
    expect(
      faults({ shape: "bands", direction: "higher-is-better", bands: [{ atLeast: 1, points: 2 }] }, amount),
    ).toMatchObject([{ path: ["bands", 0], code: "bands/gap", given: "0" }]);
  });

  it("refuses linear over an amount and suggests capped-linear", () => {
    expect(faults({ shape: "linear" }, amount)).toMatchObject([
      {
        path: ["shape"],
        code: "linear/needs-share",
        given: "linear (amount)",
        example: "{ shape: capped-linear, zeroAt: 0, fullAt: 20 }",
      },
    ]);
  });

  it("refuses to count a share one by one", () => {
    expect(faults({ shape: "per-count", each: 1, cap: 2 }, share)).toMatchObject([
      { path: ["shape"], code: "shape/needs-count", given: "per-count (ratio)" },
    ]);
    expect(faults({ shape: "deduct", each: 1, floor: 0 }, share)).toMatchObject([
      { path: ["shape"], code: "shape/needs-count", given: "deduct (ratio)" },
    ]);
  });

  it("refuses capped-linear without a way to go, with 80 for 80 %, or below 0", () => {
    expect(faults({ shape: "capped-linear", zeroAt: "80%", fullAt: 0.8 }, share)).toMatchObject([
      { path: ["fullAt"], code: "capped-linear/same-ends" },
    ]);
    expect(faults({ shape: "capped-linear", fullAt: 80 }, share)).toMatchObject([
      {
        path: ["fullAt"],
        code: "shape/share-over-whole",
        given: "80",
        expected: { en: "a share, written 80% or 0.8" },
      },
    ]);
    expect(faults({ shape: "capped-linear", fullAt: 250 }, share)).toMatchObject([
      { path: ["fullAt"], given: "250", expected: { en: "a share between 0% and 100%" } },
    ]);
    expect(faults({ shape: "capped-linear", zeroAt: -1, fullAt: 5 }, amount)).toMatchObject([
      { path: ["zeroAt"], code: "shape/edge-negative", given: "-1" },
    ]);
  });

  it("passes on the faults of conditions with their place", () => {
    const late = { fact: "late", operator: "equal", value: 0 };
    expect(
      faults(
        {
          shape: "lookup",
          cases: [
            { if: whole, points: 2 },
            { if: { not: late }, points: 3 },
          ],
          otherwise: -1,
        },
        share,
      ),
    ).toMatchObject([
      { path: ["cases", 1, "if", "not", "fact"], code: "condition/unknown-fact", given: "late" },
      { path: ["cases", 1, "points"], code: "shape/points-over-max", given: "3" },
      { path: ["otherwise"], code: "shape/points-negative", given: "-1" },
    ]);
    expect(faults({ shape: "pass-fail", pass: { condition: "on-time" } }, share)).toMatchObject([
      { path: ["pass", "condition"], code: "condition/unknown-name", given: "on-time" },
    ]);
  });

  it("refuses counts that earn nothing and caps or floors out of range", () => {
    expect(faults({ shape: "per-count", each: 0, cap: 3 }, amount)).toMatchObject([
      { path: ["each"], code: "shape/not-positive", given: "0" },
      { path: ["cap"], code: "shape/points-over-max", given: "3" },
    ]);
    expect(faults({ shape: "deduct", each: -0.5, floor: -1 }, amount)).toMatchObject([
      { path: ["each"], code: "shape/not-positive", given: "-0.5" },
      { path: ["floor"], code: "shape/points-negative", given: "-1" },
    ]);
    expect(faults({ shape: "deduct", each: 1, floor: 2.5 }, amount)).toMatchObject([
      { path: ["floor"], code: "shape/points-over-max" },
    ]);
  });

  it("refuses a target that everyone meets and a share that is none", () => {
    expect(faults({ shape: "relative-to-leader", target: 0, shareAtTarget: 50 }, amount)).toMatchObject([
      { path: ["target"], code: "relative-to-leader/zero-target", given: "0" },
      { path: ["shareAtTarget"], code: "shape/share-over-whole", expected: { en: "a share, written 50% or 0.5" } },
    ]);
    expect(faults({ shape: "relative-to-leader", target: 80, shareAtTarget: -0.1 }, share)).toMatchObject([
      { path: ["target"], code: "shape/share-over-whole", given: "80" },
      { path: ["shareAtTarget"], code: "shape/edge-negative" },
    ]);
  });
});
