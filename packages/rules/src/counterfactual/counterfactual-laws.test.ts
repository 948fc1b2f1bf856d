import type { MeasuredUnit, Measurement } from "@cchc/core";
import fc from "fast-check";
import { describe, it } from "vitest";
import { amountOf, buildPolicy, commune, gapOf, shareOf } from "../../test/build-policy.ts";
import { richPolicy } from "../../test/rich-policy.ts";
import { expectFewest } from "../../test/tried-changes.ts";
import type { ChangeOptions } from "./lever.ts";

const units: readonly MeasuredUnit[] = ["A", "B"].map(commune);
const shares = ["s1", "s2", "s3", "s4", "staff"];
const amounts = ["days", "faults"];

const counts = fc.tuple(fc.nat(12), fc.nat(12));
const anyMeasurements: fc.Arbitrary<Measurement[]> = fc
  .tuple(
    ...units.flatMap(({ code: unit }) => [
      ...shares.map((measure) =>
        fc.oneof(
          { weight: 9, arbitrary: counts.map(([n, rest]) => shareOf({ unit, measure }, n, n + rest)) },
          { weight: 1, arbitrary: fc.constant(gapOf({ unit, measure }, "no-data")) },
        ),
      ),
      ...amounts.map((measure) => fc.nat(14).map((amount) => amountOf({ unit, measure }, amount))),
    ]),
  )
  .map((list) => list.flat());
const anyOptions: fc.Arbitrary<ChangeOptions> = fc
  .tuple(fc.option(fc.nat(6), { nil: undefined }), fc.boolean(), fc.boolean())
  .map(([limit, joins, leaves]) => ({
    joins,
    leaves,
    ...(limit === undefined ? {} : { changeable: new Map([...shares, ...amounts].map((id) => [id, limit])) }),
  }));
const scored = richPolicy.indicators.filter(({ id }) => !["taken-over", "tracked-share", "tracked"].includes(id));

describe.each(scored.map(({ id }) => id))("the fewest records for %s", (id) => {
  it("bring what was said, and one record fewer does not, in whatever split", () => {
    fc.assert(
      fc.property(anyMeasurements, anyOptions, (measurements, options) => {
        expectFewest(richPolicy, id, { units, measurements, options });
      }),
      { numRuns: 100 },
    );
  });
});

const percent = fc.integer({ min: 1, max: 19 }).map((twentieth) => `${twentieth * 5}%`);
const whole = fc.integer({ min: 0, max: 24 });
const operator = fc.constantFrom("equal", "lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive");
const anyTest = fc.oneof(
  fc
    .tuple(operator, fc.integer({ min: 0, max: 20 }))
    .map(([by, part]) => `{ fact: value, operator: ${by}, value: ${part / 20} }`),
  fc
    .tuple(fc.constantFrom("numerator", "denominator"), operator, whole)
    .map(([fact, by, count]) => `{ fact: ${fact}, operator: ${by}, value: ${count} }`),
  operator.map((by) => `{ fact: numerator, operator: ${by}, value: { fact: denominator } }`),
);
const anyCondition = fc.oneof(
  anyTest,
  fc.tuple(anyTest, anyTest).map((tests) => `{ all: [${tests.join(", ")}] }`),
  fc.tuple(anyTest, anyTest).map((tests) => `{ any: [${tests.join(", ")}] }`),
  anyTest.map((test) => `{ not: ${test} }`),
);
/** Steps by conditions, and bands on either side of the best, at places that nobody chose. */
const anySteps = fc.oneof(
  anyCondition.map((pass) => `{ shape: pass-fail, pass: ${pass} }`),
  fc
    .tuple(anyCondition, anyCondition)
    .map(
      ([first, second]) =>
        `{ shape: lookup, cases: [{ if: ${first}, points: 10 }, { if: ${second}, points: 6 }], otherwise: 2 }`,
    ),
  fc
    .tuple(percent, percent)
    .filter(([low, high]) => Number.parseInt(low, 10) < Number.parseInt(high, 10))
    .map(
      ([low, high]) =>
        `{ shape: bands, direction: best-within-range, bands: [{ below: ${low}, points: 1 }, { atLeast: ${low}, atMost: ${high}, points: 10 }, { above: ${high}, points: 4 }] }`,
    ),
);

it("of any steps, by conditions or in a range, the fewest records are found as well", () => {
  fc.assert(
    fc.property(anySteps, counts, anyOptions, (steps, [n, rest], given) => {
      const policy = buildPolicy({ areas: { service: 10 }, indicators: { steps: { score: steps } } });
      const limit = given.changeable?.get("s1");
      const options = limit === undefined ? given : { ...given, changeable: new Map([["share", limit]]) };
      const measurements = [shareOf({ unit: "A", measure: "share" }, n, n + rest)];
      expectFewest(policy, "steps", { units: [commune("A")], measurements, options });
    }),
    { numRuns: 250 },
  );
});
