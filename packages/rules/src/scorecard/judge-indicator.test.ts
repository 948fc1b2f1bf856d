import type { Measurement } from "@cchc/core";
import { describe, expect, test } from "vitest";
import {
  amountOf,
  buildPolicy,
  commune,
  gapOf,
  type IndicatorSketch,
  published,
  share,
} from "../../test/build-policy.ts";
import { score } from "./score.ts";

const a = { unit: "A", measure: "share" };

function judge(sketch: IndicatorSketch, measurements: readonly Measurement[], points?: string) {
  const tracked = sketch.max === 0;
  const spare = { max: 10, score: "{ shape: published }" };
  const policy = buildPolicy({
    areas: { service: 10 },
    indicators: tracked ? { one: sketch, spare } : { one: sketch },
    measures: { share: "ratio", days: "amount" },
  });
  const given = points === undefined ? [] : [published("A", "one", points)];
  const [card] = score(policy, { period: "2026-08", units: [commune("A")], measurements, published: given }).cards;
  const [one] = card?.indicators ?? [];
  return {
    status: one?.status,
    origin: one?.origin,
    points: one?.points?.toString(),
    applicable: one?.applicable.toString(),
    reason: one?.reason.key,
  };
}

function treated(emptyDenominator: string, noData: string): IndicatorSketch {
  return { when: `{ emptyDenominator: ${emptyDenominator}, noData: ${noData} }` };
}

describe("a count is scored by the shape", () => {
  test("with its points, its reason and the measurement it came from", () => {
    expect(judge({}, [share("A", 3, 4)])).toEqual({
      status: "scored",
      origin: "counts",
      points: "7.5",
      applicable: "10",
      reason: "linear/higher",
    });
  });
});

describe("an empty denominator means what the rule says", () => {
  test.each([
    ["zero", { origin: "rule", points: "0", applicable: "10" }],
    ["full", { origin: "rule", points: "10", applicable: "10" }],
    ["exclude-and-rescale", { origin: "none", points: undefined, applicable: "0" }],
    ["withhold", { origin: "none", points: undefined, applicable: "10" }],
  ])("%s", (treatment, expected) => {
    expect(judge(treated(treatment, "withhold"), [share("A", 0, 0)])).toEqual({
      status: "empty-denominator",
      reason: `empty-denominator/${treatment}`,
      ...expected,
    });
  });
});

describe("missing data means what the rule says, whether it is told or only absent", () => {
  test.each([
    ["zero", { origin: "rule", points: "0", applicable: "10" }],
    ["full", { origin: "rule", points: "10", applicable: "10" }],
    ["exclude-and-rescale", { origin: "none", points: undefined, applicable: "0" }],
    ["withhold", { origin: "none", points: undefined, applicable: "10" }],
  ])("%s", (treatment, expected) => {
    const judgement = { status: "no-data", reason: `no-data/${treatment}`, ...expected };
    expect(judge(treated("withhold", treatment), [])).toEqual(judgement);
    expect(judge(treated("withhold", treatment), [gapOf(a, "no-data")])).toEqual(judgement);
  });
});

describe("other gaps are no choice of the rule", () => {
  test.each([
    ["not-applicable" as const, "exclude-and-rescale", "0"],
    ["exempt" as const, "exclude-and-rescale", "0"],
    ["pending" as const, "withhold", "10"],
    ["error" as const, "withhold", "10"],
  ])("%s: %s", (status, treatment, applicable) => {
    expect(judge(treated("full", "full"), [gapOf(a, status)])).toEqual({
      status,
      origin: "none",
      points: undefined,
      applicable,
      reason: `${status}/${treatment}`,
    });
  });
});

describe("a rule that does not apply to a unit", () => {
  const otherwise = (status: string, points: string): IndicatorSketch => ({
    rule: `applies: { if: { fact: level, operator: equal, value: province }, otherwise: { status: ${status}, points: ${points} } }`,
  });

  test.each([
    ["not-applicable", "zero", "0", "10"],
    ["not-applicable", "full", "10", "10"],
    ["not-applicable", "exclude-and-rescale", undefined, "0"],
    ["exempt", "zero", "0", "10"],
    ["exempt", "full", "10", "10"],
    ["exempt", "exclude-and-rescale", undefined, "0"],
  ])("%s, %s, is not judged by its counts", (...[status, points, given, applicable]) => {
    expect(judge(otherwise(status, points), [share("A", 1, 4)])).toMatchObject({
      status,
      points: given,
      applicable,
      reason: `${status}/${points}`,
    });
  });

  test("while the others are judged", () => {
    const rule = otherwise("exempt", "zero").rule?.replace("province", "commune") ?? "";
    expect(judge({ rule }, [share("A", 1, 4)])).toMatchObject({ status: "scored", points: "2.5" });
  });
});

describe("a published score that stands", () => {
  const taken = { score: "{ shape: published }" };

  test.each([["0"], ["6.41"], ["10"]])("%s is taken over", (points) => {
    expect(judge(taken, [], points)).toEqual({
      status: "scored",
      origin: "published",
      points,
      applicable: "10",
      reason: "published/taken-over",
    });
  });

  test.each([["-0.01"], ["10.01"]])("%s cannot be", (points) => {
    expect(judge(taken, [], points)).toMatchObject({
      status: "error",
      points: undefined,
      reason: "published/out-of-range",
    });
  });

  test("is not invented where there is none", () => {
    expect(judge(taken, [])).toMatchObject({ status: "no-data", points: undefined, reason: "no-data/withhold" });
  });
});

describe("a tracked indicator is shown and never scored", () => {
  const tracked = { max: 0, score: "{ shape: tracked }" };

  test("with its value", () => {
    expect(judge(tracked, [share("A", 1, 4)])).toEqual({
      status: "tracked",
      origin: "none",
      points: undefined,
      applicable: "0",
      reason: "tracked/value",
    });
    expect(judge({ ...tracked, measure: "days" }, [amountOf({ unit: "A", measure: "days" }, 12)]).status).toBe(
      "tracked",
    );
  });

  test.each([
    ["nothing measured", [], "no-data"],
    ["nothing to count", [share("A", 0, 0)], "empty-denominator"],
    ["not due yet", [gapOf(a, "pending")], "pending"],
  ])("with the status of its gap: %s", (_, measurements, status) => {
    expect(judge(tracked, measurements)).toMatchObject({ status, points: undefined, reason: "tracked/gap" });
  });
});

describe("the way to the next outcome is told in counts", () => {
  function more(shape: string, numerator: number, denominator: number): string | undefined {
    const policy = buildPolicy({ areas: { service: 10 }, indicators: { one: { score: shape } } });
    const { cards } = score(policy, { period: "2026-08", measurements: [share("A", numerator, denominator)] });
    return cards[0]?.indicators[0]?.next?.more?.toString();
  }

  const atLeast =
    "{ shape: bands, direction: higher-is-better, bands: [{ below: 80%, points: 0 }, { atLeast: 80%, points: 10 }] }";
  const above =
    "{ shape: bands, direction: higher-is-better, bands: [{ atMost: 80%, points: 0 }, { above: 80%, points: 10 }] }";
  const atMost =
    "{ shape: bands, direction: lower-is-better, bands: [{ atMost: 10%, points: 10 }, { above: 10%, points: 0 }] }";
  const below =
    "{ shape: bands, direction: lower-is-better, bands: [{ below: 10%, points: 10 }, { atLeast: 10%, points: 0 }] }";

  test.each([
    ["three more reach 80% of 7", atLeast, 3, 7, "3"],
    ["at 80% it is reached", atLeast, 8, 10, undefined],
    ["past 80% takes one more than at it", above, 8, 10, "1"],
    ["half a file cannot be answered", atLeast, 1, 3, "2"],
    ["two fewer reach 10% of 10", atMost, 3, 10, "-2"],
    ["and three fewer get below it", below, 3, 10, "-3"],
  ])("%s", (...[, shape, numerator, denominator, expected]) => {
    expect(more(shape, numerator, denominator)).toBe(expected);
  });
});
