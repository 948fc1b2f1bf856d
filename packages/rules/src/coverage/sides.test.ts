import { Exact } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOnSide, possibleSides } from "./sides.ts";
import type { Side } from "./target.ts";

const at = (value: string) => ({ at: Exact.of(value), path: [], fact: "value" });
const all = [at("50%"), at("80%")];

/** Sides of 80 % that a value shows, beside a threshold at 50 %. */
function shown(value: string): Side[] {
  const sides: Side[] = ["under", "at", "over"];
  return sides.filter((side) => isOnSide(Exact.of(value), side, { ...at("80%"), all }));
}

describe("a threshold of 80 %, with another at 50 %", () => {
  test.each([
    ["79.9%", ["under"]],
    ["50%", ["under"]],
    ["80%", ["at"]],
    ["80.1%", ["over"]],
    ["100%", ["over"]],
  ])("is shown by %s from its side", (value, sides) => {
    expect(shown(value)).toEqual(sides);
  });

  test("is not shown from behind the other", () => {
    expect(shown("49.9%")).toEqual([]);
  });
});

test("a value shows at most one side of a threshold", () => {
  const share = fc.integer({ min: 0, max: 20 }).map((n) => Exact.of(n).dividedBy(20));
  fc.assert(
    fc.property(share, share, fc.array(share), (value, threshold, others) => {
      const thresholds = [threshold, ...others].map((one) => ({ at: one, path: [], fact: "value" }));
      const sides = (["under", "at", "over"] as const).filter((side) =>
        isOnSide(value, side, { at: threshold, fact: "value", all: thresholds }),
      );
      expect(sides.length).toBeLessThanOrEqual(1);
    }),
  );
});

describe("sides that no value can be on are not asked for", () => {
  const share = { from: Exact.zero, to: Exact.one };
  test.each([
    ["0", ["at", "over"]],
    ["50%", ["under", "at", "over"]],
    ["100%", ["under", "at"]],
  ])("at %s of a share", (value, sides) => {
    expect(possibleSides(Exact.of(value), share)).toEqual(sides);
  });

  test("a movement goes both ways", () => {
    expect(possibleSides(Exact.zero, {})).toEqual(["under", "at", "over"]);
  });
});
