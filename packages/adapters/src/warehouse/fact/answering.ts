import type { FactSql } from "./fact.ts";
import { workingDays, workingDaysWaiting } from "./stretch.ts";

/** Working days from receipt to answer. */
export const workingDaysToAnswer: FactSql = (scope) => ({
  type: "number",
  sql: workingDays(scope, { from: scope.value("receivedOn"), to: scope.value("answeredOn") }),
});

/** Working days without an answer, up to the last day of the period. */
export const workingDaysOpen: FactSql = (scope) => ({
  type: "number",
  sql: workingDaysWaiting(scope, scope.value("receivedOn"), scope.value("answeredOn")),
});
