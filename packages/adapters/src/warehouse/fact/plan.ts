import type { FactSql } from "./fact.ts";
import { calendarDays, daysAfter } from "./stretch.ts";

/** Derived facts of a plan. */
export const planFacts: Readonly<Record<string, FactSql>> = {
  daysAfterDue: (scope) => ({
    type: "number",
    sql: daysAfter(scope, scope.value("dueOn"), scope.value("signedOn")),
  }),
  daysToIssue: (scope) => ({
    type: "number",
    sql: calendarDays(scope, { from: scope.value("askedOn"), to: scope.value("signedOn") }),
  }),
};
