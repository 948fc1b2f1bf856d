import { counterFor, type Measure, type Period, type RecordCounter, type RecordOutcome } from "@cchc/core";
import { periodAt } from "./compile-one.ts";
import { type Complete, completing } from "./complete.ts";
import { countInMemory } from "./count-in-memory.ts";
import { type CountedMeasure, countMeasures } from "./count-measures.ts";
import { countUndated } from "./count-undated.ts";
import { compiled, type EntityCounting, newScope } from "./counting.ts";

/** What a measure gave for a unit. */
export type UnitOutcome = (unit: string) => RecordOutcome;

/** What measures over one entity gave in the periods of a counting. */
export interface EntityOutcomes {
  /** Undefined for a measure or a period that was not counted. */
  of(period: Period, measure: string): UnitOutcome | undefined;
}

/** Counts measures over the records of one entity: in SQL what can be said in it, the rest in memory. */
export async function countEntity(counting: EntityCounting, measures: readonly Measure[]): Promise<EntityOutcomes> {
  const empty = emptyCounters(counting, measures);
  const inSql = measures.filter((measure) => isInSql(measure, counting) && !isFaulty(measure, counting, empty));
  const rest = measures.filter((measure) => !inSql.includes(measure));
  const counted = await countMeasures(counting, inSql);
  const complete = new Map<string, Complete | undefined>();
  for (const measure of inSql) {
    const without = (place: number) => empty.get(keyOf(periodAt(counting, place), measure.id))?.outcome("").outcome;
    complete.set(measure.id, await completing({ counting, measure, empty: (at) => without(at) ?? "nothing" }));
  }
  const undated = await countUndated({ ...counting, periods: counting.periods.slice(0, 1) }, inSql);
  const wanted = rest.flatMap((measure) => counting.periods.map((period) => ({ measure, period })));
  const inMemory = await countInMemory(counting, wanted);
  return {
    of: (period, measure) => {
      const key = keyOf(period, measure);
      const kept = inMemory.get(key);
      const without = empty.get(key)?.outcome("");
      const place = counting.periods.findIndex(({ text }) => text === period.text);
      return kept === undefined
        ? without &&
            fromRows(counted.get(measure), {
              place,
              without,
              undated: undated.get(measure),
              complete: complete.get(measure),
            })
        : (unit) => kept.outcome(unit);
    },
  };
}

interface Reading {
  readonly place: number;
  /** What the measure gives without any record. */
  readonly without: RecordOutcome;
  readonly undated: ReadonlyMap<string, number> | undefined;
  readonly complete: Complete | undefined;
}

function fromRows(counted: CountedMeasure | undefined, { place, without, undated, complete }: Reading): UnitOutcome {
  return (unit) => {
    const row = counted?.rows.get(unit, place);
    const lacking = undated?.get(unit) ?? 0;
    if (row === undefined || counted === undefined) {
      return { ...without, undated: lacking };
    }
    const outcome = counted.read(row, lacking);
    return complete === undefined ? outcome : complete(outcome, unit, place);
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
