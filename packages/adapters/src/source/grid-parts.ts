import { type FoundHeader, findHeader } from "./find-header.ts";
import type { Grid, GridRow } from "./grid.ts";
import { type HeaderReading, readHeader } from "./header.ts";
import { asSeen, HiddenCharacters } from "./hidden-characters.ts";
import { legibleRows } from "./legible-grid.ts";
import { isFooter, isUnderFooter, repeatsHeader, totalsCell } from "./row-role.ts";
import type { AsideRow, RefusedRow, TableColumns, TableEnd, TablePart, TableRow } from "./table.ts";
import { emptyTable, footerRow, headerOnly, ragged, repeatedHeader, titleRows, totalsRow } from "./table-problem.ts";
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
    const parts = new RowParts(grid, header, { names: found.header.cells, required: reading.columns.required.length });
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
    yield { kind: "end", read: parts.read, sha256: grid.sha256(), ...parts.warnings };
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

/** What rows under a header are compared with. */
interface TopCells {
  readonly names: readonly string[];
  /** How many columns have to be there. */
  readonly required: number;
}

/** Makes parts of rows and counts them. */
class RowParts {
  read = 0;
  readonly #grid: Grid;
  readonly #header: HeaderReading;
  readonly #top: TopCells;
  readonly #hidden: HiddenCharacters;
  #afterFooter = false;

  constructor(grid: Grid, header: HeaderReading, top: TopCells) {
    this.#grid = grid;
    this.#header = header;
    this.#top = top;
    this.#hidden = new HiddenCharacters(grid.place);
  }

  /** What is told at the end. */
  get warnings(): Pick<TableEnd, "warnings"> {
    const { notes } = this.#hidden;
    return notes.length === 0 ? {} : { warnings: notes };
  }

  partOf(row: GridRow): TableRow | RefusedRow | AsideRow | undefined {
    if (row.cells.every((cell) => cell === "" || asSeen(cell) === "")) {
      return undefined;
    }
    const aside = this.#aside(row);
    if (aside !== undefined) {
      return aside;
    }
    this.read += 1;
    return this.#isRagged(row.cells) ? this.#refused(row) : this.#row(row);
  }

  #aside({ row, cells }: GridRow): AsideRow | undefined {
    const place = { ...this.#grid.place, row };
    if (repeatsHeader(cells, this.#top.names)) {
      return { kind: "aside", row, problem: repeatedHeader(place) };
    }
    const total = totalsCell(cells);
    if (total !== undefined) {
      return { kind: "aside", row, problem: totalsRow(total, place) };
    }
    if (isFooter(cells) || (this.#afterFooter && isUnderFooter(cells, this.#top.required))) {
      this.#afterFooter = true;
      return { kind: "aside", row, problem: footerRow(place) };
    }
    return undefined;
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
      named.set(name, this.#hidden.without(cells[position] ?? "", row, name));
    }
    const part = { kind: "row", row, cells: named } as const;
    return typed === undefined || typed.size === 0 ? part : { ...part, typed: this.#namesOf(typed) };
  }

  #namesOf(typed: ReadonlySet<number>): ReadonlySet<string> {
    return new Set([...this.#header.positions].filter(([, position]) => typed.has(position)).map(([name]) => name));
  }
}
