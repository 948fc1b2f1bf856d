import { Exact } from "@cchc/core";
import type { Interval } from "../policy/interval.ts";
import type { BandsShape, LookupShape, PassFailShape } from "../policy/shape.ts";
import { stockCondition } from "./stock-condition.ts";
import type { Measured } from "./stock-outcome.ts";
import type { StockTest } from "./stock-rule.ts";
import { compareWith, type StockScope } from "./stock-scope.ts";

/** One outcome for each band: the value within its edges. */
export function bandOutcomes({ bands }: BandsShape, fact: string, scope: StockScope): Measured[] {
  return bands.map((band, index) => ({
    id: `band-${index + 1}`,
    reason: bandReason(band),
    when: withinEdges(fact, band, scope),
    points: band.points,
  }));
}

const signs = [
  ["atLeast", "greaterThanInclusive"],
  ["above", "greaterThan"],
  ["below", "lessThan"],
  ["atMost", "lessThanInclusive"],
] as const;

function withinEdges(fact: string, interval: Interval, { note }: StockScope): StockTest[] {
  return signs.flatMap(([edge, operator]) => {
    const value = interval[edge];
    return value === undefined ? [] : [compareWith(fact, { operator, value }, note)];
  });
}

function bandReason({ atLeast, above, below, atMost }: Interval): string {
  const lower = atLeast ?? above;
  const upper = below ?? atMost;
  if (lower === undefined) {
    return upper === undefined ? "bands/any" : "bands/up-to";
  }
  return upper === undefined ? "bands/from" : "bands/between";
}

/** One outcome for each case, with the earlier ones denied: the engine knows no order, the first case that holds counts. */
export function lookupOutcomes({ cases, otherwise }: LookupShape, scope: StockScope): Measured[] {
  const conditions = cases.map((one) => stockCondition(one.if, scope));
  const denied = conditions.map((condition) => ({ not: condition }));
  return [
    ...cases.map(({ points }, index) => ({
      id: `case-${index + 1}`,
      reason: "lookup/case",
      when: [...denied.slice(0, index), ...conditions.slice(index, index + 1)],
      points,
    })),
    { id: "otherwise", reason: "lookup/otherwise", when: denied, points: otherwise },
  ];
}

/** Passed or failed. */
export function passFailOutcomes({ pass }: PassFailShape, max: Exact, scope: StockScope): Measured[] {
  const condition = stockCondition(pass, scope);
  return [
    { id: "pass", reason: "pass-fail/pass", when: [condition], points: max },
    { id: "fail", reason: "pass-fail/fail", when: [{ not: condition }], points: Exact.zero },
  ];
}
