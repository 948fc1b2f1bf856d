import { orderColumn } from "../../compile/scope.ts";
import type { DuckDbWarehouse } from "../duckdb-warehouse.ts";
import { isWithin, type StagedTable } from "./lane-table.ts";
import { plainColumn, rawColumn } from "./plain-rows.ts";
import type { SlowRow } from "./quick-table.ts";

/** A row that SQL did not take, and where it stands among all rows of its entity. */
export interface PlacedRow {
  readonly slow: SlowRow;
  readonly order: number;
}

const pageRows = 20_000;

/** The rows of a staged table that are not plain, in their order. */
export async function* slowRowsOf(
  warehouse: DuckDbWarehouse,
  relation: string,
  table: StagedTable,
): AsyncGenerator<PlacedRow, void, undefined> {
  const what = `SELECT ${orderColumn}, ${rawColumn} FROM ${relation} WHERE NOT ${plainColumn}`;
  // Page by page: whoever takes the rows runs statements of their own between them.
  for (let from = table.from; from < table.to; ) {
    const within = isWithin({ from, to: table.to });
    const page = await warehouse.values(`${what} AND ${within} ORDER BY ${orderColumn} LIMIT ${pageRows}`);
    for (const [place, raw] of page) {
      const order = Number(place);
      const cells = Array.isArray(raw) ? raw.map(cellOf) : [];
      yield { order, slow: { row: order - table.from + table.quick.firstRow, cells } };
      from = order + 1;
    }
    from = page.length < pageRows ? table.to : from;
  }
}

function cellOf(cell: unknown): string | undefined {
  return cell === null || cell === undefined ? undefined : String(cell);
}
