import { describe, expect, test } from "vitest";
import { faultsOf } from "../../test/faults.ts";
import { type Change, head, indicator, smallPolicyTexts } from "../../test/small-policy.ts";
import { readPolicy } from "./read-policy.ts";

const areaDates = (dates: string): Change => [head, "    max: 10", `    max: 10\n${dates}`];
const ruleFrom = (day: string, more = ""): Change => [indicator, "- from: 2026-01-01", `- from: ${day}${more}`];
const indicatorFrom = (day: string): Change => [indicator, "area: service", `area: service\nfrom: ${day}`];

function faults(...changes: readonly Change[]): string[] {
  return faultsOf(() => readPolicy(smallPolicyTexts(...changes)));
}

describe("an area that comes later than its policy", () => {
  test("has indicators whose rules begin with it", () => {
    expect(faults(areaDates("    from: 2027-01-01"), ruleFrom("2027-01-01"))).toEqual([]);
  });

  test("may not be scored before it stands", () => {
    expect(faults(areaDates("    from: 2027-01-01"))).toEqual(["policy.yaml:10:10 area/maxima"]);
  });

  test("may not stand without its indicators", () => {
    expect(faults(areaDates("    from: 2027-01-01"), ruleFrom("2027-01-02"))).toEqual([
      "indicators/on-time.yaml:9:11 rule/starts-late",
    ]);
  });
});

describe("an area that ends before its policy", () => {
  test("takes its rules along", () => {
    const ended = ruleFrom("2026-01-01", "\n    to: 2026-12-31");
    expect(faults(areaDates("    to: 2026-12-31"), ended)).toEqual([]);
    expect(faults(areaDates("    to: 2026-11-30"), ended)).toEqual(["policy.yaml:10:10 area/maxima"]);
    expect(faults(areaDates("    to: 2026-12-31"))).toEqual(["policy.yaml:10:10 area/maxima"]);
  });
});

describe("an indicator that comes later than its area", () => {
  test("says so, or its late rule is an error", () => {
    expect(faults(ruleFrom("2026-07-01"))).toEqual(["indicators/on-time.yaml:9:11 rule/starts-late"]);
  });

  test("leaves a maximum that the others must fill until then", () => {
    expect(faults(indicatorFrom("2026-07-01"), ruleFrom("2026-07-01"))).toEqual(["policy.yaml:10:10 area/maxima"]);
  });

  test("is taken when the others fill it", () => {
    const texts = smallPolicyTexts(indicatorFrom("2026-07-01"), ruleFrom("2026-07-01"), [
      indicator,
      "max: 10",
      "max: 4",
    ]);
    const older = smallPolicyTexts(
      ruleFrom("2026-01-01", "\n    to: 2026-06-30"),
      [indicator, "id: on-time", "id: older"],
      [indicator, 'code: "1.1"', 'code: "1.2"'],
      [
        indicator,
        "remedy:",
        `  - from: 2026-07-01
    basis: law
    source: { document: 1/QĐ-UBND, confidence: high }
    max: 6
    score: { shape: linear }
    when: { emptyDenominator: zero, noData: withhold }
remedy:`,
      ],
      [indicator, "expect: { points: 5 }", "expect: { points: 3 }"],
    );
    const both = new Map([...texts, ["indicators/older.yaml", older.get(indicator) ?? ""]]);
    expect(faultsOf(() => readPolicy(both))).toEqual([]);
  });
});
