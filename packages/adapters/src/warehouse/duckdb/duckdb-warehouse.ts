import type { AnyRecord, Entity, Field } from "@cchc/core";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { orderColumn } from "../compile/scope.ts";
import type { Cell } from "../dialect/dialect.ts";
import { duckdb } from "../dialect/duckdb.ts";
import type { RecordStore } from "../record-store.ts";
import type { Statement } from "../statement/statement.ts";
import { type EntityTable, tableName } from "../warehouse.ts";
import type { DuckDbApi } from "./duckdb-api.ts";
import { DuckDbLoader } from "./duckdb-loader.ts";
import { duckdbError } from "./duckdb-problem.ts";

/** The table that keeps the account of what was loaded. */
const accountTable = "cchc_account";

/** The engine, open. */
export interface OpenEngine {
  readonly instance: DuckDBInstance;
  readonly connection: DuckDBConnection;
  /** Whether a file keeps the records. */
  readonly isFile: boolean;
}

/** Fields that a table has columns for. */
interface FieldsOf {
  readonly fields: Readonly<Record<string, Field>>;
}

/** How a table is made. */
interface TableMaking {
  /** Columns beside those of the fields, with their types. */
  readonly more?: readonly string[];
  /** Whether no file keeps anything of it. */
  readonly isTemporary?: boolean;
}

/** Records in DuckDB. */
export class DuckDbWarehouse implements RecordStore {
  readonly dialect = duckdb;
  /** Whether a file keeps the records. */
  readonly isFile: boolean;
  readonly #api: DuckDbApi;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #tables = new Map<string, EntityTable>();

  constructor(api: DuckDbApi, { instance, connection, isFile }: OpenEngine) {
    this.isFile = isFile;
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
    const name = tableName(entity.id);
    await this.forget();
    await this.createTable(name, entity);
    this.addTable({ entity: entity.id, relation: duckdb.quote(name) });
    return this.loaderInto(name, entity.fields);
  }

  /** Makes a table with a column for each field of an entity, and one for their order; one of that name is gone. */
  async createTable(name: string, { fields }: FieldsOf, making: TableMaking = {}): Promise<void> {
    const { more = [], isTemporary = false } = making;
    const columns = Object.entries(fields).map(
      ([column, field]) => `${duckdb.quote(column)} ${duckdb.columnType(field)}`,
    );
    const all = [...columns, `${duckdb.quote(orderColumn)} BIGINT`, ...more];
    const kind = isTemporary ? "TEMP TABLE" : "TABLE";
    await this.run(`CREATE OR REPLACE ${kind} ${duckdb.quote(name)} (${all.join(", ")})`);
  }

  /** What loads records into a table that has a column for each field, and for their order. */
  async loaderInto(name: string, fields: Readonly<Record<string, Field>>): Promise<DuckDbLoader> {
    return new DuckDbLoader(this.#api, await this.#connection.createAppender(name), Object.entries(fields));
  }

  /** Runs a statement that gives no rows; how many rows it changed. */
  async run(text: string): Promise<number> {
    const { rowsChanged } = await this.#connection.run(text).catch(thrown);
    return rowsChanged;
  }

  /** Forgets the account of what was loaded, until all is loaded anew. */
  async forget(): Promise<void> {
    await this.run(`DROP TABLE IF EXISTS ${accountTable}`);
  }

  /** Stops what runs; it then throws. */
  interrupt(): void {
    this.#connection.interrupt();
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
    try {
      const result = await this.#connection.stream(text, [...values]);
      for await (const chunk of result) {
        // Column by column: what a column holds is then asked once, not for each of its cells.
        const columns = chunk.convertColumns(this.#api.JSDuckDBValueConverter);
        for (let row = 0; row < chunk.rowCount; row += 1) {
          yield columns.map((column) => cellOf(column[row]));
        }
      }
    } catch (error) {
      throw duckdbError(error);
    }
  }

  /** All rows of a statement with the values that the library makes of them, lists among them. */
  async values(text: string): Promise<readonly (readonly unknown[])[]> {
    return (await this.#connection.runAndReadAll(text).catch(thrown)).getRowsJS();
  }

  /** Closes the engine; nothing is kept that was not in a file. */
  async close(): Promise<void> {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

function thrown(error: unknown): never {
  throw duckdbError(error);
}

function cellOf(value: unknown): Cell {
  if (value === null || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
    return value;
  }
  return String(value);
}
