import { parsePlainDate } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { buildPolicy, commune, gapOf, share } from "../../test/build-policy.ts";
import { faultsOf } from "../../test/faults.ts";
import { ScoreStatus } from "../result/result.ts";
import { compileBatch } from "./batch-plan.ts";
import { columnsOf } from "./columns/columns-of.ts";
import { scoreBatch } from "./score-batch.ts";

const bands = (full: string) =>
  `{ shape: bands, direction: higher-is-better, bands: [{ below: ${full}, points: 0 }, { atLeast: ${full}, points: 10 }] }`;
/** Until June half is enough, from July on it takes 80 %. */
const policy = buildPolicy({
  areas: { service: 10 },
  indicators: {
    one: {
      score: bands("50%"),
      rule: `to: 2026-06-30
  - from: 2026-07-01
    basis: law
    source: { document: 2/QĐ-UBND, confidence: high }
    max: 10
    score: ${bands("80%")}
    when: { emptyDenominator: full, noData: zero }`,
    },
  },
});
const on = parsePlainDate("2026-08-01");
const units = ["A", "B", "C"].map(commune);

function tableOf(period: string) {
  const measurements = [share("A", 3, 5), share("B", 4, 5), share("C", 0, 0)];
  return columnsOf(policy, { period, units, measurements: measurements.map((one) => ({ ...one, period })) });
}

test("a plan tells every outcome that there can be, before there is any data", () => {
  const [one] = compileBatch(policy, { on }).indicators;
  expect(one?.ruleFrom).toBe("2026-07-01");
  expect(one?.outcomes.map(({ name, points }) => `${name}: ${points ?? "—"}`)).toEqual([
    "bands/0: 0",
    "bands/1: 10",
    "no-data/zero: 0",
    "empty-denominator/full: 10",
    "not-applicable/exclude-and-rescale: —",
    "exempt/exclude-and-rescale: —",
    "pending/withhold: —",
    "error/withhold: —",
  ]);
});

test("a run gives each row its place in that list, and the list its status", () => {
  const outcomes = compileBatch(policy, { on }).run(tableOf("2026-08"));
  expect([...(outcomes.indicators[0]?.codes ?? [])]).toEqual([0, 1, 3]);
  expect([...outcomes.statuses(0)].map((code) => ScoreStatus.options[code])).toEqual([
    "scored",
    "scored",
    "empty-denominator",
  ]);
});

test("a run into the outcomes of another leaves nothing of it", () => {
  const plan = compileBatch(policy, { on });
  const into = plan.run(
    columnsOf(policy, { period: "2026-08", units, measurements: [gapOf({ unit: "A", measure: "share" }, "pending")] }),
  );
  expect(plan.run(tableOf("2026-08"), into)).toBe(into);
  expect(into).toEqual(plan.run(tableOf("2026-08")));
});

describe("each period is judged by the rules in force on its first day", () => {
  test("in one batch", () => {
    const scored = scoreBatch(policy, ["2026-05", "2026-06", "2026-07"].map(tableOf));
    expect(scored.map((table) => [0, 1, 2].map((row) => `${table.total(row).points}`))).toEqual([
      ["10", "10", "0"],
      ["10", "10", "0"],
      ["0", "10", "10"],
    ]);
  });

  test("and a plan refuses a period with other rules", () => {
    expect(faultsOf(() => compileBatch(policy, { on }).run(tableOf("2026-05")))).toEqual(["batch/other-rules"]);
    expect(faultsOf(() => compileBatch(policy, { on }).run(tableOf("2026-09")))).toEqual([]);
  });
});
