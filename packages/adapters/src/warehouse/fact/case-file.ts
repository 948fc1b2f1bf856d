import type { Scope } from "../compile/scope.ts";
import { missing, perhaps, type Sql, sql } from "../sql/sql.ts";
import { and, negated, or, presence } from "../sql/truth.ts";
import type { FactSql } from "./fact.ts";
import { workedOn, workingDays, yes } from "./stretch.ts";

/** Derived facts of a case file that every counting rule shares. */
export const caseFileFacts: Readonly<Record<string, FactSql>> = {
  workingDaysTaken: (scope) => ({ type: "number", sql: workingDaysTaken(scope) }),
  workingDaysLate: (scope) => ({ type: "number", sql: workingDaysLate(scope) }),
  procedureOverdueDays: (scope) => ({ type: "number", sql: procedureOverdueDays(scope) }),
  endedOnDayOff: (scope) => ({ type: "boolean", sql: endedOnDayOff(scope) }),
  receivedAfterUnit: (scope) => ({ type: "boolean", sql: receivedAfterUnit(scope) }),
};

/** Whether the status is one of a list. */
export function hasStatus(scope: Scope, ...statuses: readonly string[]): Sql {
  const is = statuses.map((status) => yes(sql`(${scope.value("status")} = ${scope.text(status)})`));
  return scope.once("status", or(is));
}

/** When a case file ended: finished before handed over, and only if its status is an end. */
export function endOf(scope: Scope): Sql {
  const [ended, returned] = [scope.value("endedAt"), scope.value("returnedAt")];
  const end = scope.choose(
    [
      [hasStatus(scope, "finished", "returned"), sql`COALESCE(${ended}, ${returned})`],
      [hasStatus(scope, "stopped", "refused", "withdrawn"), ended],
    ],
    missing,
  );
  return scope.name("end", perhaps(end));
}

/** The later of two moments; the second where the first is missing. */
function laterOf(scope: Scope, one: Sql, other: Sql): Sql {
  return scope.choose([[yes(sql`(${one} > ${other})`), one]], other);
}

/** The time between asking for a supplement and getting it, cut to what lies between receipt and a moment. */
export interface PauseSql {
  /** Whether there is any. */
  readonly is: Sql;
  readonly from: Sql;
  readonly to: Sql;
}

/** The pause of a case file before a moment. */
export function pauseWithin(scope: Scope, moment: Sql): PauseSql {
  const [asked, given] = [scope.value("supplementAskedAt"), scope.value("supplementGivenAt")];
  const from = scope.name("pause_from", laterOf(scope, scope.value("receivedAt"), asked));
  const to = scope.name("pause_to", scope.choose([[yes(sql`(${given} < ${moment})`), given]], moment));
  return { is: and([presence(asked).yes, presence(given).yes, yes(sql`(${from} < ${to})`)]), from, to };
}

/** Working days from receipt to a moment, less those between asking for a supplement and getting it. */
export function workingDaysOnClock(scope: Scope, moment: Sql): Sql {
  const { dialect } = scope;
  const day = (one: Sql): Sql => scope.name("day", dialect.dayOf(one));
  const whole = scope.name("whole", workingDays(scope, { from: day(scope.value("receivedAt")), to: day(moment) }));
  const pause = pauseWithin(scope, moment);
  const paused = workingDays(scope, { from: day(pause.from), to: day(pause.to) });
  return perhaps(scope.choose([[pause.is, sql`(${whole} - ${paused})`]], whole));
}

function workingDaysTaken(scope: Scope): Sql {
  const end = endOf(scope);
  const [asked, given] = [scope.value("supplementAskedAt"), scope.value("supplementGivenAt")];
  const wasAsked = or([presence(asked).yes, yes(sql`(${scope.value("supplements")} > 0)`)]);
  const known = or([negated(wasAsked), and([presence(asked).yes, presence(given).yes])]);
  const told = and([presence(end).yes, known]);
  return scope.name("taken", perhaps(scope.choose([[told, workingDaysOnClock(scope, end)]], missing)));
}

function workingDaysLate(scope: Scope): Sql {
  const [end, due] = [endOf(scope), scope.value("dueAt")];
  const { dialect } = scope;
  const late = workingDays(scope, { from: dialect.dayOf(due), to: dialect.dayOf(end) });
  return perhaps(scope.choose([[yes(sql`(${end} <= ${due})`), scope.number(0)]], late));
}

function procedureOverdueDays(scope: Scope): Sql {
  const [taken, limit] = [workingDaysTaken(scope), scope.value("timeLimit")];
  const over = sql`(${taken} - ${limit})`;
  return perhaps(scope.choose([[yes(sql`(${over} < 0)`), scope.number(0)]], over));
}

function endedOnDayOff(scope: Scope): Sql {
  return sql`(${workedOn(scope, scope.dialect.dayOf(scope.value("endedAt")))} = ${scope.number(0)})`;
}

function receivedAfterUnit(scope: Scope): Sql {
  if (!scope.setting.unitDays) {
    return missing;
  }
  return sql`(${scope.dialect.dayOf(scope.value("receivedAt"))} > ${scope.unitEnd()})`;
}
