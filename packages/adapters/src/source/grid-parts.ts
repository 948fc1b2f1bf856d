import { type FoundHeader, findHeader } from "./find-header.ts";
import type { Grid, GridRow } from "./grid.ts";
import { type HeaderReading, readHeader } from "./header.ts";
import { isTotal, repeatsHeader } from "./row-role.ts";
import type { AsideRow, RefusedRow, TableColumns, TablePart, TableRow } from "./table.ts";
import { emptyTable, headerOnly, ragged, repeatedHeader, titleRows, totalsRow } from "./table-problem.ts";
import type { SourcePlace, TableReading, TableTop } from "./table-source.ts";

/** The header of a grid. */
export async function gridTop(grid: Grid, columns: TableColumns = { required: [] }): Promise<TableTop> {
  const rows = grid.rows[Symbol.asyncIterator]();
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
  const rows = grid.rows[Symbol.asyncIterator]();
  try {
    const found = await findHeader(rows, grid, reading.columns);
    if (found === undefined) {
      throw emptyTable(grid.place);
    }
    const { place } = grid;
    const header = readHeader(found.header.cells, { ...place, row: found.header.row }, reading.columns);
    yield headerPart(found, header, place);
    const parts = new RowParts(grid, header, found.header.cells);
    let last = found.header.row;
    for (const row of found.ahead) {
      last = row.row;
      const part = parts.partOf(row);
      if (part !== undefined) {
        yield part;
      }
    }
    for (let next = await rows.next(); !next.done; next = await rows.next()) {
      last = next.value.row;
      const part = parts.partOf(next.value);
      if (part !== undefined) {
        yield part;
      }
    }
    if (parts.read === 0 && reading.mayBeEmpty !== true) {
      throw headerOnly({ ...place, row: last });
    }
    yield { kind: "end", read: parts.read, sha256: grid.sha256() };
  } finally {
    await rows.return?.();
  }
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

/** Makes parts of rows and counts them. */
class RowParts {
  read = 0;
  readonly #grid: Grid;
  readonly #header: HeaderReading;
  readonly #cells: readonly string[];

  constructor(grid: Grid, header: HeaderReading, cells: readonly string[]) {
    this.#grid = grid;
    this.#header = header;
    this.#cells = cells;
  }

  partOf(row: GridRow): TableRow | RefusedRow | AsideRow | undefined {
    const first = row.cells.find((cell) => cell !== "");
    if (first === undefined) {
      return undefined;
    }
    const aside = this.#aside(row, first);
    if (aside !== undefined) {
      return aside;
    }
    this.read += 1;
    return this.#isRagged(row.cells) ? this.#refused(row) : this.#row(row);
  }

  #aside({ row, cells }: GridRow, first: string): AsideRow | undefined {
    if (repeatsHeader(cells, this.#cells)) {
      return { kind: "aside", row, problem: repeatedHeader({ ...this.#grid.place, row }) };
    }
    return isTotal(first) ? { kind: "aside", row, problem: totalsRow(first, { ...this.#grid.place, row }) } : undefined;
  }

  #isRagged(cells: readonly string[]): boolean {
    const { width } = this.#header;
    return this.#grid.ragged === "refuse" ? cells.length !== width : cells.slice(width).some((cell) => cell !== "");
  }

  #refused({ row, cells }: GridRow): RefusedRow {
    return { kind: "refused", row, problem: ragged(cells.length, this.#header.width, { ...this.#grid.place, row }) };
  }

  #row({ row, cells, typed }: GridRow): TableRow {
    const named = new Map<string, string>();
    for (const [name, position] of this.#header.positions) {
      named.set(name, cells[position] ?? "");
    }
    const part = { kind: "row", row, cells: named } as const;
    return typed === undefined || typed.size === 0 ? part : { ...part, typed: this.#namesOf(typed) };
  }

  #namesOf(typed: ReadonlySet<number>): ReadonlySet<string> {
    return new Set([...this.#header.positions].filter(([, position]) => typed.has(position)).map(([name]) => name));
  }
}
