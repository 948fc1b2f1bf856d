import type { Entity } from "@cchc/core";
import { ClickHouseWarehouse } from "../src/warehouse/clickhouse/clickhouse-warehouse.ts";
import type { ClientLink } from "../src/warehouse/clickhouse/client-link.ts";
import { columnsOf } from "../src/warehouse/clickhouse/entity-tables.ts";
import { clickhouseRow } from "../src/warehouse/clickhouse/values.ts";
import { clickhouse } from "../src/warehouse/dialect/clickhouse.ts";
import { type EntityTable, tableName } from "../src/warehouse/warehouse.ts";
import type { TestCluster } from "./clickhouse-cluster.ts";
import { byEntity, type WarehouseEngine } from "./warehouse-engine.ts";

/** A cluster under test: statements go through distributed tables; their parts are in memory, so that loads are quick. */
export async function distributedEngine(cluster: TestCluster): Promise<WarehouseEngine> {
  const shards = await Promise.all(
    cluster.nodes.map(async ({ name, shard }) => ({ shard, link: await cluster.link(name) })),
  );
  const everywhere = (text: string) => Promise.all(shards.map(({ link }) => link.run(text)));
  const made = new Set<string>();
  const asked: ClientLink = await cluster.link("a1");

  async function make(entity: Entity): Promise<void> {
    const name = tableName(entity.id);
    if (!made.has(name)) {
      const columns = columnsOf(entity).map(([column, type]) => `${clickhouse.quote(column)} ${type}`);
      await everywhere(`CREATE TABLE ${name}_part (${columns.join(", ")}) ENGINE = Memory`);
      await asked.run(`CREATE TABLE ${name} AS ${name}_part ENGINE = Distributed(cchc, default, ${name}_part)`);
      made.add(name);
    }
    await everywhere(`TRUNCATE TABLE ${name}_part`);
  }

  return {
    load: async (records, entities) => {
      const tables: EntityTable[] = [];
      for (const [entity, list] of byEntity(records, entities)) {
        await make(entity);
        const rows = list.map((record, place) => [...clickhouseRow(record, entity), place]);
        const part = (shard: number) => rows.filter((_, place) => (list[place]?.unit === "A" ? 1 : 2) === shard);
        const inserts = shards.map(({ shard, link }) => [link, part(shard)] as const);
        await Promise.all(
          inserts.map(([link, own]) => (own.length > 0 ? link.insert(`${tableName(entity.id)}_part`, own) : undefined)),
        );
        tables.push({ entity: entity.id, relation: clickhouse.quote(tableName(entity.id)) });
      }
      return new ClickHouseWarehouse(asked, tables);
    },
    close: async () => undefined,
  };
}
