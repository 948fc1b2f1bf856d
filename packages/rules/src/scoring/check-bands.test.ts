import { Exact } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { BandsShape } from "../policy/shape.ts";
import { checkBands } from "./check-bands.ts";
import type { ShapeScope } from "./shape-fault.ts";

const share: ShapeScope = { kind: "ratio", mayExceed: false, max: Exact.of(2), facts: new Map(), named: new Map() };
const quota: ShapeScope = { ...share, mayExceed: true };
const amount: ShapeScope = { ...share, kind: "amount" };

const faults = (bands: unknown[], scope: ShapeScope, direction = "higher-is-better") =>
  checkBands(BandsShape.parse({ shape: "bands", direction, bands }), scope);

describe("checking bands", () => {
  it("accepts bands that cover every share once", () => {
    const bands = [
      { atLeast: "100%", points: 2 },
      { atLeast: "80%", below: "100%", points: 1 },
      { below: "80%", points: 0 },
    ];
    expect(faults(bands, share)).toEqual([]);
    expect(faults(bands, quota)).toEqual([]);
  });

  it("suggests 80% for 80, and says nothing else about such bands", () => {
    expect(
      faults(
        [
          { atLeast: 80, points: 2 },
          { below: 80, points: 0 },
        ],
        share,
      ),
    ).toEqual([
      {
        path: ["bands", 0, "atLeast"],
        code: "shape/share-over-whole",
        what: { vi: "tỷ lệ lớn hơn 100%", en: "a share over 100%" },
        given: "80",
        expected: { vi: "tỷ lệ viết là 80% hoặc 0.8", en: "a share, written 80% or 0.8" },
        example: "80%",
      },
      expect.objectContaining({ path: ["bands", 1, "below"], code: "shape/share-over-whole" }),
    ]);
  });

  it("takes edges over 100 % where a share may be over the whole, and for amounts", () => {
    const bands = [
      { atMost: "110%", points: 2 },
      { above: "110%", points: 0 },
    ];
    expect(faults(bands, quota, "lower-is-better")).toEqual([]);
    expect(faults(bands, amount, "lower-is-better")).toEqual([]);
    expect(faults(bands, share, "lower-is-better")).toMatchObject([{ given: "1.1" }, { given: "1.1" }]);
  });

  it("has a gap beyond the last band when nothing bounds the value", () => {
    expect(faults([{ atMost: 20, points: 2 }], amount)).toMatchObject([
      { path: ["bands", 0], code: "bands/gap", given: "21" },
    ]);
  });

  it("writes shares as percentages", () => {
    expect(
      faults(
        [
          { atLeast: "80%", points: 2 },
          { below: "79%", points: 0 },
        ],
        share,
      ),
    ).toMatchObject([
      {
        path: ["bands", 0],
        code: "bands/gap",
        given: "79%",
        expected: { en: "every value from 0% to 100% in exactly one band" },
      },
    ]);
  });

  it("finds a band above 100 % that no share reaches", () => {
    expect(
      faults(
        [
          { atMost: "100%", points: 1 },
          { above: "100%", points: 2 },
        ],
        share,
      ),
    ).toMatchObject([{ path: ["bands", 1], code: "bands/unreachable", given: "above 100%" }]);
  });

  it("refuses points over the maximum, negative points and negative edges", () => {
    expect(
      faults(
        [
          { atLeast: "50%", points: 2.5 },
          { below: "50%", points: -1 },
        ],
        share,
      ),
    ).toMatchObject([
      {
        path: ["bands", 0, "points"],
        code: "shape/points-over-max",
        given: "2.5",
        expected: { en: "between 0 and 2" },
      },
      { path: ["bands", 1, "points"], code: "shape/points-negative", given: "-1" },
    ]);
    expect(faults([{ atLeast: -5, points: 1 }], amount)).toMatchObject([
      { path: ["bands", 0, "atLeast"], code: "shape/edge-negative", given: "-5" },
    ]);
  });

  it("refuses points that go against the direction", () => {
    const rising = [
      { below: "50%", points: 0 },
      { atLeast: "50%", points: 2 },
    ];
    expect(faults(rising, share, "lower-is-better")).toMatchObject([
      {
        path: ["bands", 1, "points"],
        code: "bands/against-direction",
        given: "below 50%: 0 → atLeast 50%: 2",
        expected: { en: "no more points for a higher value (lower-is-better)" },
      },
    ]);
    expect(faults(rising.toReversed(), share, "higher-is-better")).toEqual([]);
    expect(faults(rising, share, "best-within-range")).toEqual([]);
  });

  it("lets points rise and then fall around a best range, not fall and then rise", () => {
    const around = (low: number, middle: number, high: number) => [
      { below: 18, points: low },
      { atLeast: 18, atMost: 22, points: middle },
      { above: 22, points: high },
    ];
    expect(faults(around(0, 2, 1), amount, "best-within-range")).toEqual([]);
    expect(faults(around(1, 0, 2), amount, "best-within-range")).toMatchObject([
      { path: ["bands", 2, "points"], code: "bands/against-direction" },
    ]);
    expect(faults(around(0, 2, 1), amount, "higher-is-better")).toMatchObject([
      { path: ["bands", 2, "points"], given: "atLeast 18, atMost 22: 2 → above 22: 1" },
    ]);
  });
});
