import { counterFor, type Measure, type Period, type RecordCounter, type RecordOutcome } from "@cchc/core";
import type { MeasureSql } from "../compile/record-measure.ts";
import type { Scope } from "../compile/scope.ts";
import { periodAt } from "./compile-one.ts";
import { completed } from "./complete.ts";
import { countInMemory } from "./count-in-memory.ts";
import { countMeasures } from "./count-measures.ts";
import { countUndated } from "./count-undated.ts";
import { compiled, type EntityCounting, newScope } from "./counting.ts";
import { Found } from "./found.ts";

/** What measures over one entity gave in the periods of a counting. */
export interface EntityOutcomes {
  /** Undefined for a measure or a period that was not counted. */
  outcome(period: Period, measure: string, unit: string): RecordOutcome | undefined;
}

/** Counts measures over the records of one entity: in SQL what can be said in it, the rest in memory. */
export async function countEntity(counting: EntityCounting, measures: readonly Measure[]): Promise<EntityOutcomes> {
  const empty = emptyCounters(counting, measures);
  const inSql = measures.filter((measure) => isInSql(measure, counting) && !isFaulty(measure, counting, empty));
  const rest = measures.filter((measure) => !inSql.includes(measure));
  const compile = (scope: Scope): MeasureSql[] => inSql.flatMap((measure) => compiled(measure, scope) ?? []);
  const counted = new Map(await countMeasures(counting, compile));
  for (const measure of inSql) {
    const found = counted.get(measure.id) ?? new Found<RecordOutcome>();
    const without = (place: number) => empty.get(keyOf(periodAt(counting, place), measure.id))?.outcome("").outcome;
    counted.set(measure.id, await completed(found, { counting, measure, empty: (at) => without(at) ?? "nothing" }));
  }
  const wanted = rest.flatMap((measure) => counting.periods.map((period) => ({ measure, period })));
  const undated = await countUndated({ ...counting, periods: counting.periods.slice(0, 1) }, inSql);
  const inMemory = await countInMemory(counting, wanted);
  return {
    outcome: (period, measure, unit) => {
      const key = keyOf(period, measure);
      const place = counting.periods.findIndex(({ text }) => text === period.text);
      const kept = inMemory.get(key);
      if (kept !== undefined) {
        return kept.outcome(unit);
      }
      const found = counted.get(measure)?.get(unit, place) ?? empty.get(key)?.outcome(unit);
      return found && { ...found, undated: undated.get(measure)?.get(unit) ?? 0 };
    },
  };
}

/** Counters that no record was added to: what a measure gives for a unit without records, and what is wrong with it from the start. */
function emptyCounters(
  { periods, plan }: EntityCounting,
  measures: readonly Measure[],
): ReadonlyMap<string, RecordCounter> {
  return new Map(
    measures.flatMap((measure) =>
      periods.flatMap((period) => {
        const counter = counterFor(measure, period, plan);
        return counter === undefined ? [] : [[keyOf(period, measure.id), counter] as const];
      }),
    ),
  );
}

function keyOf(period: Period, measure: string): string {
  return `${period.text} ${measure}`;
}

function isInSql(measure: Measure, counting: EntityCounting): boolean {
  return compiled(measure, newScope(counting)) !== undefined;
}

function isFaulty(measure: Measure, { periods }: EntityCounting, empty: ReadonlyMap<string, RecordCounter>): boolean {
  return periods.some((period) => empty.get(keyOf(period, measure.id))?.outcome("").fault !== undefined);
}
