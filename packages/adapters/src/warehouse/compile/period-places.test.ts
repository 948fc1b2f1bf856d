import { parsePeriod } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { placesOf } from "./period-places.ts";

const placesIn = (...periods: readonly string[]) => placesOf(periods.map(parsePeriod));

describe("days among periods", () => {
  test("how many periods are over before each day, and how many have begun by it", () => {
    const places = placesIn("2026-01-01..2026-01-02", "2026-01-03..2026-01-04");
    expect(places?.over).toEqual([0, 0, 1, 1]);
    expect(places?.begun).toEqual([1, 1, 2, 2]);
  });

  test("periods may overlap, and days may lie between them", () => {
    const places = placesIn("2026-01-01..2026-01-03", "2026-01-02..2026-01-03", "2026-01-05..2026-01-05");
    expect(places?.over).toEqual([0, 0, 0, 2, 2]);
    expect(places?.begun).toEqual([1, 2, 2, 2, 3]);
  });

  test.each([
    ["one period", ["2026-01"]],
    ["a period within another", ["2026-Q1", "2026-02"]],
    ["periods out of order", ["2026-02", "2026-01"]],
    ["no period", []],
  ])("none for %s", (_, periods) => {
    expect(placesIn(...periods)).toBeUndefined();
  });
});
