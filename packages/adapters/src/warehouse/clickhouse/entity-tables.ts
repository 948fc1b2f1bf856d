import type { Entity } from "@cchc/core";
import { orderColumn } from "../compile/scope.ts";
import { clickhouse } from "../dialect/clickhouse.ts";
import type { ClickHouseAddress } from "./address.ts";

/** The columns of the table of an entity: its fields, and in which order records came. */
export function columnsOf({ fields }: Entity): readonly (readonly [name: string, type: string])[] {
  const own = Object.entries(fields).map(([name, field]) => [name, clickhouse.columnType(field)] as const);
  return [...own, [orderColumn, "Int64"]];
}

/** The date by whose months the table of an entity is cut: the first that every record has, or else the first. */
function mainDate({ fields }: Entity): string | undefined {
  const dates = Object.entries(fields).filter(([, { type }]) => type === "date" || type === "datetime");
  return (dates.find(([, { required }]) => required) ?? dates[0])?.[0];
}

const firstDay = 10_957;
const lastDay = 47_481;

/**
 * The month of a record: `202608`; 0 for one without a date, or with a date outside 2000 to 2099, so that years that were
 * typed wrongly do not make partitions without end.
 */
function monthOf(entity: Entity): string {
  const date = mainDate(entity);
  if (date === undefined) {
    return "0";
  }
  const column = `ifNull(${clickhouse.quote(date)}, -1)`;
  const day = entity.fields[date]?.type === "datetime" ? `intDiv(${column}, 86400)` : column;
  return `if(${day} >= ${firstDay} AND ${day} <= ${lastDay}, toYYYYMM(toDate(toUInt16(${day}))), 0)`;
}

/** The table that holds records on one server: the table itself, or on a cluster its part there. */
function localName(table: string, { cluster }: ClickHouseAddress): string {
  return cluster === undefined ? table : `${table}__local`;
}

/** What makes the table of an entity: on one server a table, on a cluster replicated parts and a table that is spread over them. */
export function createTable(table: string, entity: Entity, address: ClickHouseAddress): readonly string[] {
  const { cluster, database } = address;
  const columns = columnsOf(entity).map(([name, type]) => `${clickhouse.quote(name)} ${type}`);
  const body = `(${columns.join(", ")})`;
  const laid = `PARTITION BY ${monthOf(entity)} ORDER BY (unit, ${orderColumn})`;
  if (cluster === undefined) {
    return [`CREATE TABLE ${clickhouse.quote(table)} ${body} ENGINE = MergeTree ${laid}`];
  }
  const local = localName(table, address);
  const engine = `ReplicatedMergeTree('/clickhouse/cchc/${database}/${table}/{shard}', '{replica}')`;
  // A batch has as many blocks as it has months: each must still be known when the batch is sent again.
  const settings = "SETTINGS replicated_deduplication_window = 10000";
  return [
    `CREATE TABLE ${placed(local, address)} ${body} ENGINE = ${engine} ${laid} ${settings}`,
    `CREATE TABLE ${placed(table, address)} ${body} ENGINE = ${spread(local, address)}`,
  ];
}

/** What takes the tables away again. */
export function dropTable(table: string, address: ClickHouseAddress): readonly string[] {
  const names = [...new Set([table, localName(table, address)])];
  return names.map((name) => `DROP TABLE IF EXISTS ${placed(name, address)}`);
}

/** All records of a unit lie on one shard, so that a shard counts its units alone. */
function spread(local: string, { cluster, database }: ClickHouseAddress): string {
  return `Distributed(${clickhouse.quote(cluster ?? "")}, ${clickhouse.quote(database)}, ${clickhouse.quote(local)}, sipHash64(unit))`;
}

/** A table, and on a cluster that it is meant on every server. */
export function placed(table: string, { cluster, database }: ClickHouseAddress): string {
  const name = `${clickhouse.quote(database)}.${clickhouse.quote(table)}`;
  return cluster === undefined ? name : `${name} ON CLUSTER ${clickhouse.quote(cluster)}`;
}
