import fc from "fast-check";
import { expect, test } from "vitest";
import { buildPolicy, commune, gapOf, shareOf } from "../../../test/build-policy.ts";
import { expectSameAsScore } from "../../../test/same-as-score.ts";
import { columnsOf } from "../columns/columns-of.ts";
import { scoreBatch } from "../score-batch.ts";

/** Two shares of 5 points each: one unit has a ÷ d and (d − a) ÷ d, which make 5 points exactly, however doubles round. */
const policy = buildPolicy({
  areas: { service: 10 },
  measures: { a: "ratio", b: "ratio" },
  indicators: { one: { max: 5, measure: "a" }, two: { max: 5, measure: "b" } },
  rank: "{ among: all, ties: standard }",
  head: `grades:
  basis: choice
  source: { document: x, confidence: low }
  of: points
  bands: [{ id: up, title: { vi: T, en: G }, atLeast: 5 }, { id: low, title: { vi: Y, en: W }, below: 5 }]`,
});

/** A unit whose shares make 5 points, less `less` ÷ d of them. */
interface Halved {
  readonly a: number;
  readonly d: number;
  readonly less: number;
}

function inputOf(units: readonly Halved[]) {
  const codes = units.map((_, index) => `U${index}`);
  return {
    period: "2026-08",
    units: codes.map(commune),
    measurements: units.flatMap(({ a, d, less }, index) => [
      shareOf({ unit: codes[index] ?? "", measure: "a" }, a, d),
      shareOf({ unit: codes[index] ?? "", measure: "b" }, d - a - less, d),
    ]),
  };
}

const halved: fc.Arbitrary<Halved> = fc
  .record({
    d: fc.integer({ min: 3, max: 10 ** 14 }),
    at: fc.integer({ min: 1, max: 99 }),
    less: fc.constantFrom(0, 0, 1),
  })
  .map(({ d, at, less }) => ({ d, less, a: Math.floor((d * at) / 100) }))
  .filter(({ a, d, less }) => a + less <= d);

test("totals at the edge of a grade are in it, those a hair below are not, and equal totals share a place", () => {
  fc.assert(
    fc.property(fc.array(halved, { minLength: 2, maxLength: 12 }), (units) => {
      const input = inputOf(units);
      expectSameAsScore(policy, input, columnsOf(policy, input));
    }),
    { numRuns: 300 },
  );
});

test("one case file in 10^14 is one grade and one place", () => {
  const d = 10 ** 14;
  const input = inputOf([
    { a: 1, d, less: 1 },
    { a: 1, d: 3, less: 0 },
    { a: d - 1, d, less: 0 },
  ]);
  const [scored] = scoreBatch(policy, [columnsOf(policy, input)]);
  expect([0, 1, 2].map((row) => [scored?.grade(row), scored?.rank(row)?.place])).toEqual([
    ["low", 3],
    ["up", 1],
    ["up", 1],
  ]);
});

/** Half of the points or all of them, of whatever applies: so the total is 15 or 30 points, by many ways of rescaling. In doubles 11 × (15 ÷ 11) is not 15. */
const stepped = buildPolicy({
  areas: { service: 15, order: 15 },
  measures: { a: "ratio", b: "ratio", c: "ratio", d: "ratio" },
  indicators: Object.fromEntries(
    (["a 11 service", "b 4 service", "c 13 order", "d 2 order"] as const).map((text) => {
      const [measure = "", max = "", area = ""] = text.split(" ");
      const bands = `{ below: 50%, points: ${Number(max) / 2} }, { atLeast: 50%, points: ${max} }`;
      return [
        `i${measure}`,
        { measure, max, area, score: `{ shape: bands, direction: higher-is-better, bands: [${bands}] }` },
      ];
    }),
  ),
  rank: "{ among: all, ties: standard }",
});

test("units with the same share of what applies to them tie, whatever that is", () => {
  const unit = fc.record({ good: fc.boolean(), applies: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }) });
  fc.assert(
    fc.property(fc.array(unit, { minLength: 2, maxLength: 10 }), (units) => {
      const measurements = units.flatMap(({ good, applies }, index) =>
        applies.map((does, at) => {
          const of = { unit: `U${index}`, measure: "abcd".charAt(at) };
          return does ? shareOf(of, Number(good), 1) : gapOf(of, "not-applicable");
        }),
      );
      const input = { period: "2026-08", units: units.map((_, index) => commune(`U${index}`)), measurements };
      expectSameAsScore(stepped, input, columnsOf(stepped, input));
    }),
    { numRuns: 200 },
  );
});
