import type { Condition } from "../../condition/condition.ts";
import type { Entity } from "../../entity/entity.ts";
import type { Calendar } from "../../time/calendar.ts";
import type { Period } from "../../time/period.ts";
import type { Measure } from "../definition.ts";
import type { CountingContext, UnitDays } from "../derived/derived-fact.ts";

/** Everything that counting depends on beside the records. */
export interface MeasurePlan {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Named conditions of the policy. */
  readonly named: ReadonlyMap<string, Condition>;
  readonly calendar: Calendar;
  /** The period that is judged. */
  readonly period: Period;
  /** Periods that movements are measured against, by the name that `change` measures use. */
  readonly baselines: ReadonlyMap<string, Period>;
  /** Codes of the units that are counted; when absent, every unit that a record names, in order of codes. */
  readonly units?: readonly string[];
  /**
   * Codes of units by the code of another under which their records are counted: a province for its communes, the successor
   * of a merger. Records move, and counts with them; no share is ever added to another. Others are counted under their own.
   */
  readonly countedUnder?: ReadonlyMap<string, string>;
  /** Entities that the input holds at all: a unit without meetings has 0 meetings only if meetings were recorded. */
  readonly supplied: ReadonlySet<string>;
  /** From when to when the codes of units stood, by code; absent when nobody asked the register. */
  readonly unitDays?: ReadonlyMap<string, UnitDays>;
  /** How many ids of the records behind each measurement are kept, of each kind; none when absent. */
  readonly keepRecords?: number;
}

/** The code under which a record is counted. */
export function unitOf(
  { countedUnder }: Pick<MeasurePlan, "countedUnder">,
  { unit }: { readonly unit: string },
): string {
  return countedUnder?.get(unit) ?? unit;
}

/** Measures that a measure is made of, by id. */
export function measuresUnder({ count }: Measure): string[] {
  switch (count?.by) {
    case "quotient":
      return [count.numerator, count.denominator];
    case "difference":
      return [count.of, count.minus];
    case "per":
      return [count.of, count.each];
    case "change":
      return [count.of];
    case "required-sample":
      return [count.population];
    case "interval-gap":
      return [count.of, count.and];
    default:
      return [];
  }
}

/** What derived facts of a run depend on in one of its periods. */
export function contextOf({ calendar, unitDays }: MeasurePlan, period: Period): CountingContext {
  return { period, calendar, ...(unitDays === undefined ? {} : { unitDays }) };
}

/** Ids of the measures that movements against a baseline need, with all they are made of. */
export function baselineMeasures(baseline: string, { measures }: Pick<MeasurePlan, "measures">): string[] {
  const needed = new Set<string>();
  const visit = (id: string) => {
    const measure = measures.get(id);
    if (measure !== undefined && !needed.has(id)) {
      needed.add(id);
      measuresUnder(measure).forEach(visit);
    }
  };
  for (const { count } of measures.values()) {
    if (count?.by === "change" && count.since === baseline) {
      visit(count.of);
    }
  }
  return [...needed];
}
