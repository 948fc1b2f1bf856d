import { setTimeout as pause } from "node:timers/promises";
import type { Entity } from "@cchc/core";
import { clickhouse } from "../dialect/clickhouse.ts";
import { type FinishedLoad, finishedLoads } from "./accounts.ts";
import { isBehind, otherCount, otherShape } from "./clickhouse-problem.ts";
import { ClickHouseWarehouse } from "./clickhouse-warehouse.ts";
import { columnsOf } from "./entity-tables.ts";
import type { ClickHouseLink } from "./link.ts";

/** Records that are in a ClickHouse, and what was said of them when they were loaded. */
export interface OpenedClickHouse {
  readonly warehouse: ClickHouseWarehouse;
  readonly loads: readonly FinishedLoad[];
}

/** Pauses in which replicas that came back may catch up. */
const pauses = [500, 1000, 2000, 4000, 8000];

/**
 * What lies in a ClickHouse: the last load of each entity that came to its end, with all of its records.
 *
 * @throws CchcError `clickhouse/other-shape` for a table that has not the columns of its entity, `clickhouse/other-count` for one
 * that has not the records that were loaded.
 */
export async function openClickhouse(
  link: ClickHouseLink,
  entities: ReadonlyMap<string, Entity>,
): Promise<OpenedClickHouse> {
  const loads = await finishedLoads(link);
  for (const one of loads) {
    await expectColumns(link, one, entities.get(one.entity));
    await expectRecords(link, one);
  }
  const tables = loads.map(({ entity, table }) => ({ entity, relation: clickhouse.quote(table) }));
  return { warehouse: new ClickHouseWarehouse(link, tables), loads };
}

async function expectColumns(link: ClickHouseLink, { entity, table }: FinishedLoad, known?: Entity): Promise<void> {
  const own = `database = currentDatabase() AND table = ${clickhouse.text(table)}`;
  const there: string[] = [];
  for await (const [name, type] of link.rows(`SELECT name, type FROM system.columns WHERE ${own}`)) {
    there.push(`${name} ${type}`);
  }
  const expected = known === undefined ? [] : columnsOf(known).map(([name, type]) => `${name} ${type}`);
  const missing = expected.filter((column) => !there.includes(column));
  const other = there.filter((column) => !expected.includes(column));
  if (missing.length > 0 || other.length > 0) {
    throw otherShape(entity, other.join(", "), missing.join(", "));
  }
}

async function expectRecords(link: ClickHouseLink, { entity, table, records }: FinishedLoad): Promise<void> {
  let count = await countOf(link, table);
  for (const wait of pauses) {
    if (count === records) {
      return;
    }
    await pause(wait);
    count = await countOf(link, table);
  }
  if (count !== records) {
    throw otherCount(entity, String(count ?? "?"), records);
  }
}

/** How many records the servers that are asked have; none while a shard has only replicas that have not caught up. */
async function countOf(link: ClickHouseLink, table: string): Promise<number | undefined> {
  try {
    return await counted(link, table);
  } catch (error) {
    if (isBehind(error)) {
      return undefined;
    }
    throw error;
  }
}

async function counted(link: ClickHouseLink, table: string): Promise<number> {
  for await (const [count] of link.rows(`SELECT count() FROM ${clickhouse.quote(table)}`)) {
    return Number(count);
  }
  return 0;
}
