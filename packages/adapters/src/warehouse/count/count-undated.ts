import { undatedSql } from "../compile/belongs.ts";
import type { MeasureSql } from "../compile/record-measure.ts";
import { never, or } from "../sql/truth.ts";
import { Aggregates } from "../statement/aggregates.ts";
import { statementOf } from "../statement/select.ts";
import { countedOf, type EntityCounting, newScope } from "./counting.ts";

/** How many records of a unit lack the date by which a measure would put them into a period. */
export interface UndatedCount {
  readonly unit: string;
  readonly id: string;
  readonly records: number;
}

/** Counts records without a date, for measures that have any: one pass, whatever periods there are. */
export async function* countUndated(
  counting: EntityCounting,
  measures: readonly MeasureSql[],
): AsyncGenerator<UndatedCount, void, undefined> {
  const scope = newScope({ ...counting, periods: counting.periods.slice(0, 1) });
  const aggregates = new Aggregates(scope.dialect, 1);
  const undated = measures.map(({ id, count }) => ({ id, condition: undatedSql(count.in, scope) }));
  const reads = undated.map(({ id, condition }) => ({ id, read: aggregates.count(condition) }));
  const where = or(undated.map(({ condition }) => condition));
  if (where === never) {
    return;
  }
  const unit = scope.unit().text;
  const selection = { select: [unit, ...aggregates.texts], where, tail: `GROUP BY ${unit}` };
  for await (const row of counting.warehouse.rows(statementOf(scope, countedOf(counting), selection))) {
    for (const { id, read } of reads) {
      if (read(row) > 0) {
        yield { unit: String(row[0]), id, records: read(row) };
      }
    }
  }
}
