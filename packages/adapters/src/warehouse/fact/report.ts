import type { FactSql } from "./fact.ts";
import { daysAfter } from "./stretch.ts";

/** Derived facts of a report. */
export const reportFacts: Readonly<Record<string, FactSql>> = {
  daysAfterDue: (scope) => ({
    type: "number",
    sql: daysAfter(scope, scope.value("dueOn"), scope.value("sentOn")),
  }),
};
