import type { Entity, Field } from "@cchc/core";
import { orderColumn } from "../../compile/scope.ts";
import { duckdb } from "../../dialect/duckdb.ts";
import { tableName } from "../../warehouse.ts";
import { isUnreadable } from "../duckdb-problem.ts";
import type { DuckDbWarehouse } from "../duckdb-warehouse.ts";
import { isWithin, type LaneTable, type StagedTable } from "./lane-table.ts";
import { LeftRows } from "./left-rows.ts";
import type { PlainField } from "./plain-field.ts";
import { helperColumns, plainColumn, rawColumn, stageRows } from "./plain-rows.ts";
import type { ScannedTable } from "./quick-table.ts";
import { type PlacedRow, slowRowsOf } from "./slow-pages.ts";

/** A unit of plain rows, and where it comes first. */
export interface FirstOfUnit {
  readonly unit: string;
  readonly order: number;
}

/** The rows of all tables of one entity, staged in DuckDB: the values of plain rows, the cells of the others. */
export class StagedEntity {
  readonly entity: Entity;
  readonly tables: StagedTable[] = [];
  /** Fields that a table has a column or a value for: the others take no room. */
  fields: Readonly<Record<string, Field>> = {};
  readonly #warehouse: DuckDbWarehouse;
  readonly #name: string;
  readonly #quoted: string;
  #rows = 0;

  constructor(warehouse: DuckDbWarehouse, entity: Entity) {
    this.#warehouse = warehouse;
    this.entity = entity;
    this.#name = `cchc_staged_${tableName(entity.id)}`;
    this.#quoted = duckdb.quote(this.#name);
  }

  get rows(): number {
    return this.#rows;
  }

  /** Makes the table that the rows of all tables are staged in. */
  async begin(tables: readonly LaneTable[]): Promise<void> {
    const present = new Set(tables.flatMap(({ fields }) => fields.filter(isPresent).map(({ name }) => name)));
    this.fields = Object.fromEntries(Object.entries(this.entity.fields).filter(([name]) => present.has(name)));
    // What is staged has cells of columns that nobody asked for: they are not to get into a file.
    const isTemporary = this.#warehouse.isFile;
    await this.#warehouse.createTable(this.#name, this, { more: helperColumns, isTemporary });
  }

  /** Stages the rows of a table; false where DuckDB counts others than were scanned. */
  async stage(table: LaneTable, scan: Promise<ScannedTable | undefined>): Promise<boolean> {
    const staging = this.#warehouse.run(
      stageRows(this.#name, {
        quick: table.quick,
        plan: table.plan,
        fields: table.fields,
        staged: this.fields,
      }),
    );
    staging.catch(() => undefined);
    const scanned = await scan.catch(async (error: unknown) => {
      await this.#give(staging);
      throw error;
    });
    if (scanned === undefined) {
      await this.#give(staging);
      return false;
    }
    const staged = await staging.catch((error: unknown) => {
      if (!isUnreadable(error)) {
        throw error;
      }
    });
    if (staged === undefined) {
      return false;
    }
    const from = this.#rows;
    this.#rows += staged;
    this.tables.push({ ...table, scanned, from, to: this.#rows });
    return staged === scanned.rows;
  }

  /** Stops what is being staged. */
  async #give(staging: Promise<unknown>): Promise<void> {
    this.#warehouse.interrupt();
    await staging.catch(() => undefined);
  }

  /** Numbers all rows in the order in which they stand. */
  async number(): Promise<void> {
    await this.#warehouse.run(`UPDATE ${this.#quoted} SET ${orderColumn} = rowid`);
  }

  /** What leaves rows to the slow lane that are not as plain as they look. */
  get leaving(): LeftRows {
    return new LeftRows(this.#warehouse, { name: this.#name, tables: this.tables });
  }

  /** How many rows of all are plain; or of one table. */
  async plain(table?: StagedTable): Promise<number> {
    const within = table === undefined ? "" : ` AND ${isWithin(table)}`;
    for await (const [count] of this.#select(`SELECT COUNT(*) FROM ${this.#quoted} WHERE ${plainColumn}${within}`)) {
      return Number(count);
    }
    return 0;
  }

  /** The units of plain rows, in the order in which they come. */
  async firstOfUnits(): Promise<readonly FirstOfUnit[]> {
    const found: FirstOfUnit[] = [];
    for await (const [unit, order] of this.#select(
      `SELECT "unit", MIN(${orderColumn}) AS o FROM ${this.#quoted} WHERE ${plainColumn} GROUP BY "unit" ORDER BY o`,
    )) {
      found.push({ unit: String(unit), order: Number(order) });
    }
    return found;
  }

  /** The rows of a table that are not plain, in their order. */
  slowRows(table: StagedTable): AsyncGenerator<PlacedRow, void, undefined> {
    return slowRowsOf(this.#warehouse, this.#quoted, table);
  }

  /** Makes the table of the entity: plain rows, and those records that the slow lane accepted. */
  async finish(rest: string | undefined): Promise<void> {
    const run = (text: string) => this.#warehouse.run(text);
    const own = [...Object.keys(this.fields).map((name) => duckdb.quote(name)), orderColumn].join(", ");
    await run(`DELETE FROM ${this.#quoted} WHERE NOT ${plainColumn}`);
    if (rest !== undefined) {
      await run(`INSERT INTO ${this.#quoted} (${own}) SELECT ${own} FROM ${duckdb.quote(rest)}`);
      await run(`DROP TABLE ${duckdb.quote(rest)}`);
    }
    const name = duckdb.quote(tableName(this.entity.id));
    await this.#warehouse.begin();
    await run(`DROP TABLE IF EXISTS ${name}`);
    await (this.#warehouse.isFile ? this.#copyTo(name) : this.#becomes(name));
  }

  /** A file keeps every field, so that whoever opens it finds what the entity declares. */
  async #copyTo(name: string): Promise<void> {
    await this.#warehouse.run(`CREATE TABLE ${name} AS SELECT ${this.#everyField()} FROM ${this.#quoted}`);
    await this.drop();
    this.#warehouse.addTable({ entity: this.entity.id, relation: name });
  }

  async #becomes(name: string): Promise<void> {
    for (const column of [plainColumn, rawColumn]) {
      await this.#warehouse.run(`ALTER TABLE ${this.#quoted} DROP COLUMN ${column}`);
    }
    await this.#warehouse.run(`ALTER TABLE ${this.#quoted} RENAME TO ${name}`);
    this.#warehouse.addTable({ entity: this.entity.id, relation: `(SELECT ${this.#everyField()} FROM ${name})` });
  }

  #everyField(): string {
    const fields = Object.entries(this.entity.fields).map(([name, field]) => {
      const column = duckdb.quote(name);
      return name in this.fields ? column : `NULL::${duckdb.columnType(field)} AS ${column}`;
    });
    return [...fields, orderColumn].join(", ");
  }

  /** Forgets what was staged. */
  async drop(): Promise<void> {
    await this.#warehouse.run(`DROP TABLE IF EXISTS ${this.#quoted}`);
  }

  #select(text: string) {
    return this.#warehouse.rows({ text, values: [] });
  }
}

function isPresent({ cell, planned }: PlainField): boolean {
  return cell !== undefined || planned.constant !== undefined;
}
