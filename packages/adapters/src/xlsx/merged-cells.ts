import type { Problem } from "@cchc/core";
import type { SourcePlace } from "../source/table-source.ts";
import { cellPlace } from "./cell-place.ts";

const mostNamed = 10;

/**
 * Cells of a sheet that were merged. A merged cell has its value once, and blank cells where people see it again; nothing is filled in,
 * since only people can tell a name that holds for five rows from a heading.
 */
export class MergedCells {
  readonly #named: { readonly last: number; readonly cells: string }[] = [];
  #count = 0;

  /** @param cells As `B5:B9`. */
  add(cells: string): void {
    const last = cellPlace(cells.split(":")[1] ?? "");
    if (last === undefined) {
      return;
    }
    this.#count += 1;
    this.#named.push({ last: last.row, cells });
    if (this.#named.length > mostNamed * 2) {
      // Only those low down in a sheet can lie among its rows.
      this.#named.sort((a, b) => b.last - a.last).length = mostNamed;
    }
  }

  /** One note on merged cells that reach under the header. */
  notes(place: SourcePlace, headerRow: number): readonly Problem[] {
    const under = this.#named.filter(({ last }) => last > headerRow).map(({ cells }) => cells);
    if (under.length === 0) {
      return [];
    }
    const shown = under.slice(0, mostNamed).join(", ");
    return [
      {
        code: "xlsx/merged-cells",
        what: {
          vi: "ô gộp trong phần dữ liệu: chỉ ô đầu có giá trị, các ô còn lại đọc là trống",
          en: "merged cells among the rows: only the first cell has the value, the others were read as blank",
        },
        given: this.#count > under.length || under.length > mostNamed ? `${shown}, …` : shown,
        expected: { vi: "bỏ gộp ô, mỗi dòng ghi đủ giá trị", en: "no merged cells, the value in every row" },
        place,
      },
    ];
  }
}
