import { type FoundHeader, findHeader } from "./find-header.ts";
import type { Grid } from "./grid.ts";
import { GridRows } from "./grid-rows.ts";
import { type HeaderReading, readHeader } from "./header.ts";
import { legibleRows } from "./legible-grid.ts";
import type { TableColumns, TablePart } from "./table.ts";
import { emptyTable, headerOnly, titleRows } from "./table-problem.ts";
import type { SourcePlace, TableReading, TableTop } from "./table-source.ts";

/** The header of a grid. */
export async function gridTop(grid: Grid, columns: TableColumns = { required: [] }): Promise<TableTop> {
  const { rows } = await legibleRows(grid);
  try {
    const found = await findHeader(rows, grid, columns);
    if (found === undefined) {
      throw emptyTable(grid.place);
    }
    return { cells: found.header.cells, row: found.header.row };
  } finally {
    await rows.return?.();
  }
}

/** The parts of a grid: its header is found, blank rows are passed over, rows of totals and repeated headers are set aside. */
export async function* gridParts(grid: Grid, reading: TableReading): AsyncGenerator<TablePart, void, undefined> {
  const { rows, notes } = await legibleRows(grid);
  try {
    const found = await findHeader(rows, grid, reading.columns);
    if (found === undefined) {
      throw emptyTable(grid.place);
    }
    const { place } = grid;
    const header = readHeader(found.header.cells, { ...place, row: found.header.row }, reading.columns);
    yield headerPart(found, { ...header, warnings: [...notes, ...header.warnings] }, place);
    const parts = new GridRows(grid, header, { names: found.header.cells, required: reading.columns.required.length });
    yield* parts.partsOf(found.ahead);
    for (let next = await rows.next(); !next.done; next = await rows.next()) {
      const part = parts.partOf(next.value);
      if (part !== undefined) {
        yield part;
      }
    }
    if (parts.read === 0 && reading.mayBeEmpty !== true) {
      throw headerOnly({ ...place, row: Math.max(parts.last, found.header.row) });
    }
    yield endPart(grid, parts, found.header.row);
  } finally {
    await rows.return?.();
  }
}

function endPart(grid: Grid, { read, hidden }: GridRows, headerRow: number): TablePart {
  const warnings = [...(grid.notes?.(headerRow) ?? []), ...hidden];
  const end = { kind: "end", read, sha256: grid.sha256() } as const;
  return warnings.length === 0 ? end : { ...end, warnings };
}

function headerPart(
  { header, above }: FoundHeader,
  { positions, labels, warnings }: HeaderReading,
  place: SourcePlace,
): TablePart {
  return {
    kind: "header",
    columns: [...positions.keys()],
    labels,
    warnings: above === 0 ? warnings : [titleRows(above, { ...place, row: header.row }), ...warnings],
  };
}
