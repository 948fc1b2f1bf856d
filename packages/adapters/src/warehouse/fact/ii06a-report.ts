import { joined, sql } from "../sql/sql.ts";
import type { FactSql } from "./fact.ts";

/** By how much each of the four sums of form II.06a is off. */
export const ii06aReportFacts: Readonly<Record<string, FactSql>> = {
  receivedOff: less("received", "receivedOnline", "receivedInPerson", "carriedOver"),
  doneOff: less("done", "doneEarly", "doneOnTime", "doneLate"),
  pendingOff: less("pending", "pendingInTime", "pendingLate"),
  totalOff: less("received", "done", "pending"),
};

function less(whole: string, ...parts: readonly string[]): FactSql {
  return (scope) => {
    const columns = [whole, ...parts].map((name) => scope.value(name));
    return { type: "number", sql: sql`(${joined(columns, " - ")})` };
  };
}
