import type { TablePlan } from "../../../records/table-plan.ts";
import { GridRows } from "../../../source/grid-rows.ts";
import type { HeaderReading } from "../../../source/header.ts";
import type { AsideRow, RefusedRow, TableEnd, TableRow } from "../../../source/table.ts";
import type { SourcePlace } from "../../../source/table-source.ts";
import type { SlowRow, SlowRows } from "./quick-table.ts";

/** The header of a grid, and the names of all its columns. */
export interface GridHeader {
  readonly header: HeaderReading;
  readonly names: readonly string[];
}

/** Slow rows of a file of separated cells. */
export class GridSlowRows implements SlowRows {
  readonly #rows: GridRows;

  constructor({ header, names }: GridHeader, plan: TablePlan, place: SourcePlace) {
    const grid = { place, ragged: "refuse", rows: none(), sha256: () => "" } as const;
    this.#rows = new GridRows(grid, header, { names, required: plan.columns.required.length });
  }

  partOf({ row, cells }: SlowRow): TableRow | RefusedRow | AsideRow | undefined {
    return this.#rows.partOf({ row, cells: present(cells).map((cell) => cell.normalize("NFC").trim()) });
  }

  end(plain: number, sha256: string): TableEnd {
    const { read, hidden } = this.#rows;
    const end = { kind: "end", read: read + plain, sha256 } as const;
    return hidden.length === 0 ? end : { ...end, warnings: hidden };
  }
}

async function* none(): AsyncGenerator<never> {}

/** Cells that the row does not have are at its end. */
function present(cells: readonly (string | undefined)[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== undefined) + 1).map((cell) => cell ?? "");
}
