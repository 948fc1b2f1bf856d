import { describe, expect, test } from "vitest";
import { amountOf, buildPolicy, commune, gapOf, type IndicatorSketch, share } from "../../test/build-policy.ts";
import { type Impact, impactOf, type Policy, renderMessage, type ScoreInput } from "../index.ts";

const units = ["A", "B", "C"].map(commune);
const measurements = [share("A", 79, 100), share("B", 80, 100), share("C", 0, 0)];
const input: ScoreInput = { period: "2026-08", units, measurements };
const one = (sketch: IndicatorSketch, head = ""): Policy =>
  buildPolicy({ areas: { service: sketch.max ?? 10 }, indicators: { only: sketch }, head });
const scored = (score: string) => one({ score });
const causes = (impact: Impact) =>
  impact.units.flatMap(({ unit, indicators }) =>
    indicators.map(({ cause }) => `${unit.code}: ${renderMessage(cause.message, { language: "en", digits: 2 })}`),
  );
const between = (before: Policy, after: Policy, data: ScoreInput = input) =>
  causes(impactOf({ before, after, input: data }));
const bands = (edge: string, low = 1) =>
  scored(
    `{ shape: bands, direction: higher-is-better, bands: [{ below: ${edge}, points: ${low} }, { atLeast: ${edge}, points: 10 }] }`,
  );
const pass = (condition: string) => scored(`{ shape: pass-fail, pass: ${condition} }`);
const high = (edge: number) => `{ fact: value, operator: greaterThanInclusive, value: ${edge} }`;

describe("the first cause", () => {
  test("an edge that now holds", () => {
    const { units: moved } = impactOf({ before: bands("80%"), after: bands("79%"), input });
    expect(moved[0]?.indicators).toMatchObject([
      {
        id: "only",
        before: { status: "scored" },
        branch: true,
        cause: {
          kind: "band",
          before: { fact: "value", operator: "greaterThanInclusive", operand: "0.8", holds: false },
          after: { fact: "value", operator: "greaterThanInclusive", operand: "0.79", holds: true },
        },
      },
    ]);
    expect(moved[0]?.change?.toString()).toBe("9");
    expect(between(bands("80%"), bands("79%"))).toEqual(["A: edge ≥ 80% (does not hold) → edge ≥ 79% (holds)"]);
  });

  test("an edge that no longer holds", () => {
    expect(between(bands("80%"), bands("81%"))).toEqual(["B: edge ≥ 80% (holds) → edge ≥ 81% (does not hold)"]);
  });

  test("points of a band", () => {
    expect(between(bands("80%"), bands("80%", 2))).toEqual(["A: points of the band value < 80%: 1 → 2"]);
  });

  test("a comparison inside a condition", () => {
    const many = "{ fact: denominator, operator: greaterThan, value: 20 }";
    const conditions = [0.8, 0.79].map((edge) => pass(`{ all: [${many}, { not: { not: ${high(edge)} } }] }`));
    const [before, after] = conditions;
    expect(before && after && between(before, after)).toEqual([
      "A: condition value ≥ 0.8 (does not hold) → value ≥ 0.79 (holds)",
    ]);
  });

  test("a comparison that was added, and one that was dropped", () => {
    const all = pass(`{ all: [${high(0.5)}, { fact: numerator, operator: greaterThan, value: 79 }] }`);
    expect(between(pass(high(0.5)), all)).toEqual(["A: new condition numerator > 79 (does not hold)"]);
    expect(between(all, pass(high(0.5)))).toEqual(["A: condition numerator > 79 (does not hold) is gone"]);
  });

  test("the same comparisons joined in another way", () => {
    const [a, b] = [high(0.5), "{ fact: numerator, operator: greaterThan, value: 79 }"];
    expect(between(pass(`{ all: [${a}, ${b}] }`), pass(`{ any: [${a}, ${b}] }`))).toEqual([
      "A: conditions are joined in another way: value ≥ 0.5 and numerator > 79 → value ≥ 0.5 or numerator > 79",
    ]);
  });

  test("a number of a formula, a shape, a maximum", () => {
    const capped = (fullAt: string) => scored(`{ shape: capped-linear, fullAt: ${fullAt} }`);
    expect(between(capped("80%"), capped("90%"))).toEqual(["B: fullAt: 80% → 90%", "A: fullAt: 80% → 90%"]);
    expect(between(capped("90%"), scored("{ shape: linear }"))).toEqual([
      "B: shape: capped-linear → linear",
      "A: shape: capped-linear → linear",
    ]);
    expect(between(one({ max: 10 }), one({ max: 20 }))).toEqual(["B: maximum: 10 → 20", "A: maximum: 10 → 20"]);
  });

  test("what a gap means", () => {
    const when = (empty: string) => one({ when: `{ emptyDenominator: ${empty}, noData: withhold }` });
    expect(between(when("zero"), when("full"))).toEqual(["C: treatment of empty denominator: zero → full"]);
  });

  test("to whom a rule applies", () => {
    const applies = (level: string) =>
      one({
        rule: `applies: { if: { fact: level, operator: notEqual, value: ${level} }, otherwise: { status: exempt, points: zero } }`,
      });
    expect(between(applies("ward"), applies("commune"), { ...input, measurements: [share("A", 1, 2)] })).toEqual([
      "A: condition level ≠ “ward” (holds) → level ≠ “commune” (does not hold)",
      ...["B", "C"].map((code) => `${code}: condition level ≠ “ward” (holds) → level ≠ “commune” (does not hold)`),
    ]);
  });

  test("the part of a sum that moved", () => {
    const part = (id: string, fullAt: string) =>
      `{ id: ${id}, title: { vi: ${id}, en: ${id} }, measure: share, max: 5, score: { shape: capped-linear, fullAt: ${fullAt} }, when: { emptyDenominator: zero, noData: withhold } }`;
    const sum = (fullAt: string) => scored(`{ shape: sum, parts: [${part("p1", "80%")}, ${part("p2", fullAt)}] }`);
    expect(between(sum("79%"), sum("90%"))).toEqual([
      "A: the part “p2”: fullAt: 79% → 90%",
      "B: the part “p2”: fullAt: 79% → 90%",
    ]);
  });
});

describe("what cannot be compared is said", () => {
  const policyOn = (measure: "share" | "days"): Policy => {
    const days = { measure, when: "{ noData: zero }", score: "{ shape: per-count, each: 1, cap: 10 }" };
    return buildPolicy({
      areas: { service: 10 },
      indicators: { only: measure === "days" ? days : { measure } },
      measures: { [measure]: measure === "days" ? "amount" : "ratio" },
    });
  };

  test("a measure of one policy alone that the data lack", () => {
    const { notComparable } = impactOf({ before: policyOn("share"), after: policyOn("days"), input });
    expect(notComparable.map((message) => renderMessage(message, { language: "en", digits: 2 }))).toContain(
      "The measure “words”, asked by the policy after alone: no data of 3 unit(s), so no comparison.",
    );
  });

  test("but not when they have it", () => {
    const data = {
      ...input,
      measurements: [...measurements, ...units.map(({ code }) => amountOf({ unit: code, measure: "days" }, 2))],
    };
    expect(impactOf({ before: policyOn("share"), after: policyOn("days"), input: data }).notComparable).toEqual([]);
  });

  test("an area of one policy alone", () => {
    const other = buildPolicy({ areas: { front: 10 }, indicators: { only: { area: "front" } } });
    const { areas, notComparable, indicators } = impactOf({ before: one({}), after: other, input });
    expect(areas.map(({ id, units: both }) => [id, both])).toEqual([
      ["service", 0],
      ["front", 0],
    ]);
    expect(notComparable.map(({ key }) => key)).toEqual(["impact/area-once", "impact/area-once"]);
    expect(indicators).toEqual([]);
  });

  test("an indicator that is new, and one that is gone", () => {
    const two = buildPolicy({ areas: { service: 20 }, indicators: { only: {}, more: {} } });
    expect(between(one({}), two)).toEqual([
      "B: an indicator of the policy after alone",
      "A: an indicator of the policy after alone",
      "C: an indicator of the policy after alone",
    ]);
    expect(between(two, one({}))[0]).toBe("B: an indicator of the policy before alone");
  });

  test("a unit without a total on one side", () => {
    const withheld = {
      ...input,
      units: [commune("A")],
      measurements: [gapOf({ unit: "A", measure: "share" }, "pending")],
    };
    const { moved, notComparable, distribution } = impactOf({
      before: one({}),
      after: one({ max: 5 }),
      input: withheld,
    });
    expect(moved).toEqual({ up: 0, down: 0, same: 0, notComparable: 1, ranks: 0, grades: 0 });
    expect(notComparable).toHaveLength(1);
    expect(distribution).toBeUndefined();
  });
});

describe("over all units", () => {
  const graded = (edge: number) => `grades:
  basis: choice
  source: { document: x, confidence: low }
  of: points
  bands: [{ id: good, title: { vi: T, en: G }, atLeast: ${edge} }, { id: weak, title: { vi: Y, en: W }, below: ${edge} }]`;
  const impact = impactOf({
    before: one({}, graded(8)),
    after: one({ score: "{ shape: capped-linear, fullAt: 79% }" }, graded(9)),
    input,
  });

  test("changes, ranks and grades are counted", () => {
    expect(impact.moved).toEqual({ up: 2, down: 0, same: 1, notComparable: 0, ranks: 1, grades: 1 });
    expect(impact.grades).toEqual([
      { before: "weak", after: "good", units: 1 },
      { before: "good", after: "good", units: 1 },
      { before: "weak", after: "weak", units: 1 },
    ]);
    expect(JSON.parse(JSON.stringify(impact.distribution))).toEqual({
      units: 3,
      min: "0",
      lower: "1",
      median: "2",
      upper: "2.05",
      max: "2.1",
    });
  });

  test("areas are added up, indicators counted", () => {
    expect(JSON.parse(JSON.stringify(impact.areas))).toMatchObject([
      { id: "service", before: "15.9", after: "20", change: "4.1", units: 3, moved: 2 },
    ]);
    expect(impact.indicators).toMatchObject([
      { id: "only", changed: 2, status: 0, points: 2, branch: 0, up: 2, down: 0, causes: [{ units: 2 }] },
    ]);
  });

  test("two regimes are compared only with saying so", () => {
    expect(impact.notes.map(({ key }) => key)).toEqual(["impact/two-regimes", "impact/other-grades"]);
  });
});
