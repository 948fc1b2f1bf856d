import { describe, expect, test } from "vitest";
import { buildPolicy, type IndicatorSketch } from "../../test/build-policy.ts";
import { runExamples } from "./run-examples.ts";

function outcomes(examples: string, sketch: IndicatorSketch = {}) {
  const policy = buildPolicy({
    areas: { service: 10 },
    indicators: { a: { ...sketch, examples: `[${examples}]` } },
    measures: { share: "ratio", other: "ratio" },
  });
  return runExamples(policy).map(({ example, passed, expected, got }) => ({
    example,
    passed,
    expected: [expected.points?.toString(), expected.status],
    got: [got.points?.toString(), got.status],
  }));
}

function passes(example: string, sketch: IndicatorSketch = {}): boolean | undefined {
  return outcomes(example, sketch)[0]?.passed;
}

describe("an example that holds", () => {
  test.each<[string, string, IndicatorSketch]>([
    ["of counts", "{ name: x, given: { counts: { numerator: 1, denominator: 3 } }, expect: { points: 10/3 } }", {}],
    ["of a gap", "{ name: x, given: { counts: { status: exempt } }, expect: { status: exempt } }", {}],
    ["of nothing given", "{ name: x, given: {}, expect: { status: no-data } }", {}],
    [
      "of an empty denominator",
      "{ name: x, given: { counts: { numerator: 0, denominator: 0 } }, expect: { points: 0, status: empty-denominator } }",
      {},
    ],
    [
      "of a published score",
      "{ name: x, given: { published: 6.41 }, expect: { points: 6.41 } }",
      { score: "{ shape: published }" },
    ],
    [
      "of a level",
      "{ name: x, given: { level: ward, counts: { numerator: 0, denominator: 1 } }, expect: { points: 10, status: exempt } }",
      {
        rule: "applies: { if: { fact: level, operator: equal, value: commune }, otherwise: { status: exempt, points: full } }",
      },
    ],
    [
      "of several measures",
      "{ name: x, given: { measures: { share: { numerator: 1, denominator: 2 }, other: { numerator: 1, denominator: 4 } } }, expect: { points: 4 } }",
      { score: `{ shape: sum, parts: [${part("share", 6)}, ${part("other", 4)}] }` },
    ],
  ])("%s", (_, example, sketch) => {
    expect(passes(example, sketch)).toBe(true);
  });
});

describe("an example that does not hold is told with what was expected and what came", () => {
  test("other points", () => {
    expect(
      outcomes("{ name: half, given: { counts: { numerator: 1, denominator: 2 } }, expect: { points: 6 } }"),
    ).toEqual([{ example: "half", passed: false, expected: ["6", "scored"], got: ["5", "scored"] }]);
  });

  test("points that are only near", () => {
    expect(passes("{ name: x, given: { counts: { numerator: 1, denominator: 3 } }, expect: { points: 3.33 } }")).toBe(
      false,
    );
  });

  test("another status", () => {
    expect(outcomes("{ name: x, given: {}, expect: { points: 0 } }")).toEqual([
      { example: "x", passed: false, expected: ["0", "scored"], got: [undefined, "no-data"] },
    ]);
  });

  test("points where none were expected, and none where some were", () => {
    expect(
      passes("{ name: x, given: { counts: { numerator: 0, denominator: 0 } }, expect: { status: empty-denominator } }"),
    ).toBe(false);
    expect(passes("{ name: x, given: {}, expect: { points: 0, status: no-data } }")).toBe(false);
  });

  test("and the others run on", () => {
    const [first, second] = outcomes(
      "{ name: bad, given: {}, expect: { points: 1 } }, { name: good, given: {}, expect: { status: no-data } }",
    );
    expect([first?.passed, second?.passed]).toEqual([false, true]);
  });
});

describe("an example about a leader", () => {
  const leader = { score: "{ shape: relative-to-leader, target: 50%, shareAtTarget: 60% }" };
  const given = (more: string) =>
    `{ name: x, given: { counts: { numerator: 60, denominator: 100 }${more} }, expect: { points: 7 } }`;

  test("names the best of the peers", () => {
    expect(passes(given(", leader: 90%"), leader)).toBe(true);
  });

  test("and is about a unit without peers when it names none", () => {
    expect(outcomes(given(""), leader)).toMatchObject([{ passed: false, got: ["10", "scored"] }]);
  });
});

test("an example is judged by the rule of its day, or by the newest", () => {
  const rule = `
  - from: 2026-07-01
    basis: law
    source: { document: 2/QĐ-UBND, confidence: high }
    max: 10
    score: { shape: capped-linear, fullAt: 50% }
    when: { emptyDenominator: zero, noData: withhold }`;
  const given = "given: { counts: { numerator: 1, denominator: 4 } }";
  expect(passes(`{ name: x, ${given}, expect: { points: 5 } }`, { rule })).toBe(true);
  expect(passes(`{ name: x, on: 2026-06-30, ${given}, expect: { points: 2.5 } }`, { rule })).toBe(true);
});

function part(id: string, max: number): string {
  return `{ id: ${id}, title: { vi: a, en: a }, measure: ${id}, max: ${max}, score: { shape: linear }, when: { emptyDenominator: zero, noData: zero } }`;
}
