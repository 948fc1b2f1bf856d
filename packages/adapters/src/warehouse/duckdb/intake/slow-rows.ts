import { RecordReader } from "../../../records/record-reader.ts";
import type { RecordUnits } from "../../../records/record-units.ts";
import type { TablePlan } from "../../../records/table-plan.ts";
import { RowReader } from "../../../row/row-reader.ts";
import { GridRows } from "../../../source/grid-rows.ts";
import type { AsideRow, RefusedRow, TableEnd, TableRow } from "../../../source/table.ts";
import type { SourcePlace } from "../../../source/table-source.ts";
import type { SimpleTable } from "./simple-table.ts";

/** A row that SQL did not take. */
export interface SlowRow {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  /** All its cells as they stand, or those that are asked for by name, of a row that has the form of a record. */
  readonly cells: readonly string[] | ReadonlyMap<string, string>;
}

/** Makes parts of rows as the streaming intake does, with its own means. */
export class SlowRows {
  readonly #rows: GridRows;
  #whole = 0;

  constructor({ header, names }: SimpleTable, plan: TablePlan, place: SourcePlace) {
    const grid = { place, ragged: "refuse", rows: none(), sha256: () => "" } as const;
    this.#rows = new GridRows(grid, header, { names, required: plan.columns.required.length });
  }

  /** Undefined for a blank row. */
  partOf({ row, cells }: SlowRow): TableRow | RefusedRow | AsideRow | undefined {
    if (isNamed(cells)) {
      this.#whole += 1;
      return { kind: "row", row, cells };
    }
    return this.#rows.partOf({ row, cells: cells.map((cell) => cell.normalize("NFC").trim()) });
  }

  /** The end of the table, when this many rows were taken by SQL. */
  end(plain: number, sha256: string): TableEnd {
    const { read, hidden } = this.#rows;
    const end = { kind: "end", read: read + this.#whole + plain, sha256 } as const;
    return hidden.length === 0 ? end : { ...end, warnings: hidden };
  }
}

async function* none(): AsyncGenerator<never> {}

function isNamed(cells: SlowRow["cells"]): cells is ReadonlyMap<string, string> {
  return cells instanceof Map;
}

/** The unit and id of a record. */
export interface RecordKey {
  readonly unit: string;
  readonly id: string;
}

/** What record a slow row would be, so that no plain row is taken beside it unseen; undefined where it is none. */
export class SlowKeys {
  readonly #rows: SlowRows;
  readonly #reader: RecordReader;
  readonly #units: RecordUnits;
  readonly #place: SourcePlace;

  constructor(table: SimpleTable, plan: TablePlan, { place, units }: { place: SourcePlace; units: RecordUnits }) {
    this.#rows = new SlowRows(table, plan, place);
    this.#reader = new RecordReader(plan);
    this.#reader.begin(table.part.columns);
    this.#units = units;
    this.#place = place;
  }

  keyOf(row: SlowRow): RecordKey | undefined {
    const part = this.#rows.partOf(row);
    if (part?.kind !== "row") {
      return undefined;
    }
    const { id, unit } = this.#reader.read(new RowReader(this.#place, part));
    return id === "" || unit === "" ? undefined : { id, unit: this.#units.codeOf(unit) };
  }
}
