import { parsePlainDate } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { cited, fullFrom90, layerHead, readLayer } from "../../../test/layer-texts.ts";
import { smallPolicyTexts } from "../../../test/small-policy.ts";
import { runExamples } from "../../analysis/run-examples.ts";
import { type Policy, policyOn } from "../policy.ts";
import { readPolicy, readPolicyData } from "../read-policy.ts";

const rulesOf = (policy: Policy) =>
  policy.indicators.flatMap(({ id, rules }) =>
    rules.map(({ from, to, score, max, source }) => `${id} ${from} ${to} ${score.shape} ${max} ${source.document}`),
  );

describe("a layer over a policy", () => {
  test("takes over what it does not change, under its own id and days", () => {
    const policy = readLayer({});
    expect([policy.id, policy.from, policy.to, policy.base?.id]).toEqual([
      "province",
      "2026-01-01",
      "2026-12-31",
      "demo",
    ]);
    expect(rulesOf(policy)).toEqual(["on-time 2026-01-01 undefined linear 10 1/QĐ-UBND"]);
    expect(policy.rank).toEqual({ among: "level", ties: "standard" });
  });

  test("splits a rule where an override begins and ends", () => {
    const text = fullFrom90.replace("from: 2026-07-01", "from: 2026-07-01\nto: 2026-09-30");
    expect(rulesOf(readLayer({ "overrides/on-time.yaml": text }))).toEqual([
      "on-time 2026-01-01 2026-06-30 linear 10 1/QĐ-UBND",
      "on-time 2026-07-01 2026-09-30 capped-linear 10 2/QĐ-UBND",
      "on-time 2026-10-01 undefined linear 10 1/QĐ-UBND",
    ]);
  });

  test("runs the examples of both: those of the base on a day that its rule still has", () => {
    const policy = readLayer({ "overrides/on-time.yaml": fullFrom90 });
    const days = policy.indicators.flatMap(({ examples }) => examples.map(({ name, on }) => `${name} ${on}`));
    expect(days).toEqual(["half 2026-01-01", "nine of ten 2026-07-01"]);
    expect(runExamples(policy).map(({ passed }) => passed)).toEqual([true, true]);
  });

  test("leaves examples to the base where its rule is replaced from the first day on", () => {
    const policy = readLayer({ "overrides/on-time.yaml": fullFrom90.replace("2026-07-01", "2026-01-01") });
    expect(policy.indicators.flatMap(({ examples }) => examples.map(({ name }) => name))).toEqual(["nine of ten"]);
  });

  test("replaces a rule as a whole, and a single number of it", () => {
    const whole = `at: on-time.rule
from: 2026-07-01
value: { max: 10, score: { shape: linear, direction: lower-is-better }, when: { emptyDenominator: full, noData: zero } }
${cited}examples: [{ name: none, given: { counts: { numerator: 0, denominator: 2 } }, expect: { points: 10 } }]
`;
    const [, rule] = readLayer({ "overrides/whole.yaml": whole }).indicators[0]?.rules ?? [];
    expect(rule?.when).toEqual({ emptyDenominator: "full", noData: "zero" });
    expect(rule?.from).toBe("2026-07-01");
  });

  test("changes a maximum together with its area, on the same days", () => {
    const policy = readLayer(heavier);
    expect(rulesOf(policy).map((text) => text.split(" ").slice(1, 5).join(" "))).toEqual([
      "2026-01-01 2026-06-30 linear 10",
      "2026-07-01 2026-12-31 linear 12",
      "2027-01-01 undefined linear 10",
    ]);
    const maxOn = (day: string) => policyOn(policy, parsePlainDate(day)).max.toString();
    expect([maxOn("2026-06-30"), maxOn("2026-07-01")]).toEqual(["10", "12"]);
  });

  test("leaves an indicator out, and adds another in its place", () => {
    const policy = readLayer({
      "overrides/out.yaml": `at: on-time\nfrom: 2026-07-01\nremove: true\n${cited}`,
      "indicators/answered.yaml": answered,
    });
    expect(rulesOf(policy).map((text) => text.split(" ").slice(0, 3).join(" "))).toEqual([
      "answered 2026-07-01 undefined",
      "on-time 2026-01-01 2026-06-30",
      "on-time 2027-01-01 undefined",
    ]);
  });

  test("lies over another layer", () => {
    const texts: Readonly<Record<string, Map<string, string>>> = {
      demo: smallPolicyTexts(),
      province: new Map([
        ["policy.yaml", layerHead],
        ["overrides/on-time.yaml", fullFrom90],
      ]),
    };
    const above = new Map([
      ["policy.yaml", layerHead.replace("id: province\nextends: demo", "id: storm\nextends: province")],
      ["overrides/eased.yaml", eased],
    ]);
    const policy = readPolicy(above, { bases: (id) => texts[id] });
    expect(policy.base?.base?.id).toBe("demo");
    expect(rulesOf(policy).map((text) => text.split(" ").slice(1, 4).join(" "))).toEqual([
      "2026-01-01 2026-06-30 linear",
      "2026-07-01 2026-08-31 capped-linear",
      "2026-09-01 2026-09-30 capped-linear",
      "2026-10-01 2026-12-31 capped-linear",
      "2027-01-01 undefined linear",
    ]);
    const again = readPolicyData(policy.files);
    expect([again.sha256, rulesOf(again)]).toEqual([policy.sha256, rulesOf(policy)]);
    expect(Object.keys(policy.files)).toContain("base/base/indicators/on-time.yaml");
  });

  test("has another hash than its base, and another when the base changes", () => {
    const layer = readLayer({}).sha256;
    const changed = smallPolicyTexts(["indicators/on-time.yaml", "Answer earlier", "Answer much earlier"]);
    const other = readPolicy(new Map([["policy.yaml", layerHead]]), { bases: () => changed });
    expect(new Set([layer, readPolicy(smallPolicyTexts()).sha256, other.sha256]).size).toBe(3);
  });
});

const heavier = {
  "overrides/max.yaml": `at: on-time.max
from: 2026-07-01
value: 12
${cited}examples: [{ name: half, given: { counts: { numerator: 1, denominator: 2 } }, expect: { points: 6 } }]
`,
  "overrides/area.yaml": `at: areas.service.max\nfrom: 2026-07-01\nvalue: 12\n${cited}`,
};

const answered =
  smallPolicyTexts()
    .get("indicators/on-time.yaml")
    ?.replace("id: on-time", "id: answered")
    .replace("from: 2026-01-01", "from: 2026-07-01") ?? "";

const eased = `at: on-time.score.fullAt
from: 2026-09-01
to: 2026-09-30
value: 50%
${cited}examples:
  - { name: half, given: { counts: { numerator: 1, denominator: 2 } }, expect: { points: 10 } }
`;
