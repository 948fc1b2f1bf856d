import { Exact } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMessage } from "../explain/render-message.ts";
import { PerCountShape } from "../policy/shape.ts";
import { scorePerCount } from "./per-count.ts";
import type { ShapeInput } from "./shape-outcome.ts";

const count = (value: string): ShapeInput => ({
  value: Exact.of(value),
  kind: "amount",
  max: Exact.of(2),
  facts: new Map(),
  named: new Map(),
});
const initiatives = PerCountShape.parse({ shape: "per-count", each: 0.75, cap: 2 });

describe("per-count", () => {
  it.each([
    ["0", "0"],
    ["1", "0.75"],
    ["2", "1.5"],
    ["3", "2"],
    ["40", "2"],
  ])("gives for %s initiatives %s points, 0.75 each and 2 at most", (value, points) => {
    expect(scorePerCount(initiatives, count(value)).points.toString()).toBe(points);
  });

  it("leads to one more, worth only what the cap leaves", () => {
    expect(scorePerCount(initiatives, count("0")).next).toEqual({
      points: Exact.of("0.75"),
      value: Exact.of(1),
      edge: "at",
    });
    expect(scorePerCount(initiatives, count("2")).next).toEqual({
      points: Exact.of(2),
      value: Exact.of(3),
      edge: "at",
    });
    expect(scorePerCount(initiatives, count("3")).next).toBeUndefined();
  });

  it("counts a part of one in its proportion, and leads to the whole one", () => {
    const outcome = scorePerCount(initiatives, count("1.5"));
    expect(outcome.points.toString()).toBe("1.125");
    expect(outcome.next?.value.toString()).toBe("2");
  });

  it("shows the multiplication, and the cap where it cuts", () => {
    const say = (value: string) =>
      renderMessage(scorePerCount(initiatives, count(value)).reason, { language: "en", digits: 2 });
    expect(say("2")).toBe("2 × 0.75 points = 1.50");
    expect(say("3")).toBe("3 × 0.75 points, but not over 2: 2 points");
  });

  it("rises by the same step until the cap", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.integer({ min: 1, max: 50 }), (value, hundredths) => {
        const shape = PerCountShape.parse({ shape: "per-count", each: `${hundredths}/100`, cap: 2 });
        const here = scorePerCount(shape, count(String(value))).points;
        const there = scorePerCount(shape, count(String(value + 1))).points;
        expect(there.toString()).toBe(Exact.min(here.plus(shape.each), shape.cap).toString());
      }),
    );
  });
});
