import type { KeyedRow } from "../../../source/keyed-row.ts";
import { type KeyedNames, KeyedRows } from "../../../source/keyed-rows.ts";
import type { RefusedRow, TableColumns, TableEnd, TableRow } from "../../../source/table.ts";
import type { SlowRow, SlowRows } from "./quick-table.ts";

/** Slow rows of a file whose values have names. */
export class KeyedSlowRows implements SlowRows {
  readonly #keyed: KeyedRows;
  readonly #rowOf: (row: SlowRow) => KeyedRow;
  #read = 0;

  /** @param rowOf - A row as the reader of the file gives it. */
  constructor(names: KeyedNames, columns: TableColumns, rowOf: (row: SlowRow) => KeyedRow) {
    this.#keyed = new KeyedRows(names, columns);
    this.#rowOf = rowOf;
  }

  partOf(row: SlowRow): TableRow | RefusedRow {
    this.#read += 1;
    return this.#keyed.partOf(this.#rowOf(row));
  }

  end(plain: number, sha256: string): TableEnd {
    const { notes } = this.#keyed;
    return { kind: "end", read: this.#read + plain, sha256, ...(notes.length === 0 ? {} : { warnings: notes }) };
  }
}
