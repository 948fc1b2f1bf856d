import { describe, expect, test } from "vitest";
import { fullFrom90, readLayer } from "../../test/layer-texts.ts";
import { readShipped, shippedIds } from "../../test/read-shipped.ts";
import { type Change, smallPolicyTexts } from "../../test/small-policy.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { uncoveredVersions } from "./uncovered-versions.ts";

const second = `    when: { emptyDenominator: zero, noData: withhold }
  - from: 2026-07-01
    basis: law
    source: { document: 2/QĐ-UBND, confidence: high }
    max: 10
    score: { shape: linear }
    when: { emptyDenominator: zero, noData: withhold }`;
const twoRules = (...more: readonly Change[]) =>
  smallPolicyTexts(
    ["indicators/on-time.yaml", "    when: { emptyDenominator: zero, noData: withhold }", second],
    ...more,
  );

describe("rules without an example", () => {
  test("are told by their days: an example without a day runs under the newest rule alone", () => {
    expect(uncoveredVersions(readPolicy(twoRules()))).toMatchObject([
      {
        code: "examples/uncovered-version",
        given: "on-time, 2026-01-01 …",
        place: { file: "indicators/on-time.yaml" },
      },
    ]);
  });

  test("are none once an example is on a day of each", () => {
    const example =
      "  - { name: before, on: 2026-06-30, given: { counts: { numerator: 1, denominator: 4 } }, expect: { points: 2.5 } }\n";
    const found = "  - { name: half,";
    expect(uncoveredVersions(readPolicy(twoRules(["indicators/on-time.yaml", found, example + found])))).toEqual([]);
  });

  test("are none in a layer, whose overrides bring their own", () => {
    const months = fullFrom90.replace("from: 2026-07-01", "from: 2026-07-01\nto: 2026-09-30");
    expect(uncoveredVersions(readLayer({ "overrides/a.yaml": fullFrom90 }))).toEqual([]);
    // The rule comes back in October: what it gives then, no example shows.
    expect(uncoveredVersions(readLayer({ "overrides/a.yaml": months }))).toMatchObject([
      { given: "on-time, 2026-10-01 …", place: { file: "base/indicators/on-time.yaml" } },
    ]);
  });

  test.each(shippedIds)("are none in the shipped policy %s", (id) => {
    expect(uncoveredVersions(readShipped(id))).toEqual([]);
  });
});
