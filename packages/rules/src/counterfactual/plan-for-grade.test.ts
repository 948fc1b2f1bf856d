import { Exact, type Measurement } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { amountOf, buildPolicy, commune, shareOf } from "../../test/build-policy.ts";
import { faultsOf } from "../../test/faults.ts";
import { GradePlan, type Policy, type Scorecard, score } from "../index.ts";
import { planForGrade } from "./plan-for-grade.ts";

const grades = `grades:
  basis: choice
  source: { document: x, confidence: low }
  of: points
  bands: [{ id: weak, title: { vi: Y, en: W }, below: 12 }, { id: good, title: { vi: T, en: G }, atLeast: 12 }]`;
const step =
  "{ shape: bands, direction: higher-is-better, bands: [{ below: 80%, points: 0 }, { atLeast: 80%, points: 10 }] }";
const policy = buildPolicy({
  areas: { service: 20 },
  measures: { a: "ratio", b: "ratio" },
  head: grades,
  indicators: { even: { measure: "a" }, stepped: { measure: "b", score: step } },
});

function cardOf(of: Policy, measurements: readonly Measurement[]): Scorecard {
  const [card] = score(of, { period: "2026-08", units: [commune("A")], measurements }).cards;
  if (card === undefined) {
    throw new Error("no card");
  }
  return card;
}

const shares = (a: readonly [number, number], b: readonly [number, number]) => [
  shareOf({ unit: "A", measure: "a" }, ...a),
  shareOf({ unit: "A", measure: "b" }, ...b),
];
const inShort = (plan: GradePlan) =>
  plan.kind === "plan" || plan.kind === "unreachable"
    ? plan.steps.map(({ change, total }) => `${change.measure} ${change.records} → ${total}`)
    : [];

describe("the cheapest way to a grade", () => {
  it("takes the step that is near, and from the even indicator no more than is missing", () => {
    const plan = planForGrade(policy, cardOf(policy, shares([1, 10], [7, 10])), "good");
    expect(plan).toMatchObject({ kind: "plan", cost: Exact.of(2), proven: true });
    expect(inShort(plan)).toEqual(["b 1 → 11", "a 1 → 12"]);
  });

  it("goes by what a record costs, where that is said", () => {
    const card = cardOf(policy, shares([8, 10], [4, 10]));
    expect(inShort(planForGrade(policy, card, "good"))).toEqual(["b 4 → 18"]);
    const dear = planForGrade(policy, cardOf(policy, shares([30, 50], [3, 10])), "good", { cost: new Map([["b", 9]]) });
    expect(dear).toMatchObject({ kind: "plan", cost: Exact.of(45), proven: true });
  });

  it("moves every indicator that shares a measure", () => {
    const shared = buildPolicy({
      areas: { service: 20 },
      measures: { a: "ratio" },
      head: grades,
      indicators: { even: { measure: "a" }, stepped: { measure: "a", score: step } },
    });
    const plan = planForGrade(shared, cardOf(shared, [shareOf({ unit: "A", measure: "a" }, 5, 10)]), "good");
    expect(plan).toMatchObject({
      kind: "plan",
      cost: Exact.of(3),
      steps: [{ indicators: [{ indicator: "even" }, { indicator: "stepped" }] }],
    });
  });

  it("thousands of records are no matter", () => {
    const plan = planForGrade(policy, cardOf(policy, shares([100_000, 1_000_000], [0, 1_000_000])), "good");
    expect(plan).toMatchObject({ kind: "plan", cost: Exact.of(900_000), proven: true });
  });

  it("says when the grade is there already, and when it is out of reach, with the best total", () => {
    expect(planForGrade(policy, cardOf(policy, shares([9, 10], [8, 10])), "good").kind).toBe("already");
    const closed = planForGrade(policy, cardOf(policy, shares([1, 10], [7, 10])), "good", {
      changeable: new Map([["b", 0]]),
    });
    expect(closed).toMatchObject({ kind: "unreachable", after: Exact.of(10) });
    expect(planForGrade(policy, cardOf(policy, []), "good").kind).toBe("no-total");
  });

  it("leaves out what records hold decides, and says so", () => {
    const days = buildPolicy({
      areas: { service: 20 },
      measures: { a: "ratio", days: "amount" },
      head: grades,
      indicators: {
        even: { measure: "a" },
        quick: { measure: "days", score: "{ shape: capped-linear, zeroAt: 20, fullAt: 5 }", when: "{ noData: zero }" },
      },
    });
    const card = cardOf(days, [
      shareOf({ unit: "A", measure: "a" }, 5, 10),
      amountOf({ unit: "A", measure: "days" }, 10),
    ]);
    expect(planForGrade(days, card, "good")).toMatchObject({ kind: "plan", leftOut: ["quick"], cost: Exact.one });
  });

  it("survives JSON", () => {
    const plan = planForGrade(policy, cardOf(policy, shares([1, 10], [7, 10])), "good");
    expect(GradePlan.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });
});

it("a grade that is not there is refused with those that are", () => {
  const card = cardOf(policy, shares([1, 10], [7, 10]));
  expect(faultsOf(() => planForGrade(policy, card, "best"))).toEqual(["plan/unknown-grade"]);
  const none = buildPolicy({ areas: { service: 10 }, indicators: { even: {} } });
  expect(faultsOf(() => planForGrade(none, cardOf(none, []), "good"))).toEqual(["plan/no-grades"]);
});
