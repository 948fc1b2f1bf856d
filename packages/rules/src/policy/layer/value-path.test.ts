import { Exact } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { findPath, namesIn } from "./value-path.ts";

const rule = {
  max: new Map(),
  score: {
    shape: "sum",
    parts: [
      { id: "a", max: Exact.one },
      { id: "b", score: { bands: [{ points: 0 }, { points: 1 }] } },
    ],
  },
};
const path = (name: string) => findPath(rule, name.split("."));

describe("the path of a value", () => {
  test("goes by keys, by ids, and by places counted from 1", () => {
    expect(path("score.shape")).toEqual(["score", "shape"]);
    expect(path("score.parts.b.score.bands.2.points")).toEqual(["score", "parts", 1, "score", "bands", 1, "points"]);
  });

  test("need not name a list of things with ids", () => {
    expect(path("score.b.score.bands.1")).toEqual(["score", "parts", 1, "score", "bands", 0]);
  });

  test("is none where a name leads nowhere, into a number or before the first", () => {
    expect([
      path("score.c"),
      path("score.a.max.numerator"),
      path("score.b.score.bands.0"),
      path("score.parts.1"),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("is listed under the shortest name", () => {
    const names = namesIn(rule.score).map((one) => one.join("."));
    expect(names).toEqual(expect.arrayContaining(["shape", "parts", "a", "a.max", "b.score.bands.2.points"]));
    expect(names.filter((name) => name.startsWith("parts."))).toEqual([]);
  });
});
