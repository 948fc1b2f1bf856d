import { Exact, type Measurement } from "@cchc/core";
import fc from "fast-check";
import type { Policy, ScoreInput } from "../src/index.ts";
import { amountOf, buildPolicy, commune, gapOf, shareOf } from "./build-policy.ts";

/** A policy of one indicator with any shape, and data of three units that often stands on its edges. */
export interface AnyCase {
  readonly policy: Policy;
  readonly input: ScoreInput;
}

const treatment = fc.constantFrom("zero", "full", "exclude-and-rescale", "withhold");
const twentieths = fc.integer({ min: 0, max: 20 });
const points = fc.integer({ min: 0, max: 12 }).map((n) => n / 2);
const when = fc.tuple(treatment, treatment).map(([empty, none]) => `{ emptyDenominator: ${empty}, noData: ${none} }`);
const whenAmount = treatment.map((none) => `{ noData: ${none} }`);

const percent = (n: number) => `${n * 5}%`;

/** Bands between any edges, each of which belongs to the band below or above. */
const bands = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 19 }), fc.boolean()), { selector: ([at]) => at, maxLength: 4 }),
    fc.array(points, { minLength: 5, maxLength: 5 }),
  )
  .map(([cuts, values]) => {
    const edges = [...cuts].sort(([a], [b]) => a - b);
    const rising = [...values].sort((a, b) => a - b);
    const list = rising.slice(0, edges.length + 1).map((value, index) => {
      const [low, high] = [edges[index - 1], edges[index]];
      const lower = low === undefined ? [] : [`${low[1] ? "atLeast" : "above"}: ${percent(low[0])}`];
      const upper = high === undefined ? [] : [`${high[1] ? "below" : "atMost"}: ${percent(high[0])}`];
      return `{ ${[...lower, ...upper, `points: ${value}`].join(", ")} }`;
    });
    return `{ shape: bands, direction: higher-is-better, bands: [${list.join(", ")}] }`;
  });

const linear = fc
  .constantFrom("higher-is-better", "lower-is-better")
  .map((way) => `{ shape: linear, direction: ${way} }`);

const capped = fc
  .tuple(fc.oneof(fc.constant(0), twentieths), twentieths)
  .filter(([a, b]) => a !== b)
  .map(([zeroAt, fullAt]) => `{ shape: capped-linear, zeroAt: ${percent(zeroAt)}, fullAt: ${percent(fullAt)} }`);

const comparison = fc
  .tuple(
    fc.constantFrom("lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive", "equal", "notEqual"),
    twentieths,
  )
  .map(([operator, n]) => `{ fact: value, operator: ${operator}, value: ${n / 20} }`);
const counted = fc.integer({ min: 0, max: 21 }).map((n) => `{ fact: denominator, operator: in, value: [${n}, 20] }`);
const level = fc.constantFrom("commune", "ward").map((one) => `{ fact: level, operator: notEqual, value: ${one} }`);
const whole = fc.constant("{ fact: numerator, operator: equal, value: { fact: denominator } }");
const named = fc.constant("{ condition: most }");
const test = fc.oneof(comparison, counted, level, whole, named);
const condition = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    test,
    fc.array(tie("any"), { minLength: 1, maxLength: 3 }).map((list) => `{ all: [${list.join(", ")}] }`),
    fc.array(tie("any"), { minLength: 1, maxLength: 3 }).map((list) => `{ any: [${list.join(", ")}] }`),
    tie("any").map((one) => `{ not: ${one} }`),
  ),
})).any;

const lookup = fc
  .tuple(fc.array(fc.tuple(condition, points), { minLength: 1, maxLength: 3 }), points)
  .map(([cases, otherwise]) => {
    const list = cases.map(([one, value]) => `{ if: ${one}, points: ${value} }`);
    return `{ shape: lookup, cases: [${list.join(", ")}], otherwise: ${otherwise} }`;
  });
const passFail = condition.map((one) => `{ shape: pass-fail, pass: ${one} }`);
const relative = fc
  .tuple(fc.integer({ min: 1, max: 20 }), twentieths)
  .map(
    ([target, share]) => `{ shape: relative-to-leader, target: ${percent(target)}, shareAtTarget: ${percent(share)} }`,
  );

const shareShape = fc.oneof(bands, linear, capped, lookup, passFail, relative);
const each = fc.constantFrom("0.5", "0.3", "1/3", "2");
const amountShape = fc.oneof(
  fc.tuple(each, points).map(([one, cap]) => `{ shape: per-count, each: ${one}, cap: ${cap} }`),
  fc.tuple(each, points).map(([one, floor]) => `{ shape: deduct, each: ${one}, floor: ${floor} }`),
);

const ofShare = fc.record({ measure: fc.constantFrom("s1", "s2"), score: shareShape, when });
const ofAmount = fc.record({ measure: fc.constant("days"), score: amountShape, when: whenAmount });
const scored = fc.oneof({ weight: 3, arbitrary: ofShare }, { weight: 1, arbitrary: ofAmount });
const sum = fc.tuple(scored, scored).map((parts) => {
  const list = parts.map(
    (part, index) =>
      `{ id: p${index}, title: { vi: a, en: a }, measure: ${part.measure}, max: 6, score: ${part.score}, when: ${part.when} }`,
  );
  return { score: `{ shape: sum, parts: [${list.join(", ")}] }` };
});
const tracked = fc.constantFrom("s1", "days").map((measure) => ({ measure, score: "{ shape: tracked }" }));

const applies = fc
  .tuple(level, fc.constantFrom("not-applicable", "exempt"), fc.constantFrom("zero", "full", "exclude-and-rescale"))
  .map(([one, status, given]) => `applies: { if: ${one}, otherwise: { status: ${status}, points: ${given} } }`);
const rule = fc.oneof({ weight: 2, arbitrary: fc.constant("") }, { weight: 1, arbitrary: applies });

const sketch = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: scored }, { weight: 2, arbitrary: sum }, { weight: 1, arbitrary: tracked }),
    rule,
  )
  .map(([indicator, line]) => ({ max: indicator.score.includes("tracked") ? 0 : 6, ...indicator, rule: line }));

const anyPolicy = sketch.map((indicator) =>
  buildPolicy({
    areas: { service: indicator.max },
    indicators: { only: indicator },
    measures: { s1: "ratio", s2: "ratio", days: "amount" },
    head: "conditions:\n  most: { any: [{ fact: value, operator: greaterThan, value: 0.5 }, { fact: numerator, operator: greaterThan, value: 15 }] }",
  }),
);

/** Counts that often make a multiple of 5 %. */
function anyShare(unit: string, measure: string): fc.Arbitrary<Measurement> {
  const counts = fc
    .tuple(fc.constantFrom(20, 20, 40, 7, 0), twentieths)
    .map(([d, n]) => shareOf({ unit, measure }, Math.min(d, d === 40 ? n * 2 : n), d));
  const gap = fc.constantFrom(
    "no-data" as const,
    "not-applicable" as const,
    "exempt" as const,
    "pending" as const,
    "error" as const,
  );
  return fc.oneof(
    { weight: 6, arbitrary: counts },
    { weight: 1, arbitrary: gap.map((status) => gapOf({ unit, measure }, status)) },
  );
}

function anyUnit(code: string): fc.Arbitrary<{ readonly level: string; readonly measurements: Measurement[] }> {
  const days = fc
    .integer({ min: 0, max: 80 })
    .map((n) => amountOf({ unit: code, measure: "days" }, Exact.of(`${n}/4`)));
  const lists = fc.tuple(anyShare(code, "s1"), anyShare(code, "s2"), days, fc.integer({ min: 0, max: 9 }));
  return fc.record({
    level: fc.constantFrom("commune", "ward"),
    // Now and then a measurement is not there at all.
    measurements: lists.map(([a, b, c, missing]) => [a, b, c].filter((_, index) => index !== missing)),
  });
}

/** Any policy of one indicator with any data of three units. */
export const anyCase: fc.Arbitrary<AnyCase> = fc
  .tuple(anyPolicy, fc.tuple(anyUnit("A"), anyUnit("B"), anyUnit("C")))
  .map(([policy, units]) => ({
    policy,
    input: {
      period: "2026-08",
      units: units.map((unit, index) => ({ ...commune(["A", "B", "C"][index] ?? ""), level: unit.level })),
      measurements: units.flatMap((unit) => unit.measurements),
    },
  }));
