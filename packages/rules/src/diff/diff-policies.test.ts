import { describe, expect, test } from "vitest";
import { flaggedPolicy } from "../../test/flagged-policy.ts";
import { readShipped, shippedIds } from "../../test/read-shipped.ts";
import { type Change, head, indicator, measure, smallPolicyTexts } from "../../test/small-policy.ts";
import {
  diffPolicies,
  type MeaningChange,
  type Policy,
  PolicyDiff,
  readPolicy,
  readPolicyData,
  renderMessage,
} from "../index.ts";

const small = (...changes: Change[]): Policy => readPolicy(smallPolicyTexts(...changes));
const say = (change: MeaningChange) => ({
  place: [change.file, ...change.at].join(" › "),
  kind: change.kind,
  effect: change.effect,
  en: renderMessage(change.message, { language: "en", digits: 2 }),
});
const between = (before: Policy, after: Policy) => diffPolicies(before, after).changes.map(say);
const intervals = (before: Policy, after: Policy, language: "vi" | "en" = "vi") =>
  diffPolicies(before, after).changes.flatMap((one) =>
    (one.intervals ?? []).map(({ message }) => renderMessage(message, { language, digits: 2 })),
  );
const on = "indicators/on-time.yaml";
const shape = "score: { shape: linear }";
const scored = (text: string, ...more: Change[]) => small([indicator, shape, `score: ${text}`], ...more);
const bands = (list: string) => scored(`{ shape: bands, direction: higher-is-better, bands: [${list}] }`);

describe("what changed in meaning", () => {
  test("nothing between a policy and itself", () => {
    for (const policy of [...shippedIds.map(readShipped), flaggedPolicy]) {
      expect(diffPolicies(policy, policy)).toMatchObject({ changes: [], wording: [] });
    }
  });

  test("a shape that changed with its maximum is told by the points that each gives", () => {
    const told = intervals(readShipped("qd-766"), readShipped("qd-766-as-written"), "en");
    expect(told).toEqual([
      "80% < value ≤ 100%: other points, the most at 100%: 2.50 → 2",
      "0% < value < 100%: other points, the most at 80%: 3.20 → 4",
    ]);
  });

  test("nothing when files and keys stand in another order", () => {
    const turn = (data: unknown): unknown =>
      typeof data === "object" && data !== null && !Array.isArray(data)
        ? Object.fromEntries(
            Object.entries(data)
              .reverse()
              .map(([key, value]) => [key, turn(value)]),
          )
        : Array.isArray(data)
          ? data.map(turn)
          : data;
    const files = Object.entries(flaggedPolicy.files)
      .reverse()
      .map(([file, data]) => [file, turn(data)] as const);
    expect(diffPolicies(flaggedPolicy, readPolicyData(Object.fromEntries(files)))).toMatchObject({
      changes: [],
      wording: [],
    });
  });

  test("words are listed apart", () => {
    const after = small(
      [indicator, "Results on the promised day", "On the day"],
      [indicator, "{ name: half", "{ name: a half"],
    );
    const { changes, wording } = diffPolicies(small(), after);
    expect(changes).toEqual([]);
    expect(wording.map(({ file, at }) => [file, ...at])).toEqual([
      [on, "purpose"],
      [on, "examples"],
    ]);
  });

  test("a diff is data that its schema reads again", () => {
    const diff = diffPolicies(
      bands("{ below: 80%, points: 0 }, { atLeast: 80%, points: 2 }"),
      scored("{ shape: capped-linear, fullAt: 90% }"),
    );
    expect(PolicyDiff.parse(JSON.parse(JSON.stringify(diff)))).toEqual(diff);
  });

  test("a maximum", () => {
    const after = small(
      [indicator, "max: 10", "max: 12"],
      [head, "max: 10", "max: 12"],
      [indicator, "points: 5", "points: 6"],
    );
    expect(between(small(), after)).toEqual([
      { place: "policy.yaml › areas › 0 › max", kind: "maximum", effect: "judgement", en: "maximum: 10 → 12" },
      { place: `${on} › rules › 0 › max`, kind: "maximum", effect: "judgement", en: "maximum: 10 → 12" },
    ]);
  });

  test("what a gap means", () => {
    expect(between(small(), small([indicator, "noData: withhold", "noData: zero"]))).toEqual([
      {
        place: `${on} › rules › 0 › when › noData`,
        kind: "gap-treatment",
        effect: "judgement",
        en: "treatment of a gap: withhold → zero",
      },
    ]);
  });

  test("what a rule stands on", () => {
    const after = small(
      [indicator, "basis: law", "basis: practice"],
      [indicator, "document: 1/QĐ-UBND, confidence: high", "document: 2/QĐ-UBND, confidence: low"],
    );
    expect(between(small(), after).map(({ kind, effect }) => [kind, effect])).toEqual([
      ["basis", "citation"],
      ["source", "citation"],
      ["confidence", "citation"],
    ]);
  });

  test("dates, the rank rule, decimal places, periods", () => {
    const after = small(
      [indicator, "from: 2026-01-01", "from: 2026-01-01\n    to: 2026-12-31"],
      [head, "from: 2026-01-01", "from: 2026-01-01\nto: 2026-12-31"],
      [head, "ties: standard", "ties: dense"],
      [head, "digits: 2", "digits: 3"],
      [head, "[month]", "[year, month]"],
    );
    expect(between(small(), after)).toEqual([
      { place: "policy.yaml › to", kind: "dates", effect: "judgement", en: "dates in force: 2026-12-31 added" },
      {
        place: "policy.yaml › periods",
        kind: "periods",
        effect: "judgement",
        en: "kinds of period: month → year, month",
      },
      { place: "policy.yaml › rank › ties", kind: "rank", effect: "judgement", en: "rank rule: standard → dense" },
      {
        place: "policy.yaml › print › digits",
        kind: "digits",
        effect: "display",
        en: "decimal places in print: 2 → 3",
      },
      { place: `${on} › rules › 0 › to`, kind: "dates", effect: "judgement", en: "dates in force: 2026-12-31 added" },
    ]);
  });

  test("a measure under another id is probably renamed, and its indicator is the same", () => {
    const texts = smallPolicyTexts(
      [indicator, "measure: cases-on-time", "measure: in-time"],
      [measure, "id: cases-on-time", "id: in-time"],
    );
    const moved = new Map([...texts].map(([path, text]) => [path.replace("cases-on-time", "in-time"), text]));
    expect(between(small(), readPolicy(moved))).toEqual([
      {
        place: "measures/in-time.yaml › id",
        kind: "renamed",
        effect: "display",
        en: "probably renamed, the content is the same: cases-on-time → in-time",
      },
    ]);
  });

  test("an indicator with another measure, which is new", () => {
    const texts = smallPolicyTexts([indicator, "measure: cases-on-time", "measure: other"]);
    const other = (texts.get(measure) ?? "")
      .replace("id: cases-on-time", "id: other")
      .replace("en: Case files on time", "en: Others");
    expect(between(small(), readPolicy(new Map([...texts, ["measures/other.yaml", other]])))).toMatchObject([
      { place: `${on} › measure`, kind: "measure", effect: "judgement", en: "measure: cases-on-time → other" },
      { place: "measures/other.yaml", kind: "added", effect: "display", en: "other is new" },
    ]);
  });
});

describe("bands and lines are compared as functions", () => {
  const steps = bands("{ below: 80%, points: 1.5 }, { atLeast: 80%, points: 2 }");

  test("an edge that moved", () => {
    const after = bands("{ below: 79.5%, points: 1.5 }, { atLeast: 79.5%, points: 2 }");
    expect(between(steps, after)).toMatchObject([
      { place: `${on} › rules › 0 › score › bands`, kind: "bands", effect: "judgement" },
    ]);
    expect(intervals(steps, after)).toEqual(["79,5% ≤ giá trị < 80%: 1,50 → 2 điểm"]);
  });

  test("an edge that opened", () => {
    expect(intervals(steps, bands("{ atMost: 80%, points: 1.5 }, { above: 80%, points: 2 }"))).toEqual([
      "giá trị = 80%: 2 → 1,50 điểm",
    ]);
  });

  test("two lists that give the same points everywhere", () => {
    expect(
      between(
        steps,
        bands("{ atLeast: 90%, points: 2 }, { below: 80%, points: 1.5 }, { atLeast: 80%, below: 90%, points: 2 }"),
      ),
    ).toEqual([]);
  });

  test("a line that is full later", () => {
    const [before, after] = [
      scored("{ shape: capped-linear, fullAt: 80% }"),
      scored("{ shape: capped-linear, fullAt: 90% }"),
    ];
    expect(between(before, after)).toEqual([
      {
        place: `${on} › rules › 0 › score › fullAt`,
        kind: "line",
        effect: "judgement",
        en: "formula: capped-linear, zeroAt 0%, fullAt 80% → capped-linear, zeroAt 0%, fullAt 90%",
      },
    ]);
    expect(intervals(before, after, "en")).toEqual(["0% < value < 90%: other points, the most at 80%: 10 → 8.89"]);
  });

  test("one formula in two shapes is no change", () => {
    expect(between(small(), scored("{ shape: capped-linear, fullAt: 100% }"))).toEqual([]);
  });

  test("lines that cross are equal where they do", () => {
    expect(intervals(small(), scored("{ shape: linear, direction: lower-is-better }"), "en")).toEqual([
      "0% ≤ value < 50%: other points, the most at 0%: 0 → 10",
      "50% < value ≤ 100%: other points, the most at 100%: 10 → 0",
    ]);
  });
});

describe("conditions are compared by what they hold for", () => {
  const pass = (condition: string, ...more: Change[]) =>
    scored(`{ shape: pass-fail, pass: ${condition} }`, [indicator, "points: 5", "points: 0"], ...more);
  const high = "{ fact: value, operator: greaterThanInclusive, value: 0.8 }";
  const few = "{ fact: denominator, operator: lessThan, value: 30 }";
  const named: Change = [head, "print:", `conditions: { good: { all: [${few}, ${high}] } }\nprint:`];

  test.each([
    [`{ all: [${high}, ${few}] }`, `{ all: [${few}, ${high}, ${few}] }`],
    [`{ all: [${high}, ${few}] }`, `{ all: [{ all: [${few}] }, ${high}] }`],
    [
      "{ fact: value, operator: between, value: { atLeast: 0.8, below: 0.9 } }",
      `{ all: [{ fact: value, operator: lessThan, value: 0.90 }, ${high}] }`,
    ],
    [high, `{ not: { not: ${high} } }`],
    ["{ fact: level, operator: in, value: [ward, commune] }", "{ fact: level, operator: in, value: [commune, ward] }"],
  ])("%s is %s", (before, after) => {
    expect(between(pass(before), pass(after))).toEqual([]);
  });

  test("a named condition is what it stands for", () => {
    expect(between(pass(`{ all: [${high}, ${few}] }`), pass("{ condition: good }", named))).toEqual([]);
  });

  test("a named condition that changed is told where it is used", () => {
    const other: Change = [named[0], named[1], named[2].replace("0.8", "0.85")];
    expect(between(pass("{ condition: good }", named), pass("{ condition: good }", other))).toEqual([
      {
        place: `${on} › rules › 0 › score › pass`,
        kind: "condition",
        effect: "judgement",
        en: "condition: denominator < 30 and value ≥ 0.8 → denominator < 30 and value ≥ 0.85",
      },
    ]);
  });

  test("all is not any", () => {
    expect(between(pass(`{ all: [${high}, ${few}] }`), pass(`{ any: [${high}, ${few}] }`))).toHaveLength(1);
  });
});
