import { dayNumber, fromDayNumber, plainDateTime, type RecordMeasure, type RecordOutcome } from "@cchc/core";
import { periodColumns } from "../compile/period-columns.ts";
import type { Scope } from "../compile/scope.ts";
import { constant, missing, type Sql, sql } from "../sql/sql.ts";
import { and, truthOf } from "../sql/truth.ts";
import { statementOf } from "../statement/select.ts";
import { compileOne, type OneMeasure, periodAt } from "./compile-one.ts";
import { type CountedAt, inParts, isOutOfMemory, overWholeUnits } from "./counted-at.ts";
import { newScope } from "./counting.ts";
import { Found } from "./found.ts";

/** A measure of the most records in one slot of time. */
export type ClusterMeasure = Extract<RecordMeasure, { by: "largest-cluster" }>;

/** The largest cluster of a unit: its slot, how many records it has, and ids of those that came after the first. */
interface Cluster {
  readonly slot: number;
  readonly count: number;
  readonly ids: string[];
}

/** What the largest cluster is, and the records that it is about. */
export interface ClusterOutcome {
  readonly outcome: RecordOutcome["outcome"];
  readonly named: readonly string[];
}

/** How long a slot is, in minutes. */
const lengths = { minute: 1, hour: 60, day: 1440 } as const;

/** Most records whose moments fall into one slot of time; the earliest slot of several. */
export async function countCluster(one: OneMeasure<ClusterMeasure>): Promise<Found<ClusterOutcome>> {
  const clusters = await largest(one);
  if ((one.counting.plan.keepRecords ?? 0) > 0) {
    await nameRecords(one, clusters);
  }
  const found = new Found<ClusterOutcome>();
  for (const [unit, period, { slot, count, ids }] of clusters) {
    const at = textOf(slot, one, period);
    found.set(unit, period, { outcome: count > 1 ? { amount: count, at } : { amount: count }, named: ids });
  }
  return found;
}

/** Slots, each with how many records it has, the largest of a unit and period only. */
async function largest(one: OneMeasure<ClusterMeasure>): Promise<Found<Cluster>> {
  try {
    return await largestIn(one, [overWholeUnits(one.counting)]);
  } catch (error) {
    const parts = isOutOfMemory(error) ? inParts(one.counting) : undefined;
    if (parts === undefined) {
      throw error;
    }
    return largestIn(one, parts);
  }
}

async function largestIn(one: OneMeasure<ClusterMeasure>, parts: readonly CountedAt[]): Promise<Found<Cluster>> {
  const found = new Found<Cluster>();
  for (const part of parts) {
    await putLargest(one, part, found);
  }
  return found;
}

async function putLargest(one: OneMeasure<ClusterMeasure>, at: CountedAt, found: Found<Cluster>): Promise<void> {
  const scope = newScope(one.counting);
  const { unit, period, slot, where } = partsOf(one, scope);
  const group = [unit, ...(scope.fixed ? [] : [period])];
  const select = [`${unit} AS cchc_u`, `${period} AS cchc_p`, `${slot.text} + 0 AS cchc_s`, "COUNT(*) AS cchc_n"];
  const tail = `GROUP BY ${[...group, slot.text].join(", ")}`;
  const selection = { select, where, tail, belonging: [one.count.in] };
  const { text, values } = statementOf(scope, at.counted, selection);
  for await (const row of at.rows({ text: scope.dialect.firstOf(text), values })) {
    found.set(String(row[0]), Number(row[1]), { slot: Number(row[2]), count: Number(row[3]), ids: [] });
  }
}

/** Ids of the records in those slots, in the order in which they came, without the first. */
async function nameRecords(one: OneMeasure<ClusterMeasure>, clusters: Found<Cluster>): Promise<void> {
  const crowded = [...clusters].filter(([, , { count }]) => count > 1);
  if (crowded.length === 0) {
    return;
  }
  const { counting } = one;
  const scope = newScope(counting);
  const { unit, period, slot, where } = partsOf(one, scope);
  const id = scope.value("id");
  const order = scope.order();
  const slots = [...new Set(crowded.map(([, , { slot: at }]) => at))].join(", ");
  const units = [...new Set(crowded.map(([code]) => scope.dialect.text(code)))].join(", ");
  const inside = and([where, constant(`(${unit} IN (${units}))`), sql`(${slot} IN (${constant(slots)}))`]);
  const select = [unit, period, slot.text, id.text];
  const at = overWholeUnits(counting);
  const statement = statementOf(scope, at.counted, { select, where: inside, tail: `ORDER BY ${order.text}` });
  const skipped = new Found<boolean>();
  const keep = counting.plan.keepRecords ?? 0;
  for await (const row of at.rows(statement)) {
    const [code, place] = [String(row[0]), Number(row[1])];
    const cluster = clusters.get(code, place);
    if (cluster === undefined || cluster.slot !== Number(row[2])) {
      continue;
    }
    if (skipped.get(code, place) === undefined) {
      skipped.set(code, place, true);
    } else if (cluster.ids.length < keep) {
      cluster.ids.push(String(row[3]));
    }
  }
}

interface Parts {
  readonly unit: string;
  readonly period: string;
  readonly slot: Sql;
  readonly where: Sql;
}

function partsOf(one: OneMeasure<ClusterMeasure>, scope: Scope): Parts {
  const { member } = compileOne(one, scope);
  const { slot, inside } = slotOf(one.count, scope);
  return {
    unit: scope.unit().text,
    period: scope.fixed ? "0" : scope.dialect.quote(periodColumns.place),
    slot: scope.name("slot", slot),
    where: and([member, inside]),
  };
}

/** The slot of a record, from the first of the period on. */
function slotOf({ of, within }: ClusterMeasure, scope: Scope): { slot: Sql; inside: Sql } {
  if (!Object.hasOwn(scope.setting.entity.fields, of)) {
    return { slot: missing, inside: truthOf(missing).yes };
  }
  const { type, sql: at } = scope.field(of);
  const { dialect } = scope;
  if (type === "moment") {
    const [first, after] = [scope.period("firstMoment"), scope.period("afterMoment")];
    const slot = dialect.wholeQuotient(dialect.secondsBetween(first, at), lengths[within] * 60);
    return { slot, inside: truthOf(sql`(${at} >= ${first} AND ${at} < ${after})`).yes };
  }
  if (type !== "day") {
    return { slot: missing, inside: truthOf(missing).yes };
  }
  const [first, after] = [scope.period("first"), scope.period("after")];
  const slot = sql`(${dialect.daysBetween(first, at)} * ${constant(`${lengths.day / lengths[within]}`)})`;
  return { slot, inside: truthOf(sql`(${at} >= ${first} AND ${at} < ${after})`).yes };
}

/** `2025-12-31 16:45` for a minute or an hour, `2025-12-31` for a day. */
function textOf(slot: number, { counting, count }: OneMeasure<ClusterMeasure>, period: number): string {
  const minutes = slot * lengths[count.within];
  const day = fromDayNumber(dayNumber(periodAt(counting, period).first) + Math.floor(minutes / lengths.day));
  const moment = plainDateTime(day, minutes % lengths.day);
  return count.within === "day" ? day : moment.slice(0, "2026-08-14T09:30".length).replace("T", " ");
}
