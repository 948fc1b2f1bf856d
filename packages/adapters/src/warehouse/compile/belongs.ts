import type { Belongs } from "@cchc/core";
import { type Sql, sql } from "../sql/sql.ts";
import { allOf, always, and, anyOf, negated, never, opposite, presence, type Truth, truthOf } from "../sql/truth.ts";
import type { Scope } from "./scope.ts";

/** Which records belong to the period of the row; open for one that lacks the date which would tell. */
export function belongsSql(belongs: Belongs, scope: Scope): Truth {
  if ("at" in belongs) {
    return allOf([notBeforeFirst(belongs.at, scope), beforeAfter(belongs.at, scope)]);
  }
  if ("standing" in belongs) {
    const { from, to } = belongs.standing;
    return allOf([
      from === undefined ? holdsAlways : unless(from, beforeAfter(from, scope), scope),
      to === undefined ? holdsAlways : unless(to, opposite(beforeAfter(to, scope)), scope),
    ]);
  }
  const { from, to } = belongs.open;
  const { yes } = allOf([beforeAfter(from, scope), unless(to, notBeforeFirst(to, scope), scope)]);
  // Without the day on which it began nothing is known of it, not even by the day on which it was over.
  const begun = presence(scope.value(from));
  return { yes, no: and([begun.yes, negated(yes)]), decided: begun.no === never };
}

/** Whether a record lacks the date by which it would be put into any period: whichever period is asked for. */
export function lacksDate(belongs: Belongs, scope: Scope): Sql {
  if ("standing" in belongs) {
    return never;
  }
  return presence(scope.value("at" in belongs ? belongs.at : belongs.open.from)).no;
}

/** Whether a record has the date by which it is put into a period. */
export function isDated(field: string | undefined, scope: Scope): Sql {
  return field === undefined ? always : presence(scope.value(field)).yes;
}

const holdsAlways: Truth = presence(always);

/** Holds where the date is missing: it then does not limit. */
function unless(field: string, truth: Truth, scope: Scope): Truth {
  const { no } = presence(scope.value(field));
  const whole = anyOf([{ yes: no, no: presence(scope.value(field)).yes, decided: true }, truth]);
  return { ...whole, decided: true };
}

function notBeforeFirst(field: string, scope: Scope): Truth {
  const { type, sql: at } = scope.field(field);
  return truthOf(sql`(${at} >= ${scope.period(type === "moment" ? "firstMoment" : "first")})`);
}

function beforeAfter(field: string, scope: Scope): Truth {
  const { type, sql: at } = scope.field(field);
  return truthOf(sql`(${at} < ${scope.period(type === "moment" ? "afterMoment" : "after")})`);
}
