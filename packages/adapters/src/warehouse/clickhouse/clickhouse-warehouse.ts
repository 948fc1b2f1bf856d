import { clickhouse } from "../dialect/clickhouse.ts";
import type { Cell } from "../dialect/dialect.ts";
import type { Statement } from "../statement/statement.ts";
import type { EntityTable, Warehouse } from "../warehouse.ts";
import type { ClickHouseLink } from "./link.ts";

/** Records in ClickHouse: one server, or a cluster whose tables are distributed. */
export class ClickHouseWarehouse implements Warehouse {
  readonly dialect = clickhouse;
  readonly tables: readonly EntityTable[];
  readonly #link: ClickHouseLink;

  constructor(link: ClickHouseLink, tables: readonly EntityTable[]) {
    this.#link = link;
    this.tables = tables;
  }

  rows({ text }: Statement): AsyncIterable<readonly Cell[]> {
    return this.#link.rows(text);
  }
}
