import type { Scope } from "../compile/scope.ts";
import { missing, perhaps, type Sql, sql } from "../sql/sql.ts";
import { and, negated, or, presence } from "../sql/truth.ts";
import { endOf, hasStatus, pauseWithin, workingDaysOnClock } from "./case-file.ts";
import type { FactSql } from "./fact.ts";
import { yes } from "./stretch.ts";

/**
 * The outcome of a case file by metric 2.1 of Decision 766; what it does case by case stands at the counting rule of core.
 *
 * Each file is judged at one moment: when it ended, when it was asked for a supplement that is still out, or on the last
 * second of the period. That moment is found first, so that the rest is said once.
 */
export const outcome766: FactSql = (scope) => {
  const parts = partsOf(scope);
  const inTime = inTimeAt(scope, judgedAt(scope, parts));
  const [onTime, isLate] = [yes(inTime), yes(sql`(NOT ${inTime})`)];
  const outcome = scope.choose(
    [
      [negated(counted(scope, parts)), scope.text("not-counted")],
      [and([parts.endedByThen, yes(sql`(${asked(scope, parts.end)} > 1)`)]), scope.text("late")],
      [and([negated(parts.endedByThen), negated(presence(parts.end).yes), isOver(scope)]), missing],
      [and([negated(parts.endedByThen), yes(sql`(${asked(scope, parts.asOf)} > 1)`)]), scope.text("pending-late")],
      [and([or([parts.endedByThen, parts.outAtLast]), onTime]), scope.text("on-time")],
      [and([or([parts.endedByThen, parts.outAtLast]), isLate]), scope.text("late")],
      [parts.endedByThen, missing],
      [onTime, scope.text("pending-in-time")],
      [isLate, scope.text("pending-late")],
    ],
    missing,
  );
  return { type: "code", sql: perhaps(outcome) };
};

interface Parts {
  readonly end: Sql;
  readonly asOf: Sql;
  readonly endedByThen: Sql;
  /** Whether a supplement is still out on the last day. */
  readonly outAtLast: Sql;
}

function partsOf(scope: Scope): Parts {
  const [end, asOf] = [endOf(scope), scope.period("lastMoment")];
  return {
    end,
    asOf,
    endedByThen: scope.name("ended", yes(sql`(${end} <= ${asOf})`)),
    outAtLast: scope.name("out", isStillOut(scope, asOf)),
  };
}

function counted(scope: Scope, { end, asOf }: Parts): Sql {
  const received = scope.value("receivedAt");
  const mayEndUnreceived = hasStatus(scope, "refused", "stopped", "withdrawn");
  const unreceived = and([negated(mayEndUnreceived), negated(hasStatus(scope, "registered"))]);
  const endedBefore = and([mayEndUnreceived, yes(sql`(${end} < ${received})`)]);
  return scope.choose(
    [[negated(presence(received).yes), unreceived]],
    and([yes(sql`(${received} <= ${asOf})`), negated(endedBefore)]),
  );
}

function isOver(scope: Scope): Sql {
  return hasStatus(scope, "finished", "returned", "stopped", "refused", "withdrawn");
}

/** How often a supplement had been asked for by a moment; a recorded request counts even where the number says none. */
function asked(scope: Scope, moment: Sql): Sql {
  const [at, times] = [scope.value("supplementAskedAt"), sql`COALESCE(${scope.value("supplements")}, 0)`];
  return scope.choose(
    [
      [negated(presence(at).yes), times],
      [yes(sql`(${at} > ${moment})`), scope.number(0)],
      [yes(sql`(${times} > 1)`), times],
    ],
    scope.number(1),
  );
}

function isStillOut(scope: Scope, moment: Sql): Sql {
  const given = scope.value("supplementGivenAt");
  const notGiven = or([negated(presence(given).yes), yes(sql`(${given} > ${moment})`)]);
  return and([yes(sql`(${asked(scope, moment)} = 1)`), notGiven]);
}

/** When the supplement was asked for; what was asked before the receipt stops the clock at the receipt. */
function askedAt(scope: Scope): Sql {
  const [received, at] = [scope.value("receivedAt"), scope.value("supplementAskedAt")];
  return scope.name("asked_at", perhaps(scope.choose([[yes(sql`(${received} > ${at})`), received]], at)));
}

function judgedAt(scope: Scope, { end, asOf, endedByThen, outAtLast }: Parts): Sql {
  const unfinished = negated(hasStatus(scope, "finished", "returned"));
  const moment = scope.choose(
    [
      [and([endedByThen, unfinished, isStillOut(scope, end)]), askedAt(scope)],
      [endedByThen, end],
      [outAtLast, askedAt(scope)],
    ],
    asOf,
  );
  return scope.name("judged_at", perhaps(moment));
}

/** Whether a file that counts as ended at a moment is in time; NULL when what is missing would decide. */
function inTimeAt(scope: Scope, moment: Sql): Sql {
  const due = scope.value("dueAt");
  const byDue = isByDue(scope, due, moment);
  const within = sql`(${workingDaysOnClock(scope, moment)} <= ${scope.value("timeLimit")})`;
  const inTime = scope.name("by_clock", perhaps(scope.choose([[presence(due).yes, byDue]], within)));
  // Late by the full time, but part of it may be the applicant's.
  const told = negated(and([yes(sql`(NOT ${inTime})`), isPauseUnknown(scope, moment)]));
  return scope.name("in_time", perhaps(scope.choose([[and([presence(moment).yes, told]), inTime]], missing)));
}

function isByDue(scope: Scope, due: Sql, moment: Sql): Sql {
  const { dialect } = scope;
  const pause = pauseWithin(scope, moment);
  const late = dialect.secondsBetween(due, moment);
  const excused = and([pause.is, yes(sql`(${late} <= ${dialect.secondsBetween(pause.from, pause.to)})`)]);
  return or([yes(sql`(${moment} <= ${due})`), excused]);
}

function isPauseUnknown(scope: Scope, moment: Sql): Sql {
  const at = askedAt(scope);
  const given = scope.value("supplementGivenAt");
  const waiting = and([negated(presence(given).yes), yes(sql`(${at} < ${moment})`)]);
  return scope.choose([[negated(presence(at).yes), yes(sql`(${scope.value("supplements")} > 0)`)]], waiting);
}
