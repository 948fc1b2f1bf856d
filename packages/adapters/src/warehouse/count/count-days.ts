import {
  contextOf,
  dateFieldOf,
  fromDayNumber,
  newTally,
  parsePlainDate,
  type RecordMeasure,
  type RecordOutcome,
  type Tally,
} from "@cchc/core";
import type { Scope } from "../compile/scope.ts";
import { missing, type Sql } from "../sql/sql.ts";
import { and, presence } from "../sql/truth.ts";
import { compileOne, type OneMeasure, periodAt } from "./compile-one.ts";
import { Found } from "./found.ts";
import { groupedRows } from "./grouped-rows.ts";

/** A measure that asks on which days there were records. */
export type DaysMeasure = Extract<RecordMeasure, { by: "parts-with-record" | "longest-gap" }>;

/** Days in a row without a record, or parts of the period with one: the days are found there, core lays them side by side. */
export async function countDays(one: OneMeasure<DaysMeasure>): Promise<Found<RecordOutcome["outcome"]>> {
  const { counting, count } = one;
  const field = dateFieldOf(count.in) ?? "";
  const groups = groupedRows(counting, (scope) => {
    const key = dayNumberOf(field, scope);
    const { member } = compileOne(one, scope);
    return { key, where: and([member, presence(key).yes]) };
  });
  const tallies = new Found<Tally>();
  for await (const { unit, period, key } of groups) {
    const tally = tallies.at(unit, period, () => tallyFor(one, period));
    tally.add({ id: key, unit, [field]: fromDayNumber(Number(key)) }, true);
  }
  return tallies.map((tally) => tally.outcome());
}

function tallyFor({ counting, count }: OneMeasure<DaysMeasure>, period: number): Tally {
  const context = contextOf(counting.plan, periodAt(counting, period));
  return newTally(count, { context, read: () => () => undefined, keep: 0 });
}

/** The day of a record, as days since 1970-01-01; NULL for a field that holds no day. */
function dayNumberOf(field: string, scope: Scope): Sql {
  if (!Object.hasOwn(scope.setting.entity.fields, field)) {
    return missing;
  }
  const value = scope.field(field);
  const isDay = value.type === "day" || value.type === "moment";
  return isDay ? scope.dialect.daysBetween(scope.day(parsePlainDate("1970-01-01")), scope.dayOf(value)) : missing;
}
