import type { Belongs } from "@cchc/core";
import { missing, perhaps, type Sql, sql } from "../sql/sql.ts";
import { allOf, always, and, anyOf, negated, never, opposite, presence, type Truth, truthOf } from "../sql/truth.ts";
import type { placeColumns } from "./period-places.ts";
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
  const begun = placeOf(field, "begun", scope);
  if (begun !== undefined) {
    return truthOf(sql`(${begun} > ${scope.period("place")})`);
  }
  const { type, sql: at } = scope.field(field);
  return truthOf(sql`(${at} >= ${scope.period(type === "moment" ? "firstMoment" : "first")})`);
}

function beforeAfter(field: string, scope: Scope): Truth {
  const over = placeOf(field, "over", scope);
  if (over !== undefined) {
    return truthOf(sql`(${over} <= ${scope.period("place")})`);
  }
  const { type, sql: at } = scope.field(field);
  return truthOf(sql`(${at} < ${scope.period(type === "moment" ? "afterMoment" : "after")})`);
}

/** From which period a record is looked at, and before which: every one that it belongs to lies between. NULL where it belongs to none. */
export function spanOf(belongs: Belongs, scope: Scope): Span | undefined {
  const { places } = scope.setting;
  if (places === undefined) {
    return undefined;
  }
  const [none, all] = [scope.number(0), scope.number(places.periods)];
  const of = (field: string | undefined, which: keyof typeof placeColumns): Sql =>
    field === undefined ? missing : (placeOf(field, which, scope) ?? missing);
  if ("at" in belongs) {
    return { from: of(belongs.at, "over"), to: of(belongs.at, "begun") };
  }
  if ("standing" in belongs) {
    const { from, to } = belongs.standing;
    return { from: sql`COALESCE(${of(from, "over")}, ${none})`, to: sql`COALESCE(${of(to, "over")}, ${all})` };
  }
  const { from, to } = belongs.open;
  return { from: of(from, "over"), to: sql`COALESCE(${of(to, "begun")}, ${all})` };
}

/** A stretch of periods by their places. */
export interface Span {
  readonly from: Sql;
  readonly to: Sql;
}

/** How many periods are over before the day of a field, or have begun by it, once a record; undefined where periods are compared by their days. */
function placeOf(field: string, which: keyof typeof placeColumns, scope: Scope): Sql | undefined {
  const { places } = scope.setting;
  if (places === undefined) {
    return undefined;
  }
  const { dialect } = scope;
  const day = scope.dayOf(scope.field(field));
  const [first, last] = [scope.day(places.first), scope.day(places.last)];
  const listed = dialect.entryAt(
    scope.placeList(which),
    sql`(${dialect.daysBetween(first, day)} + ${scope.number(1)})`,
  );
  const cases = [
    [sql`(${day} < ${first})`, scope.number(0)],
    [sql`(${day} > ${last})`, scope.number(places.periods)],
  ] as const;
  return scope.name(`${which}_${field}`, perhaps(scope.choose(cases, listed)));
}
