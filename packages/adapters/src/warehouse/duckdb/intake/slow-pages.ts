import type { DuckDbWarehouse } from "../duckdb-warehouse.ts";
import { isWithin, placeColumn, type StagedTable } from "./lane-table.ts";
import { plainColumn, rawColumn } from "./plain-rows.ts";
import type { SlowRow } from "./quick-table.ts";

/** A row that SQL did not take, and where it stands among all rows of its entity. */
export interface PlacedRow {
  readonly slow: SlowRow;
  readonly order: number;
}

/** The tables that slow rows stand in, quoted. */
export interface StagedNames {
  readonly staged: string;
  /** Rows that looked plain, read again: their places and cells. */
  readonly left: string;
}

const pageRows = 20_000;

/** The rows of a staged table that are not plain, in their order. */
export async function* slowRowsOf(
  warehouse: DuckDbWarehouse,
  { staged, left }: StagedNames,
  table: StagedTable,
): AsyncGenerator<PlacedRow, void, undefined> {
  // Page by page: whoever takes the rows runs statements of their own between them.
  for (let from = table.from; from < table.to; ) {
    const span = { from, to: table.to };
    const own = `SELECT ${placeColumn} AS p, ${rawColumn} AS cells FROM ${staged} WHERE NOT ${plainColumn} AND ${rawColumn} IS NOT NULL AND ${isWithin(span)}`;
    const again = `SELECT p, cells FROM ${left} WHERE ${isWithin(span, "p")}`;
    const page = await warehouse.values(
      `SELECT p, cells FROM (${own} UNION ALL ${again}) AS r ORDER BY p LIMIT ${pageRows}`,
    );
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
