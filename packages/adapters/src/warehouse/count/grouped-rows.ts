import { periodColumns } from "../compile/period-columns.ts";
import type { Scope } from "../compile/scope.ts";
import type { Sql } from "../sql/sql.ts";
import { statementOf } from "../statement/select.ts";
import { overShards } from "./counted-at.ts";
import { type EntityCounting, newScope } from "./counting.ts";

/** What rows are grouped by beside unit and period. */
export interface Grouping {
  readonly key: Sql;
  readonly where: Sql;
}

/** A group and how many records it has. */
export interface Group {
  readonly unit: string;
  readonly period: number;
  readonly key: string;
  readonly count: number;
}

/** Records in groups of unit, period and a key of their own; where units are counted under others, a group may come in several pieces. */
export async function* groupedRows(
  counting: EntityCounting,
  grouping: (scope: Scope) => Grouping | undefined,
): AsyncGenerator<Group, void, undefined> {
  const scope = newScope(counting);
  const by = grouping(scope);
  if (by === undefined) {
    return;
  }
  const unit = scope.unit().text;
  const period = scope.fixed ? [] : [scope.dialect.quote(periodColumns.place)];
  const key = scope.dialect.groupKey(by.key);
  const select = [unit, ...(scope.fixed ? ["0"] : period), key, "COUNT(*)"];
  const tail = `GROUP BY ${[unit, ...period, key].join(", ")}`;
  const at = overShards(counting);
  const statement = statementOf(scope, at.counted, { select, where: by.where, tail });
  for await (const row of at.rows(statement)) {
    yield { unit: String(row[0]), period: Number(row[1]), key: String(row[2]), count: Number(row[3]) };
  }
}
