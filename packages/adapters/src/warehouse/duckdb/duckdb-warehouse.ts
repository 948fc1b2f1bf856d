import type { Entity, Field } from "@cchc/core";
import type { DuckDBConnection, DuckDBInstance, DuckDBResult } from "@duckdb/node-api";
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
export const accountTable = "cchc_account";

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
  /** Tables that the file had when it was opened. */
  readonly #before: string[] = [];
  #isBegun = false;

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
    const own = "NOT internal AND database_name = current_database()";
    const text = `SELECT table_name FROM duckdb_tables() WHERE ${own} ORDER BY table_oid`;
    for (const [name] of await this.values(text)) {
      const entity = named.get(String(name));
      if (entity !== undefined) {
        this.#before.push(String(name));
        this.addTable({ entity, relation: duckdb.quote(String(name)) });
      }
    }
  }

  async loader(entity: Entity): Promise<DuckDbLoader> {
    const name = tableName(entity.id);
    await this.begin();
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

  /**
   * Begins a load, if none is under way: what was loaded before is gone. A file has it until the load is kept, and again if the load
   * comes to nothing.
   */
  async begin(): Promise<void> {
    if (this.#isBegun) {
      return;
    }
    this.#isBegun = true;
    if (this.isFile) {
      await this.run("BEGIN TRANSACTION");
    }
    for (const name of [accountTable, ...this.#before.splice(0)]) {
      await this.run(`DROP TABLE IF EXISTS ${duckdb.quote(name)}`);
      this.#tables.delete(name.replaceAll("_", "-"));
    }
  }

  /** Opens a file beside what this engine holds, under a name. */
  async attach(path: string, name: string): Promise<void> {
    const opening = this.#connection.run(`ATTACH ${duckdb.text(path)} AS ${name}`);
    await opening.catch((error: unknown) => {
      throw duckdbError(error, path);
    });
  }

  /** Closes such a file. */
  async detach(name: string): Promise<void> {
    await this.run(`DETACH ${name}`);
  }

  /** Stops what runs; it then throws. */
  interrupt(): void {
    this.#connection.interrupt();
  }

  async keep(account: string): Promise<void> {
    await this.begin();
    await this.#connection
      .run(`CREATE TABLE ${accountTable} AS SELECT $1::VARCHAR AS account`, [account])
      .catch(thrown);
    if (this.isFile) {
      await this.run("COMMIT");
    }
    this.#isBegun = false;
  }

  async kept(): Promise<string | undefined> {
    const known = `SELECT 1 FROM duckdb_tables() WHERE table_name = '${accountTable}' AND database_name = current_database()`;
    const [found] =
      (await this.values(known)).length === 0 ? [] : await this.values(`SELECT account FROM ${accountTable}`);
    return found === undefined ? undefined : String(found[0]);
  }

  /** Forgets all tables. */
  clear(): void {
    this.#tables.clear();
  }

  /** One statement at a time: whoever runs another before all rows are taken gets no more of them. */
  async *rows({ text, values }: Statement): AsyncGenerator<readonly Cell[], void, undefined> {
    try {
      const result = await this.#connection.stream(text, [...values]);
      let isWhole = false;
      try {
        for await (const chunk of result) {
          // Column by column: what a column holds is then asked once, not for each of its cells.
          const columns = chunk.convertColumns(this.#api.JSDuckDBValueConverter);
          for (let row = 0; row < chunk.rowCount; row += 1) {
            yield columns.map((column) => cellOf(column[row]));
          }
        }
        isWhole = true;
      } finally {
        await (isWhole ? undefined : this.#giveUp(result));
      }
    } catch (error) {
      throw duckdbError(error);
    }
  }

  /** A result that is left before its end would keep the engine, and its file, open after they are closed. */
  async #giveUp(result: DuckDBResult): Promise<void> {
    if (!this.#isBegun) {
      // In the middle of a load this would undo what was loaded.
      this.interrupt();
    }
    for (let left = 1; left > 0; ) {
      left = (await result.fetchChunk().catch(() => undefined))?.rowCount ?? 0;
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
