import { sql } from "../sql/sql.ts";
import type { FactSql } from "./fact.ts";
import { calendarDays, yes } from "./stretch.ts";

/** Calendar days that something was up, at most to the last day of the period. */
export const daysPosted: FactSql = (scope) => {
  const [removed, last] = [scope.value("removedOn"), scope.period("last")];
  const to = scope.choose([[yes(sql`(${removed} < ${last})`), removed]], last);
  return { type: "number", sql: calendarDays(scope, { from: scope.value("postedOn"), to }) };
};
