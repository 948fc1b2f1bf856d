import { type FoundHeader, findHeader } from "./find-header.ts";
import type { Grid, GridRow } from "./grid.ts";
import { type HeaderReading, readHeader } from "./header.ts";
import { repeatsHeader, totalsCell } from "./row-role.ts";
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
    for await (const row of remaining(found.ahead, rows)) {
      last = row.row;
      const part = parts.partOf(row);
      if (part !== undefined) {
        yield part;
      }
    }
    if (parts.read === 0 && reading.mayBeEmpty !== true) {
      throw headerOnly({ ...place, row: last });
    }
    const warnings = grid.notes?.(found.header.row) ?? [];
    const end = { kind: "end", read: parts.read, sha256: grid.sha256() } as const;
    yield warnings.length === 0 ? end : { ...end, warnings };
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

async function* remaining(ahead: readonly GridRow[], rows: AsyncIterator<GridRow>): AsyncGenerator<GridRow> {
  yield* ahead;
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    yield next.value;
  }
}

/** Makes parts of rows and counts them. */
class RowParts {
  read = 0;
  readonly #grid: Grid;
  readonly #header: HeaderReading;
  readonly #cells: readonly string[];
  readonly #asked: readonly number[];

  constructor(grid: Grid, header: HeaderReading, cells: readonly string[]) {
    this.#grid = grid;
    this.#header = header;
    this.#cells = cells;
    this.#asked = [...header.positions.values()];
  }

  partOf(row: GridRow): TableRow | RefusedRow | AsideRow | undefined {
    const faulty = this.#faulty(row);
    if (faulty === undefined && row.cells.every((cell) => cell === "")) {
      return undefined;
    }
    const aside = this.#aside(row);
    if (aside !== undefined) {
      return aside;
    }
    this.read += 1;
    if (faulty !== undefined) {
      return faulty;
    }
    return this.#isRagged(row.cells) ? this.#refused(row) : this.#row(row);
  }

  /** A cell without a value spoils its row where somebody asked for its column. */
  #faulty({ row, faults }: GridRow): RefusedRow | undefined {
    const position = faults === undefined ? undefined : this.#asked.find((one) => faults.has(one));
    const fault = position === undefined ? undefined : faults?.get(position);
    if (position === undefined || fault === undefined) {
      return undefined;
    }
    const place = { ...this.#grid.place, row, field: this.#cells[position] ?? "" };
    return { kind: "refused", row, problem: { ...fault, place } };
  }

  #aside({ row, cells }: GridRow): AsideRow | undefined {
    const place = { ...this.#grid.place, row };
    if (repeatsHeader(cells, this.#cells)) {
      return { kind: "aside", row, problem: repeatedHeader(place) };
    }
    const total = totalsCell(cells);
    return total === undefined ? undefined : { kind: "aside", row, problem: totalsRow(total, place) };
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
