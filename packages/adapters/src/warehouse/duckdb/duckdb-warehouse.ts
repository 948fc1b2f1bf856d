import type { AnyRecord, Entity } from "@cchc/core";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { orderColumn } from "../compile/scope.ts";
import type { Cell } from "../dialect/dialect.ts";
import { duckdb } from "../dialect/duckdb.ts";
import type { Statement } from "../statement/statement.ts";
import { type EntityTable, tableName, type Warehouse } from "../warehouse.ts";
import { DuckDbLoader } from "./duckdb-loader.ts";

/** The library, loaded. */
export type DuckDbApi = typeof import("@duckdb/node-api");

/** Records in DuckDB. */
export class DuckDbWarehouse implements Warehouse {
  readonly dialect = duckdb;
  readonly #api: DuckDbApi;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #tables = new Map<string, EntityTable>();

  constructor(api: DuckDbApi, instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#api = api;
    this.#instance = instance;
    this.#connection = connection;
  }

  get tables(): readonly EntityTable[] {
    return [...this.#tables.values()];
  }

  /** Records of an entity that lie somewhere already: a table, or a SELECT in brackets, with a column for each field. */
  addTable(table: EntityTable): void {
    this.#tables.set(table.entity, table);
  }

  /** Makes the table of an entity and gives what loads records into it; the loader must be closed before anything is counted. */
  async load(entity: Entity): Promise<DuckDbLoader> {
    const name = duckdb.quote(tableName(entity.id));
    const fields = Object.entries(entity.fields);
    const columns = fields.map(([column, field]) => `${duckdb.quote(column)} ${duckdb.columnType(field)}`);
    await this.#connection.run(
      `CREATE OR REPLACE TABLE ${name} (${columns.join(", ")}, ${duckdb.quote(orderColumn)} BIGINT)`,
    );
    this.addTable({ entity: entity.id, relation: name });
    return new DuckDbLoader(this.#api, await this.#connection.createAppender(tableName(entity.id)), fields);
  }

  /** Loads records of several entities, in the order in which they come. */
  async loadAll(
    records: Iterable<{ readonly entity: string; readonly record: AnyRecord }>,
    entities: ReadonlyMap<string, Entity>,
  ): Promise<void> {
    const loaders = new Map<string, DuckDbLoader>();
    for (const { entity: id, record } of records) {
      const entity = entities.get(id);
      const loader = loaders.get(id) ?? (entity && (await this.load(entity)));
      if (loader !== undefined) {
        loaders.set(id, loader);
        loader.add(record);
      }
    }
    for (const loader of loaders.values()) {
      loader.close();
    }
  }

  /** Forgets all tables. */
  clear(): void {
    this.#tables.clear();
  }

  async *rows({ text, values }: Statement): AsyncGenerator<readonly Cell[], void, undefined> {
    const result = await this.#connection.stream(text, [...values]);
    for await (const rows of result.yieldRowsJs()) {
      for (const row of rows) {
        yield row.map(cellOf);
      }
    }
  }

  /** Closes the engine; nothing is kept that was not in a file. */
  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
    return value;
  }
  return String(value);
}
