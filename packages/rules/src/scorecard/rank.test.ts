import { Exact } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { buildPolicy, commune, published, share, shareOf } from "../../test/build-policy.ts";
import { placeByPoints } from "./place.ts";
import { score } from "./score.ts";

function places(points: Readonly<Record<string, string>>, ties: "standard" | "dense") {
  const contenders = Object.entries(points).map(([code, text]) => ({ code, points: Exact.of(text) }));
  return Object.fromEntries(placeByPoints(contenders, ties));
}

describe("places", () => {
  test("equals share a place, and the next one is skipped or not", () => {
    const points = { A: "70", B: "80", C: "90", D: "80" };
    expect(places(points, "standard")).toEqual({ C: 1, B: 2, D: 2, A: 4 });
    expect(places(points, "dense")).toEqual({ C: 1, B: 2, D: 2, A: 3 });
  });

  test("are taken before any rounding", () => {
    expect(places({ A: "80.0009", B: "80.001", C: "80.00" }, "standard")).toEqual({ B: 1, A: 2, C: 3 });
    expect(places({ A: "240/3", B: "80" }, "standard")).toEqual({ A: 1, B: 1 });
  });

  test("of none are none", () => {
    expect(places({}, "dense")).toEqual({});
  });
});

/** Shares in thousandths by unit, whose total is a hundredth of that. */
function ranks(
  rank: string,
  shares: Readonly<Record<string, number | undefined>>,
  levels: Readonly<Record<string, string>> = {},
) {
  const policy = buildPolicy({ areas: { service: 10 }, indicators: { a: {} }, rank });
  const units = Object.keys(shares).map((code) => ({ ...commune(code), level: levels[code] ?? "commune" }));
  const measurements = Object.entries(shares).flatMap(([code, count]) =>
    count === undefined ? [] : [share(code, count, 1000)],
  );
  const { cards } = score(policy, { period: "2026-08", units, measurements });
  return Object.fromEntries(cards.map(({ unit, rank: place }) => [unit.code, place]));
}

describe("units", () => {
  test("are ranked with their own level, each group from the first place", () => {
    const levels = { D: "department", E: "department" };
    expect(ranks("{ among: level, ties: standard }", { A: 500, D: 100, B: 900, E: 300 }, levels)).toEqual({
      A: { place: 2, of: 2, among: "commune" },
      B: { place: 1, of: 2, among: "commune" },
      D: { place: 2, of: 2, among: "department" },
      E: { place: 1, of: 2, among: "department" },
    });
  });

  test("or all together", () => {
    expect(ranks("{ among: all, ties: standard }", { A: 500, D: 100, B: 500 }, { D: "department" })).toEqual({
      A: { place: 1, of: 3 },
      B: { place: 1, of: 3 },
      D: { place: 3, of: 3 },
    });
  });

  test("without a total have no place and take none away", () => {
    expect(ranks("{ among: all, ties: standard }", { A: undefined, B: 500, C: 100 })).toEqual({
      A: undefined,
      B: { place: 1, of: 2 },
      C: { place: 2, of: 2 },
    });
  });

  test("whose cards rest on less evidence than was asked have no place, though they have points", () => {
    const policy = buildPolicy({
      areas: { service: 10 },
      indicators: { a: { max: 6, measure: "m-a" }, b: { max: 4, measure: "m-b" } },
      measures: { "m-a": "ratio", "m-b": "ratio" },
      rank: "{ among: all, ties: standard, evidence: 100% }",
    });
    const measurements = [
      shareOf({ unit: "A", measure: "m-a" }, 1, 2),
      shareOf({ unit: "A", measure: "m-b" }, 1, 2),
      shareOf({ unit: "B", measure: "m-a" }, 1, 1),
    ];
    const { cards } = score(policy, { period: "2026-08", measurements });
    expect(cards.map(({ total, rank }) => [total.points?.toString(), total.evidence.toString(), rank])).toEqual([
      ["5", "1", { place: 1, of: 1 }],
      ["6", "0.6", undefined],
    ]);
  });

  test("whose totals print alike keep their order", () => {
    const policy = buildPolicy({ areas: { service: 10 }, indicators: { a: {} } });
    const measurements = [share("A", 79_999, 100_000), share("B", 8, 10), share("C", 80_001, 100_000)];
    const { cards } = score(policy, { period: "2026-08", measurements });
    expect(cards.map(({ total, rank }) => [total.points?.toFixed(2), rank?.place])).toEqual([
      ["8.00", 3],
      ["8.00", 2],
      ["8.00", 1],
    ]);
  });
});

describe("grades", () => {
  const graded = (of: string, good: string, weak: string) =>
    buildPolicy({
      areas: { service: 10 },
      indicators: { a: {} },
      head: `grades:
  basis: choice
  source: { document: x, confidence: low }
  of: ${of}
  bands: [{ id: good, title: { vi: T, en: G }, ${good} }, { id: weak, title: { vi: Y, en: W }, ${weak} }]`,
    });

  test.each([
    ["points", "atLeast: 8", "below: 8", 800, "good"],
    ["points", "atLeast: 8", "below: 8", 799, "weak"],
    ["points", "above: 8", "atMost: 8", 800, "weak"],
    ["points", "above: 8", "atMost: 8", 801, "good"],
    ["share-of-maximum", "atLeast: 80%", "below: 80%", 800, "good"],
    ["share-of-maximum", "above: 80%", "atMost: 80%", 800, "weak"],
  ])("of %s: %s or %s, with %d of 1000", (...[of, good, weak, count, grade]) => {
    const { cards } = score(graded(of, good, weak), { period: "2026-08", measurements: [share("A", count, 1000)] });
    expect(cards[0]?.grade).toBe(grade);
  });
});

test("a place by published totals stands beside ours when every area was published", () => {
  const policy = buildPolicy({
    areas: { service: 10 },
    indicators: { a: {} },
    head: `published: { by: { vi: Cổng, en: Portal }, tolerance: 0.015, digits: 2, source: { document: x, confidence: high } }`,
  });
  const { cards, agreement } = score(policy, {
    period: "2026-08",
    measurements: [share("A", 1, 2), share("B", 1, 4), share("C", 1, 5)],
    published: [published("A", "service", 5), published("B", "service", "5.01")],
  });
  expect(cards.map(({ rank }) => [rank?.place, rank?.published])).toEqual([
    [1, 2],
    [2, 1],
    [3, undefined],
  ]);
  expect(agreement?.ranks).toMatchObject({ compared: 2, agree: 0 });
});
