import type { Entity, Field } from "@cchc/core";
import { orderColumn } from "../../compile/scope.ts";
import { duckdb } from "../../dialect/duckdb.ts";
import { tableName } from "../../warehouse.ts";
import { isUnreadable } from "../duckdb-problem.ts";
import type { DuckDbWarehouse } from "../duckdb-warehouse.ts";
import { isWithin, type LaneTable, placeColumn, type StagedTable } from "./lane-table.ts";
import { LeftRows } from "./left-rows.ts";
import type { PlainField } from "./plain-field.ts";
import { helperColumns, plainColumn, rawColumn, stageRows } from "./plain-rows.ts";
import type { ScannedTable } from "./quick-table.ts";
import { type PlacedRow, type StagedNames, slowRowsOf } from "./slow-pages.ts";

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
  readonly #names: StagedNames;
  #rows = 0;

  constructor(warehouse: DuckDbWarehouse, entity: Entity) {
    this.#warehouse = warehouse;
    this.entity = entity;
    this.#name = `cchc_staged_${tableName(entity.id)}`;
    this.#names = { staged: duckdb.quote(this.#name), left: duckdb.quote(`${this.#name}_left`) };
  }

  get rows(): number {
    return this.#rows;
  }

  /** Makes the table that the rows of all tables are staged in. */
  async begin(tables: readonly LaneTable[]): Promise<void> {
    const present = new Set(tables.flatMap(({ fields }) => fields.filter(isPresent).map(({ name }) => name)));
    const isOpen = tables.some(({ quick }) => quick.isOpen);
    const all = Object.entries(this.entity.fields);
    this.fields = Object.fromEntries(all.filter(([name]) => isOpen || present.has(name)));
    // What is staged has cells of columns that nobody asked for: they are not to get into a file.
    const isTemporary = this.#warehouse.isFile;
    await this.#warehouse.createTable(this.#name, this, { more: helperColumns, isTemporary });
    await this.#warehouse.run(`CREATE OR REPLACE TEMP TABLE ${this.#names.left} (p BIGINT, cells VARCHAR[])`);
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

  /** What leaves rows to the slow lane that are not as plain as they look. */
  get leaving(): LeftRows {
    return new LeftRows(this.#warehouse, { ...this.#names, tables: this.tables });
  }

  /** How many rows of all are plain; or of one table. */
  async plain(table?: StagedTable): Promise<number> {
    const within = table === undefined ? "" : ` AND ${isWithin(table)}`;
    const text = `SELECT COUNT(*) FROM ${this.#names.staged} WHERE ${plainColumn}${within}`;
    const [[count] = []] = await this.#warehouse.values(text);
    return Number(count);
  }

  /** The units of plain rows, in the order in which they come. */
  async firstOfUnits(): Promise<readonly FirstOfUnit[]> {
    const rows = await this.#warehouse.values(
      `SELECT "unit", MIN(${placeColumn}) AS o FROM ${this.#names.staged} WHERE ${plainColumn} GROUP BY "unit" ORDER BY o`,
    );
    return rows.map(([unit, order]) => ({ unit: String(unit), order: Number(order) }));
  }

  /** The rows of a table that are not plain, in their order. */
  slowRows(table: StagedTable): AsyncGenerator<PlacedRow, void, undefined> {
    return slowRowsOf(this.#warehouse, this.#names, table);
  }

  /** Makes the table of the entity: plain rows, and those records that the slow lane accepted. */
  async finish(rest: string | undefined): Promise<void> {
    const run = (text: string) => this.#warehouse.run(text);
    const own = [...Object.keys(this.fields).map((name) => duckdb.quote(name)), orderColumn].join(", ");
    if (rest !== undefined) {
      await run(
        `INSERT INTO ${this.#names.staged} (${own}, ${plainColumn}) SELECT ${own}, TRUE FROM ${duckdb.quote(rest)}`,
      );
      await run(`DROP TABLE ${duckdb.quote(rest)}`);
    }
    const name = duckdb.quote(tableName(this.entity.id));
    await this.#warehouse.begin();
    await run(`DROP TABLE IF EXISTS ${name}`);
    await (this.#warehouse.isFile ? this.#copyTo(name) : this.#becomes(name));
  }

  /** A file keeps every field, so that whoever opens it finds what the entity declares. */
  async #copyTo(name: string): Promise<void> {
    await this.#warehouse.run(`CREATE TABLE ${name} AS ${this.#recordsOf(this.#names.staged)}`);
    await this.drop();
    this.#warehouse.addTable({ entity: this.entity.id, relation: name });
  }

  async #becomes(name: string): Promise<void> {
    // No row is deleted, since those behind it might move up and their places change.
    await this.#warehouse.run(`ALTER TABLE ${this.#names.staged} DROP COLUMN ${rawColumn}`);
    await this.#warehouse.run(`ALTER TABLE ${this.#names.staged} RENAME TO ${name}`);
    await this.drop();
    this.#warehouse.addTable({ entity: this.entity.id, relation: `(${this.#recordsOf(name)})` });
  }

  /** Plain rows and what the slow lane accepted, with every field and the order in which they were read. */
  #recordsOf(table: string): string {
    const fields = Object.entries(this.entity.fields).map(([name, field]) => {
      const column = duckdb.quote(name);
      return name in this.fields ? column : `NULL::${duckdb.columnType(field)} AS ${column}`;
    });
    const order = `coalesce(${orderColumn}, ${placeColumn}) AS ${orderColumn}`;
    return `SELECT ${[...fields, order].join(", ")} FROM ${table} WHERE ${plainColumn}`;
  }

  /** Forgets what was staged. */
  async drop(): Promise<void> {
    for (const name of [this.#names.staged, this.#names.left]) {
      await this.#warehouse.run(`DROP TABLE IF EXISTS ${name}`);
    }
  }
}

function isPresent({ cell, planned }: PlainField): boolean {
  return cell !== undefined || planned.constant !== undefined;
}
