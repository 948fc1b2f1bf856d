import type { Entity } from "@cchc/core";
import { orderColumn } from "../compile/scope.ts";
import { clickhouse } from "../dialect/clickhouse.ts";

/** Where tables are made: in a database of one server, or of every node of a cluster. */
export interface TablesAt {
  readonly database: string;
  readonly cluster: string | undefined;
}

/** The name of a table with its database, quoted. */
export function inDatabase({ database }: TablesAt, table: string): string {
  return `${clickhouse.quote(database)}.${clickhouse.quote(table)}`;
}

/** ` ON CLUSTER …` for what every node has to do. */
export function everywhere({ cluster }: TablesAt): string {
  return cluster === undefined ? "" : ` ON CLUSTER ${clickhouse.quote(cluster)}`;
}

/** The name of the table of a node under a table of the whole cluster. */
export function localName(table: string): string {
  return `${table}_local`;
}

/** Where ZooKeeper knows the tables of the nodes of a cluster: under it a part for each shard. */
export function keptAt({ database, cluster }: TablesAt, table: string): string {
  return `/clickhouse/${cluster}/${database}/${table}`;
}

/**
 * The statements that make the table of an entity. On a cluster every shard keeps its records on each of its nodes, and one
 * table over all shards gives a record to the shard of its unit: all records of a unit lie together.
 */
export function makeTable(entity: Entity, table: string, at: TablesAt): string[] {
  const laid = `PARTITION BY ${monthOf(entity)} ORDER BY (${clickhouse.quote("unit")}, ${clickhouse.quote("id")})`;
  const columns = columnsOf(entity);
  if (at.cluster === undefined) {
    return [`CREATE TABLE ${inDatabase(at, table)} (${columns}) ENGINE = MergeTree ${laid}`];
  }
  const local = localName(table);
  const replicated = `ReplicatedMergeTree('${keptAt(at, table)}/{shard}', '{replica}')`;
  const distributed = `Distributed(${at.cluster}, ${at.database}, ${local}, sipHash64(${clickhouse.quote("unit")}))`;
  return [
    `CREATE TABLE ${inDatabase(at, local)}${everywhere(at)} (${columns}) ENGINE = ${replicated} ${laid}`,
    `CREATE TABLE ${inDatabase(at, table)}${everywhere(at)} (${columns}) ENGINE = ${distributed}`,
  ];
}

/** The statements that drop a table and those under it; a node that is away drops them when it comes back. */
export function dropTable(table: string, at: TablesAt): string {
  return `DROP TABLE IF EXISTS ${inDatabase(at, table)}${everywhere(at)}`;
}

function columnsOf({ fields }: Entity): string {
  const columns = Object.entries(fields).map(
    ([name, field]) => `${clickhouse.quote(name)} ${clickhouse.columnType(field)}`,
  );
  return [...columns, `${clickhouse.quote(orderColumn)} Int64`].join(", ");
}

/** The last day that a Date of 18.16 surely holds. */
const lastDate = 49_000;

/** Months from 1970 on; a record without its first date lies in the partition of January 1970, as do those before. */
function monthOf({ fields }: Entity): string {
  const dated = Object.entries(fields).filter(([, { type }]) => type === "date" || type === "datetime");
  const [name, field] = dated.find(([, { required }]) => required === true) ?? dated[0] ?? [];
  if (name === undefined || field === undefined) {
    return "tuple()";
  }
  const column = clickhouse.quote(name);
  const day = field.type === "date" ? column : `intDiv(${column}, 86400)`;
  return `toYYYYMM(toDate(toUInt16(greatest(0, least(${lastDate}, ifNull(${day}, 0))))))`;
}
