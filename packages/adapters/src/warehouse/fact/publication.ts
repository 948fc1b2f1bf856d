import { daysPosted } from "./days-posted.ts";
import type { FactSql } from "./fact.ts";
import { workingDays, workingDaysWaiting } from "./stretch.ts";

/** Derived facts of a publication. */
export const publicationFacts: Readonly<Record<string, FactSql>> = {
  workingDaysToPost: (scope) => ({
    type: "number",
    sql: workingDays(scope, { from: scope.value("resultOn"), to: scope.value("postedOn") }),
  }),
  workingDaysUnposted: (scope) => ({
    type: "number",
    sql: workingDaysWaiting(scope, scope.value("resultOn"), scope.value("postedOn")),
  }),
  daysPosted,
};
