import type { TextField } from "@cchc/core";
import type { RecordUnits } from "../../../records/record-units.ts";
import { orderColumn } from "../../compile/scope.ts";
import { duckdb } from "../../dialect/duckdb.ts";
import type { DuckDbWarehouse } from "../duckdb-warehouse.ts";
import { isWithin, type StagedTable } from "./lane-table.ts";
import { quotedText } from "./plain-field.ts";
import { cellsOf, plainColumn, rawColumn } from "./plain-rows.ts";
import { SlowKeys } from "./slow-keys.ts";
import { slowRowsOf } from "./slow-pages.ts";

/** The table that rows of an entity are staged in, and whose they are. */
interface Staged {
  readonly name: string;
  readonly tables: readonly StagedTable[];
}

const keyField: TextField = { type: "text", title: { vi: "", en: "" }, meaning: { vi: "", en: "" }, required: true };
/** More of them are rather streamed than looked at twice. */
const mostUnits = 100_000;

/** Rows that look plain by themselves and are not, beside others: they are left to the slow lane. */
export class LeftRows {
  readonly #warehouse: DuckDbWarehouse;
  readonly #staged: Staged;
  readonly #quoted: string;

  constructor(warehouse: DuckDbWarehouse, staged: Staged) {
    this.#warehouse = warehouse;
    this.#staged = staged;
    this.#quoted = duckdb.quote(staged.name);
  }

  /** Leaves rows of units that are not what they should be; false if there are too many such units. */
  async ofUnits(units: RecordUnits): Promise<boolean> {
    const bad: string[] = [];
    const text = `SELECT DISTINCT "unit" FROM ${this.#quoted} WHERE ${plainColumn}`;
    for await (const [cell] of this.#warehouse.rows({ text, values: [] })) {
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

  /** Leaves all rows of one unit and id, where several have them. */
  async repeated(units: RecordUnits): Promise<void> {
    const [keys, slow] = [`${this.#staged.name}_keys`, `${this.#staged.name}_slow`].map((name) => duckdb.quote(name));
    const key = `hash("unit", "id")`;
    await this.#keysOfSlow(`${this.#staged.name}_slow`, units);
    const all = `SELECT ${key} AS h FROM ${this.#quoted} WHERE ${plainColumn} UNION ALL SELECT ${key} AS h FROM ${slow}`;
    await this.#warehouse.run(
      `CREATE OR REPLACE TEMP TABLE ${keys} AS SELECT h FROM (${all}) AS k GROUP BY h HAVING COUNT(*) > 1`,
    );
    const [[repeated] = []] = await this.#warehouse.values(`SELECT COUNT(*) FROM ${keys}`);
    if (Number(repeated) > 0) {
      await this.#leave(`${key} IN (SELECT h FROM ${keys})`);
    }
    await this.#warehouse.run(`DROP TABLE ${slow}`);
    await this.#warehouse.run(`DROP TABLE ${keys}`);
  }

  /** Puts units and ids of the rows that are not plain into a table. */
  async #keysOfSlow(name: string, units: RecordUnits): Promise<void> {
    const fields = { id: keyField, unit: keyField };
    await this.#warehouse.createTable(name, { fields }, { isTemporary: true });
    const loader = await this.#warehouse.loaderInto(name, fields);
    let count = 0;
    for (const table of this.#staged.tables) {
      const keys = new SlowKeys(table.quick, table.plan, { place: table.place, units });
      for await (const { slow } of slowRowsOf(this.#warehouse, this.#quoted, table)) {
        const key = keys.keyOf(slow);
        if (key !== undefined) {
          loader.add({ id: key.id, unit: key.unit }, count);
          count += 1;
        }
      }
    }
    await loader.close();
  }

  async #leave(which: string): Promise<void> {
    const rows = `${plainColumn} AND ${which}`;
    const left = await this.#warehouse.run(`UPDATE ${this.#quoted} SET ${plainColumn} = FALSE WHERE ${rows}`);
    for (const table of left === 0 ? [] : this.#staged.tables) {
      await this.#readAgain(table);
    }
  }

  /** Cells of plain rows are not kept: of those that are left they are read again. */
  async #readAgain(table: StagedTable): Promise<void> {
    const { quick, from } = table;
    const numbered = `SELECT *, row_number() OVER () - 1 + ${from} AS cchc_at FROM ${quick.relation}`;
    const left = `NOT ${plainColumn} AND ${rawColumn} IS NULL AND ${isWithin(table)}`;
    const wanted = `SELECT ${orderColumn} FROM ${this.#quoted} WHERE ${left}`;
    const cells = `SELECT cchc_at, ${cellsOf(quick)} AS cells FROM (${numbered}) AS r WHERE cchc_at IN (${wanted})`;
    await this.#warehouse.run(
      `UPDATE ${this.#quoted} AS s SET ${rawColumn} = a.cells FROM (${cells}) AS a WHERE s.${orderColumn} = a.cchc_at`,
    );
  }
}
