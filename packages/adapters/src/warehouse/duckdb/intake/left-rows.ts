import type { TextField } from "@cchc/core";
import type { RecordUnits } from "../../../records/record-units.ts";
import type { DuckDbWarehouse } from "../duckdb-warehouse.ts";
import { isWithin, placeColumn, type StagedTable } from "./lane-table.ts";
import { isPlainText, quotedText } from "./plain-field.ts";
import { cellsOf, plainColumn, rawColumn } from "./plain-rows.ts";
import { SlowKeys } from "./slow-keys.ts";
import { type StagedNames, slowRowsOf } from "./slow-pages.ts";

/** What rows of an entity are staged in, and whose they are. */
interface Staged extends StagedNames {
  readonly tables: readonly StagedTable[];
}

const keyField: TextField = { type: "text", title: { vi: "", en: "" }, meaning: { vi: "", en: "" }, required: true };
const slowKeys = "cchc_slow_keys";
const sortedKeys = "cchc_sorted_keys";
const repeatedKeys = "cchc_repeated_keys";
/** More of them are rather streamed than looked at twice. */
const mostUnits = 100_000;

/** Rows that look plain by themselves and are not, beside others: they are left to the slow lane. */
export class LeftRows {
  readonly #warehouse: DuckDbWarehouse;
  readonly #staged: Staged;

  constructor(warehouse: DuckDbWarehouse, staged: Staged) {
    this.#warehouse = warehouse;
    this.#staged = staged;
  }

  /** Leaves rows of units that are not what they should be; false if there are too many such units. */
  async ofUnits(units: RecordUnits): Promise<boolean> {
    const bad: string[] = [];
    const text = `SELECT DISTINCT "unit" FROM ${this.#staged.staged} WHERE ${plainColumn}`;
    for await (const [cell] of this.#warehouse.rows({ text, values: [] })) {
      const unit = String(cell);
      if (!isPlainText(unit) || units.faultOf(unit) !== undefined || units.codeOf(unit) !== unit) {
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
    const key = `hash("unit", "id")`;
    await this.#keysOfSlow(units);
    const all = `SELECT ${key} AS h FROM ${this.#staged.staged} WHERE ${plainColumn} UNION ALL SELECT ${key} AS h FROM ${slowKeys}`;
    // Sorting takes less time than groups with one row each, and less memory.
    await this.#warehouse.run(`CREATE OR REPLACE TEMP TABLE ${sortedKeys} AS SELECT h FROM (${all}) AS k ORDER BY h`);
    const before = `SELECT h, lag(h) OVER () AS before FROM ${sortedKeys}`;
    await this.#warehouse.run(
      `CREATE OR REPLACE TEMP TABLE ${repeatedKeys} AS SELECT DISTINCT h FROM (${before}) AS k WHERE h = before`,
    );
    const [[repeated] = []] = await this.#warehouse.values(`SELECT COUNT(*) FROM ${repeatedKeys}`);
    if (Number(repeated) > 0) {
      await this.#leave(`${key} IN (SELECT h FROM ${repeatedKeys})`);
    }
    for (const name of [slowKeys, sortedKeys, repeatedKeys]) {
      await this.#warehouse.run(`DROP TABLE ${name}`);
    }
  }

  /** Puts units and ids of the rows that are not plain into a table. */
  async #keysOfSlow(units: RecordUnits): Promise<void> {
    const fields = { id: keyField, unit: keyField };
    await this.#warehouse.createTable(slowKeys, { fields }, { isTemporary: true });
    const loader = await this.#warehouse.loaderInto(slowKeys, fields);
    let count = 0;
    for (const table of this.#staged.tables) {
      const keys = new SlowKeys(table.quick, table.plan, { place: table.place, units });
      for await (const { slow } of slowRowsOf(this.#warehouse, this.#staged, table)) {
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
    const left = await this.#warehouse.run(`UPDATE ${this.#staged.staged} SET ${plainColumn} = FALSE WHERE ${rows}`);
    for (const table of left === 0 ? [] : this.#staged.tables) {
      await this.#readAgain(table);
    }
  }

  /** Cells of plain rows are not kept: of those that are left they are read again. They are put beside the rows, which keep their places. */
  async #readAgain(table: StagedTable): Promise<void> {
    const { quick, from } = table;
    const numbered = `SELECT *, row_number() OVER () - 1 + ${from} AS cchc_at FROM ${quick.relation}`;
    const without = `NOT ${plainColumn} AND ${rawColumn} IS NULL AND ${isWithin(table)}`;
    const wanted = `SELECT ${placeColumn} FROM ${this.#staged.staged} WHERE ${without} AND ${placeColumn} NOT IN (SELECT p FROM ${this.#staged.left})`;
    await this.#warehouse.run(
      `INSERT INTO ${this.#staged.left} SELECT cchc_at, ${cellsOf(quick)} FROM (${numbered}) AS r WHERE cchc_at IN (${wanted})`,
    );
  }
}
