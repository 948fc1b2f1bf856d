import { describe, expect, test } from "vitest";
import { buildPolicy, commune } from "../../../test/build-policy.ts";
import { faultsOf } from "../../../test/faults.ts";
import { scoreBatch } from "../score-batch.ts";
import type { AmountColumn, PeriodColumns, RatioColumn } from "./period-columns.ts";
import { readColumns } from "./read-columns.ts";
import { statusCode } from "./status-code.ts";

const policy = buildPolicy({
  areas: { service: 14 },
  measures: { share: "ratio", days: "amount" },
  indicators: {
    one: { max: 10 },
    two: { max: 4, measure: "days", score: "{ shape: per-count, each: 0.3, cap: 4 }", when: "{ noData: zero }" },
  },
});
const units = [commune("A"), commune("B")];
const counts = {
  status: new Uint8Array(2),
  numerator: Float64Array.of(9, 1),
  denominator: Float64Array.of(10, 3),
};
const days = { status: new Uint8Array(2), amount: Float64Array.of(1.1, 0.1 + 0.2) };

function columns(
  measures: Record<string, RatioColumn | AmountColumn>,
  rest: Partial<PeriodColumns> = {},
): PeriodColumns {
  return { period: "2026-08", units, measures: new Map(Object.entries(measures)), ...rest };
}

test("decimals mean what is written, also those with more digits than a double can carry through arithmetic", () => {
  const [scored] = scoreBatch(policy, [readColumns(policy, columns({ share: counts, days }))]);
  expect(scored?.outcomes.points(1, 0)?.toString()).toBe("0.33");
  expect(scored?.outcomes.points(1, 1)?.toString()).toBe("0.090000000000000012");
});

test("columns of whole counts are not copied", () => {
  expect(readColumns(policy, columns({ share: counts })).measures.get("share")?.numerator).toBe(counts.numerator);
});

test("fractions of counts are judged exactly", () => {
  const halves = { ...counts, numerator: Float64Array.of(0.1, 1) };
  const [scored] = scoreBatch(policy, [readColumns(policy, columns({ share: halves }))]);
  expect(scored?.outcomes.points(0, 0)?.toString()).toBe("0.1");
});

describe("refused are", () => {
  test.each([
    ["a measure that the policy lacks", columns({ shore: counts }), "batch/unknown-name"],
    ["a column that is too short", columns({ share: { ...counts, numerator: Float64Array.of(1) } }), "batch/length"],
    ["a status that is none", columns({ share: { ...counts, status: Uint8Array.of(0, 7) } }), "batch/status"],
    [
      "NaN where a value was measured",
      columns({ share: { ...counts, numerator: Float64Array.of(Number.NaN, 1) } }),
      "batch/not-a-number",
    ],
    [
      "more than the whole",
      columns({ share: { ...counts, numerator: Float64Array.of(11, 1) } }),
      "score/numerator-over",
    ],
    ["a negative count", columns({ share: { ...counts, numerator: Float64Array.of(1, -1) } }), "score/negative"],
    [
      "a measured share of nothing",
      columns({ share: { ...counts, denominator: Float64Array.of(0, 3), numerator: Float64Array.of(0, 1) } }),
      "score/status-at-odds",
    ],
    ["an amount for a share", columns({ share: days }), "score/amount-for-ratio"],
    ["a share for an amount", columns({ days: counts }), "score/ratio-for-amount"],
    [
      "an amount with an empty denominator",
      columns({ days: { ...days, status: Uint8Array.of(0, statusCode("empty-denominator")) } }),
      "batch/status",
    ],
    ["a unit that is listed twice", columns({}, { units: [commune("A"), commune("A")] }), "score/same-unit"],
    [
      "points of an item that the policy lacks",
      columns({}, { published: new Map([["three", { given: new Uint8Array(2), points: new Float64Array(2) }]]) }),
      "batch/unknown-name",
    ],
    ["a period that the policy does not judge", columns({}, { period: "2026" }), "policy/period-kind"],
  ])("%s", (_, given, code) => {
    expect(faultsOf(() => readColumns(policy, given))).toEqual([code]);
  });
});
