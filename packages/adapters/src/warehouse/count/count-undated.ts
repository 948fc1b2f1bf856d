import type { Measure, RecordMeasure } from "@cchc/core";
import { recordMeasure } from "@cchc/core";
import { lacksDate } from "../compile/belongs.ts";
import { never, or } from "../sql/truth.ts";
import { Aggregates } from "../statement/aggregates.ts";
import { statementOf } from "../statement/select.ts";
import { overShards } from "./counted-at.ts";
import { type EntityCounting, newScope } from "./counting.ts";

/** How many records of each unit lack the date by which a measure puts them into periods, by measure. */
export type UndatedCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Counts records without a date: they are in no period, so they are counted once, and alike for every one. */
export async function countUndated(counting: EntityCounting, measures: readonly Measure[]): Promise<UndatedCounts> {
  const scope = newScope(counting);
  const aggregates = new Aggregates(scope.dialect, 1);
  const unit = scope.unit().text;
  const lacking = measures.flatMap((measure) => {
    const count: RecordMeasure | undefined = recordMeasure(measure);
    const lacks = count === undefined ? never : lacksDate(count.in, scope);
    return lacks === never ? [] : [{ id: measure.id, lacks, read: aggregates.count(lacks) }];
  });
  const found = new Map(lacking.map(({ id }) => [id, new Map<string, number>()]));
  if (lacking.length === 0) {
    return found;
  }
  const where = or(lacking.map(({ lacks }) => lacks));
  const selection = { select: [unit, ...aggregates.texts], where, tail: `GROUP BY ${unit}` };
  const at = overShards(counting);
  for await (const row of at.rows(statementOf(scope, at.counted, selection))) {
    const code = String(row[0]);
    for (const { id, read } of lacking) {
      const counts = found.get(id);
      counts?.set(code, (counts.get(code) ?? 0) + read(row));
    }
  }
  return found;
}
