import type { Calendar, Entity, Measure, MeasurePlan, Period } from "@cchc/core";
import { NotInSql } from "../compile/not-in-sql.ts";
import { periodValues } from "../compile/period-columns.ts";
import { placesOf } from "../compile/period-places.ts";
import { type MeasureSql, measureSql } from "../compile/record-measure.ts";
import { Scope } from "../compile/scope.ts";
import type { Counted } from "../statement/relation.ts";
import type { EntityTable, Warehouse } from "../warehouse.ts";

/** Records of one entity that are counted for some periods. */
export interface EntityCounting {
  readonly warehouse: Warehouse;
  readonly table: EntityTable;
  readonly entity: Entity;
  readonly plan: MeasurePlan;
  readonly periods: readonly Period[];
}

/** A scope for one statement over the records of an entity. */
export function newScope({ warehouse, entity, plan, periods }: EntityCounting): Scope {
  const scope = new Scope({
    entity,
    dialect: warehouse.dialect,
    conditions: plan.named,
    calendar: plan.calendar,
    calendarKnows: periods.every(({ last }) => isKnown(last, plan.calendar)),
    regroups: plan.countedUnder !== undefined,
    unitDays: plan.unitDays !== undefined,
    places: warehouse.dialect.spreads ? placesOf(periods) : undefined,
  });
  const [only] = periods;
  if (only !== undefined && periods.length === 1) {
    scope.fix(periodValues(warehouse.dialect, only, 0));
  }
  return scope;
}

/** Where the records lie and for which periods they are looked at. */
export function countedOf({ table, plan, periods }: EntityCounting): Counted {
  return { relation: table.relation, periods, unitDays: plan.unitDays, countedUnder: plan.countedUnder };
}

/** A measure in SQL; undefined when it has to be counted in memory. */
export function compiled(measure: Measure, scope: Scope): MeasureSql | undefined {
  try {
    return measureSql(measure, scope);
  } catch (error) {
    if (error instanceof NotInSql) {
      return undefined;
    }
    throw error;
  }
}

function isKnown(day: string, { covers }: Calendar): boolean {
  return day >= `${covers.first}` && day < `${covers.last + 1}`;
}
