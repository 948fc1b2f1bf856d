import type { FactSql } from "./fact.ts";

/** Facts of the period that is counted, at hand for records of every entity. */
export const periodFacts: Readonly<Record<string, FactSql>> = {
  periodStart: (scope) => ({ type: "day", sql: scope.period("first") }),
  periodEnd: (scope) => ({ type: "day", sql: scope.period("last") }),
};
