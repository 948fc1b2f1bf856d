import { counterFor, type Measure, type Period, type RecordCounter } from "@cchc/core";
import type { EntityCounting } from "./counting.ts";
import { streamRecords } from "./stream-records.ts";

/** A measure in a period. */
export interface InPeriod {
  readonly measure: Measure;
  readonly period: Period;
}

/** Counts in memory what SQL cannot say, over rows that are fetched once for all such measures of the entity. */
export async function countInMemory(
  counting: EntityCounting,
  wanted: readonly InPeriod[],
): Promise<ReadonlyMap<string, RecordCounter>> {
  const { warehouse, entity, table, plan } = counting;
  const counters = new Map<string, RecordCounter>();
  for (const { measure, period } of wanted) {
    const counter = counterFor(measure, period, plan);
    if (counter !== undefined) {
      counters.set(`${period.text} ${measure.id}`, counter);
    }
  }
  if (counters.size > 0) {
    for await (const record of streamRecords(warehouse, { entity, table })) {
      for (const counter of counters.values()) {
        counter.add(record);
      }
    }
  }
  return counters;
}
