import type { Entity, Field, TextField } from "@cchc/core";
import type { RecordUnits } from "../../../records/record-units.ts";
import { orderColumn } from "../../compile/scope.ts";
import { duckdb } from "../../dialect/duckdb.ts";
import { tableName } from "../../warehouse.ts";
import { isUnreadable } from "../duckdb-problem.ts";
import type { DuckDbWarehouse } from "../duckdb-warehouse.ts";
import { isWithin, type LaneTable, type StagedTable } from "./lane-table.ts";
import { type PlainField, quotedText } from "./plain-field.ts";
import { helperColumns, plainColumn, stageRows } from "./plain-rows.ts";
import type { ScannedTable } from "./quick-table.ts";
import { SlowKeys } from "./slow-keys.ts";
import { type PlacedRow, slowRowsOf } from "./slow-pages.ts";

/** A unit of plain rows, and where it comes first. */
export interface FirstOfUnit {
  readonly unit: string;
  readonly order: number;
}

const unitText: TextField = { type: "text", title: { vi: "", en: "" }, meaning: { vi: "", en: "" } };
/** More of them are rather streamed than looked at twice. */
const mostUnits = 100_000;

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
  /** Rows that look plain and are left to the slow lane. */
  #left = 0;
  #helpers: readonly string[] = [];

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
    const helpers = helperColumns(this.fields);
    this.#helpers = helpers.map((column) => column.split(" ")[0] ?? "");
    // What is staged has cells of columns that nobody asked for: they are not to get into a file.
    const isTemporary = this.#warehouse.isFile;
    await this.#warehouse.createTable(this.#name, this, { more: helpers, isTemporary });
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

  /** Leaves rows of units that are not what they should be to the slow lane; false if there are too many such units. */
  async leaveUnits(units: RecordUnits): Promise<boolean> {
    const bad: string[] = [];
    for await (const [cell] of this.#select(`SELECT DISTINCT "unit" FROM ${this.#quoted} WHERE ${plainColumn}`)) {
      const unit = String(cell);
      if (units.faultOf(unit) !== undefined || units.codeOf(unit) !== unit) {
        bad.push(unit);
      }
    }
    if (bad.length > 0 && bad.length <= mostUnits) {
      await this.#leave(`"unit" IN (${bad.map(quotedText).join(", ")})`);
    }
    return bad.length <= mostUnits;
  }

  /** Leaves all rows of one unit and id to the slow lane, where several have them. */
  async leaveRepeated(units: RecordUnits): Promise<void> {
    const keys = duckdb.quote(`${this.#name}_keys`);
    const key = `hash("unit", "id")`;
    await this.#warehouse.run(
      `CREATE OR REPLACE TEMP TABLE ${keys} AS SELECT h FROM (SELECT ${key} AS h FROM ${this.#quoted} WHERE ${plainColumn}) AS k GROUP BY h HAVING COUNT(*) > 1`,
    );
    const slow = await this.#slowKeys(units);
    if (slow > 0) {
      await this.#warehouse.run(`INSERT INTO ${keys} SELECT DISTINCT ${key} FROM ${this.#slowName}`);
    }
    await this.#warehouse.run(`DROP TABLE ${this.#slowName}`);
    await this.#leave(`${key} IN (SELECT h FROM ${keys})`);
    await this.#warehouse.run(`DROP TABLE ${keys}`);
  }

  get #slowName(): string {
    return duckdb.quote(`${this.#name}_slow`);
  }

  async #slowKeys(units: RecordUnits): Promise<number> {
    const fields = { id: { ...unitText, required: true }, unit: { ...unitText, required: true } } as const;
    await this.#warehouse.createTable(`${this.#name}_slow`, { fields }, { isTemporary: true });
    const loader = await this.#warehouse.loaderInto(`${this.#name}_slow`, fields);
    let count = 0;
    for (const table of this.tables) {
      const keys = new SlowKeys(table.quick, table.plan, { place: table.place, units });
      for await (const { slow } of this.slowRows(table)) {
        const key = keys.keyOf(slow);
        if (key !== undefined) {
          loader.add({ id: key.id, unit: key.unit }, count);
          count += 1;
        }
      }
    }
    await loader.close();
    return count;
  }

  async #leave(which: string): Promise<void> {
    const rows = `${plainColumn} AND ${which}`;
    this.#left += await this.#warehouse.run(`UPDATE ${this.#quoted} SET ${plainColumn} = FALSE WHERE ${rows}`);
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
    return slowRowsOf(this.#warehouse, table, { relation: this.#quoted, lookPlain: this.#left > 0 });
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
    for (const column of this.#helpers) {
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
