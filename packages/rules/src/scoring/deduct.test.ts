import { Exact } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMessage } from "../explain/render-message.ts";
import { DeductShape } from "../policy/shape.ts";
import { scoreDeduct } from "./deduct.ts";
import type { ShapeInput } from "./shape-outcome.ts";

const count = (value: string): ShapeInput => ({
  value: Exact.of(value),
  kind: "amount",
  max: Exact.of(2),
  facts: new Map(),
  named: new Map(),
});
const lateReports = DeductShape.parse({ shape: "deduct", each: 0.75, floor: 0 });

describe("deduct", () => {
  it.each([
    ["0", "2"],
    ["1", "1.25"],
    ["2", "0.5"],
    ["3", "0"],
    ["40", "0"],
  ])("leaves for %s late reports %s of 2 points, 0.75 less each", (value, points) => {
    expect(scoreDeduct(lateReports, count(value)).points.toString()).toBe(points);
  });

  it("leads to one fewer", () => {
    expect(scoreDeduct(lateReports, count("1")).next).toEqual({ points: Exact.of(2), value: Exact.zero, edge: "at" });
    expect(scoreDeduct(lateReports, count("1.5")).next?.value.toString()).toBe("1");
    expect(scoreDeduct(lateReports, count("0")).next).toBeUndefined();
  });

  it("leads from far below the floor to the first count that is worth something", () => {
    expect(scoreDeduct(lateReports, count("40")).next).toEqual({
      points: Exact.of("0.5"),
      value: Exact.of(2),
      edge: "at",
    });
  });

  it("has nothing to lose when the floor is the maximum", () => {
    const kept = DeductShape.parse({ shape: "deduct", each: 1, floor: 2 });
    expect(scoreDeduct(kept, count("9")).points.toString()).toBe("2");
    expect(scoreDeduct(kept, count("9")).next).toBeUndefined();
  });

  it("shows the subtraction, and the floor where it holds", () => {
    const say = (value: string) =>
      renderMessage(scoreDeduct(lateReports, count(value)).reason, { language: "vi", digits: 2 });
    expect(say("1")).toBe("điểm trừ: 2 điểm − 1 × 0,75 = 1,25");
    expect(say("3")).toBe("điểm trừ: 2 điểm − 3 × 0,75, nhưng không thấp hơn 0: 0 điểm");
  });

  it("falls by the same step until the floor", () => {
    fc.assert(
      fc.property(
        fc.nat(100),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: 200 }),
        (value, each, floor) => {
          const shape = DeductShape.parse({ shape: "deduct", each: `${each}/100`, floor: `${floor}/100` });
          const here = scoreDeduct(shape, count(String(value))).points;
          const there = scoreDeduct(shape, count(String(value + 1))).points;
          expect(there.toString()).toBe(Exact.max(here.minus(shape.each), shape.floor).toString());
        },
      ),
    );
  });
});
