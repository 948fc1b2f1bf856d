import { Exact } from "@cchc/core";
import type { PolicyCoverage, TestOutcome, TriedMutant } from "@cchc/rules";
import { describe, expect, test } from "vitest";
import { percentText, renderCoverage } from "./coverage.ts";
import { renderMutants, renderSuggested } from "./mutation.ts";
import { renderPolicyTests } from "./policy-tests.ts";

const en = { language: "en", digits: 2 } as const;
const vi = { language: "vi", digits: 2 } as const;
const placeOf = (file: string) => ({ file, line: 3, column: 7 });

const failed: TestOutcome = {
  file: "indicators/a.yaml",
  path: ["examples", 0],
  subject: "a",
  name: "half\u001b[2J",
  passed: false,
  mismatches: [{ what: "points", expected: "6", got: "5" }],
  trace: [
    {
      item: "a",
      status: "scored",
      points: Exact.of(5),
      reason: { key: "sum/parts", values: { points: { points: Exact.of(5) } } },
    },
  ],
};

describe("examples", () => {
  test("that fail are told with place, difference and reason", () => {
    const page = renderPolicyTests({ policy: "demo", outcomes: [failed, { ...failed, passed: true }], placeOf }, en);
    expect(page.split("\n")).toEqual([
      "✗ a › half\\u{1b}[2J",
      "    indicators/a.yaml:3:7",
      "    points: expected 6, got 5",
      "      a 5 (scored): sum of the parts = 5",
      "demo: 1 of 2 examples FAIL",
    ]);
  });

  test("that pass are counted, and none is not all", () => {
    expect(renderPolicyTests({ policy: "demo", outcomes: [{ ...failed, passed: true }], placeOf }, vi)).toBe(
      "demo: 1 trên 1 ví dụ đạt",
    );
    expect(renderPolicyTests({ policy: "demo", outcomes: [], placeOf }, en)).toBe("demo: no example matches");
  });
});

describe("coverage", () => {
  const tally = (covered: number, total: number) => ({ covered, total });
  const coverage: PolicyCoverage = {
    ...tally(3, 5),
    share: Exact.of("3/5"),
    subjects: [
      {
        subject: "a",
        ...tally(1, 3),
        by: { threshold: tally(1, 3), status: tally(0, 0), branch: tally(0, 0), version: tally(0, 0) },
      },
      {
        subject: "b",
        ...tally(2, 2),
        by: { threshold: tally(2, 2), status: tally(0, 0), branch: tally(0, 0), version: tally(0, 0) },
      },
    ],
    missing: [
      {
        subject: "a",
        part: "held",
        file: "indicators/a.yaml",
        path: [],
        wanted: { kind: "threshold", threshold: Exact.of("80%"), of: "ratio", side: "under" },
      },
      { subject: "a", file: "indicators/a.yaml", path: [], wanted: { kind: "status", status: "no-data" } },
    ],
  };

  test("names what is missing and where, and passes over what is whole", () => {
    expect(renderCoverage(coverage, placeOf, en).split("\n")).toEqual([
      "Indicator  Thresholds  Statuses  Branches  Versions",
      "a                 1/3         –         –         –",
      "and 1 more, all of it reached",
      "What no example reaches",
      "  indicators/a.yaml:3:7: held, just under 80%",
      "  indicators/a.yaml:3:7: the status no-data",
      "Examples reach 3 of 5 (60%)",
    ]);
  });

  test("is one line when nothing is missing", () => {
    const whole = { ...coverage, ...tally(5, 5), share: Exact.one, subjects: [], missing: [] };
    expect(renderCoverage(whole, placeOf, vi)).toBe("Ví dụ chạm tới 5 trên 5 (100%)");
  });

  test("is never rounded up to all", () => {
    expect(percentText(Exact.of("99999/100000"), en)).toBe("99.9");
    expect(percentText(Exact.of("1/3"), vi)).toBe("33,3");
  });
});

describe("mutants", () => {
  const change = {
    kind: "threshold",
    subject: "a",
    file: "indicators/a.yaml",
    path: [],
    from: "80%",
    to: "79.9%",
  } as const;
  const why = { vi: "như nhau", en: "they are alike" };
  const mutants: TriedMutant[] = [
    { ...change, fate: "killed", by: "x" },
    { ...change, fate: "refused", code: "area/maxima" },
    { ...change, fate: "equivalent", why },
    { ...change, fate: "survived" },
    {
      ...change,
      fate: "survived",
      witness: {
        example: { name: "", given: {}, expect: { status: "no-data" } },
        instead: { status: "scored", points: Exact.one, applicable: Exact.one },
      },
    },
  ];

  test("that survive come with the example that would tell them, equivalents with why nobody could", () => {
    expect(renderMutants(mutants, placeOf, en).split("\n")).toEqual([
      "Survivors: no example notices",
      "  indicators/a.yaml:3:7: threshold 80% → 79.9%",
      "      no such example was found; a person must look",
      "  indicators/a.yaml:3:7: threshold 80% → 79.9%",
      "      an example that would:",
      '        - { name: "80%, not 79.9%", given: {}, expect: { status: no-data } }',
      "Equivalent: no example could tell",
      "  they are alike (1)",
      "    indicators/a.yaml:3:7: threshold 80% → 79.9%",
      "5 changes: 1 caught by examples, 1 refused by the checks, 1 equivalent, 2 SURVIVE",
    ]);
  });

  test("lead to examples to paste, with a warning", () => {
    const example = { name: "none", given: {}, expect: { status: "no-data" as const } };
    const survivor: TriedMutant = { ...change, fate: "survived", card: { given: {}, expect: { grade: "good" } } };
    const page = renderSuggested({ suggested: [{ indicator: "a", example }], mutants: [...mutants, survivor] }, en);
    expect(page.split("\n")).toEqual([
      "# What these expect was computed by the policy itself: whoever adds them must check it.",
      "# indicators/a.yaml",
      "  - { name: none, given: {}, expect: { status: no-data } }",
      "# cases of a file in examples/; the counts that bring a total about are yours to choose",
      '  - { name: "80%, not 79.9%", given: {}, expect: { grade: good } }',
    ]);
  });
});
