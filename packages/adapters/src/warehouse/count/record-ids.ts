import type { Measure, RecordIds } from "@cchc/core";
import { periodColumns } from "../compile/period-columns.ts";
import { constant, type Sql, sql } from "../sql/sql.ts";
import { and, negated, never, or } from "../sql/truth.ts";
import { statementOf } from "../statement/select.ts";
import { compileOne } from "./compile-one.ts";
import { overShards } from "./counted-at.ts";
import { type EntityCounting, newScope } from "./counting.ts";
import { Found } from "./found.ts";

/** Kinds of records by the number that stands for them in a statement. */
const kinds = ["met", "notMet", "excluded", "undecided"] as const satisfies readonly (keyof RecordIds)[];

interface Kept {
  readonly kind: keyof RecordIds;
  readonly id: string;
  readonly order: number;
}

/** Ids of the first records behind a measure, of each kind; kinds stand in the order in which they first came. */
export async function recordIds(counting: EntityCounting, measure: Measure): Promise<Found<RecordIds>> {
  const scope = newScope(counting);
  const { met, member, excluded, open, unsure } = compileOne({ measure }, scope);
  const notMet = and([member, negated(met), negated(unsure)]);
  const cases: (readonly [Sql, Sql])[] = [met, notMet, excluded, or([open, unsure])].flatMap((condition, place) =>
    condition === never ? [] : [[condition, scope.number(place)] as const],
  );
  const kind = scope.name("kind", scope.choose(cases, constant("-1")));
  const period = scope.fixed ? "0" : scope.dialect.quote(periodColumns.place);
  const [id, order] = [scope.value("id"), scope.order()];
  // A name of a name is lost on the way from a shard of ClickHouse 18.16.
  const columns = [scope.unit().text, period, `${kind.text} + 0`, id.text, order.text];
  const select = columns.map((column, place) => `${column} AS ${names[place]}`);
  const at = overShards(counting);
  const statement = statementOf(scope, at.counted, { select, where: sql`(${kind} >= 0)` });
  const most = counting.plan.keepRecords ?? 0;
  const first = { ...statement, text: scope.dialect.firstRows(statement.text, most) };
  const kept = new Found<Kept[]>();
  for await (const row of at.rows(first)) {
    const one = { kind: kinds[Number(row[2])] ?? "undecided", id: String(row[3]), order: Number(row[4]) };
    kept.at(String(row[0]), Number(row[1]), () => []).push(one);
  }
  return kept.map((some) => idsOf(some, most));
}

const names = ["cchc_u", "cchc_p", "cchc_k", "cchc_id", "cchc_o"] as const;

/** The first of each kind: where units are counted under others, several shards may give their first. */
function idsOf(kept: Kept[], most: number): RecordIds {
  const ids = new Map<keyof RecordIds, string[]>();
  for (const { kind, id } of kept.sort((a, b) => a.order - b.order)) {
    const list = ids.get(kind) ?? [];
    if (list.length < most) {
      list.push(id);
    }
    ids.set(kind, list);
  }
  return Object.fromEntries(ids);
}
