import type { Grid, GridRow } from "./grid.ts";
import { findColumns } from "./header.ts";
import { asSeen } from "./hidden-characters.ts";
import type { TableColumns } from "./table.ts";

/** A header that was found, and the rows that were read on the way to it. */
export interface FoundHeader {
  readonly header: GridRow;
  /** Rows above it that are not blank, such as a title. */
  readonly above: number;
  /** Rows under it that were read already. */
  readonly ahead: readonly GridRow[];
}

/** Above a header stand a title, the office, the period: seldom more than a dozen rows. */
const mostAbove = 40;

/**
 * Looks for the header: the row that somebody named, else the first one that has every column that must be there; where there is
 * none, the one with most of the asked-for columns; else the first row that is not blank. Undefined for a table without a cell.
 */
export async function findHeader(
  rows: AsyncIterator<GridRow>,
  { headerRow }: Pick<Grid, "headerRow">,
  columns: TableColumns,
): Promise<FoundHeader | undefined> {
  const seen: GridRow[] = [];
  const most = columns.required.length === 0 ? 1 : mostAbove;
  const isIt = ({ row, cells }: GridRow) => (headerRow === undefined ? isWhole(cells, columns) : row >= headerRow);
  while (seen.length < most || headerRow !== undefined) {
    const next = await nextWithCells(rows);
    if (next === undefined) {
      break;
    }
    if (isIt(next)) {
      return { header: next, above: seen.length, ahead: [] };
    }
    seen.push(next);
  }
  return bestOf(seen, columns);
}

async function nextWithCells(rows: AsyncIterator<GridRow>): Promise<GridRow | undefined> {
  let next = await rows.next();
  while (!next.done && next.value.cells.every((cell) => cell === "")) {
    next = await rows.next();
  }
  // Names of columns are compared as they look.
  return next.done ? undefined : { ...next.value, cells: next.value.cells.map(asSeen) };
}

/** Whether every column that must be there is there. */
function isWhole(cells: readonly string[], columns: TableColumns): boolean {
  const found = findColumns(cells, columns);
  return columns.required.length > 0 && columns.required.every((name) => found.has(name));
}

function bestOf(seen: readonly GridRow[], columns: TableColumns): FoundHeader | undefined {
  const counts = seen.map(({ cells }) => findColumns(cells, columns).size);
  const above = counts.indexOf(Math.max(...counts));
  const header = seen[above];
  return header === undefined ? undefined : { header, above, ahead: seen.slice(above + 1) };
}
