import { orderColumn } from "../../compile/scope.ts";
import type { DuckDbWarehouse } from "../duckdb-warehouse.ts";
import { isWithin, type StagedTable } from "./lane-table.ts";
import { plainColumn, rawColumn } from "./plain-rows.ts";
import type { QuickTable, SlowRow } from "./quick-table.ts";

/** A row that SQL did not take, and where it stands among all rows of its entity. */
export interface PlacedRow {
  readonly slow: SlowRow;
  readonly order: number;
}

/** Where slow rows are found. */
interface SlowAmong {
  readonly relation: string;
  /** Whether some of them look plain: their cells are made again of every column there is. */
  readonly lookPlain: boolean;
}

const pageRows = 20_000;

/** The rows of a staged table that are not plain, in their order. */
export async function* slowRowsOf(
  warehouse: DuckDbWarehouse,
  table: StagedTable,
  { relation, lookPlain }: SlowAmong,
): AsyncGenerator<PlacedRow, void, undefined> {
  const { columns, backs } = lookPlain ? cellsAgain(table) : { columns: [], backs: [] };
  const what = `SELECT ${[orderColumn, rawColumn, ...backs].join(", ")} FROM ${relation} WHERE NOT ${plainColumn}`;
  // Page by page: whoever takes the rows runs statements of their own between them.
  for (let from = table.from; from < table.to; ) {
    const within = isWithin({ from, to: table.to });
    const page = await warehouse.values(`${what} AND ${within} ORDER BY ${orderColumn} LIMIT ${pageRows}`);
    for (const [place, raw, ...kept] of page) {
      const order = Number(place);
      const named = () => inHeaderOrder(new Map(columns.map((name, at) => [name, textOf(kept[at])])), table.quick);
      yield {
        order,
        slow: { row: order - table.from + table.quick.firstRow, cells: Array.isArray(raw) ? raw.map(keptOf) : named() },
      };
      from = order + 1;
    }
    from = page.length < pageRows ? table.to : from;
  }
}

/** The cells of rows that look plain and are not, from what is kept of them; by the names of their columns. */
function cellsAgain({ fields }: StagedTable) {
  const named = fields.flatMap(({ cell, planned, back }) => (cell === undefined ? [] : [{ planned, back }]));
  const cells = [...new Map(named.map((one) => [one.planned.column, one])).values()];
  return {
    columns: cells.map(({ planned }) => planned.column),
    backs: cells.map(({ back }) => `CASE WHEN ${rawColumn} IS NULL THEN ${back} END`),
  };
}

function textOf(cell: unknown): string {
  return cell === null || cell === undefined ? "" : String(cell);
}

function keptOf(cell: unknown): string | undefined {
  return cell === null || cell === undefined ? undefined : String(cell);
}

/** Cells come in the order in which columns are asked for, as the streaming intake gives them. */
function inHeaderOrder(named: ReadonlyMap<string, string>, { header }: QuickTable): ReadonlyMap<string, string> {
  return new Map([...header.positions.keys()].map((name) => [name, named.get(name) ?? ""]));
}
