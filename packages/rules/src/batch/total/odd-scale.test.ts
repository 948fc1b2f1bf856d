import fc from "fast-check";
import { expect, test } from "vitest";
import { buildPolicy, commune, gapOf, shareOf } from "../../../test/build-policy.ts";
import { expectSameAsScore } from "../../../test/same-as-score.ts";
import { columnsOf } from "../columns/columns-of.ts";
import { planIndicator } from "../indicator-plan.ts";
import { planRollUp } from "./roll-up-plan.ts";

/** Maxima over primes so large that no small part of a point makes all of them whole. */
const [first, second] = ["4000000019/1000000007", "3000000021/1000000009"];
const part = (id: string, max: string) =>
  `{ id: p${id}, title: { vi: a, en: a }, measure: ${id}, max: ${max}, score: { shape: linear }, when: { emptyDenominator: full, noData: exclude-and-rescale } }`;
const policy = buildPolicy({
  areas: { one: first, two: second, three: 5 },
  measures: { a: "ratio", b: "ratio" },
  indicators: {
    stepped: {
      area: "one",
      max: first,
      measure: "a",
      score: `{ shape: bands, direction: higher-is-better, bands: [{ below: 50%, points: 0 }, { atLeast: 50%, points: ${first} }] }`,
      when: "{ emptyDenominator: exclude-and-rescale, noData: exclude-and-rescale }",
    },
    line: { area: "two", max: second, measure: "b" },
    sum: { area: "three", max: 5, score: `{ shape: sum, parts: [${part("a", first)}, ${part("b", second)}] }` },
  },
  rank: "{ among: all, ties: standard }",
});

test("the maxima of this policy are whole under no scale that doubles could carry", () => {
  const on = policy.from;
  const plans = policy.indicators.map((indicator) => planIndicator(policy, indicator, on));
  expect(planRollUp(policy, plans)).toMatchObject({ whole: false, scale: 1 });
});

test("points, totals and ranks are those of score all the same", () => {
  const counts = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }), fc.boolean());
  fc.assert(
    fc.property(fc.array(fc.tuple(counts, counts), { minLength: 1, maxLength: 8 }), (rows) => {
      const measurements = rows.flatMap((pair, index) =>
        pair.map(([x, y, there], at) => {
          const of = { unit: `U${index}`, measure: "ab".charAt(at) };
          return there ? shareOf(of, Math.min(x, y), Math.max(x, y)) : gapOf(of, "no-data");
        }),
      );
      const input = { period: "2026-08", units: rows.map((_, index) => commune(`U${index}`)), measurements };
      expectSameAsScore(policy, input, columnsOf(policy, input));
    }),
    { numRuns: 200 },
  );
});
