import { calendarIndex, fromDayNumber } from "@cchc/core";
import { NotInSql } from "../compile/not-in-sql.ts";
import type { Scope } from "../compile/scope.ts";
import { missing, perhaps, type Sql, sql } from "../sql/sql.ts";
import { and, negated, presence, truthOf } from "../sql/truth.ts";

/** A stretch from one day to another; NULL where an end is missing. */
export interface Stretch {
  readonly from: Sql;
  readonly to: Sql;
}

/**
 * Working days from one day to another, through the calendar's running total: the day of the event is not counted, the last
 * day is. NULL when an end is missing, the order is wrong, or an end lies in a year that the calendar does not know.
 *
 * @throws NotInSql when a period lies in such a year: then core says which day it was.
 */
export function workingDays(scope: Scope, { from, to }: Stretch): Sql {
  const { first, last, upTo } = calendarOf(scope);
  const known = and([yes(sql`(${from} <= ${to})`), yes(sql`(${from} >= ${first})`), yes(sql`(${to} <= ${last})`)]);
  return perhaps(scope.choose([[known, sql`(${upTo(to)} - ${upTo(from)})`]], missing));
}

/**
 * 1 for a working day, 0 for a day off; NULL for no day, or one that the calendar does not know.
 *
 * @throws NotInSql as {@link workingDays} does.
 */
export function workedOn(scope: Scope, day: Sql): Sql {
  const { first, last, upTo } = calendarOf(scope);
  const known = and([yes(sql`(${day} >= ${first})`), yes(sql`(${day} <= ${last})`)]);
  return perhaps(scope.choose([[known, sql`(${upTo(day)} - ${upTo(day, 0)})`]], missing));
}

interface CalendarSql {
  readonly first: Sql;
  readonly last: Sql;
  /** Working days up to a day of the calendar, or with 0 up to the day before it. */
  readonly upTo: (day: Sql, days?: 0 | 1) => Sql;
}

function calendarOf(scope: Scope): CalendarSql {
  const { calendar, calendarKnows } = scope.setting;
  if (!calendarKnows) {
    throw new NotInSql("a period outside the calendar");
  }
  const { firstDay, before } = calendarIndex(calendar);
  const [first, last] = [scope.day(fromDayNumber(firstDay)), scope.day(fromDayNumber(firstDay + before.length - 2))];
  const totals = scope.workingDays();
  const upTo = (day: Sql, days = 1): Sql =>
    scope.dialect.entryAt(totals, sql`(${scope.dialect.daysBetween(first, day)} + ${scope.number(days + 1)})`);
  return { first, last, upTo };
}

/** Working days from a day to the last day of the period while something was not done by then; NULL once it was. */
export function workingDaysWaiting(scope: Scope, from: Sql, done: Sql): Sql {
  const last = scope.period("last");
  const waiting = negated(and([presence(done).yes, yes(sql`(${done} <= ${last})`)]));
  return perhaps(scope.choose([[waiting, workingDays(scope, { from, to: last })]], missing));
}

/** Calendar days from one day to another; NULL when an end is missing or the order is wrong. */
export function calendarDays(scope: Scope, { from, to }: Stretch): Sql {
  const inOrder = yes(sql`(${from} <= ${to})`);
  return perhaps(scope.choose([[inOrder, scope.dialect.daysBetween(from, to)]], missing));
}

/** Calendar days that something was done after it was due; 0 when it was not late. */
export function daysAfter(scope: Scope, due: Sql, done: Sql): Sql {
  const inTime = yes(sql`(${done} <= ${due})`);
  return perhaps(scope.choose([[inTime, scope.number(0)]], calendarDays(scope, { from: due, to: done })));
}

/** Whether a comparison holds, both sides being there. */
export function yes(comparison: Sql): Sql {
  return truthOf(comparison).yes;
}
