import { parsePlainDate } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { baseTexts } from "../../test/broken-policies/read-case.ts";
import { shippedIds, shippedTexts } from "../../test/read-shipped.ts";
import { lintPolicy } from "./lint-policy.ts";
import { LintReport } from "./lint-report.ts";

const on = parsePlainDate("2026-06-01");
const satisfied = "indicators/satisfied.yaml";

/** The base with changes to its texts. */
function changed(...changes: readonly (readonly [file: string, found: string, put: string])[]): Map<string, string> {
  const texts = baseTexts();
  for (const [file, found, put] of changes) {
    texts.set(
      file,
      (texts.get(file) ?? "").replace(found, () => put),
    );
  }
  return texts;
}

const rulesIn = (texts: ReadonlyMap<string, string>, day = on) =>
  lintPolicy(texts, { on: day }).findings.map(({ rule }) => rule);

describe("what cannot be read as a whole", () => {
  test("is linted as far as it can be, in one list", () => {
    const texts = changed(
      ["measures/staff-trained.yaml", "kind: ratio", "kind: ratoi"],
      [satisfied, "confidence: high", "confidence: low"],
      [satisfied, "clause: Điều 3", "clause: [Điều 3"],
      ["indicators/complaints.yaml", "atMost: 3", "atMost: 2"],
    );
    expect(rulesIn(texts)).toEqual(["bands/gap", "yaml/syntax", "schema/invalid-union"]);
  });

  test("is added up, although a band is wrong", () => {
    const texts = changed(
      ["policy.yaml", "    max: 60", "    max: 50"],
      ["indicators/complaints.yaml", "atMost: 3", "atMost: 2"],
    );
    expect(rulesIn(texts)).toEqual(["bands/gap", "area/maxima"]);
  });

  test("has no word of what is not there because its file cannot be read", () => {
    expect(rulesIn(changed(["measures/answers-satisfied.yaml", "kind: ratio", "kind: [ratio"]))).toEqual([
      "yaml/syntax",
    ]);
  });

  test("is nothing at all without policy.yaml", () => {
    const texts = baseTexts();
    texts.delete("policy.yaml");
    expect(rulesIn(texts)).toEqual(["policy/no-head"]);
    expect(rulesIn(new Map())).toEqual(["policy/no-head"]);
  });
});

describe("suppressions", () => {
  const full = [satisfied, "noData: withhold", "noData: full"] as const;
  const allowed = (until: string) =>
    [
      satisfied,
      "    when: {",
      `    # lint-allow when/no-data-full until ${until}: the first survey is in May\n    when: {`,
    ] as const;

  test("above a line take its finding out, up to and on their last day", () => {
    const report = lintPolicy(changed(full, allowed("2026-06-01")), { on });
    expect(report.findings).toEqual([]);
    expect(report.suppressed).toMatchObject([
      { finding: { rule: "when/no-data-full", line: 21 }, reason: "the first survey is in May", until: "2026-06-01" },
    ]);
  });

  test("that are over give the finding back, and are one themselves", () => {
    expect(rulesIn(changed(full, allowed("2026-05-31")))).toEqual(["suppress/expired", "when/no-data-full"]);
  });

  test("of policy.yaml name a file and a path", () => {
    const head = (at: string) =>
      [
        "policy.yaml",
        "rank: {",
        `suppress: [{ rule: when/no-data-full, file: ${satisfied}, at: ${at}, reason: known, until: 2026-12-31 }]\nrank: {`,
      ] as const;
    expect(rulesIn(changed(full, head("rules.0.when.noData")))).toEqual([]);
    expect(rulesIn(changed(full, head("rules.1.when.noData")))).toEqual(["when/no-data-full", "suppress/unused"]);
  });

  test("do not silence another rule, nor another file", () => {
    const other = [satisfied, "when/no-data-full", "text/identical"] as const;
    expect(rulesIn(changed(full, allowed("2026-12-31"), other))).toEqual(["suppress/unused", "when/no-data-full"]);
  });
});

test("the report is what its schema says, and survives JSON", () => {
  const report = lintPolicy(changed([satisfied, "atLeast: 90%", "above: 90%"]), { on });
  expect(LintReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  expect(report).toMatchObject({ schema: "cchc-lint/1", policy: "base", files: 11, counts: { error: 1, warning: 0 } });
});

test("a lookup case that is shadowed is shown with a value that proves it", () => {
  const texts = changed([
    "indicators/trained.yaml",
    "{ all: [{ fact: value, operator: greaterThanInclusive, value: 0.5 }, { condition: many }] }",
    "{ fact: value, operator: greaterThanInclusive, value: 0.95 }",
  ]);
  const [shadowed] = lintPolicy(texts, { on }).findings.filter(({ rule }) => rule === "lookup/shadowed-case");
  expect(shadowed).toMatchObject({ given: "value = 95%", what: { en: "case 2 is never asked: case 1 comes first" } });
});

describe.each(shippedIds)("the shipped policy %s", (id) => {
  test("has no errors and no warnings that nobody answered for", () => {
    const { findings } = lintPolicy(shippedTexts(id), { on, bases: shippedTexts });
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});
