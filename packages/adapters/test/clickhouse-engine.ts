import type { AnyRecord, Entity } from "@cchc/core";
import type { ClientLink } from "../src/warehouse/clickhouse/client-link.ts";
import type { ClickHouseLink } from "../src/warehouse/clickhouse/link.ts";
import { sideBySide } from "../src/warehouse/clickhouse/side-by-side.ts";
import { clickhouseRow } from "../src/warehouse/clickhouse/values.ts";
import { orderColumn } from "../src/warehouse/compile/scope.ts";
import { clickhouse } from "../src/warehouse/dialect/clickhouse.ts";
import type { Cell } from "../src/warehouse/dialect/dialect.ts";
import { type EntityTable, tableName } from "../src/warehouse/warehouse.ts";
import { byEntity, type WarehouseEngine } from "./warehouse-engine.ts";

/** A ClickHouse under test: each load has tables of its own in memory. */
export function clickhouseEngine(link: ClickHouseLink, close: () => Promise<void>): WarehouseEngine {
  return {
    load: async (records, entities) => {
      const tables: EntityTable[] = [];
      for (const [entity, list] of byEntity(records, entities)) {
        await makeAnew(link, entity, rowsOf(list, entity));
        tables.push({ entity: entity.id, relation: nameOf(entity) });
      }
      return { dialect: clickhouse, tables, rows: ({ text }) => link.rows(text) };
    },
    close,
  };
}

/** Nodes of ClickHouse, each of another shard. */
export interface ShardsUnderTest {
  readonly links: readonly ClientLink[];
  /** `host:port` of each for the other nodes. */
  readonly places: readonly string[];
  readonly database: string;
}

/** Shards under test: the records of unit A lie on the first, all others on the second. */
export function shardedEngine({ links, places, database }: ShardsUnderTest): WarehouseEngine {
  const [first] = links;
  if (first === undefined) {
    throw new TypeError("no shard");
  }
  return {
    load: async (records, entities) => {
      const tables: EntityTable[] = [];
      for (const [entity, list] of byEntity(records, entities)) {
        const rows = rowsOf(list, entity);
        const shardOf = list.map(({ unit }) => (unit === "A" ? 0 : 1));
        const own = (shard: number) => rows.filter((_, place) => shardOf[place] === shard);
        await Promise.all(links.map((link, shard) => makeAnew(link, entity, own(shard))));
        const relation = nameOf(entity);
        const all = `remote('${places.join(",")}', ${database}, ${tableName(entity.id)})`;
        const shards = { relation, rows: ({ text }: { text: string }) => sideBySide(links, text, database) };
        tables.push({ entity: entity.id, relation: all, shards });
      }
      return { dialect: clickhouse, tables, rows: ({ text }) => first.rows(text) };
    },
    close: async () => {
      await Promise.all(links.map((link) => link.close()));
    },
  };
}

function nameOf({ id }: Entity): string {
  return clickhouse.quote(tableName(id));
}

function rowsOf(records: readonly AnyRecord[], entity: Entity): Cell[][] {
  return records.map((record, place) => [...clickhouseRow(record, entity), place]);
}

async function makeAnew(link: ClickHouseLink, entity: Entity, rows: readonly Cell[][]): Promise<void> {
  const name = nameOf(entity);
  const fields = Object.entries(entity.fields);
  const columns = fields.map(([column, field]) => `${clickhouse.quote(column)} ${clickhouse.columnType(field)}`);
  await link.run(`DROP TABLE IF EXISTS ${name}`);
  await link.run(`CREATE TABLE ${name} (${columns.join(", ")}, ${orderColumn} Int64) ENGINE = Memory`);
  if (rows.length > 0) {
    await link.insert(tableName(entity.id), rows);
  }
}
