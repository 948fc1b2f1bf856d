import { expect, test } from "vitest";
import { flaggedPolicy } from "../../test/flagged-policy.ts";
import { readShipped } from "../../test/read-shipped.ts";
import { DiffKind, diffPolicies, type Policy, type PolicyChange, readPolicyData } from "../index.ts";
import { changePolicy } from "../what-if/change-policy.ts";

const text = { vi: "chữ", en: "words" };
const source = { document: "y", confidence: "low" };
const rule = (id: string, ...at: (string | number)[]) => ({ file: `indicators/${id}.yaml`, at: ["rules", 0, ...at] });
const own = (id: string, at: string) => ({ file: `indicators/${id}.yaml`, at: [at] });
const head = (...at: (string | number)[]) => ({ file: "policy.yaml", at });
const resolution = readShipped("son-trung-2021-2026");
const raw = JSON.parse(JSON.stringify(flaggedPolicy.files));

type Case = readonly [kind: DiffKind, effect: string, at: string, changes: readonly PolicyChange[], before?: Policy];

/** One change of each kind, with the place it must be told at. */
const cases: readonly Case[] = [
  ["order", "display", "policy.yaml areas", [{ ...head("areas"), value: [...raw["policy.yaml"].areas].reverse() }]],
  ["code", "display", "indicators/capped.yaml code", [{ ...own("capped", "code"), value: "9.9" }]],
  ["clause", "citation", "indicators/capped.yaml clause", [{ ...own("capped", "clause"), value: "Điều 9" }]],
  ["decision", "citation", "policy.yaml decision document", [{ ...head("decision", "document"), value: "9/QĐ-UBND" }]],
  ["dates", "judgement", "indicators/tracked.yaml rules 0 to", [{ ...rule("tracked", "to"), value: "2026-12-31" }]],
  ["basis", "citation", "indicators/capped.yaml rules 0 basis", [{ ...rule("capped", "basis"), value: "choice" }]],
  [
    "source",
    "citation",
    "indicators/capped.yaml rules 0 source document",
    [{ ...rule("capped", "source", "document"), value: "x" }],
  ],
  [
    "confidence",
    "citation",
    "indicators/capped.yaml rules 0 source confidence",
    [{ ...rule("capped", "source", "confidence"), value: "low" }],
  ],
  [
    "maximum",
    "judgement",
    "indicators/sum.yaml rules 0 score parts 0 max",
    [{ ...rule("sum", "score", "parts", 0, "max"), value: 5 }],
  ],
  ["in-total", "judgement", "policy.yaml areas 4 inTotal", [{ ...head("areas", 4, "inTotal"), value: false }]],
  ["area", "judgement", "indicators/tracked.yaml area", [{ ...own("tracked", "area"), value: "counts" }]],
  [
    "shape",
    "judgement",
    "indicators/capped.yaml rules 0 score shape",
    [{ ...rule("capped", "score"), value: { shape: "linear" } }],
  ],
  [
    "bands",
    "judgement",
    "indicators/bands-up.yaml rules 0 score bands",
    [{ ...rule("bands-up", "score", "bands", 1, "points"), value: 3 }],
  ],
  [
    "line",
    "judgement",
    "indicators/capped.yaml rules 0 score zeroAt",
    [{ ...rule("capped", "score", "zeroAt"), value: "10%" }],
  ],
  [
    "number",
    "judgement",
    "indicators/deduct.yaml rules 0 score each",
    [{ ...rule("deduct", "score", "each"), value: 0.8 }],
  ],
  [
    "cases",
    "judgement",
    "indicators/lookup.yaml rules 0 score cases",
    [{ ...rule("lookup", "score", "cases"), value: [{ if: { condition: "most" }, points: 5 }] }],
  ],
  [
    "condition",
    "judgement",
    "indicators/pass-fail.yaml rules 0 score pass",
    [{ ...rule("pass-fail", "score", "pass"), value: { condition: "most" } }],
  ],
  [
    "gap-treatment",
    "judgement",
    "indicators/capped.yaml rules 0 when noData",
    [{ ...rule("capped", "when", "noData"), value: "zero" }],
  ],
  [
    "applies",
    "judgement",
    "indicators/leader.yaml rules 0 applies otherwise status",
    [{ ...rule("leader", "applies", "otherwise", "status"), value: "not-applicable" }],
  ],
  ["measure", "judgement", "indicators/capped.yaml measure", [{ ...own("capped", "measure"), value: "s3" }]],
  [
    "definition",
    "judgement",
    "measures/days.yaml count entity",
    [{ file: "measures/days.yaml", at: ["count", "entity"], value: "recommendation" }],
  ],
  [
    "changeable",
    "display",
    "measures/procedure-publicised.yaml count changeable",
    [
      {
        file: "measures/procedure-publicised.yaml",
        at: ["count", "changeable"],
        value: { fact: "posted", operator: "equal", value: false },
      },
    ],
    resolution,
  ],
  [
    "grades",
    "judgement",
    "policy.yaml grades bands",
    ["atLeast", "below"].map((edge, index) => ({ ...head("grades", "bands", index, edge), value: "60%" })),
  ],
  ["rank", "judgement", "policy.yaml rank ties", [{ ...head("rank", "ties"), value: "dense" }]],
  ["rank", "judgement", "policy.yaml rank evidence", [{ ...head("rank", "evidence"), value: "50%" }]],
  ["change-in-period", "judgement", "policy.yaml change", [{ ...head("change"), value: "pro-rata" }]],
  [
    "missing-block",
    "judgement",
    "policy.yaml areas 0 whenMissing",
    [
      {
        ...head("areas", 0, "whenMissing"),
        value: { treatment: "exclude-and-rescale", from: "2026-01-01", basis: "choice", source },
      },
    ],
  ],
  ["digits", "display", "policy.yaml print digits", [{ ...head("print", "digits"), value: 3 }]],
  ["periods", "judgement", "policy.yaml periods", [{ ...head("periods"), value: ["month"] }]],
  [
    "baselines",
    "judgement",
    "policy.yaml baselines",
    [{ ...head("baselines", "2016-2021"), value: "2016-01-01..2020-12-30" }],
    resolution,
  ],
  ["published", "display", "policy.yaml published tolerance", [{ ...head("published", "tolerance"), value: 2 }]],
  [
    "flag",
    "display",
    "flags/f-share.yaml raise",
    [{ file: "flags/f-share.yaml", at: ["raise", 0, "when", "value"], value: 0.6 }],
  ],
  ["beside", "display", "indicators/capped.yaml related", [{ ...own("capped", "related"), value: ["s3"] }]],
  [
    "small-cells",
    "display",
    "policy.yaml smallCells below",
    [{ ...head("smallCells", "below"), value: 10 }],
    resolution,
  ],
  [
    "reading",
    "display",
    "indicators/capped.yaml readings",
    [{ ...own("capped", "readings"), value: [{ of: text, score: { shape: "linear" }, source }] }],
  ],
];

const told = (before: Policy, after: Policy) =>
  diffPolicies(before, after).changes.map(({ kind, effect, file, at }) => [kind, effect, [file, ...at].join(" ")]);

for (const [kind, effect, at, changes, before = flaggedPolicy] of cases) {
  test(`${kind} (${effect}): ${at}`, () => {
    const after = changePolicy(before, changes);
    expect(told(before, after)).toEqual([[kind, effect, at]]);
    expect(told(after, before).map(([own]) => own)).toEqual([kind]);
  });
}

const tracked = "indicators/tracked.yaml";
const { [tracked]: _, ...without } = raw;
const moved = readPolicyData({ ...without, "indicators/followed.yaml": { ...raw[tracked], id: "followed" } });
const [first] = raw[tracked].rules;
const split = readPolicyData({
  ...raw,
  [tracked]: {
    ...raw[tracked],
    rules: [
      { ...first, to: "2026-06-30" },
      { ...first, from: "2026-07-01" },
    ],
  },
});

test("things that came, went, or have another id", () => {
  expect(told(readPolicyData(without), flaggedPolicy)).toEqual([["added", "judgement", tracked]]);
  expect(told(flaggedPolicy, readPolicyData(without))).toEqual([["removed", "judgement", tracked]]);
  expect(told(flaggedPolicy, moved)).toEqual([["renamed", "display", "indicators/followed.yaml id"]]);
});

test("a version that begins later, and the end of the one before", () => {
  expect(told(flaggedPolicy, split)).toEqual([
    ["version-added", "judgement", `${tracked} rules 1`],
    ["dates", "judgement", `${tracked} rules 0 to`],
  ]);
  expect(told(split, flaggedPolicy)).toEqual([
    ["version-removed", "judgement", `${tracked} rules 1`],
    ["dates", "judgement", `${tracked} rules 0 to`],
  ]);
});

test("every kind of change has its case here", () => {
  const whole = ["added", "removed", "renamed", "version-added", "version-removed"];
  expect([...new Set(cases.map(([kind]) => kind)), ...whole].sort()).toEqual([...DiffKind.options].sort());
});
