import type { Entity, TextField } from "@cchc/core";
import type { RecordUnits } from "../../../records/record-units.ts";
import type { TablePlan } from "../../../records/table-plan.ts";
import type { SourcePlace } from "../../../source/table-source.ts";
import { orderColumn } from "../../compile/scope.ts";
import { duckdb } from "../../dialect/duckdb.ts";
import { tableName } from "../../warehouse.ts";
import { isUnreadable } from "../duckdb-problem.ts";
import type { DuckDbWarehouse } from "../duckdb-warehouse.ts";
import type { PlainField } from "./plain-field.ts";
import { quotedText } from "./plain-field.ts";
import { helperColumns, plainColumn, rawColumn, stageRows } from "./plain-rows.ts";
import type { ScannedText } from "./scan-text.ts";
import type { SimpleTable } from "./simple-table.ts";
import { SlowKeys, type SlowRow } from "./slow-rows.ts";

/** One table that is read in two lanes. */
export interface LaneTable {
  readonly simple: SimpleTable;
  readonly plan: TablePlan;
  readonly fields: readonly PlainField[];
  readonly place: SourcePlace;
  /** Its place among all tables of the reading. */
  readonly index: number;
}

/** A table whose rows were staged. */
export interface StagedTable extends LaneTable {
  readonly scanned: ScannedText;
  /** Orders of its rows: from the first, up to and without the last. */
  readonly from: number;
  readonly to: number;
}

/** A unit of plain rows, and where it comes first. */
export interface FirstOfUnit {
  readonly unit: string;
  readonly order: number;
}

const unitText: TextField = { type: "text", title: { vi: "", en: "" }, meaning: { vi: "", en: "" } };
/** More of them are rather streamed than looked at twice. */
const pageRows = 20_000;
const mostUnits = 100_000;

/** The rows of all tables of one entity, staged in DuckDB: the values of plain rows, the cells of the others. */
export class StagedEntity {
  readonly entity: Entity;
  readonly tables: StagedTable[] = [];
  readonly #warehouse: DuckDbWarehouse;
  readonly #name: string;
  readonly #quoted: string;
  #rows = 0;
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

  /** Makes the table that rows are staged in; every table of the entity has the same fields. */
  async begin({ fields }: LaneTable): Promise<void> {
    const helpers = helperColumns({ fields });
    this.#helpers = helpers.map((column) => column.split(" ")[0] ?? "");
    // What is staged has cells of columns that nobody asked for: they are not to get into a file.
    const isTemporary = this.#warehouse.isFile;
    await this.#warehouse.createTable(this.#name, this.entity, { more: helpers, isTemporary });
  }

  /** Stages the rows of a table; false where DuckDB counts others than were scanned. */
  async stage(table: LaneTable, scan: Promise<ScannedText | undefined>): Promise<boolean> {
    const { path, delimiter, names } = table.simple;
    const staging = this.#warehouse.run(
      stageRows(this.#name, { path, delimiter, header: names, plan: table.plan, fields: table.fields }),
    );
    staging.catch(() => undefined);
    const scanned = await scan;
    if (scanned === undefined) {
      this.#warehouse.interrupt();
      await staging.catch(() => undefined);
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
    return staged === scanned.lines - 1;
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
      const keys = new SlowKeys(table.simple, table.plan, { place: table.place, units });
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
    await this.#warehouse.run(`UPDATE ${this.#quoted} SET ${plainColumn} = FALSE WHERE ${plainColumn} AND ${which}`);
  }

  /** How many rows of all are plain; or of one table. */
  async plain(table?: StagedTable): Promise<number> {
    const within = table === undefined ? "" : ` AND ${this.#within(table)}`;
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
  async *slowRows(table: StagedTable): AsyncGenerator<{ readonly slow: SlowRow; readonly order: number }> {
    const named = table.fields.flatMap(({ cell, planned, back }) => (cell === undefined ? [] : [{ planned, back }]));
    const cells = [...new Map(named.map((one) => [one.planned.column, one])).values()];
    const backs = cells.map(({ back }) => `CASE WHEN ${rawColumn} IS NULL THEN ${back} END`);
    const what = `SELECT ${[orderColumn, rawColumn, ...backs].join(", ")} FROM ${this.#quoted} WHERE NOT ${plainColumn}`;
    const columns = cells.map(({ planned }) => planned.column);
    // Page by page: whoever takes the rows runs statements of their own between them.
    for (let from = table.from; from < table.to; ) {
      const within = `${orderColumn} >= ${from} AND ${orderColumn} < ${table.to}`;
      const page = await this.#warehouse.values(`${what} AND ${within} ORDER BY ${orderColumn} LIMIT ${pageRows}`);
      for (const [place, raw, ...kept] of page) {
        const order = Number(place);
        const named = () => inHeaderOrder(new Map(columns.map((name, at) => [name, textOf(kept[at])])), table.simple);
        yield { order, slow: { row: order - table.from + 2, cells: Array.isArray(raw) ? present(raw) : named() } };
        from = order + 1;
      }
      from = page.length < pageRows ? table.to : from;
    }
  }

  /** Makes the table of the entity: plain rows, and those records that the slow lane accepted. */
  async finish(rest: string | undefined): Promise<void> {
    const run = (text: string) => this.#warehouse.run(text);
    const own = [...Object.keys(this.entity.fields).map((name) => duckdb.quote(name)), orderColumn].join(", ");
    await run(`DELETE FROM ${this.#quoted} WHERE NOT ${plainColumn}`);
    if (rest !== undefined) {
      await run(`INSERT INTO ${this.#quoted} (${own}) SELECT ${own} FROM ${duckdb.quote(rest)}`);
      await run(`DROP TABLE ${duckdb.quote(rest)}`);
    }
    const name = duckdb.quote(tableName(this.entity.id));
    await run(`DROP TABLE IF EXISTS ${name}`);
    if (this.#warehouse.isFile) {
      await run(`CREATE TABLE ${name} AS SELECT ${own} FROM ${this.#quoted}`);
      await this.drop();
    } else {
      for (const column of this.#helpers) {
        await run(`ALTER TABLE ${this.#quoted} DROP COLUMN ${column}`);
      }
      await run(`ALTER TABLE ${this.#quoted} RENAME TO ${name}`);
    }
    this.#warehouse.addTable({ entity: this.entity.id, relation: name });
  }

  /** Forgets what was staged. */
  async drop(): Promise<void> {
    await this.#warehouse.run(`DROP TABLE IF EXISTS ${this.#quoted}`);
  }

  #within({ from, to }: StagedTable): string {
    return `${orderColumn} >= ${from} AND ${orderColumn} < ${to}`;
  }

  #select(text: string) {
    return this.#warehouse.rows({ text, values: [] });
  }
}

function textOf(cell: unknown): string {
  return cell === null || cell === undefined ? "" : String(cell);
}

/** Cells that the row does not have are at its end. */
function present(raw: readonly unknown[]): readonly string[] {
  const cells = raw.map((cell) => (cell === null ? undefined : String(cell)));
  return cells.slice(0, cells.findLastIndex((cell) => cell !== undefined) + 1).map((cell) => cell ?? "");
}

/** Cells come in the order in which columns are asked for, as the streaming intake gives them. */
function inHeaderOrder(named: ReadonlyMap<string, string>, { header }: SimpleTable): ReadonlyMap<string, string> {
  return new Map([...header.positions.keys()].map((name) => [name, named.get(name) ?? ""]));
}
