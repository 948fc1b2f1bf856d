import type { LookedAt } from "../../../source/column-file.ts";
import { KeyedRows } from "../../../source/keyed-rows.ts";
import type { RefusedRow, TableColumns, TableEnd, TableRow } from "../../../source/table.ts";
import type { SourcePlace } from "../../../source/table-source.ts";
import type { SlowRow, SlowRows } from "./quick-table.ts";

/** Slow rows of a file of typed columns. */
export class ColumnSlowRows implements SlowRows {
  readonly #looked: LookedAt;
  readonly #keyed: KeyedRows;
  #read = 0;

  constructor(looked: LookedAt, place: SourcePlace, columns: TableColumns) {
    this.#looked = looked;
    this.#keyed = new KeyedRows({ place, names: looked.names, open: false }, columns);
  }

  partOf({ row, cells }: SlowRow): TableRow | RefusedRow {
    this.#read += 1;
    // A blank cell is kept as an empty text, of a number too.
    const texts = cells.map((cell) => (cell === "" ? undefined : cell));
    return this.#keyed.partOf(this.#looked.rowOf(row, texts));
  }

  end(plain: number, sha256: string): TableEnd {
    const { notes } = this.#keyed;
    return { kind: "end", read: this.#read + plain, sha256, ...(notes.length === 0 ? {} : { warnings: notes }) };
  }
}
