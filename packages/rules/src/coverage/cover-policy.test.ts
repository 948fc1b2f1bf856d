import { describe, expect, test } from "vitest";
import { buildPolicy, type IndicatorSketch } from "../../test/build-policy.ts";
import { cardPolicy } from "../../test/card-policy.ts";
import type { Policy } from "../policy/policy.ts";
import { prepareCards } from "../testing/prepare-cards.ts";
import { coverPolicy } from "./cover-policy.ts";
import type { Target } from "./target.ts";

async function missingOf(policy: Policy): Promise<string[]> {
  return coverPolicy(policy, await prepareCards(policy)).missing.map(told);
}

function told({ part, wanted }: Target): string {
  const what = {
    threshold: () => (wanted.kind === "threshold" ? `${wanted.side} ${wanted.threshold}` : ""),
    status: () => (wanted.kind === "status" ? wanted.status : ""),
    branch: () => (wanted.kind === "branch" ? `${wanted.condition.en} ${wanted.outcome}` : ""),
    version: () => "version",
  };
  return `${part === undefined ? "" : `${part}: `}${what[wanted.kind]()}`;
}

/** What examples of one indicator over a share do not reach. */
function missing(sketch: IndicatorSketch, ...shares: readonly string[]): Promise<string[]> {
  const examples = shares.map((share, index) => {
    const [numerator, denominator] = share.split("/");
    const given =
      denominator === undefined ? "{}" : `{ counts: { numerator: ${numerator}, denominator: ${denominator} } }`;
    return `{ name: e${index}, given: ${given}, expect: { points: 0 } }`;
  });
  return missingOf(
    buildPolicy({ areas: { service: 10 }, indicators: { only: { ...sketch, examples: `[${examples.join(", ")}]` } } }),
  );
}

const bands =
  "{ shape: bands, direction: higher-is-better, bands: [{ atLeast: 80%, points: 10 }, { below: 80%, points: 0 }] }";
const passing =
  "{ shape: pass-fail, pass: { all: [{ fact: value, operator: greaterThan, value: 0.5 }, { fact: numerator, operator: greaterThanInclusive, value: 3 }] } }";

describe("the examples of an indicator reach", () => {
  test("nothing of its gaps when they give counts alone", async () => {
    expect(await missing({}, "1/2")).toEqual(["no-data", "empty-denominator"]);
  });

  test("all of a straight line with a value and the gaps", async () => {
    expect(await missing({}, "1/2", "0/0", "")).toEqual([]);
  });

  test("the sides of an edge that they stand on", async () => {
    expect(await missing({ score: bands }, "4/5", "0/0", "")).toEqual(["under 0.8", "over 0.8"]);
    expect(await missing({ score: bands }, "79/100", "80/100", "81/100", "0/0", "")).toEqual([]);
  });

  test("each test of a condition, and the whole, both ways", async () => {
    expect(await missing({ score: passing }, "6/10", "0/0", "")).toEqual([
      "under 0.5",
      "at 0.5",
      "under 3",
      "at 3",
      "value > 0.5 and numerator ≥ 3 false",
      "value > 0.5 false",
      "numerator ≥ 3 false",
    ]);
  });

  test("whom a rule does not apply to", async () => {
    const rule =
      "applies: { if: { fact: level, operator: equal, value: ward }, otherwise: { status: exempt, points: zero } }";
    expect(await missing({ rule }, "1/2")).toEqual(["level = “ward” true", "scored", "no-data", "empty-denominator"]);
  });
});

test("parts of a sum are reached one by one", async () => {
  const part = (id: string) =>
    `{ id: ${id}, title: { vi: a, en: a }, measure: ${id}, max: 5, score: { shape: capped-linear, fullAt: 80% }, when: { emptyDenominator: zero, noData: zero } }`;
  const policy = buildPolicy({
    areas: { service: 10 },
    measures: { a: "ratio", b: "ratio" },
    indicators: {
      only: {
        score: `{ shape: sum, parts: [${part("a")}, ${part("b")}] }`,
        examples:
          "[{ name: x, given: { measures: { a: { numerator: 80, denominator: 100 }, b: { status: no-data } } }, expect: { points: 5 } }]",
      },
    },
  });
  expect(await missingOf(policy)).toEqual([
    ...["a: no-data", "a: empty-denominator", "a: under 0.8", "a: over 0.8"],
    ...["b: scored", "b: empty-denominator", "b: under 0.8", "b: at 0.8", "b: over 0.8"],
  ]);
});

test("a rule without an example is a version that is not reached", async () => {
  const rule = `
  - from: 2026-07-01
    basis: law
    source: { document: 2/QĐ-UBND, confidence: high }
    max: 10
    score: { shape: linear }
    when: { emptyDenominator: zero, noData: withhold }`;
  expect(await missing({ rule }, "1/2", "0/0", "")).toEqual(["version", "scored", "no-data", "empty-denominator"]);
});

describe("whole cards reach", () => {
  const totals = (...numerators: number[]) =>
    numerators
      .map(
        (n) =>
          `  - { name: t${n}, given: { counts: { cases-on-time: { numerator: ${n}, denominator: 100 } } }, expect: {} }`,
      )
      .join("\n");

  test("the edges of grades", async () => {
    expect(await missingOf(cardPolicy(totals(50)))).toEqual(["no-data", "empty-denominator", "under 5", "over 5"]);
    expect(await missingOf(cardPolicy(totals(49, 50, 51)))).toEqual(["no-data", "empty-denominator"]);
  });

  test("nothing when they override the policy", async () => {
    const override = "override: [{ file: policy.yaml, at: print.digits, value: 1 }]";
    const cases = `  - { name: x, ${override}, expect: { total: 5 } }`;
    expect(await missingOf(cardPolicy(cases))).toContain("at 5");
  });
});

test("the share is of all that there is to reach, and each subject has its own", async () => {
  const policy = cardPolicy("  - { name: half, expect: { total: 5 } }");
  const { covered, total, share, subjects } = coverPolicy(policy, await prepareCards(policy));
  expect([covered, total, share.toString()]).toEqual([3, 7, "3/7"]);
  expect(subjects.map(({ subject, covered: own, total: of }) => `${subject} ${own}/${of}`)).toEqual([
    "on-time 2/4",
    "grades 1/3",
  ]);
});
