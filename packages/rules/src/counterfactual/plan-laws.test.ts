import { Exact, type MeasuredUnit, type Measurement } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPolicy, type IndicatorSketch, shareOf } from "../../test/build-policy.ts";
import { type Policy, type Scorecard, score } from "../index.ts";
import { rejudgeCard, worldOf } from "./card-world.ts";
import { leverOf, measurementAt } from "./lever.ts";
import { planForGrade } from "./plan-for-grade.ts";
import type { PlanOptions } from "./plan-options.ts";

const unit: MeasuredUnit = { code: "A", name: "A", level: "commune" };
const when = "{ emptyDenominator: exclude-and-rescale, noData: withhold }";
const percent = fc.integer({ min: 1, max: 9 }).map((tenth) => `${tenth}0%`);

const bands = fc
  .tuple(percent, fc.constantFrom("atLeast", "above"), fc.integer({ min: 1, max: 9 }))
  .map(
    ([edge, lower, points]) =>
      `{ shape: bands, direction: higher-is-better, bands: [{ ${lower === "above" ? "atMost" : "below"}: ${edge}, points: ${10 - points} }, { ${lower}: ${edge}, points: 10 }] }`,
  );
const capped = fc
  .constantFrom(["0%", "80%"], ["30%", "90%"], ["100%", "20%"])
  .map(([zeroAt, fullAt]) => `{ shape: capped-linear, zeroAt: ${zeroAt}, fullAt: ${fullAt} }`);
const simple = fc.oneof(
  bands,
  capped,
  fc.constant("{ shape: linear }"),
  fc.constant("{ shape: linear, direction: lower-is-better }"),
  percent.map(
    (edge) =>
      `{ shape: pass-fail, pass: { fact: value, operator: greaterThanInclusive, value: ${Number.parseInt(edge, 10) / 100} } }`,
  ),
);
const sum = fc
  .tuple(simple, simple, fc.constantFrom(10, 14), fc.constantFrom("s3", "s2"))
  .map(
    ([first, second, whole, other]) =>
      `{ shape: sum, parts: [${part("a", [whole - 4, first], other)}, ${part("b", [4, second], "s4")}] }`,
  );

function part(id: string, [max, score]: [number, string], measure: string): string {
  const within = score.replaceAll(/points: (\d+)/g, (_, points: string) => `points: ${(Number(points) * max) / 10}`);
  return `{ id: ${id}, title: { vi: a, en: a }, measure: ${measure}, max: ${max}, score: ${within}, when: ${when} }`;
}

/** Policies of four measures, of which two are used twice, with a sum that may have a cap, and grades by points or share. */
const anyPolicy: fc.Arbitrary<Policy> = fc
  .tuple(
    simple,
    simple,
    simple,
    sum,
    fc.integer({ min: 12, max: 39 }),
    fc.boolean(),
    fc.constantFrom("atLeast", "above"),
  )
  .map(([first, second, third, total, edge, byPoints, lower]) => {
    const at = byPoints ? `${edge}` : `${edge}/40`;
    const upper = lower === "above" ? "atMost" : "below";
    const indicator = (area: string, measure: string | undefined, shape: string): IndicatorSketch => ({
      area,
      max: 10,
      score: shape,
      ...(measure === undefined ? {} : { measure, when }),
    });
    return buildPolicy({
      areas: { one: 20, two: 20 },
      measures: { s1: "ratio", s2: "ratio", s3: "ratio", s4: "ratio" },
      head: `grades:
  basis: choice
  source: { document: x, confidence: low }
  of: ${byPoints ? "points" : "share-of-maximum"}
  bands: [{ id: weak, title: { vi: Y, en: W }, ${upper}: ${at} }, { id: good, title: { vi: T, en: G }, ${lower}: ${at} }]`,
      indicators: {
        first: indicator("one", "s1", first),
        second: indicator("one", "s2", second),
        third: indicator("two", "s1", third),
        total: indicator("two", undefined, total),
      },
    });
  });

const anyShares = fc.tuple(
  ...["s1", "s2", "s3", "s4"].map((measure) =>
    fc.tuple(fc.nat(3), fc.nat(2)).map(([n, rest]) => shareOf({ unit: "A", measure }, n, n + rest)),
  ),
);
const anyOptions: fc.Arbitrary<PlanOptions> = fc
  .tuple(fc.boolean(), fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 }))
  .map(([dear, costs]) => (dear ? { cost: new Map(costs.map((cost, index) => [`s${index + 1}`, cost])) } : {}));

function cardOf(policy: Policy, measurements: readonly Measurement[]): Scorecard {
  const [card] = score(policy, { period: "2026-08", units: [unit], measurements }).cards;
  if (card === undefined) {
    throw new Error("no card");
  }
  return card;
}

/** Every combination of numerators, what it costs, and the total that it makes. */
function everything(policy: Policy, card: Scorecard, options: PlanOptions): { cost: number; total: Exact }[] {
  const world = worldOf(policy, card);
  const ways = ["s1", "s2", "s3", "s4"].map((measure) => {
    const lever = leverOf(world, measure, options);
    if (lever?.by !== "records") {
      return [{ cost: 0, changed: [] as const }];
    }
    const { numerator, denominator } = lever.from;
    const each = options.cost?.get(measure) ?? 1;
    return Array.from({ length: Number(denominator) + 1 }, (_, n) => ({
      cost: Math.abs(n - Number(numerator)) * each,
      changed: [[measure, measurementAt(lever, { numerator: BigInt(n), denominator })] as const],
    }));
  });
  return ways
    .reduce<{ cost: number; changed: (readonly [string, Measurement])[] }[]>(
      (all, own) =>
        all.flatMap((one) =>
          own.map(({ cost, changed }) => ({ cost: one.cost + cost, changed: [...one.changed, ...changed] })),
        ),
      [{ cost: 0, changed: [] }],
    )
    .map(({ cost, changed }) => ({ cost, total: rejudgeCard(world, new Map(changed)).total.points ?? Exact.zero }));
}

describe("the cheapest plan for a grade", () => {
  it("costs what going through every combination finds, reaches the grade, and is proven", () => {
    fc.assert(
      fc.property(anyPolicy, anyShares, anyOptions, (policy, measurements, options) => {
        const card = cardOf(policy, measurements);
        const plan = planForGrade(policy, card, "good", options);
        const enough = ({ total }: { readonly total: Exact }) =>
          plan.edge === "at" ? total.compare(plan.needed) >= 0 : total.compare(plan.needed) > 0;
        const all = everything(policy, card, options);
        const costs = all.filter(enough).map(({ cost }) => cost);
        switch (plan.kind) {
          case "no-total":
            expect(card.total.points).toBeUndefined();
            break;
          case "already":
            expect(card.grade).toBe("good");
            break;
          case "plan":
            expect([plan.cost.toString(), plan.proven]).toEqual([`${Math.min(...costs)}`, true]);
            expect(cardOf(policy, replaced(measurements, plan.steps)).grade).toBe("good");
            expect(plan.steps.at(-1)?.total.toString()).toBe(plan.after.toString());
            break;
          case "unreachable":
            expect(costs).toEqual([]);
            expect(plan.after.toString()).toBe(
              all
                .map(({ total }) => total)
                .reduce(Exact.max)
                .toString(),
            );
        }
      }),
      { numRuns: 150 },
    );
  });
});

function replaced(
  measurements: readonly Measurement[],
  steps: Extract<ReturnType<typeof planForGrade>, { kind: "plan" }>["steps"],
) {
  return measurements.map((one) => {
    const to = steps.find(({ change }) => change.measure === one.measure)?.change.to;
    return to === undefined || "amount" in to
      ? one
      : shareOf({ unit: "A", measure: one.measure }, to.numerator, to.denominator);
  });
}
