import { workingDaysOpen, workingDaysToAnswer } from "./answering.ts";
import type { FactSql } from "./fact.ts";
import { workingDays, workingDaysWaiting } from "./stretch.ts";

/** Derived facts of a petition. */
export const petitionFacts: Readonly<Record<string, FactSql>> = {
  workingDaysToAnswer,
  workingDaysOpen,
  workingDaysToForward: (scope) => ({
    type: "number",
    sql: workingDays(scope, { from: scope.value("receivedOn"), to: scope.value("forwardedOn") }),
  }),
  workingDaysToPublish: (scope) => ({
    type: "number",
    sql: workingDays(scope, { from: scope.value("answeredOn"), to: scope.value("publishedOn") }),
  }),
  workingDaysUnpublished: (scope) => ({
    type: "number",
    sql: workingDaysWaiting(scope, scope.value("answeredOn"), scope.value("publishedOn")),
  }),
};
