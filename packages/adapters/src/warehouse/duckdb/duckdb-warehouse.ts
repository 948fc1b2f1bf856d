import type { AnyRecord, Entity } from "@cchc/core";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { orderColumn } from "../compile/scope.ts";
import type { Cell } from "../dialect/dialect.ts";
import { duckdb } from "../dialect/duckdb.ts";
import type { RecordStore } from "../record-store.ts";
import type { Statement } from "../statement/statement.ts";
import { type EntityTable, tableName } from "../warehouse.ts";
import type { DuckDbApi } from "./duckdb-api.ts";
import { DuckDbLoader } from "./duckdb-loader.ts";

/** The table that keeps the account of what was loaded. */
const accountTable = "cchc_account";

/** Records in DuckDB. */
export class DuckDbWarehouse implements RecordStore {
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

  /** Takes up the tables of entities that a file holds, in the order in which they were made. */
  async find(entities: ReadonlyMap<string, Entity>): Promise<void> {
    const named = new Map([...entities.keys()].map((id) => [tableName(id), id]));
    const text = "SELECT table_name FROM duckdb_tables() WHERE NOT internal ORDER BY table_oid";
    for await (const [name] of this.rows({ text, values: [] })) {
      const entity = named.get(String(name));
      if (entity !== undefined) {
        this.addTable({ entity, relation: duckdb.quote(String(name)) });
      }
    }
  }

  async loader(entity: Entity): Promise<DuckDbLoader> {
    const name = duckdb.quote(tableName(entity.id));
    const fields = Object.entries(entity.fields);
    const columns = fields.map(([column, field]) => `${duckdb.quote(column)} ${duckdb.columnType(field)}`);
    await this.#connection.run(`DROP TABLE IF EXISTS ${accountTable}`);
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
      const loader = loaders.get(id) ?? (entity && (await this.loader(entity)));
      if (loader !== undefined) {
        loaders.set(id, loader);
        loader.add(record);
      }
    }
    for (const loader of loaders.values()) {
      await loader.close();
    }
  }

  async keep(account: string): Promise<void> {
    await this.#connection.run(`CREATE OR REPLACE TABLE ${accountTable} AS SELECT $1::VARCHAR AS account`, [account]);
  }

  async kept(): Promise<string | undefined> {
    const known = `SELECT 1 FROM duckdb_tables() WHERE table_name = '${accountTable}'`;
    for await (const _ of this.rows({ text: known, values: [] })) {
      for await (const [account] of this.rows({ text: `SELECT account FROM ${accountTable}`, values: [] })) {
        return String(account);
      }
    }
    return undefined;
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
  async close(): Promise<void> {
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
