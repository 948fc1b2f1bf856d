import type { Scope } from "../compile/scope.ts";
import { missing, perhaps, type Sql, sql } from "../sql/sql.ts";
import { negated, or, presence } from "../sql/truth.ts";
import { hasStatus } from "./case-file.ts";
import type { FactSql } from "./fact.ts";
import { yes } from "./stretch.ts";

/** The outcome of a case file in form II.06a; what it does case by case stands at the counting rule of core. */
export const outcomeII06a: FactSql = (scope) => {
  const received = scope.dialect.dayOf(scope.value("receivedAt"));
  const outcome = scope.choose(
    [
      [yes(sql`(${received} > ${scope.period("last")})`), scope.text("not-counted")],
      [hasStatus(scope, "registered", "refused"), scope.text("not-counted")],
      [hasStatus(scope, "supplement-asked"), scope.text("supplement")],
      [hasStatus(scope, "payment-asked", "stopped"), scope.text("stopped")],
      [hasStatus(scope, "received", "processing"), pending(scope)],
      [hasStatus(scope, "finished", "returned", "withdrawn"), ended(scope)],
    ],
    missing,
  );
  return { type: "code", sql: perhaps(outcome) };
};

function ended(scope: Scope): Sql {
  const end = scope.name("ended_day", scope.dialect.dayOf(scope.value("endedAt")));
  const due = scope.name("due_day", scope.dialect.dayOf(scope.value("dueAt")));
  const [first, last] = [scope.period("first"), scope.period("last")];
  const onTime = or([hasStatus(scope, "withdrawn"), negated(presence(due).yes), yes(sql`(${end} = ${due})`)]);
  return scope.choose(
    [
      [negated(presence(end).yes), missing],
      [yes(sql`(${end} < ${first})`), scope.text("not-counted")],
      [yes(sql`(${end} > ${last})`), pending(scope)],
      [onTime, scope.text("on-time")],
      [yes(sql`(${end} < ${due})`), scope.text("early")],
    ],
    scope.text("late"),
  );
}

function pending(scope: Scope): Sql {
  const due = scope.name("due_day", scope.dialect.dayOf(scope.value("dueAt")));
  const late = yes(sql`(${due} < ${scope.period("last")})`);
  return scope.choose([[late, scope.text("pending-late")]], scope.text("pending-in-time"));
}
