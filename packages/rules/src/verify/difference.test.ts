import { Exact } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { differencesBetween } from "./difference.ts";

describe("differences between two pieces of data", () => {
  it("are none when they hold the same, in whatever order the keys stand", () => {
    expect(
      differencesBetween({ a: Exact.of("1/2"), b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: Exact.of("50%") }),
    ).toEqual([]);
  });

  it("have the path, with things named by their id, and both values", () => {
    const stored = { indicators: [{ id: "late", points: Exact.of(2) }] };
    const again = { indicators: [{ id: "late", points: Exact.of("1/3") }] };
    expect(differencesBetween(stored, again)).toEqual([
      { path: "indicators.late.points", stored: '"2"', recomputed: '"1/3"' },
    ]);
  });

  it("say what is there on one side alone", () => {
    expect(differencesBetween({ points: Exact.of(2) }, { grade: "good" })).toEqual([
      { path: "points", stored: '"2"' },
      { path: "grade", recomputed: '"good"' },
    ]);
  });

  it("go by place where an id stands twice, so that nothing is passed over", () => {
    const stored = [
      { id: "flag", at: 1 },
      { id: "flag", at: 2 },
    ];
    const again = [
      { id: "flag", at: 3 },
      { id: "flag", at: 2 },
    ];
    expect(differencesBetween(stored, again)).toEqual([{ path: "0.at", stored: "1", recomputed: "3" }]);
  });

  it("tell a list from a thing with the same numbers as names", () => {
    expect(differencesBetween({ a: [1] }, { a: { 0: 1 } })).toEqual([
      { path: "a", stored: "[1]", recomputed: '{"0":1}' },
    ]);
  });
});
