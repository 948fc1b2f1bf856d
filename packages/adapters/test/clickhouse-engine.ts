import type { ClickHouseLink } from "../src/warehouse/clickhouse/link.ts";
import { clickhouseRow } from "../src/warehouse/clickhouse/values.ts";
import { orderColumn } from "../src/warehouse/compile/scope.ts";
import { clickhouse } from "../src/warehouse/dialect/clickhouse.ts";
import { type EntityTable, tableName } from "../src/warehouse/warehouse.ts";
import { byEntity, type WarehouseEngine } from "./warehouse-engine.ts";

/** A ClickHouse under test: each load has tables of its own in memory. */
export function clickhouseEngine(link: ClickHouseLink, close: () => Promise<void>): WarehouseEngine {
  return {
    load: async (records, entities) => {
      const tables: EntityTable[] = [];
      for (const [entity, list] of byEntity(records, entities)) {
        const name = clickhouse.quote(tableName(entity.id));
        const fields = Object.entries(entity.fields);
        const columns = fields.map(([column, field]) => `${clickhouse.quote(column)} ${clickhouse.columnType(field)}`);
        await link.run(`DROP TABLE IF EXISTS ${name}`);
        await link.run(`CREATE TABLE ${name} (${columns.join(", ")}, ${orderColumn} Int64) ENGINE = Memory`);
        await link.insert(
          tableName(entity.id),
          list.map((record, place) => [...clickhouseRow(record, entity), place]),
        );
        tables.push({ entity: entity.id, relation: name });
      }
      return { dialect: clickhouse, tables, rows: ({ text }) => link.rows(text) };
    },
    close,
  };
}
