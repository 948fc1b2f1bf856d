import type { Measurement, PublishedScore } from "@cchc/core";
import { Exact } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { amountOf, buildPolicy, commune, gapOf, published, share, shareOf } from "../../test/build-policy.ts";
import { faultsOf, problemsOf } from "../../test/faults.ts";
import { score } from "./score.ts";

const policy = buildPolicy({
  areas: { service: 10 },
  indicators: {
    a: { max: 5 },
    b: { max: 5, measure: "days", score: "{ shape: capped-linear, fullAt: 5 }", when: "{ noData: zero }" },
    c: { max: 0, measure: "staff" },
  },
  measures: { share: "ratio", days: "amount", staff: "open-ratio" },
});

function judging(measurements: readonly Measurement[], scores: readonly PublishedScore[] = []) {
  return () => score(policy, { period: "2026-08", units: [commune("A")], measurements, published: scores });
}

const days = { unit: "A", measure: "days" };

describe("counts that cannot be are refused", () => {
  test.each<[string, Measurement, string]>([
    ["more than all", share("A", 12, 10), "score/numerator-over"],
    ["more than nothing", share("A", 1, 0), "score/numerator-over"],
    ["a negative numerator", share("A", -1, 10), "score/negative"],
    ["a negative denominator", share("A", 3, -5), "score/negative"],
    ["a negative amount", amountOf(days, -1), "score/negative"],
    ["an amount for a share", amountOf({ unit: "A", measure: "share" }, 1), "score/amount-for-ratio"],
    ["a share for an amount", shareOf(days, 1, 2), "score/ratio-for-amount"],
    ["measured over nothing", { ...share("A", 0, 0), status: "measured" as const }, "score/status-at-odds"],
    [
      "nothing to count among ten",
      { ...share("A", 1, 10), status: "empty-denominator" as const },
      "score/status-at-odds",
    ],
    ["an unknown measure", shareOf({ unit: "A", measure: "shares" }, 1, 2), "score/unknown-measure"],
    ["an unknown unit", share("B", 1, 2), "score/unknown-unit"],
    ["another period", { ...share("A", 1, 2), period: "2026-07" }, "score/other-period"],
  ])("%s", (_, measurement, code) => {
    expect(faultsOf(judging([measurement]))).toEqual([code]);
  });

  test("more than the whole is fine where the measure allows it", () => {
    expect(faultsOf(judging([shareOf({ unit: "A", measure: "staff" }, 12, 10)]))).toEqual([]);
  });

  test("the same measure of the same unit twice, also when the counts are equal", () => {
    expect(faultsOf(judging([share("A", 1, 2), share("A", 1, 2)]))).toEqual(["score/same-twice"]);
    expect(faultsOf(judging([share("A", 1, 2), gapOf({ unit: "A", measure: "share" }, "no-data")]))).toEqual([
      "score/same-twice",
    ]);
  });

  test("all faults are told at once, each with its place, who and what", () => {
    const over = { ...share("A", 12, 10), from: { file: "counts.csv", row: 7 } };
    const [first, second] = problemsOf(judging([over, amountOf(days, -1)]));
    expect(first).toMatchObject({ given: "A, share, 12 / 10", place: { file: "counts.csv", row: 7 } });
    expect(second).toMatchObject({ given: "A, days, -1" });
    expect(judging([over])).toThrow(
      "counts.csv, row 7: the numerator is over the denominator; given A, share, 12 / 10; expected a numerator that is not over the denominator [score/numerator-over]",
    );
  });
});

describe("published scores are not left aside in silence", () => {
  test.each([
    ["an unknown item", published("A", "z", 1), ["score/unknown-item"]],
    ["an unknown unit", published("B", "a", 1), ["score/unknown-unit"]],
    ["another period", { ...published("A", "a", 1), period: "2026-07" }, ["score/other-period"]],
    ["an area", published("A", "service", 1), []],
    ["a negative score, which is for the comparison to show", published("A", "a", -1), []],
  ])("%s", (_, one, codes) => {
    expect(faultsOf(judging([], [one]))).toEqual(codes);
  });

  test("the same item twice", () => {
    expect(faultsOf(judging([], [published("A", "a", 1), published("A", "a", 2)]))).toEqual(["score/same-twice"]);
  });
});

describe("units and periods", () => {
  test("a unit listed twice is refused", () => {
    const twice = () => score(policy, { period: "2026-08", units: [commune("A"), commune("A")], measurements: [] });
    expect(faultsOf(twice)).toEqual(["score/same-unit"]);
  });

  test("units that are not listed are those with data, in order of their codes", () => {
    const { cards } = score(policy, {
      period: "2026-08",
      measurements: [share("B", 1, 2), share("A", 1, 2)],
      published: [published("C", "a", 1)],
    });
    expect(cards.map(({ unit }) => unit)).toEqual(["A", "B", "C"].map((code) => ({ code, name: code, level: "unit" })));
  });

  test("no data and no units is a result without cards", () => {
    expect(score(policy, { period: "2026-08", measurements: [] }).cards).toEqual([]);
  });

  test.each([
    ["a kind that the policy does not judge", "2026", "policy/period-kind"],
    ["a day before the policy", "2025-12", "policy/not-in-force"],
    ["no period", "August", "period/unreadable"],
  ])("%s is refused", (_, period, code) => {
    expect(faultsOf(() => score(policy, { period, measurements: [] }))).toEqual([code]);
  });

  test("a policy that has ended is not in force", () => {
    const ended = { ...policy, to: policy.from };
    expect(faultsOf(() => score(ended, { period: "2026-02", measurements: [] }))).toEqual(["policy/not-in-force"]);
    expect(faultsOf(() => score(ended, { period: "2026-01", measurements: [] }))).toEqual([]);
  });
});

test("counts may be in thousands of millions of millions and are still told apart", () => {
  const big = 10n ** 30n;
  const { cards } = score(policy, {
    period: "2026-08",
    measurements: [share("A", big - 1n, big), share("B", big, big)],
  });
  expect(cards.map(({ rank }) => rank?.place)).toEqual([2, 1]);
  expect(cards[0]?.indicators[0]?.points?.equals(Exact.of(5))).toBe(false);
});
