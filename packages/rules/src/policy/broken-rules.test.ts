import { describe, expect, test } from "vitest";
import { faultsOf, problemsOf } from "../../test/faults.ts";
import { type Change, head, indicator, measure, smallPolicyTexts } from "../../test/small-policy.ts";
import { readPolicy } from "./read-policy.ts";

function faults(...changes: readonly Change[]): string[] {
  return faultsOf(() => readPolicy(smallPolicyTexts(...changes))).map((fault) =>
    fault.replace("indicators/on-time", "…"),
  );
}

const linear = "score: { shape: linear }";
const when = "    when: { emptyDenominator: zero, noData: withhold }";

function bands(...list: readonly string[]): Change {
  return [indicator, linear, `score: { shape: bands, direction: higher-is-better, bands: [${list.join(", ")}] }`];
}

describe("bands cover every value once", () => {
  test.each<[string, Change, string[]]>([
    ["overlapping", bands("{ below: 80%, points: 0 }", "{ atLeast: 70%, points: 10 }"), ["….yaml:13:92 bands/overlap"]],
    ["gapped", bands("{ below: 70%, points: 0 }", "{ atLeast: 80%, points: 10 }"), ["….yaml:13:92 bands/gap"]],
    [
      "an edge in none",
      bands("{ below: 80%, points: 0 }", "{ above: 80%, points: 10 }"),
      ["….yaml:13:92 bands/edge-in-none"],
    ],
    [
      "an edge in two",
      bands("{ atMost: 80%, points: 0 }", "{ atLeast: 80%, points: 10 }"),
      ["….yaml:13:93 bands/edge-in-two"],
    ],
    [
      "80 for 80%",
      bands("{ below: 80, points: 0 }", "{ atLeast: 80, points: 10 }"),
      ["….yaml:13:74 shape/share-over-whole", "….yaml:13:102 shape/share-over-whole"],
    ],
    [
      "points over the maximum",
      bands("{ below: 80%, points: 0 }", "{ atLeast: 80%, points: 11 }"),
      ["….yaml:13:116 shape/points-over-max"],
    ],
  ])("%s", (_, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  test("and so do grades, written as the policy writes them", () => {
    const grades = (of: string, good: string, weak: string): Change => [
      head,
      "rank:",
      `grades:
  basis: law
  source: { document: x, confidence: high }
  of: ${of}
  bands:
    - { id: good, title: { vi: T, en: G }, ${good} }
    - { id: weak, title: { vi: Y, en: W }, ${weak} }
rank:`,
    ];
    expect(faults(grades("points", "atLeast: 8", "below: 5"))).toEqual(["policy.yaml:16:7 bands/gap"]);
    expect(faults(grades("points", "atLeast: 8", "atMost: 8"))).toEqual(["policy.yaml:16:7 bands/edge-in-two"]);
    expect(faults(grades("points", "atLeast: 8", "below: 8"))).toEqual([]);
    const texts = smallPolicyTexts(grades("share-of-maximum", "atLeast: 80%", "atMost: 80%"));
    expect(problemsOf(() => readPolicy(texts))[0]).toMatchObject({ given: "80%" });
  });
});

describe("rules follow one another day by day", () => {
  function twoRules(first: string, second: string): Change[] {
    const next = `${when}
  - ${second}
    basis: law
    source: { document: 2/QĐ-UBND, confidence: high }
    max: 10
    ${linear}
${when}`;
    return [
      [indicator, "  - from: 2026-01-01", `  - ${first}`],
      [indicator, when, next],
    ];
  }

  test.each<[string, Change[], string[]]>([
    ["one after the other", twoRules("from: 2026-01-01\n    to: 2026-03-31", "from: 2026-04-01"), []],
    ["the later replaces one without end", twoRules("from: 2026-01-01", "from: 2026-04-01"), []],
    ["two alike", twoRules("from: 2026-01-01", "from: 2026-01-01"), ["….yaml:15:11 rule/same-from"]],
    [
      "a day without a rule",
      twoRules("from: 2026-01-01\n    to: 2026-03-31", "from: 2026-04-02"),
      ["….yaml:16:11 rule/gap"],
    ],
    [
      "a day with two",
      twoRules("from: 2026-01-01\n    to: 2026-03-31", "from: 2026-03-31"),
      ["….yaml:16:11 rule/overlap"],
    ],
    [
      "no rule at the start",
      [[indicator, "- from: 2026-01-01", "- from: 2026-01-02"]],
      ["….yaml:9:11 rule/starts-late"],
    ],
    [
      "an end before the beginning",
      [[indicator, "- from: 2026-01-01", "- from: 2026-01-01\n    to: 2025-12-31"]],
      ["….yaml:10:9 rule/ends-before-it-begins"],
    ],
    [
      "a policy that ends before it begins",
      [[head, "from: 2026-01-01", "from: 2026-01-01\nto: 2025-12-31"]],
      ["policy.yaml:5:5 policy/ends-before-it-begins"],
    ],
    [
      "a rule that ends with nothing in its place",
      [[indicator, "- from: 2026-01-01", "- from: 2026-01-01\n    to: 2026-06-30"]],
      ["policy.yaml:10:10 area/maxima"],
    ],
    [
      "a rule that ends with the policy",
      [
        [indicator, "- from: 2026-01-01", "- from: 2026-01-01\n    to: 2026-06-30"],
        [head, "from: 2026-01-01", "from: 2026-01-01\nto: 2026-06-30"],
      ],
      [],
    ],
  ])("%s", (_, changes, expected) => {
    expect(faults(...changes)).toEqual(expected);
  });
});

describe("every rule says what a gap means, and nothing that it does not use", () => {
  const amount: Change[] = [
    [measure, "kind: ratio", "kind: amount\nunit: { vi: ngày, en: days }"],
    [
      measure,
      "\n  numerator: { vi: đúng hạn, en: on time }\n  denominator: { vi: tất cả, en: all }",
      " { amount: { vi: n, en: n } }",
    ],
    [indicator, "{ numerator: 1, denominator: 2 }", "{ amount: 1 }"],
  ];

  test.each<[string, Change[], string[]]>([
    ["no when", [[indicator, `${when}\n`, ""]], ["….yaml:9:5 rule/when-missing"]],
    [
      "a share without emptyDenominator",
      [[indicator, "emptyDenominator: zero, ", ""]],
      ["….yaml:14:11 rule/when-missing"],
    ],
    [
      "an amount with emptyDenominator",
      [...amount, [indicator, linear, "score: { shape: capped-linear, fullAt: 5 }"]],
      ["….yaml:14:11 rule/no-denominator"],
    ],
    [
      "a share of an amount",
      [...amount, [indicator, "emptyDenominator: zero, ", ""]],
      ["….yaml:13:21 linear/needs-share"],
    ],
    [
      "a published score with when",
      [[indicator, linear, "score: { shape: published }"]],
      ["….yaml:14:11 rule/useless-when"],
    ],
    [
      "tracked with a maximum",
      [[indicator, `${linear}\n${when}`, "score: { shape: tracked }"]],
      ["….yaml:12:10 rule/tracked-with-max"],
    ],
    ["a negative maximum", [[indicator, "max: 10", "max: -10"]], ["….yaml:12:10 rule/negative-max"]],
  ])("%s", (_, changes, expected) => {
    expect(faults(...changes)).toEqual(expected);
  });
});

describe("sums, readings and examples are as sound as the rule", () => {
  const part = (id: string, max: number, treatment = "emptyDenominator: zero, noData: zero") =>
    `{ id: ${id}, title: { vi: a, en: a }, measure: cases-on-time, max: ${max}, score: { shape: linear }, when: { ${treatment} } }`;
  const sum = (...parts: string[]): Change => [
    indicator,
    `${linear}\n${when}`,
    ["score:", "      shape: sum", "      parts:", ...parts.map((one) => `        - ${one}`)].join("\n"),
  ];
  const given = "counts: { numerator: 1, denominator: 2 }";

  test.each<[string, Change, string[]]>([
    ["parts with one id", sum(part("p", 5), part("p", 5)), ["….yaml:17:17 policy/same-id"]],
    ["a part worth nothing", sum(part("p", 0), part("q", 10)), ["….yaml:16:74 rule/part-max"]],
    ["a part that costs points", sum(part("p", -1), part("q", 10)), ["….yaml:16:74 rule/part-max"]],
    ["a part without emptyDenominator", sum(part("p", 10, "noData: zero")), ["….yaml:16:110 rule/when-missing"]],
    [
      "another reading with 80 for 80%",
      [
        indicator,
        "remedy:",
        "readings:\n  - of: { vi: x, en: y }\n    source: { document: x, confidence: low }\n    score: { shape: capped-linear, fullAt: 80 }\nremedy:",
      ],
      ["….yaml:18:44 shape/share-over-whole"],
    ],
    [
      "an example with more than all",
      [indicator, "numerator: 1", "numerator: 3"],
      ["….yaml:17:36 score/numerator-over"],
    ],
    [
      "an example with an amount for a share",
      [indicator, given, "counts: { amount: 1 }"],
      ["….yaml:17:36 score/amount-for-ratio"],
    ],
    [
      "an example with an unknown measure",
      [indicator, given, "measures: { cases: { amount: 1 } }"],
      ["….yaml:17:47 policy/unknown-name"],
    ],
  ])("%s", (_, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });
});
