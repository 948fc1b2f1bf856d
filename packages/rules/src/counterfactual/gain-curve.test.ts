import { Exact } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { everyGain, gainCurve, isConcave, segmentsOf } from "./gain-curve.ts";

const curveOf = (places: readonly bigint[], gain: (records: number) => number) =>
  gainCurve(places, (records) => Exact.of(gain(Number(records)))).map(
    ({ records, gain: points }) => `${records}: ${points}`,
  );

describe("what each number of records brings", () => {
  it("is a line between the places that are given", () => {
    expect(curveOf([10n], (n) => n / 2)).toEqual(["0: 0", "10: 5"]);
  });

  it("bends where no place was given, such as at a cap", () => {
    expect(curveOf([100n], (n) => Math.min(n, 37))).toContain("37: 37");
  });

  it("ends at the first best place", () => {
    expect(curveOf([3n, 4n, 20n], (n) => (n >= 4 ? 2 : 0))).toEqual(["0: 0", "3: 0", "4: 2"]);
    expect(curveOf([5n], () => 0)).toEqual(["0: 0"]);
  });
});

it("even and falling gains are concave, a step is not", () => {
  const segments = (gain: (records: number) => number) =>
    segmentsOf(gainCurve([3n, 4n, 8n], (records) => Exact.of(gain(Number(records)))));
  expect(isConcave(segments((n) => n))).toBe(true);
  expect(isConcave(segments((n) => Math.min(n, 4)))).toBe(true);
  expect(isConcave(segments((n) => (n >= 4 ? 2 : 0)))).toBe(false);
});

it("every number that brings more than a smaller one, as far as there is room", () => {
  const line = gainCurve([5n], (records) => Exact.of(records));
  expect(everyGain(line, 100)).toMatchObject({ whole: true });
  expect(everyGain(line, 100).knots.map(({ records }) => records)).toEqual([1n, 2n, 3n, 4n, 5n]);
  expect(everyGain(line, 3).whole).toBe(false);
});
