import { Exact } from "@cchc/core";
import { expect, it } from "vitest";
import { stockPoints } from "./stock-points.ts";
import type { StockFormula, StockParams } from "./stock-rule.ts";

const facts = new Map([
  ["m.value", Exact.of("2/3")],
  ["m.leader", Exact.of("5/6")],
  ["published.x.points", Exact.of("4.83")],
]);
const params: StockParams = { indicator: "x", measure: "m", outcome: "o", max: "6", applicable: "6" };

it.each([
  ["linear", { shape: "linear", direction: "higher-is-better", max: "6" }, "4"],
  ["linear down", { shape: "linear", direction: "lower-is-better", max: "6" }, "2"],
  ["capped-linear", { shape: "capped-linear", zeroAt: "1/3", fullAt: "1", max: "6" }, "3"],
  ["capped-linear down", { shape: "capped-linear", zeroAt: "1", fullAt: "1/3", max: "6" }, "3"],
  ["per-count", { shape: "per-count", each: "0.3" }, "0.2"],
  ["deduct", { shape: "deduct", each: "0.3", max: "6" }, "5.8"],
  [
    "below a target",
    { shape: "relative-to-leader", branch: "below", target: "0.8", shareAtTarget: "0.5", max: "6" },
    "2.5",
  ],
  [
    "from a target on",
    { shape: "relative-to-leader", branch: "from", target: "0.5", shareAtTarget: "0.5", max: "6" },
    "4.5",
  ],
  ["published", { shape: "published" }, "4.83"],
] satisfies [string, StockFormula, string][])("points by the formula of %s are exact", (_, formula, points) => {
  expect(stockPoints({ ...params, formula }, facts)?.toString()).toBe(points);
});

it("points that an outcome states are taken as they are", () => {
  expect(stockPoints({ ...params, points: "29/6" }, facts)?.toString()).toBe("29/6");
});

it("an outcome may give no points", () => {
  expect(stockPoints(params, facts)).toBeUndefined();
});
