import {
  type AnyRecord,
  byVerdict,
  collectEvidence,
  type EntityRecord,
  type Evidence,
  type EvidenceOf,
  type MeasurePlan,
  recordMeasure,
} from "@cchc/core";
import type { MeasureSql } from "./compile/record-measure.ts";
import type { Scope } from "./compile/scope.ts";
import { compileOne } from "./count/compile-one.ts";
import { compiled, countedOf, type EntityCounting, newScope } from "./count/counting.ts";
import { streamRecords } from "./count/stream-records.ts";
import { type Sql, sql } from "./sql/sql.ts";
import { and, negated, never } from "./sql/truth.ts";
import { Aggregates } from "./statement/aggregates.ts";
import { statementOf } from "./statement/select.ts";
import type { Warehouse } from "./warehouse.ts";

/** What a record is to a measure, or that it can still come to meet the numerator. */
export type EvidenceKind = keyof Evidence["counts"] | "changeable";

/** One page of the records of a kind. */
export interface EvidencePage {
  readonly records: readonly AnyRecord[];
  /** Where the next page begins; absent on the last. */
  readonly next?: number;
}

/** Which page is wanted; `limit` is its length. */
export interface PageOf extends EvidenceOf {
  readonly kind: EvidenceKind;
  /** The `next` of the page before. */
  readonly after?: number;
}

/**
 * The records behind one measurement, as `collectEvidence` of core gives them over the same records; only those that are
 * shown leave the warehouse.
 *
 * Undefined for a measure that is made of others.
 */
export async function warehouseEvidence(
  plan: MeasurePlan,
  of: EvidenceOf,
  warehouse: Warehouse,
): Promise<Evidence | undefined> {
  const counting = countingOf(plan, of, warehouse);
  if (counting === undefined || !isInSql(counting, of)) {
    return collectEvidence(plan, of, counting === undefined ? [] : recordsOfUnit(counting, of));
  }
  const counts = await countKinds(counting, of);
  const records = new Map<EvidenceKind, readonly AnyRecord[]>();
  for (const [kind, count] of counts) {
    records.set(kind, count === 0 ? [] : (await pageFrom(counting, { ...of, kind })).records);
  }
  const changeable = counts.get("changeable");
  return {
    counts: byVerdict((verdict) => counts.get(verdict) ?? 0),
    records: byVerdict((verdict) => records.get(verdict) ?? []),
    ...(changeable === undefined
      ? {}
      : { changeable: { count: changeable, records: records.get("changeable") ?? [] } }),
  };
}

/**
 * One page of the records of a kind behind a measurement, in the order in which they came.
 *
 * @example
 * const first = await evidencePage(plan, { measure, unit: "18133", kind: "counted", limit: 50 }, warehouse);
 * const second = await evidencePage(plan, { measure, unit: "18133", kind: "counted", limit: 50, after: first.next }, warehouse);
 */
export async function evidencePage(plan: MeasurePlan, of: PageOf, warehouse: Warehouse): Promise<EvidencePage> {
  const counting = countingOf(plan, of, warehouse);
  if (counting === undefined) {
    return { records: [] };
  }
  return isInSql(counting, of) ? pageFrom(counting, of) : pageInMemory(counting, of);
}

function countingOf(plan: MeasurePlan, { measure }: EvidenceOf, warehouse: Warehouse): EntityCounting | undefined {
  const id = recordMeasure(measure)?.entity;
  const table = warehouse.tables.find((one) => one.entity === id);
  const entity = id === undefined ? undefined : plan.entities.get(id);
  return table === undefined || entity === undefined
    ? undefined
    : { warehouse, table, entity, plan, periods: [plan.period] };
}

function isInSql(counting: EntityCounting, { measure }: EvidenceOf): boolean {
  return compiled(measure, newScope(counting)) !== undefined;
}

/** The records of the unit alone, for a measure that core has to sort. */
async function* recordsOfUnit(
  { warehouse, entity, table, plan }: EntityCounting,
  { unit }: EvidenceOf,
): AsyncGenerator<EntityRecord, void, undefined> {
  const { dialect } = warehouse;
  const moved = [...(plan.countedUnder ?? [])].flatMap(([code, under]) => (under === unit ? [code] : []));
  const codes = [unit, ...moved].map((code) => dialect.text(code)).join(", ");
  const where = `${dialect.quote("unit")} IN (${codes})`;
  for await (const record of streamRecords(warehouse, { entity, table, where })) {
    yield { entity: entity.id, record };
  }
}

/** What is a record of each kind, each never NULL. */
function kindsOf(measure: MeasureSql): Map<EvidenceKind, Sql> {
  const { inside, outside, undated, open, excluded, met, unsure, member, changeable } = measure;
  return new Map<EvidenceKind, Sql>([
    ["outside", outside],
    ["apart", and([inside, negated(member), negated(excluded), negated(open)])],
    ["undated", undated],
    ["open", open],
    ["excluded", excluded],
    ["counted", and([member, negated(met), negated(unsure)])],
    ["met", met],
    ["unsure", unsure],
    ...(changeable === undefined ? [] : [["changeable", changeable] as const]),
  ]);
}

function isOfUnit(unit: string, scope: Scope): Sql {
  return sql`(${scope.unit()} = ${scope.text(unit)})`;
}

async function countKinds(counting: EntityCounting, of: EvidenceOf): Promise<ReadonlyMap<EvidenceKind, number>> {
  const scope = newScope(counting);
  const aggregates = new Aggregates(scope.dialect, 1);
  const reads = [...kindsOf(compileOne(of, scope))].map(([kind, is]) => [kind, aggregates.count(is)] as const);
  const select = ["COUNT(*)", ...aggregates.texts];
  const statement = statementOf(scope, countedOf(counting), { select, where: isOfUnit(of.unit, scope) });
  const counts = new Map<EvidenceKind, number>();
  for await (const row of counting.warehouse.rows(statement)) {
    for (const [kind, read] of reads) {
      counts.set(kind, read(row));
    }
  }
  return counts;
}

/** Which records a page has is found first, so that only those are fetched whole. */
async function pageFrom(counting: EntityCounting, of: PageOf): Promise<EvidencePage> {
  const { warehouse, entity, table } = counting;
  const scope = newScope(counting);
  const order = scope.order();
  const is = kindsOf(compileOne(of, scope)).get(of.kind) ?? never;
  const after = of.after === undefined ? [] : [sql`(${order} > ${scope.number(of.after)})`];
  const where = and([isOfUnit(of.unit, scope), is, ...after]);
  // One more than the page has: it tells whether there is a next one.
  const tail = `ORDER BY ${order.text} LIMIT ${of.limit + 1}`;
  const places: number[] = [];
  for await (const row of warehouse.rows(
    statementOf(scope, countedOf(counting), { select: [order.text], where, tail }),
  )) {
    places.push(Number(row[0]));
  }
  const shown = places.slice(0, of.limit);
  const records: AnyRecord[] = [];
  if (shown.length > 0) {
    const those = `${order.text} IN (${shown.join(", ")})`;
    for await (const record of streamRecords(warehouse, { entity, table, where: those })) {
      records.push(record);
    }
  }
  const last = shown.at(-1);
  return { records, ...(places.length > shown.length && last !== undefined ? { next: last } : {}) };
}

/** A page of what core sorted; the next one begins after so many. */
async function pageInMemory(counting: EntityCounting, of: PageOf): Promise<EvidencePage> {
  const first = of.after ?? 0;
  const whole = { measure: of.measure, unit: of.unit, limit: first + of.limit + 1 };
  const evidence = await collectEvidence(counting.plan, whole, recordsOfUnit(counting, of));
  const all = of.kind === "changeable" ? evidence?.changeable?.records : evidence?.records[of.kind];
  const records = (all ?? []).slice(first, first + of.limit);
  return { records, ...((all ?? []).length > first + of.limit ? { next: first + of.limit } : {}) };
}
