import { type Measurement, measureRatio } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { faultsOf } from "../../test/faults.ts";
import { readShipped, shippedTexts } from "../../test/read-shipped.ts";
import type { Policy } from "../policy/policy.ts";
import { readPolicy } from "../policy/read-policy.ts";
import type { Scorecard } from "../result/result.ts";
import { score } from "../scorecard/score.ts";

const policy = readShipped("nd-61-2018-one-stop");
const period = "2024";

/** Counts of one assessment that gave these marks to criteria 1 to 9. */
function assessment(marks: readonly number[], unit = "A"): Measurement[] {
  return policy.indicators.flatMap(({ id, code }) => {
    const mark = marks[Number(code) - 1] ?? 0;
    const counts = (measure: string, met: boolean) => measureRatio({ measure, unit, period }, met ? 1 : 0, 1);
    return [counts(`${id}-one-or-more`, mark >= 1), counts(`${id}-two`, mark === 2)];
  });
}

function judged(under: Policy, marks: readonly number[]): Scorecard | undefined {
  return score(under, { period, measurements: assessment(marks) }).cards[0];
}

describe("one assessment by nine criteria", () => {
  test.each<[string, number[], string, string]>([
    ["all of them", [2, 2, 2, 2, 2, 2, 2, 2, 2], "18", "excellent"],
    ["exactly 15", [2, 2, 2, 2, 2, 2, 1, 1, 1], "15", "excellent"],
    ["14", [2, 2, 2, 2, 2, 1, 1, 1, 1], "14", "good"],
    ["exactly 12", [2, 2, 2, 1, 1, 1, 1, 1, 1], "12", "good"],
    ["11", [2, 2, 1, 1, 1, 1, 1, 1, 1], "11", "fair"],
    ["exactly 9", [1, 1, 1, 1, 1, 1, 1, 1, 1], "9", "fair"],
    ["8", [1, 1, 1, 1, 1, 1, 1, 1, 0], "8", "average"],
    ["exactly 6", [1, 1, 1, 1, 1, 1, 0, 0, 0], "6", "average"],
    ["5", [1, 1, 1, 1, 1, 0, 0, 0, 0], "5", "weak"],
    ["nothing", [0, 0, 0, 0, 0, 0, 0, 0, 0], "0", "weak"],
  ])("%s", (...[, marks, points, grade]) => {
    const card = judged(policy, marks);
    expect([card?.total.points?.toString(), card?.grade]).toEqual([points, grade]);
  });

  test("a mean between 14 and 15 is not rounded into the upper grade", () => {
    const upper = assessment([2, 2, 2, 2, 2, 2, 1, 1, 1]).map((one) =>
      one.measure === "c9-online-one-or-more"
        ? measureRatio({ measure: one.measure, unit: one.unit, period }, 999, 1000)
        : one,
    );
    const [card] = score(policy, { period, measurements: upper }).cards;
    expect([card?.total.points?.toString(), card?.total.points?.toFixed(2), card?.grade]).toEqual([
      "14.999",
      "15.00",
      "good",
    ]);
  });

  test("without one of the criteria has points, and no place", () => {
    const measurements = assessment([2, 2, 2, 2, 2, 2, 2, 2, 2]).filter(({ measure }) => !measure.startsWith("c9"));
    const [card] = score(policy, { period, measurements }).cards;
    expect([card?.total.points?.toString(), card?.rank]).toEqual(["16", undefined]);
  });
});

describe("the reading > 15 of existing software", () => {
  const head = shippedTexts("nd-61-2018-one-stop").get("policy.yaml") ?? "";
  const written = (from: string, to: string) => {
    expect(head.split(from)).toHaveLength(2);
    return head.replace(from, to);
  };
  const withHead = (text: string) => new Map([...shippedTexts("nd-61-2018-one-stop"), ["policy.yaml", text]]);

  test("is refused as it stands: exactly 15 would be in no grade", () => {
    const text = written("en: Excellent }, atLeast: 15 }", "en: Excellent }, above: 15 }");
    expect(faultsOf(() => readPolicy(withHead(text)))).toEqual(["policy.yaml:32:7 bands/edge-in-none"]);
  });

  test("fails the example of exactly 15 where the hole is stopped from below", () => {
    const text = written("en: Excellent }, atLeast: 15 }", "en: Excellent }, above: 15 }").replace(
      "atLeast: 12, below: 15",
      "atLeast: 12, atMost: 15",
    );
    const wrong = readPolicy(withHead(text));
    const exactly15 = [2, 2, 2, 2, 2, 2, 1, 1, 1];
    expect([judged(policy, exactly15)?.grade, judged(wrong, exactly15)?.grade]).toEqual(["excellent", "good"]);
  });
});

describe("the decree's time", () => {
  test("ends the day before Decree 118/2025", () => {
    expect(faultsOf(() => score(policy, { period: "2025-Q2", measurements: [] }))).toEqual([]);
    expect(faultsOf(() => score(policy, { period: "2025-Q3", measurements: [] }))).toEqual(["policy/not-in-force"]);
    expect(faultsOf(() => score(policy, { period: "2018-Q2", measurements: [] }))).toEqual(["policy/not-in-force"]);
  });
});
